package app.xiaohao.export.table;

import app.xiaohao.text.column.RowColumn;
import java.util.List;
import java.util.Locale;

/** The tables that leave the ledger: lists of its rows with their columns, and what is counted. */
public enum TableKind {
  /** 整改台账 */
  LEDGER(
      RowColumn.LEADERS,
      RowColumn.LEAD,
      RowColumn.RESPONSIBLE,
      RowColumn.SUPPORTING,
      RowColumn.DEADLINE,
      RowColumn.LIGHT,
      RowColumn.PERCENT,
      RowColumn.PROGRESS,
      RowColumn.COMPLETION,
      RowColumn.CLOSURE,
      RowColumn.CLOSED_ON,
      RowColumn.CLOSING_NUMBER),
  /** 问题清单 */
  ISSUES(RowColumn.LEADERS, RowColumn.ANSWERING, RowColumn.STATUS),
  /** 任务清单 */
  TASKS(
      RowColumn.ANSWERING,
      RowColumn.DEADLINE,
      RowColumn.LIGHT,
      RowColumn.PERCENT,
      RowColumn.PROGRESS,
      RowColumn.COMPLETION),
  /** 责任清单 */
  DUTIES(
      RowColumn.LEADERS,
      RowColumn.LEAD,
      RowColumn.RESPONSIBLE,
      RowColumn.SUPPORTING,
      RowColumn.DEADLINE),
  /** 销号清单 */
  CLOSING(
      RowColumn.ANSWERING,
      RowColumn.COMPLETION,
      RowColumn.DONE_ON,
      RowColumn.EVIDENCE,
      RowColumn.CLOSURE,
      RowColumn.CLOSED_ON,
      RowColumn.CLOSING_NUMBER),
  /** 成效清单 */
  RESULTS(
      RowColumn.PROGRESS,
      RowColumn.PROGRESS_ON,
      RowColumn.PERCENT,
      RowColumn.COMPLETION,
      RowColumn.EVIDENCE,
      RowColumn.CLOSURE),
  /** 方面进度 */
  BY_ASPECT,
  /** 单位进度 */
  BY_UNIT,
  /** 领导进度 */
  BY_LEADER,
  /** 未销号, by how long it is open */
  AGEING,
  /** 各月进度 */
  BY_MONTH,
  /** 各周进度 */
  BY_WEEK,
  /** 倒排工期 as a chart */
  SCHEDULE,
  /** 回头看结果 */
  LOOK_BACK,
  /** 催报名单 */
  URGING,
  /** 文书登记簿 */
  PAPERS;

  private final List<RowColumn> columns;

  TableKind(RowColumn... own) {
    columns = List.of(own);
  }

  /** Its columns behind number, aspect, issue and measure; none of what is counted. */
  public List<RowColumn> columns() {
    return columns;
  }

  /** Whether it lists rows of the ledger. */
  public boolean lists() {
    return !columns.isEmpty();
  }

  /** Its name on the command line: by-unit. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
