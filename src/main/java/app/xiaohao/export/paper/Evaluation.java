package app.xiaohao.export.paper;

import app.xiaohao.export.page.Align;
import app.xiaohao.export.page.PageDocument;
import app.xiaohao.export.page.PageFormat;
import app.xiaohao.export.paper.TablePage.Column;
import app.xiaohao.export.sheet.MeetingCard;
import app.xiaohao.ledger.Account;
import app.xiaohao.ledger.names.Duties;
import app.xiaohao.ledger.row.Desk;
import app.xiaohao.ledger.row.LedgerRow;
import app.xiaohao.ledger.row.Summary;
import app.xiaohao.model.MeasureId;
import app.xiaohao.text.Texts;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * 考核评分表: what the ledger counts of each accountable unit, and room for the points that the office
 * gives by its own rules.
 */
final class Evaluation {
  private final PaperFacts facts;
  private final Texts texts;

  Evaluation(PaperFacts facts) {
    this.facts = facts;
    this.texts = facts.texts();
  }

  PageDocument document() throws PaperLack {
    String inspection = facts.inspection().name();
    Duties duties = facts.ledger().names().duties();
    Desk desk = facts.desk();
    List<List<String>> lines = new ArrayList<>();
    List<LedgerRow> rows = facts.rows();
    for (Summary.Group unit : Summary.of(rows, facts.settings().lights(), facts.today()).byUnit()) {
      if (!unit.name().isEmpty()) {
        lines.add(line(lines.size() + 1, unit.name(), rows, duties, desk));
      }
    }
    return new TablePage(
            texts,
            texts.of("paper.evaluation.title"),
            facts.settings().reportingUnit(),
            facts.today())
        .note(texts.of("paper.of-inspection", inspection))
        .note(texts.of("paper.evaluation.legend"))
        .table(columns(), lines)
        .foot("")
        .document(PageFormat.TABLE_A4);
  }

  private List<Column> columns() {
    return List.of(
        new Column(texts.of("paper.column.ordinal"), 3, Align.CENTER),
        new Column(texts.of("paper.unit"), 14, Align.LEFT),
        new Column(texts.of("paper.column.measures"), 4, Align.CENTER),
        new Column(texts.of("paper.column.done"), 4, Align.CENTER),
        new Column(texts.of("paper.column.closed"), 4, Align.CENTER),
        new Column(texts.of("paper.column.closed-rate"), 5, Align.CENTER),
        new Column(texts.of("paper.column.on-time-rate"), 6, Align.CENTER),
        new Column(texts.of("paper.column.overdue"), 4, Align.CENTER),
        new Column(texts.of("paper.column.extensions"), 4, Align.CENTER),
        new Column(texts.of("paper.column.letters"), 4, Align.CENTER),
        Column.toFill(texts.of("paper.evaluation.points"), 6),
        Column.toFill(texts.of("paper.evaluation.reason"), 18));
  }

  private List<String> line(
      int ordinal, String unit, List<LedgerRow> rows, Duties duties, Desk desk) {
    Set<MeasureId> measures = new LinkedHashSet<>();
    long letters = 0;
    for (LedgerRow row : rows) {
      if (row.measure() != null && row.measure().responsibility().accountable().equals(unit)) {
        measures.add(row.measure().id());
        letters += desk.life(row.measure().id()).supervisions().size();
      }
    }
    Account account =
        Account.of(measures, rows, duties, desk, facts.settings().lights(), facts.today());
    return List.of(
        Integer.toString(ordinal),
        unit,
        Integer.toString(account.measures()),
        Integer.toString(account.done()),
        Integer.toString(account.closed()),
        MeetingCard.rate(account.closureRate()),
        MeetingCard.rate(account.onTimeRate()),
        Integer.toString(account.overdue()),
        Integer.toString(account.extensions()),
        Long.toString(letters),
        "",
        "");
  }
}
