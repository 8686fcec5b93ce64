package app.xiaohao.export.paper;

import app.xiaohao.export.page.Composer;
import app.xiaohao.export.page.PageDocument;
import app.xiaohao.export.page.PageFormat;
import app.xiaohao.export.page.Style;
import app.xiaohao.ledger.row.CustomFields;
import app.xiaohao.ledger.row.LedgerQuery;
import app.xiaohao.ledger.row.LedgerRow;
import app.xiaohao.ledger.row.MeasureFile;
import app.xiaohao.model.ProgressEntry;
import app.xiaohao.model.closing.ClosingRoute;
import app.xiaohao.model.closing.ClosingStep;
import app.xiaohao.model.closing.ClosingTrail;
import app.xiaohao.model.closing.Closure;
import app.xiaohao.model.closing.Evidence;
import app.xiaohao.model.closing.StandardLine;
import app.xiaohao.text.MeasureWording;
import app.xiaohao.text.Texts;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** 销号申请（审批）表 of one measure, filled as far as the ledger has its steps. */
final class ClosingForm {
  /** Room for an opinion, a signature and a seal. */
  private static final double ROOM = 62;

  private static final int REPORTS = 3;

  private final PaperFacts facts;
  private final Texts texts;

  ClosingForm(PaperFacts facts) {
    this.facts = facts;
    this.texts = facts.texts();
  }

  PageDocument document() throws PaperLack {
    LedgerRow row = facts.item();
    MeasureFile file = facts.ledger().measureFile(row.measure().id());
    LedgerRow.MeasureLine measure = row.measure();
    ClosingTrail trail = new ClosingTrail(file.life().steps(), measure.closureState());
    String title = texts.of("paper.closing.title");
    FormTable form = new FormTable();
    form.answering(row, texts);
    form.pair(
        texts.of("paper.number"),
        LedgerQuery.number(row),
        texts.of("paper.deadline"),
        facts.spelled().bound(measure, facts.spelled().deadline(measure.deadline(), " ")));
    form.line(texts.of("paper.issue"), issue(row));
    form.line(texts.of("paper.goal"), goal(file));
    form.line(texts.of("paper.measure"), MeasureWording.of(measure, texts));
    form.line(texts.of("paper.done"), done(file.progress(), measure));
    form.line(
        texts.of("paper.results"),
        facts.known(trail.request().map(ClosingStep::opinion).orElse("")));
    form.line(texts.of("paper.standard"), standard(file.life().standard(), trail));
    form.line(texts.of("paper.evidence"), evidence(file.life().evidence()));
    form.line(texts.of("paper.opinion.responsible"), texts.of("paper.sign.unit"), ROOM);
    form.line(texts.of("paper.opinion.lead"), texts.of("paper.sign.unit"), ROOM);
    form.line(texts.of("paper.opinion.leader"), texts.of("paper.sign.person"), ROOM);
    ClosingRoute route = facts.settings().rules(row.issue().inspection()).route();
    List<ClosingStep> agreed = trail.agreed();
    for (int i = 0; i < route.levels().size(); i++) {
      form.line(
          texts.of(i == 0 ? "paper.opinion.check" : "paper.opinion.level", route.levels().get(i)),
          opinion(trail, agreed, i, route.levels().size()),
          ROOM);
    }
    boolean closed = measure.closure() == Closure.CLOSED;
    form.pair(
        texts.of("paper.closed-on"),
        closed ? facts.date(measure.closedOn()) : "",
        texts.of("paper.closing-number"),
        closed ? facts.known(measure.closingNumber()) : "");
    form.line(texts.of("paper.remark"), "");
    return new Composer()
        .add(Style.TITLE, title)
        .line(
            12,
            texts.of("paper.of-inspection", inspection(row)),
            texts.of("paper.filled-on", facts.date(facts.today())))
        .add(form.table())
        .document(title, PageFormat.FORM, "", facts.numbering());
  }

  private String inspection(LedgerRow row) {
    return facts.inspections().stream()
        .filter(one -> one.id().equals(row.issue().inspection()))
        .map(one -> one.name())
        .findFirst()
        .orElse("");
  }

  private static String issue(LedgerRow row) {
    String original = row.issue().original();
    return original.isBlank() || original.equals(row.issue().title())
        ? row.issue().title()
        : original.startsWith(row.issue().title())
            ? original
            : row.issue().title() + "\n" + original;
  }

  /** 整改目标, where an office's table says it. */
  private String goal(MeasureFile file) {
    return facts.known(
        CustomFields.goal(
            Stream.concat(file.measureFields().stream(), file.issueFields().stream()).toList()));
  }

  private String done(List<ProgressEntry> progress, LedgerRow.MeasureLine measure) {
    if (progress.isEmpty()) {
      return texts.of("paper.state", facts.spelled().completion(measure), measure.percent());
    }
    return progress.stream()
        .limit(REPORTS)
        .map(
            entry ->
                texts.of("paper.progress", facts.date(entry.on()), entry.text(), entry.percent()))
        .collect(Collectors.joining("\n"));
  }

  private String standard(List<StandardLine> lines, ClosingTrail trail) {
    Set<String> met = new HashSet<>();
    trail.agreed().forEach(step -> met.addAll(step.ticked()));
    return lines.isEmpty()
        ? facts.spelled().unknown()
        : lines.stream()
            .map(
                line ->
                    texts.of(
                        met.contains(line.text()) ? "paper.standard.met" : "paper.standard.open",
                        line.text()))
            .collect(Collectors.joining("\n"));
  }

  private String evidence(List<Evidence> files) {
    return files.isEmpty()
        ? facts.spelled().unknown()
        : files.stream()
            .map(
                one ->
                    one.pages() == null
                        ? texts.of("paper.file", one.number(), one.name())
                        : texts.of("paper.file.pages", one.number(), one.name(), one.pages()))
            .collect(Collectors.joining("\n"));
  }

  /** What a level has said, else room for it. */
  private String opinion(ClosingTrail trail, List<ClosingStep> agreed, int level, int levels) {
    Optional<ClosingStep> step =
        level < agreed.size()
            ? Optional.of(agreed.get(level))
            : level == levels - 1 && trail.state().closure() == Closure.CLOSED
                ? trail.standing()
                : Optional.empty();
    return step.map(
            one ->
                texts.of(
                    "paper.opinion",
                    one.opinion().isBlank() ? texts.of("paper.agreed") : one.opinion(),
                    one.by(),
                    facts.date(one.on())))
        .orElse(texts.of("paper.sign.person"));
  }
}
