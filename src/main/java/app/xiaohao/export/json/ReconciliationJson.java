package app.xiaohao.export.json;

import app.xiaohao.export.Json;
import app.xiaohao.ledger.reconcile.Check;
import app.xiaohao.ledger.reconcile.Difference;
import app.xiaohao.ledger.reconcile.DifferenceKind;
import app.xiaohao.ledger.reconcile.Reason;
import app.xiaohao.ledger.reconcile.Reconciliation;
import app.xiaohao.ledger.reconcile.Tally;
import app.xiaohao.text.AccountWords;
import app.xiaohao.text.Texts;
import com.fasterxml.jackson.annotation.JsonAnyGetter;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Reconciliations as JSON for other programs: an array, one object an inspection. Field names are
 * stable:
 *
 * <pre>
 * inspection, document      their names
 * period                    its name, null for none
 * on                        the day of the reconciliation
 * issues, issuesClosed      问题 in the ledger
 * asked, reported, late     reports of the period, in measures
 * total                     {due, ledger, done, inProgress, closed, notClosed, overdue, longTerm,
 *                           missing, extra}, in measures
 * byAspect, byUnit, byLeader    [{name, …the same numbers}], name "" is 待补
 * differences               [{kind, reason, number, title, unit, text}]; kind and reason are names of
 *                           DifferenceKind and Reason, text the sentence
 * agree                     true if all sums agree
 * errors                    [{check, column, tallied, found}], the sums that do not
 * </pre>
 */
public final class ReconciliationJson {
  private final AccountWords words;

  /**
   * @param texts in whose language the sentences are
   */
  public ReconciliationJson(Texts texts) {
    this.words = new AccountWords(texts);
  }

  /** Writes them in UTF-8; the stream stays open. */
  public void write(List<Reconciliation> all, OutputStream stream) {
    Json.writeArray(all.stream().map(this::of).toList(), stream);
  }

  private Account of(Reconciliation made) {
    return new Account(
        made.inspection(),
        made.document(),
        made.period() == null ? null : made.periodName(),
        made.on(),
        made.issues(),
        made.issuesClosed(),
        made.asked(),
        made.reported(),
        made.late(),
        numbers(made.total()),
        made.byAspect().stream().map(ReconciliationJson::line).toList(),
        made.byUnit().stream().map(ReconciliationJson::line).toList(),
        made.byLeader().stream().map(ReconciliationJson::line).toList(),
        made.differences().stream().map(this::named).toList(),
        made.errors().isEmpty(),
        made.errors().stream()
            .map(error -> new Wrong(error.kind(), error.column(), error.tallied(), error.found()))
            .toList());
  }

  private Named named(Difference one) {
    return new Named(
        one.kind(), one.reason(), one.number(), one.title(), one.unit(), words.reason(one));
  }

  private static Line line(Tally.Line line) {
    return new Line(line.name(), numbers(line.tally()));
  }

  private static Map<String, Integer> numbers(Tally tally) {
    Map<String, Integer> numbers = new LinkedHashMap<>();
    for (Tally.Column column : Tally.Column.values()) {
      numbers.put(name(column), tally.of(column));
    }
    return numbers;
  }

  /** IN_PROGRESS as inProgress. */
  private static String name(Tally.Column column) {
    String[] parts = column.name().toLowerCase(Locale.ROOT).split("_");
    StringBuilder name = new StringBuilder(parts[0]);
    for (int i = 1; i < parts.length; i++) {
      name.append(Character.toUpperCase(parts[i].charAt(0))).append(parts[i].substring(1));
    }
    return name.toString();
  }

  private record Account(
      String inspection,
      String document,
      String period,
      LocalDate on,
      int issues,
      int issuesClosed,
      int asked,
      int reported,
      int late,
      Map<String, Integer> total,
      List<Line> byAspect,
      List<Line> byUnit,
      List<Line> byLeader,
      List<Named> differences,
      boolean agree,
      List<Wrong> errors) {}

  private record Line(String name, @JsonAnyGetter Map<String, Integer> numbers) {}

  private record Named(
      DifferenceKind kind, Reason reason, String number, String title, String unit, String text) {}

  private record Wrong(Check.Kind check, Tally.Column column, int tallied, int found) {}
}
