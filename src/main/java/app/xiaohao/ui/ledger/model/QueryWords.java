package app.xiaohao.ui.ledger.model;

import app.xiaohao.ledger.row.LedgerQuery;
import app.xiaohao.text.Texts;
import app.xiaohao.text.column.ColumnQuery;
import app.xiaohao.text.column.FilterWords;
import app.xiaohao.text.column.RowColumn;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** A query in words, so that a printed table says which part of the ledger it is. */
public final class QueryWords {
  private final Texts texts;
  private final Function<RowColumn, String> headings;

  /**
   * @param texts in whose language it is said
   * @param headings the heading of each column
   */
  public QueryWords(Texts texts, Function<RowColumn, String> headings) {
    this.texts = texts;
    this.headings = headings;
  }

  /** The filters in force, those of the columns too; empty where there are none. */
  public String of(LedgerQuery query, ColumnQuery columns) {
    List<String> words = new ArrayList<>();
    query.due().stream().sorted().map(texts::word).forEach(words::add);
    query.lights().stream().sorted().map(texts::word).forEach(words::add);
    if (query.status() != null) {
      words.add(texts.of("ui.ledger.chip." + query.status().name()));
    }
    if (query.aspect() != null) {
      words.add(query.aspect());
    }
    if (!query.unit().isEmpty()) {
      words.add(query.unit());
    }
    if (!query.leader().isEmpty()) {
      words.add(query.leader());
    }
    if (!query.text().isBlank()) {
      words.add(texts.of("ui.ledger.export.search", query.text().strip()));
    }
    words.addAll(new FilterWords(texts, headings).of(columns));
    return String.join(texts.of("ui.kit.history.between"), words);
  }
}
