package app.xiaohao.export.paper;

import app.xiaohao.export.page.Composer;
import app.xiaohao.export.page.PageDocument;
import app.xiaohao.export.page.PageFormat;
import app.xiaohao.export.page.Style;
import app.xiaohao.export.page.Table;
import app.xiaohao.export.page.Table.Cell;
import app.xiaohao.ledger.names.InspectionNames;
import app.xiaohao.ledger.row.LedgerRow;
import app.xiaohao.ledger.rule.SupervisionRules;
import app.xiaohao.model.PaperNumber;
import app.xiaohao.model.Supervision;
import app.xiaohao.model.SupervisionKind;
import app.xiaohao.model.light.DueState;
import app.xiaohao.model.paper.PaperAbout;
import app.xiaohao.model.paper.RegisteredPaper;
import app.xiaohao.text.LetterWording;
import app.xiaohao.text.PaperWording;
import app.xiaohao.text.Texts;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A letter of 督办 to one unit. Of one measure that has such a letter already it is that letter as it
 * was issued; else a draft with the number that would come next, about that measure or all of the
 * unit's that are overdue or due soon.
 */
final class LetterPaper {
  private final PaperFacts facts;
  private final Texts texts;
  private final LetterWording words;
  private final SupervisionKind kind;

  LetterPaper(PaperFacts facts) {
    this.facts = facts;
    this.texts = facts.texts();
    this.words = new LetterWording(texts);
    this.kind = Objects.requireNonNull(facts.order().kind().letter());
  }

  PreparedPaper prepared() throws PaperLack {
    PaperOrder.Issue issue = facts.order().issue();
    List<LedgerRow> rows =
        facts.order().item().isBlank() ? late(facts.unit()) : List.of(facts.item());
    String unit =
        facts.order().unit().isBlank()
            ? rows.getFirst().measure().responsibility().accountable()
            : facts.unit();
    Supervision issued = rows.size() == 1 ? issued(rows.getFirst()) : null;
    if (issued != null && issue != null && !PaperNumber.same(issued.number(), issue.number())) {
      issued = null;
    }
    LocalDate on = issued == null ? facts.today() : issued.issuedOn();
    LocalDate answerDue =
        issued != null
            ? issued.answerDue()
            : issue != null ? issue.answerDue() : on.plusDays(LetterWording.ANSWER_DAYS);
    boolean skips = skips(rows);
    String reason = issue == null ? PaperFacts.BLANK : issue.reason();
    List<LetterWording.Item> items = items(rows, on);
    String title = texts.of("paper.letter.title." + kind.name());
    Composer page = new Composer();
    page.add(Style.TITLE, title);
    page.add(
        Style.NUMBER,
        issued != null ? issued.number() : issue != null ? issue.number() : nextNumber());
    page.space(0.5);
    if (issued != null && !issued.text().isBlank()) {
      asIssued(page, issued);
    } else {
      page.add(Style.ADDRESSEE, words.addressee(unit));
      page.add(Style.BODY, words.opening(unit, items.size()));
      page.space(0.2).add(table(items));
      page.space(0.5);
      page.add(Style.BODY, words.closing(kind, answerDue));
      if (kind == SupervisionKind.TALK) {
        page.add(Style.BODY, texts.of("paper.letter.talk"));
      }
      if (skips) {
        page.add(Style.BODY, SupervisionRules.SKIPPING + reason);
      }
    }
    page.signature(facts.office(), facts.date(on));
    page.space(0.5);
    page.add(Style.BODY, texts.of("paper.letter.contact", contact(rows.getFirst())));
    PageDocument document =
        page.document(
            title,
            PageFormat.LETTER,
            issued == null && issue == null ? texts.of("paper.draft") : "",
            facts.numbering());
    return new PreparedPaper(
        document,
        RegisteredPaper.draft(
            facts.order().kind().word(),
            kind,
            title,
            new PaperAbout(
                facts.onlyInspection(),
                rows.stream().map(row -> row.measure().id()).toList(),
                issued == null ? unit : issued.addressee(),
                "",
                "")),
        issued == null
            ? words.text(unit, items, kind, answerDue, skips) + (skips ? reason : "")
            : issued.text());
  }

  private boolean skips(List<LedgerRow> rows) {
    return rows.stream()
        .anyMatch(
            row ->
                SupervisionRules.skips(
                    kind, facts.ledger().life(row.measure().id()).supervisions()));
  }

  private static void asIssued(Composer page, Supervision issued) {
    String[] lines = issued.text().strip().split("\\R");
    boolean addressed = lines[0].endsWith("：") || lines[0].endsWith(":");
    if (!addressed) {
      page.add(Style.ADDRESSEE, issued.addressee() + "：");
    }
    for (int i = 0; i < lines.length; i++) {
      if (!lines[i].isBlank()) {
        page.add(addressed && i == 0 ? Style.ADDRESSEE : Style.BODY, lines[i].strip());
      }
    }
  }

  private String contact(LedgerRow row) {
    return facts.known(facts.head(row.issue().inspection(), head -> head.phone()).orElse(""));
  }

  /** The unit's measures that are overdue or due soon, the most overdue first. */
  private List<LedgerRow> late(String unit) throws PaperLack {
    List<LedgerRow> rows = new ArrayList<>();
    for (LedgerRow row : facts.rows()) {
      if (row.measure() != null && row.measure().responsibility().accountable().equals(unit)) {
        DueState due = facts.settings().lights().due(row, facts.today());
        if (due == DueState.OVERDUE || due == DueState.DUE_SOON) {
          rows.add(row);
        }
      }
    }
    if (rows.isEmpty()) {
      throw new PaperLack(PaperLack.Reason.NOTHING_LATE, unit);
    }
    return rows;
  }

  private @Nullable Supervision issued(LedgerRow row) {
    return facts.ledger().life(row.measure().id()).supervisions().reversed().stream()
        .filter(letter -> letter.kind() == kind)
        .findFirst()
        .orElse(null);
  }

  private String nextNumber() {
    return new PaperWording(texts)
        .next(facts.order().kind().word(), facts.ledger().desks(), facts.today());
  }

  private List<LetterWording.Item> items(List<LedgerRow> rows, LocalDate on) {
    InspectionNames names = facts.names();
    return rows.stream()
        .map(
            row -> {
              LocalDate due = row.measure().binding().dueOn(on).orElse(null);
              return new LetterWording.Item(
                  names.number(row), row, due, due == null ? 0 : ChronoUnit.DAYS.between(on, due));
            })
        .toList();
  }

  private Table table(List<LetterWording.Item> items) {
    List<Table.Row> rows = new ArrayList<>();
    for (LetterWording.Item item : items) {
      rows.add(
          Table.Row.of(
              List.of(
                  Cell.center(item.number()),
                  Cell.left(item.row().issue().title()),
                  Cell.left(words.measure(item.row())),
                  Cell.center(
                      item.due() == null ? facts.spelled().unknown() : facts.date(item.due())),
                  Cell.center(item.row().measure().percent() + "%"),
                  Cell.center(
                      item.due() == null
                          ? facts.spelled().unknown()
                          : words.days(item.due(), item.daysLeft())))));
    }
    return new Table(
        List.of(0.9, 2.4, 3.7, 2.6, 0.9, 1.8),
        List.of(
            facts.headings(
                "paper.column.number",
                "paper.column.issue",
                "paper.column.measure",
                "paper.column.deadline",
                "paper.column.percent",
                "paper.column.due")),
        rows,
        10.5,
        true);
  }
}
