package app.xiaohao.ui.ledger.group;

import app.xiaohao.ledger.row.LedgerRow;
import app.xiaohao.text.Texts;
import app.xiaohao.text.column.ColumnWords;
import app.xiaohao.text.column.RowColumn;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** By what rows of the table stand together under one head. */
public enum GroupBy {
  /** 不分组 */
  NONE(null),
  /** 方面, in the order of the paper */
  ASPECT(RowColumn.ASPECT),
  /** 牵头单位; where none leads the responsible ones, as the column says */
  UNIT(RowColumn.ANSWERING),
  /** 责任单位 */
  RESPONSIBLE(RowColumn.RESPONSIBLE),
  /** 责任领导 */
  LEADER(RowColumn.LEADERS),
  /** 时限月份: the month of the date that binds, behind them what has no date */
  MONTH(RowColumn.DEADLINE),
  /** 灯, the most pressing first */
  LIGHT(RowColumn.LIGHT),
  /** the first heading of the office's own, such as 问题原因; the others follow */
  OWN_1(RowColumn.OWN_1),
  OWN_2(RowColumn.OWN_2),
  OWN_3(RowColumn.OWN_3),
  OWN_4(RowColumn.OWN_4),
  OWN_5(RowColumn.OWN_5),
  OWN_6(RowColumn.OWN_6),
  OWN_7(RowColumn.OWN_7),
  OWN_8(RowColumn.OWN_8),
  OWN_9(RowColumn.OWN_9),
  OWN_10(RowColumn.OWN_10),
  OWN_11(RowColumn.OWN_11),
  OWN_12(RowColumn.OWN_12);

  private final @Nullable RowColumn column;

  GroupBy(@Nullable RowColumn column) {
    this.column = column;
  }

  /** The column whose values the heads are; null where rows are not grouped. */
  public @Nullable RowColumn column() {
    return column;
  }

  /**
   * Whether a ledger has the column: those of an office's own only as far as it has headings.
   *
   * @param has of a column whether the ledger has it
   */
  public boolean isThere(Predicate<RowColumn> has) {
    return column == null || has.test(column);
  }

  /**
   * What it is called; those of an office's own by their headings.
   *
   * @param heading of a column in the ledger
   */
  public String word(Texts texts, Function<RowColumn, String> heading) {
    return column != null && column.own() >= 0
        ? heading.apply(column)
        : texts.of("ui.ledger.group." + name());
  }

  /**
   * Whether a row that takes the place of another stands under the same head, and the head where it
   * stood.
   */
  public boolean alike(LedgerRow gone, ColumnWords before, LedgerRow come, ColumnWords after) {
    RowColumn of = column;
    return of == null
        || label(gone, before).equals(label(come, after))
            && (this != MONTH || Objects.equals(of.key(gone, before), of.key(come, after)));
  }

  /**
   * Under which head a row stands; empty where that is unknown (待补). Several names are one head, so
   * that each row stands once and counts once.
   */
  String label(LedgerRow row, ColumnWords words) {
    return column == null ? "" : String.join("、", column.values(row, words));
  }
}
