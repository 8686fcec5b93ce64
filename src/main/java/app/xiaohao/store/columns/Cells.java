package app.xiaohao.store.columns;

import app.xiaohao.ledger.history.DueParts;
import app.xiaohao.model.closing.LookBack;
import app.xiaohao.model.deadline.Deadline;
import java.util.ArrayList;
import java.util.List;

/** Columns with the values that a statement puts into them. */
final class Cells {
  private final List<String> columns = new ArrayList<>();
  private final List<Object> values = new ArrayList<>();

  /** Adds a value as columns hold it: a deadline in its parts, a list as lines. */
  Cells add(String name, Object value) {
    switch (value) {
      case null -> put(name, null);
      case Deadline deadline -> {
        DueParts parts = DueParts.of(deadline);
        put(name + "_kind", parts.kind());
        put(name + "_on", parts.on());
        put(name + "_day", parts.day());
        put(name + "_words", parts.words());
        put(name + "_rhythm", parts.rhythm());
        put(name + "_month", parts.month());
      }
      case List<?> list -> put(name, lines(list));
      default -> put(name, value);
    }
    return this;
  }

  private void put(String column, Object value) {
    columns.add(column);
    values.add(value);
  }

  private static String lines(List<?> list) {
    return !list.isEmpty() && list.getFirst() instanceof LookBack.Answer
        ? AnswerLines.column(list.stream().map(LookBack.Answer.class::cast).toList())
        : Lines.column(list.stream().map(Object::toString).toList());
  }

  /** These and others behind them. */
  Cells and(Cells others) {
    Cells both = new Cells();
    both.columns.addAll(columns);
    both.values.addAll(values);
    both.columns.addAll(others.columns);
    both.values.addAll(others.values);
    return both;
  }

  List<String> columns() {
    return columns;
  }

  /** That all columns hold their values. */
  String condition() {
    return String.join(" = ? and ", columns) + " = ?";
  }

  Object[] arguments() {
    return values.toArray();
  }
}
