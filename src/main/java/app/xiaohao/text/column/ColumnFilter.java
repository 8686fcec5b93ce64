package app.xiaohao.text.column;

import app.xiaohao.ledger.row.LedgerRow;
import app.xiaohao.ledger.row.SoughtWord;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Which rows a column lets through. */
public sealed interface ColumnFilter {
  /**
   * Rows that have one of these values.
   *
   * @param unknown whether rows that have none (待补) pass too
   */
  record OneOf(Set<String> values, boolean unknown) implements ColumnFilter {
    /** The set is copied. */
    public OneOf {
      values = Set.copyOf(values);
    }
  }

  /**
   * Rows whose words, number or day meet a condition. Rows that have none never do.
   *
   * @param first words, a whole number, or a day as YYYY-MM-DD
   * @param second the end of a range, included; empty for every other condition
   */
  record Condition(Test test, String first, String second) implements ColumnFilter {}

  /** What a condition asks. */
  enum Test {
    /** the words occur, also by sound */
    HOLDS,
    /** the words do not occur */
    HOLDS_NOT,
    /** from one to another, both included; an empty end is open */
    BETWEEN
  }

  /** The test of this filter on rows; for one search in one thread. */
  default Predicate<LedgerRow> on(RowColumn column, ColumnWords at) {
    return switch (this) {
      case OneOf(Set<String> wanted, boolean unknown) ->
          row -> {
            List<String> values = column.values(row, at);
            for (String value : values) {
              if (wanted.contains(value)) {
                return true;
              }
            }
            return unknown && values.isEmpty();
          };
      case Condition(Test test, String first, String second) ->
          switch (test) {
            case HOLDS -> holds(column, at, first);
            case HOLDS_NOT -> holds(column, at, first).negate();
            case BETWEEN ->
                column.kind() == ColumnKind.DATE
                    ? between(column, at, day(first), day(second))
                    : between(column, at, number(first), number(second));
          };
    };
  }

  private static Predicate<LedgerRow> holds(RowColumn column, ColumnWords at, String words) {
    List<SoughtWord> sought = SoughtWord.all(words);
    return row -> {
      String text = column.text(row, at);
      return sought.stream().allMatch(word -> word.in(text));
    };
  }

  private static Predicate<LedgerRow> between(
      RowColumn column, ColumnWords at, @Nullable Object from, @Nullable Object to) {
    return row -> {
      Comparable<?> key = column.key(row, at);
      return key != null
          && (from == null || compare(key, from) >= 0)
          && (to == null || compare(key, to) <= 0);
    };
  }

  /** Keys of a column are of the type of the ends. */
  @SuppressWarnings("unchecked")
  private static int compare(Comparable<?> key, Object end) {
    return ((Comparable<Object>) key).compareTo(end);
  }

  private static @Nullable LocalDate day(String written) {
    return written.isEmpty() ? null : LocalDate.parse(written);
  }

  private static @Nullable Integer number(String written) {
    return written.isEmpty() ? null : Integer.valueOf(written);
  }
}
