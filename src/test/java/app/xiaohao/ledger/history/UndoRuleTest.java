package app.xiaohao.ledger.history;

import static org.assertj.core.api.Assertions.assertThat;

import app.xiaohao.ledger.history.HistoryEntry.Kind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class UndoRuleTest {
  @ParameterizedTest
  @CsvSource({
    "CLOSURE_CHANGED,UNDO_REVOKE",
    "EXTENSION_DECIDED,UNDO_REVOKE",
    "LOOK_BACK_DONE,UNDO_REVOKE",
    "EVIDENCE_ADDED,UNDO_REMOVE",
    "IMPORTED,UNDO_IMPORT",
    "UPDATED_BY_IMPORT,UNDO_IMPORT",
    "IMPORT_UNDONE,UNDO_IMPORT",
    "SUPERVISED,UNDO_SENT",
    "PERIOD_CLOSED,UNDO_FROZEN",
    "RECONCILED,UNDO_FROZEN",
    "SEALED,UNDO_FROZEN",
    "UNDONE,UNDO_FROZEN",
    "REDONE,UNDO_FROZEN",
    "PROGRESS_RECORDED,",
    "DEADLINE_CHANGED,",
    "UNITS_MERGED,",
    "EVIDENCE_REMOVED,",
  })
  void whatOthersRelyOnIsNotUndone(Kind kind, LedgerException.Kind refusal) {
    assertThat(kind.undo().refusal()).isEqualTo(refusal);
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void onlyWhatIsUndoneByItsInverseRefusesNothing(Kind kind) {
    UndoRule rule = kind.undo();
    assertThat(rule.refusal() == null).isEqualTo(rule == UndoRule.INVERSE);
  }
}
