package app.xiaohao.export.paper;

import app.xiaohao.export.page.Composer;
import app.xiaohao.export.page.PageDocument;
import app.xiaohao.export.page.PageFormat;
import app.xiaohao.export.page.Style;
import app.xiaohao.ledger.row.LedgerQuery;
import app.xiaohao.ledger.row.LedgerRow;
import app.xiaohao.model.deadline.Extension;
import app.xiaohao.text.MeasureWording;
import app.xiaohao.text.Texts;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** 延期审批表 of one measure: the newest request where there is one, else room to make one. */
final class ExtensionForm {
  private static final double ROOM = 84;

  private final PaperFacts facts;
  private final Texts texts;

  ExtensionForm(PaperFacts facts) {
    this.facts = facts;
    this.texts = facts.texts();
  }

  PageDocument document() throws PaperLack {
    LedgerRow row = facts.item();
    LedgerRow.MeasureLine measure = row.measure();
    List<Extension> extensions = facts.ledger().life(measure.id()).extensions();
    Extension newest = extensions.isEmpty() ? null : extensions.getLast();
    String title = texts.of("paper.extension.title");
    FormTable form = new FormTable();
    form.answering(row, texts);
    form.pair(
        texts.of("paper.number"),
        LedgerQuery.number(row),
        texts.of("paper.extension.times"),
        texts.of("paper.extension.count", measure.extensions()));
    form.line(texts.of("paper.issue"), row.issue().title());
    form.line(texts.of("paper.measure"), MeasureWording.of(measure, texts));
    form.pair(
        texts.of("paper.extension.first"),
        facts.date(measure.firstDue()),
        texts.of("paper.extension.now"),
        newest == null
            ? facts.spelled().deadline(measure.deadline(), " ")
            : facts.date(newest.before()));
    form.pair(
        texts.of("paper.extension.asked"),
        newest == null ? texts.of("paper.day") : asked(newest),
        texts.of("paper.extension.requested"),
        newest == null
            ? texts.of("paper.day")
            : newest.requestedBy() + " " + facts.date(newest.requestedOn()));
    form.line(
        texts.of("paper.progress-now"),
        texts.of(
            "paper.state",
            facts.spelled().completion(measure)
                + (measure.progress().isBlank() ? "" : "；" + measure.progress()),
            measure.percent()));
    form.line(texts.of("paper.extension.reason"), newest == null ? "" : newest.reason(), ROOM);
    form.line(texts.of("paper.opinion.lead"), texts.of("paper.sign.unit"), ROOM);
    form.line(texts.of("paper.opinion.leader"), texts.of("paper.sign.person"), ROOM);
    form.line(texts.of("paper.extension.decision"), decision(newest), ROOM);
    form.line(
        texts.of("paper.remark"),
        newest != null && newest.late() ? texts.of("paper.extension.late") : "");
    return new Composer()
        .add(Style.TITLE, title)
        .line(
            12,
            texts.of("paper.office", facts.office()),
            texts.of("paper.filled-on", facts.date(facts.today())))
        .add(form.table())
        .document(title, PageFormat.FORM, "", facts.numbering());
  }

  private String asked(Extension extension) {
    return extension.asked() == null
        ? texts.of("paper.extension.no-date")
        : facts.date(extension.asked());
  }

  private String decision(@Nullable Extension extension) {
    if (extension == null || extension.decision() == Extension.Decision.PENDING) {
      return texts.of("paper.sign.person");
    }
    String word = texts.of("paper.extension.decision." + extension.decision().name());
    return texts.of(
        "paper.opinion",
        extension.opinion().isBlank() ? word : word + "。" + extension.opinion(),
        facts.known(extension.decidedBy()),
        facts.date(extension.decidedOn()));
  }
}
