package app.xiaohao.export.paper;

import app.xiaohao.export.page.Composer;
import app.xiaohao.export.page.PageDocument;
import app.xiaohao.export.page.PageFormat;
import app.xiaohao.export.page.Style;
import app.xiaohao.ledger.outcome.OutcomeLine;
import app.xiaohao.ledger.outcome.OutcomeSum;
import app.xiaohao.ledger.outcome.RecordSum;
import app.xiaohao.ledger.row.LedgerRow;
import app.xiaohao.ledger.row.Notice;
import app.xiaohao.ledger.row.Summary;
import app.xiaohao.model.Nature;
import app.xiaohao.model.inspection.Inspection;
import app.xiaohao.model.inspection.InspectionId;
import app.xiaohao.model.inspection.InspectionKind;
import app.xiaohao.model.outcome.Outcome;
import app.xiaohao.model.outcome.WorkRecord;
import app.xiaohao.text.OutcomeWording;
import app.xiaohao.text.Texts;
import app.xiaohao.text.UsualKinds;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * 整改进展情况的通报: the whole notice in the structure of those that are published: how the work stands,
 * item by item what was done, what is next, where to turn to. Every number is counted in the
 * ledger.
 */
final class NoticePaper {
  private final PaperFacts facts;
  private final Texts texts;

  NoticePaper(PaperFacts facts) {
    this.facts = facts;
    this.texts = facts.texts();
  }

  PageDocument document() throws PaperLack {
    Inspection inspection = facts.inspection();
    List<LedgerRow> rows = facts.rows();
    if (rows.isEmpty()) {
      throw new PaperLack(PaperLack.Reason.EMPTY);
    }
    String kind = inspection.kind() == InspectionKind.OTHER ? "" : texts.word(inspection.kind());
    String signatory =
        Stream.of(inspection.signatory(), facts.settings().reportingUnit())
            .filter(name -> name != null && !name.isBlank())
            .findFirst()
            .orElse(facts.spelled().unknown());
    String title = title(inspection, kind, signatory);
    Composer page = new Composer().add(Style.TITLE, title).space(0.5);
    page.add(Style.BODY, opening(inspection, kind));
    page.add(Style.FIRST, texts.of("paper.notice.first", kind));
    standing(page, rows);
    page.add(Style.FIRST, texts.of("paper.notice.second", kind));
    new NoticeItems(facts, facts.ledger().imports().said(inspection.id()), page).write(rows);
    page.add(Style.FIRST, texts.of("paper.notice.third"));
    next(page, inspection.id(), rows);
    contact(page, inspection.id(), kind);
    return page.signature(signatory, facts.date(facts.today()))
        .document(title, PageFormat.LETTER, "", facts.numbering());
  }

  private String title(Inspection inspection, String kind, String signatory) {
    return facts
        .head(inspection.id(), Notice.Head::title)
        .orElseGet(
            () ->
                signatory.equals(facts.spelled().unknown())
                    ? texts.of("paper.notice.title", kind)
                    : texts.of("paper.notice.title.of", signatory, kind));
  }

  private String opening(Inspection inspection, String kind) {
    String body = facts.known(inspection.inspectingBody());
    String party = facts.known(inspection.inspectedParty());
    String inspected =
        inspection.from() == null || inspection.to() == null
            ? texts.of("paper.notice.inspected", body, party, kind)
            : texts.of(
                "paper.notice.inspected.days",
                facts.date(inspection.from()),
                facts.date(inspection.to()),
                body,
                party,
                kind);
    return inspected
        + texts.of(
            "paper.notice.fed-back", facts.date(inspection.feedbackDate()), body, party, kind)
        + texts.of("paper.notice.now", kind);
  }

  private void standing(Composer page, List<LedgerRow> rows) {
    Summary.Counts counts = Summary.of(rows, facts.settings().lights(), facts.today()).total();
    page.add(
        Style.BODY,
        texts.of(
            "paper.notice.standing",
            counts.issues(),
            counts.measures(),
            facts.date(facts.today()),
            counts.done(),
            TablePage.rate(counts.done(), counts.measures()),
            counts.closed(),
            TablePage.rate(counts.closed(), counts.measures()),
            counts.inProgress()));
    long leaders = named(rows, measure -> measure.responsibility().leaders());
    long units =
        named(
            rows,
            measure ->
                Stream.concat(
                        measure.responsibility().lead().stream(),
                        measure.responsibility().responsible().stream())
                    .toList());
    if (leaders + units > 0) {
      page.add(Style.BODY, texts.of("paper.notice.answering", leaders, units));
    }
    String brought = brought();
    if (!brought.isEmpty()) {
      page.add(Style.BODY, texts.of("paper.notice.brought", brought));
    }
  }

  /** The sums of outcomes and records that are for the public; empty where there are none. */
  private String brought() {
    Set<String> restricted =
        UsualKinds.outcomes(texts).stream()
            .filter(UsualKinds::restricted)
            .map(UsualKinds::name)
            .collect(Collectors.toSet());
    List<Outcome> outcomes = new ArrayList<>();
    List<WorkRecord> records = new ArrayList<>();
    for (Inspection inspection : facts.inspections()) {
      facts.ledger().desks().outcomes(inspection.id()).stream()
          .map(OutcomeLine::outcome)
          .filter(one -> !restricted.contains(one.kind()))
          .forEach(outcomes::add);
      facts.ledger().desks().records(inspection.id()).stream()
          .filter(one -> !one.restricted())
          .forEach(records::add);
    }
    return new OutcomeWording(texts)
        .paragraph(OutcomeSum.of(outcomes, facts.today()), RecordSum.of(records));
  }

  private static long named(
      List<LedgerRow> rows, Function<LedgerRow.MeasureLine, List<String>> names) {
    return rows.stream()
        .map(LedgerRow::measure)
        .filter(Objects::nonNull)
        .flatMap(measure -> names.apply(measure).stream())
        .distinct()
        .count();
  }

  /** What the notices promised, else what the ledger says is still to be done. */
  private void next(Composer page, InspectionId inspection, List<LedgerRow> rows) {
    List<Notice> notices = facts.ledger().desks().notices(inspection);
    List<Notice.Duty> duties =
        notices.stream()
            .map(Notice::duties)
            .filter(list -> !list.isEmpty())
            .findFirst()
            .orElse(List.of());
    int number = 1;
    for (Notice.Duty duty : duties) {
      String text = duty.text().strip();
      String words =
          duty.title().isBlank() || text.startsWith(duty.title())
              ? text
              : NoticeItems.stopped(duty.title()) + text;
      page.add(Style.BODY, texts.of("paper.notice.duty", NoticeItems.chinese(number++), words));
    }
    if (duties.isEmpty()) {
      Summary.Counts counts = Summary.of(rows, facts.settings().lights(), facts.today()).total();
      long longTerm =
          rows.stream()
              .filter(row -> row.measure() != null && row.measure().nature() == Nature.LONG_TERM)
              .count();
      page.add(
          Style.BODY,
          texts.of("paper.notice.next", counts.inProgress(), counts.doneNotClosed(), longTerm));
    }
  }

  private void contact(Composer page, InspectionId inspection, String kind) {
    Notice.@Nullable Head head =
        facts.ledger().desks().notices(inspection).stream()
            .map(Notice::head)
            .filter(one -> one.phone() != null || one.address() != null || one.email() != null)
            .findFirst()
            .orElse(null);
    page.add(
        Style.BODY,
        texts.of(
            "paper.notice.contact",
            kind,
            period(head),
            facts.known(head == null ? null : head.phone()),
            facts.known(head == null ? null : head.address()),
            facts.known(head == null ? null : head.postcode()),
            facts.known(head == null ? null : head.email())));
  }

  private String period(Notice.@Nullable Head head) {
    LocalDate from = head == null ? null : head.commentFrom();
    LocalDate to = head == null ? null : head.commentTo();
    return from == null && to == null
        ? facts.spelled().unknown()
        : texts.of("paper.notice.period", facts.date(from), facts.date(to));
  }
}
