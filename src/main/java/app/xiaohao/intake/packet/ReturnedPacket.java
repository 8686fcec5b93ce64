package app.xiaohao.intake.packet;

import app.xiaohao.intake.PacketKey;
import app.xiaohao.intake.RowKey;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A packet as it came back.
 *
 * @param key what it says of itself; null where its hidden sheet is gone or no longer as written
 * @param lines the rows that carry a key, in the order of the sheets
 * @param others the rows below the headings that carry none
 * @param without the columns that are no longer there
 * @param sheets names of sheets that hold neither rows nor headings of the packet
 */
public record ReturnedPacket(
    @Nullable PacketKey key,
    List<Line> lines,
    List<Other> others,
    Set<PacketColumn> without,
    List<String> sheets) {
  /** The collections are copied. */
  public ReturnedPacket {
    lines = List.copyOf(lines);
    others = List.copyOf(others);
    without = Set.copyOf(without);
    sheets = List.copyOf(sheets);
  }

  /** Whether this program wrote any of it. */
  public boolean known() {
    return key != null || !lines.isEmpty();
  }

  /**
   * A row with its key.
   *
   * @param row as the sheet counts it, from 1
   * @param cells those that are not blank
   */
  public record Line(int row, RowKey key, Map<PacketColumn, Cell> cells) {
    /** The map is copied. */
    public Line {
      cells = Map.copyOf(cells);
    }

    /** The words of a cell; empty where it is blank. */
    public String words(PacketColumn column) {
      Cell cell = cells.get(column);
      return cell == null ? "" : cell.words();
    }

    /** What was written into a cell, by its print. */
    public RowKey.Mark sent(PacketColumn column) {
      return column.ordinal() < key.cells().size()
          ? key.cells().get(column.ordinal())
          : RowKey.Mark.NONE;
    }

    /** Whether a cell shows what a formula gave. */
    public boolean computed(PacketColumn column) {
      Cell cell = cells.get(column);
      return cell != null && cell.computed();
    }

    /** Whether a cell says what was written into it, and is no formula. */
    public boolean holds(PacketColumn column) {
      Cell cell = cells.get(column);
      RowKey.Mark sent = sent(column);
      return cell == null
          ? sent.print().isEmpty()
          : !cell.unread()
              && !cell.computed()
              && (sent.holds(cell.words())
                  || cell.date() != null && sent.holds(cell.date().toString()));
    }
  }

  /**
   * A cell.
   *
   * @param words as a person sees them
   * @param date where it holds a date as such
   * @param unread whether it holds a formula without its result
   * @param computed whether it holds a formula with its result
   */
  public record Cell(String words, @Nullable LocalDate date, boolean unread, boolean computed) {}

  /**
   * A row that the packet did not have.
   *
   * @param row as the sheet counts it, from 1
   * @param damaged whether it has a hidden cell that somebody changed
   * @param words of its cells, parted by blanks
   */
  public record Other(int row, boolean damaged, String words) {}
}
