package app.xiaohao.text.column;

import app.xiaohao.text.Texts;
import app.xiaohao.text.column.ColumnFilter.Condition;
import app.xiaohao.text.column.ColumnFilter.OneOf;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** What a filter on a column asks, in a few words. */
public final class FilterWords {
  private static final int NAMED = 2;

  private final Texts texts;
  private final Function<RowColumn, String> headings;

  /**
   * @param headings the heading of each column
   */
  public FilterWords(Texts texts, Function<RowColumn, String> headings) {
    this.texts = texts;
    this.headings = headings;
  }

  /** All filters of a query with the names of their columns; empty where there are none. */
  public List<String> of(ColumnQuery query) {
    List<String> words = new ArrayList<>();
    query
        .filters()
        .forEach(
            (column, filter) ->
                words.add(texts.of("words.filter.token", headings.apply(column), of(filter))));
    return words;
  }

  /** The words behind the name of the column. */
  public String of(ColumnFilter filter) {
    return switch (filter) {
      case OneOf(Set<String> values, boolean unknown) -> oneOf(values, unknown);
      case Condition(ColumnFilter.Test test, String first, String second) ->
          switch (test) {
            case HOLDS -> texts.of("words.filter.holds", first);
            case HOLDS_NOT -> texts.of("words.filter.holds-not", first);
            case BETWEEN ->
                second.isEmpty()
                    ? texts.of("words.filter.from", first)
                    : first.isEmpty()
                        ? texts.of("words.filter.to", second)
                        : texts.of("words.filter.between", first, second);
          };
    };
  }

  private String oneOf(Set<String> values, boolean unknown) {
    List<String> names = new ArrayList<>(values);
    Collections.sort(names);
    if (unknown) {
      names.add(texts.of("words.unknown"));
    }
    return names.size() <= NAMED
        ? String.join(texts.of("words.filter.or"), names)
        : texts.of("words.filter.several", names.getFirst(), names.size());
  }
}
