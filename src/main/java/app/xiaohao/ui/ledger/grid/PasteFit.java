package app.xiaohao.ui.ledger.grid;

import app.xiaohao.ledger.row.LedgerRow;
import app.xiaohao.text.Texts;
import app.xiaohao.ui.ledger.clip.ClipTable;
import app.xiaohao.ui.ledger.model.PaperColumn;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Where the cells of the clipboard go.
 *
 * @param edits what goes into which cell
 * @param byName whether the columns were found by the headings of the clipboard
 * @param rowsOver how many rows of the clipboard have no row left in the table
 * @param columnsOver how many of its columns have no column
 */
public record PasteFit(List<CellEdit> edits, boolean byName, int rowsOver, int columnsOver) {
  /** The list is copied. */
  public PasteFit {
    edits = List.copyOf(edits);
  }

  /**
   * Lays a table on the rows shown, so that what is filtered away is passed over. One value, or a
   * table that goes into the block several times, fills the block.
   *
   * @param rows the rows shown
   * @param block the chosen rows, ascending
   * @param chosen the chosen columns
   * @param columns all columns seen, from left to right
   */
  public static PasteFit of(
      ClipTable clip,
      List<LedgerRow> rows,
      int[] block,
      List<PaperColumn> chosen,
      List<PaperColumn> columns,
      Texts texts) {
    Map<Integer, PaperColumn> named = headings(clip, texts);
    if (!named.isEmpty()) {
      return lay(clip.from(1), rows, down(block, clip.height() - 1, rows), named, true, 0);
    }
    int first = columns.indexOf(chosen.getFirst());
    int wide = times(chosen.size(), clip.width());
    Map<Integer, PaperColumn> placed = new LinkedHashMap<>();
    for (int i = 0; i < wide && first + i < columns.size(); i++) {
      placed.put(i, columns.get(first + i));
    }
    int high = times(block.length, clip.height());
    int[] targets = high > clip.height() ? block : down(block, clip.height(), rows);
    return lay(
        clip, rows, targets, placed, false, Math.max(0, clip.width() - (columns.size() - first)));
  }

  /** How far a table reaches that fills a block where it goes into it a whole number of times. */
  private static int times(int block, int clip) {
    return block > clip && block % clip == 0 ? block : clip;
  }

  /** The rows from the block's first one down. */
  private static int[] down(int[] block, int count, List<LedgerRow> rows) {
    int first = block[0];
    int[] targets = new int[Math.min(count, rows.size() - first)];
    Arrays.setAll(targets, i -> first + i);
    return targets;
  }

  private static PasteFit lay(
      ClipTable clip,
      List<LedgerRow> rows,
      int[] targets,
      Map<Integer, PaperColumn> columns,
      boolean byName,
      int columnsOver) {
    List<CellEdit> edits = new ArrayList<>();
    for (int i = 0; i < targets.length; i++) {
      List<String> cells = clip.rows().get(i % clip.height());
      for (Map.Entry<Integer, PaperColumn> column : columns.entrySet()) {
        String text = cells.get(column.getKey() % clip.width());
        edits.add(new CellEdit(targets[i], rows.get(targets[i]), column.getValue(), text));
      }
    }
    return new PasteFit(edits, byName, Math.max(0, clip.height() - targets.length), columnsOver);
  }

  /**
   * The columns of a first line of headings, which is one where at least half of its words are
   * headings of the table; none where it is no such line.
   */
  private static Map<Integer, PaperColumn> headings(ClipTable clip, Texts texts) {
    Map<Integer, PaperColumn> named = new LinkedHashMap<>();
    if (clip.height() < 2) {
      return named;
    }
    List<String> first = clip.rows().getFirst();
    int said = 0;
    for (int i = 0; i < first.size(); i++) {
      String words = first.get(i).replaceAll("\\s+", "");
      for (PaperColumn column : PaperColumn.values()) {
        if (words.equals(column.column().heading(texts))) {
          named.putIfAbsent(i, column);
        }
      }
      said += words.isEmpty() ? 0 : 1;
    }
    return 2 * named.size() >= said ? named : Map.of();
  }
}
