package app.xiaohao.ui.closing;

import app.xiaohao.model.closing.ClosureState;
import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;

/**
 * What is being written on the form of one item, kept while somebody looks at others. For the FX
 * thread.
 */
final class ClosingForm {
  private final ClosureState of;
  private final Set<Integer> ticked = new TreeSet<>();
  private String text;
  private String number;
  private LocalDate on;

  /**
   * @param of where the measure stood when it was begun: afterwards it is another form
   */
  ClosingForm(ClosureState of, LocalDate on) {
    this.of = of;
    this.text = "";
    this.number = "";
    this.on = on;
  }

  boolean isOf(ClosureState state) {
    return of.equals(state);
  }

  /** Whether somebody wrote on it what is not in the ledger yet. */
  boolean written() {
    return !text.isBlank() || !number.isBlank() || !ticked.isEmpty();
  }

  String text() {
    return text;
  }

  void text(String typed) {
    text = typed == null ? "" : typed;
  }

  /** The number typed; empty where the next free one is to be taken. */
  String number() {
    return number;
  }

  void number(String typed) {
    number = typed == null ? "" : typed.strip();
  }

  LocalDate on() {
    return on;
  }

  void on(LocalDate day) {
    on = day;
  }

  /** The lines of the standard that are met, counted from 0. */
  Set<Integer> ticked() {
    return Set.copyOf(ticked);
  }

  void tick(int line, boolean met) {
    if (met) {
      ticked.add(line);
    } else {
      ticked.remove(line);
    }
  }
}
