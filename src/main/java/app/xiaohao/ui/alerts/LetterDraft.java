package app.xiaohao.ui.alerts;

import app.xiaohao.ledger.change.Change;
import app.xiaohao.model.MeasureId;
import app.xiaohao.model.SupervisionKind;
import java.time.LocalDate;
import java.util.List;

/**
 * A letter of 督办 before it is issued: one letter for all chosen measures of a unit.
 *
 * @param unit to whom it goes, as the ledger names it; empty if 待补
 * @param kind the rung that is suggested
 * @param alerts its measures, in the order of the screen
 */
record LetterDraft(String unit, SupervisionKind kind, List<Alert> alerts) {
  /** The list is copied. */
  LetterDraft {
    alerts = List.copyOf(alerts);
  }

  /** The same letter for those measures alone of which the changes are. */
  LetterDraft only(List<Change> changes) {
    List<MeasureId> measures =
        changes.stream().map(change -> ((Change.OfMeasure) change).measure()).toList();
    return new LetterDraft(
        unit,
        kind,
        alerts.stream().filter(alert -> measures.contains(alert.row().measure().id())).toList());
  }

  /** The letter of each measure, all under one number. */
  List<Change> changes(
      SupervisionKind chosen,
      String number,
      String addressee,
      LocalDate on,
      String text,
      LocalDate answerDue) {
    return alerts.stream()
        .map(alert -> alert.row().measure().id())
        .distinct()
        .<Change>map(
            measure ->
                new Change.Supervised(measure, chosen, number, addressee, on, text, answerDue))
        .toList();
  }
}
