package app.xiaohao.export.paper;

import app.xiaohao.export.page.Align;
import app.xiaohao.export.page.Composer;
import app.xiaohao.export.page.PageDocument;
import app.xiaohao.export.page.PageFormat;
import app.xiaohao.export.page.Style;
import app.xiaohao.export.page.Table;
import app.xiaohao.export.page.Table.Cell;
import app.xiaohao.ledger.outcome.OutcomeLine;
import app.xiaohao.ledger.row.LedgerQuery;
import app.xiaohao.ledger.row.LedgerRow;
import app.xiaohao.ledger.row.MeasureFile;
import app.xiaohao.ledger.row.MeasureLife;
import app.xiaohao.model.inspection.InspectionId;
import app.xiaohao.text.MeasureWording;
import app.xiaohao.text.OutcomeWording;
import app.xiaohao.text.Texts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** 一案一档目录: everything that the ledger keeps of one measure, by day. */
final class CaseIndex {
  private final PaperFacts facts;
  private final Texts texts;

  CaseIndex(PaperFacts facts) {
    this.facts = facts;
    this.texts = facts.texts();
  }

  /**
   * A piece of the file.
   *
   * @param pages null where unknown
   */
  private record Piece(
      @Nullable LocalDate on, String kind, String name, @Nullable Integer pages, String by) {}

  PageDocument document() throws PaperLack {
    LedgerRow row = facts.item();
    MeasureFile file = facts.ledger().measureFile(row.measure().id());
    String title = texts.of("paper.case.title");
    FormTable head = new FormTable();
    head.pair(
        texts.of("paper.number"),
        LedgerQuery.number(row),
        texts.of("paper.closure"),
        facts.spelled().closure(row.measure().closure()));
    head.line(texts.of("paper.issue"), row.issue().title());
    head.line(texts.of("paper.measure"), MeasureWording.of(row.measure(), texts));
    head.answering(row, texts);
    return new Composer()
        .add(Style.TITLE, title)
        .line(
            12,
            texts.of("paper.office", facts.office()),
            texts.of("paper.filled-on", facts.date(facts.today())))
        .add(head.table())
        .space(0.5)
        .add(table(pieces(file)))
        .space(0.3)
        .line(
            12,
            texts.of("paper.case.filed-by") + PaperFacts.BLANK,
            texts.of("paper.case.checked-by") + PaperFacts.BLANK)
        .document(title, PageFormat.FORM, "", facts.numbering());
  }

  private Table table(List<Piece> pieces) {
    List<Table.Row> rows = new ArrayList<>();
    for (int i = 0; i < pieces.size(); i++) {
      Piece piece = pieces.get(i);
      rows.add(
          Table.Row.of(
              List.of(
                  Cell.center(Integer.toString(i + 1)),
                  Cell.center(facts.date(piece.on())),
                  Cell.center(piece.kind()),
                  Cell.left(piece.name()).aligned(Align.LEFT),
                  Cell.center(piece.pages() == null ? "" : piece.pages().toString()),
                  Cell.center(piece.by()),
                  Cell.center(""))));
    }
    return new Table(
        List.of(1.0, 2.9, 1.9, 5.7, 1.0, 2.2, 1.0),
        List.of(
            facts.headings(
                "paper.column.ordinal",
                "paper.column.day",
                "paper.column.kind",
                "paper.column.name",
                "paper.column.pages",
                "paper.column.by",
                "paper.remark")),
        rows,
        10.5,
        true);
  }

  private List<Piece> pieces(MeasureFile file) {
    List<Piece> pieces = new ArrayList<>();
    if (!file.document().isBlank()) {
      add(pieces, file.row().issue().startedOn(), "source", file.document(), null, "");
    }
    MeasureLife life = file.life();
    file.progress()
        .forEach(
            one ->
                add(
                    pieces,
                    one.on(),
                    "progress",
                    texts.of("paper.case.progress", one.percent(), one.text()),
                    null,
                    one.by()));
    brought(pieces, file.row());
    life.evidence()
        .forEach(
            one ->
                add(
                    pieces,
                    one.addedAt().toLocalDate(),
                    "evidence",
                    one.proves().isEmpty()
                        ? one.name()
                        : texts.of("paper.case.proves", one.name(), one.proves()),
                    one.pages(),
                    one.addedBy()));
    life.extensions()
        .forEach(
            one ->
                add(
                    pieces,
                    one.requestedOn(),
                    "extension",
                    texts.of(
                        "paper.case.extension",
                        facts.date(one.before()),
                        facts.date(one.asked()),
                        texts.of("paper.extension.decision." + one.decision().name())),
                    null,
                    one.requestedBy()));
    life.supervisions()
        .forEach(
            one -> {
              add(
                  pieces,
                  one.issuedOn(),
                  "letter",
                  texts.word(one.kind()) + " " + one.number(),
                  null,
                  one.issuedBy());
              if (one.answeredOn() != null) {
                add(
                    pieces,
                    one.answeredOn(),
                    "answer",
                    texts.of("paper.case.answer", one.number(), one.answer()),
                    null,
                    one.addressee());
              }
            });
    life.steps()
        .forEach(
            one ->
                add(
                    pieces,
                    one.on(),
                    "step",
                    texts.word(one.act())
                        + (one.number().isEmpty() ? "" : " " + one.number())
                        + (one.opinion().isBlank() ? "" : "：" + one.opinion()),
                    null,
                    one.by()));
    life.lookBacks().stream()
        .filter(one -> one.checkedOn() != null)
        .forEach(
            one ->
                add(
                    pieces,
                    one.checkedOn(),
                    "look-back",
                    one.grade() == null
                        ? one.finding()
                        : texts.word(one.grade()) + "：" + one.finding(),
                    null,
                    one.by()));
    pieces.sort(
        Comparator.comparing((Piece piece) -> piece.on() == null ? LocalDate.MIN : piece.on()));
    return pieces;
  }

  /** What the measure has brought, and the records that have to do with its issue. */
  private void brought(List<Piece> pieces, LedgerRow row) {
    OutcomeWording words = new OutcomeWording(texts);
    InspectionId inspection = row.issue().inspection();
    facts.ledger().desks().outcomes(inspection).stream()
        .filter(one -> row.measure().id().equals(one.measure()))
        .map(OutcomeLine::outcome)
        .forEach(one -> add(pieces, one.on(), "outcome", words.line(one), null, ""));
    facts.ledger().desks().records(inspection).stream()
        .filter(one -> one.issues().contains(row.issue().id()))
        .forEach(
            one ->
                add(pieces, one.on(), "record", one.name() + " " + one.title(), null, one.who()));
  }

  private void add(
      List<Piece> pieces,
      @Nullable LocalDate on,
      String kind,
      String name,
      @Nullable Integer pages,
      String by) {
    pieces.add(new Piece(on, texts.of("paper.case.kind." + kind), name, pages, by));
  }
}
