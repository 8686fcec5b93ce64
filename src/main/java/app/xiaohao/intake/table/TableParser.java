package app.xiaohao.intake.table;

import app.xiaohao.intake.Column;
import app.xiaohao.intake.ColumnKnowledge;
import app.xiaohao.intake.Document;
import app.xiaohao.intake.Draft;
import app.xiaohao.intake.OfficeTable;
import java.util.List;
import java.util.Optional;

/** Reads the tables of a document. Holds nothing; safe for several threads. */
public final class TableParser {

  /**
   * How the document's tables are laid out, as far as headings are known.
   *
   * @return one for each table, in the order of the document; empty where none of them is a ledger,
   *     so that the document is to be read as prose
   */
  public Optional<List<OfficeTable>> recognise(Document document, ColumnKnowledge knowledge) {
    return Optional.empty();
  }

  /**
   * What was understood of the document's tables: never all or nothing.
   *
   * @param layouts one for each table, in the order of the document
   * @throws IllegalArgumentException if there are more or fewer, or one has other columns than its
   *     table
   */
  public Draft parse(Document document, List<OfficeTable> layouts) {
    throw new IllegalArgumentException("no table: " + Column.PROBLEM);
  }
}
