package app.xiaohao.ui.ledger.views;

import static app.xiaohao.ui.ledger.model.PaperColumn.CLOSED_ON;
import static app.xiaohao.ui.ledger.model.PaperColumn.CLOSING_NUMBER;
import static app.xiaohao.ui.ledger.model.PaperColumn.CLOSURE;
import static app.xiaohao.ui.ledger.model.PaperColumn.COMPLETION;
import static app.xiaohao.ui.ledger.model.PaperColumn.DEADLINE;
import static app.xiaohao.ui.ledger.model.PaperColumn.DONE_ON;
import static app.xiaohao.ui.ledger.model.PaperColumn.EVIDENCE;
import static app.xiaohao.ui.ledger.model.PaperColumn.INSPECTION;
import static app.xiaohao.ui.ledger.model.PaperColumn.ISSUE;
import static app.xiaohao.ui.ledger.model.PaperColumn.LATEST;
import static app.xiaohao.ui.ledger.model.PaperColumn.LEADER;
import static app.xiaohao.ui.ledger.model.PaperColumn.LIGHT;
import static app.xiaohao.ui.ledger.model.PaperColumn.MEASURE;
import static app.xiaohao.ui.ledger.model.PaperColumn.MEASURE_NUMBER;
import static app.xiaohao.ui.ledger.model.PaperColumn.NUMBER;
import static app.xiaohao.ui.ledger.model.PaperColumn.PROGRESS;
import static app.xiaohao.ui.ledger.model.PaperColumn.REPORTED;
import static app.xiaohao.ui.ledger.model.PaperColumn.RESPONSIBLE;
import static app.xiaohao.ui.ledger.model.PaperColumn.STATUS;
import static app.xiaohao.ui.ledger.model.PaperColumn.SUPPORTING;
import static app.xiaohao.ui.ledger.model.PaperColumn.UNIT;

import app.xiaohao.ui.ledger.model.PaperColumn;
import java.util.List;
import java.util.stream.Stream;

/**
 * The lists that every office keeps, with their columns; each shows all rows that are asked for.
 */
public enum BuiltIn {
  /** 整改台账 */
  LEDGER(LEADER, UNIT, DEADLINE, LIGHT, PROGRESS, COMPLETION, CLOSURE),
  /** 问题清单: what was found and where it stands */
  ISSUES(PaperColumn.ASPECT, LEADER, UNIT, STATUS),
  /** 任务清单: what is to be done by when, and how far it is */
  TASKS(UNIT, DEADLINE, LIGHT, PROGRESS, LATEST, COMPLETION),
  /** 责任清单: who answers */
  DUTIES(LEADER, UNIT, RESPONSIBLE, SUPPORTING, DEADLINE),
  /** 销号清单: what is done, proved and closed */
  CLOSING(UNIT, COMPLETION, DONE_ON, EVIDENCE, CLOSURE, CLOSED_ON, CLOSING_NUMBER),
  /** 成效清单: what came of it */
  RESULTS(LATEST, REPORTED, PROGRESS, COMPLETION, EVIDENCE, CLOSURE);

  private final List<PaperColumn> columns;

  BuiltIn(PaperColumn... own) {
    columns =
        Stream.concat(Stream.of(NUMBER, INSPECTION, ISSUE, MEASURE_NUMBER, MEASURE), Stream.of(own))
            .toList();
  }

  /** Its columns from left to right. */
  public List<PaperColumn> columns() {
    return columns;
  }
}
