package app.xiaohao.ui.ledger.filter;

import app.xiaohao.text.Texts;
import app.xiaohao.text.column.ColumnFilter;
import app.xiaohao.text.column.ColumnFilter.Condition;
import app.xiaohao.text.column.ColumnFilter.OneOf;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/** What a filter on a column asks, in a few words. */
public final class FilterWords {
  private static final int NAMED = 2;

  private final Texts texts;

  public FilterWords(Texts texts) {
    this.texts = texts;
  }

  /** The words behind the name of the column. */
  public String of(ColumnFilter filter) {
    return switch (filter) {
      case OneOf(Set<String> values, boolean unknown) -> oneOf(values, unknown);
      case Condition(ColumnFilter.Test test, String first, String second) ->
          switch (test) {
            case HOLDS -> texts.of("ui.ledger.filter.holds", first);
            case HOLDS_NOT -> texts.of("ui.ledger.filter.holds-not", first);
            case BETWEEN ->
                second.isEmpty()
                    ? texts.of("ui.ledger.filter.from", first)
                    : first.isEmpty()
                        ? texts.of("ui.ledger.filter.to", second)
                        : texts.of("ui.ledger.filter.between", first, second);
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
        ? String.join(texts.of("ui.ledger.filter.or"), names)
        : texts.of("ui.ledger.filter.several", names.getFirst(), names.size());
  }
}
