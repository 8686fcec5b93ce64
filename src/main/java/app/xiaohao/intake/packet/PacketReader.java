package app.xiaohao.intake.packet;

import app.xiaohao.intake.CellPrint;
import app.xiaohao.intake.Document;
import app.xiaohao.intake.Grid;
import app.xiaohao.intake.PacketKey;
import app.xiaohao.intake.RowKey;
import app.xiaohao.intake.SheetKey;
import app.xiaohao.intake.packet.ReturnedPacket.Cell;
import app.xiaohao.intake.packet.ReturnedPacket.Line;
import app.xiaohao.intake.packet.ReturnedPacket.Other;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Finds the rows of a packet in a document: each by its hidden key, its cells by the headings over
 * them. Where the headings are gone the columns are taken to stand as they were sent.
 */
public final class PacketReader {
  /** So many headings tell that a row is that of the headings. */
  private static final int HEADINGS = 3;

  private final @Nullable PacketKey key;
  private final List<Line> lines = new ArrayList<>();
  private final List<Other> others = new ArrayList<>();
  private final Set<PacketColumn> found = EnumSet.noneOf(PacketColumn.class);
  private final List<String> sheets = new ArrayList<>();

  private PacketReader(Document document) {
    key = PacketKey.of(document).orElse(null);
  }

  /** The packet in a document; of a document that is none, one without key and lines. */
  public static ReturnedPacket read(Document document) {
    PacketReader reader = new PacketReader(document);
    document.tables().forEach(reader::read);
    Set<PacketColumn> without = EnumSet.complementOf(EnumSet.copyOf(reader.withFound()));
    return new ReturnedPacket(
        reader.key,
        reader.lines,
        reader.others,
        reader.lines.isEmpty() ? Set.of() : without,
        reader.sheets);
  }

  private Set<PacketColumn> withFound() {
    return found.isEmpty() ? EnumSet.allOf(PacketColumn.class) : found;
  }

  private void read(Grid grid) {
    boolean hidden = grid.cells().isEmpty() && grid.unread().isEmpty();
    boolean rows = grid.keys().values().stream().anyMatch(words -> RowKey.read(words).isPresent());
    Head head = head(grid);
    if (hidden || (!rows && head == null)) {
      if (!hidden) {
        sheets.add(grid.name());
      }
      return;
    }
    Map<PacketColumn, Integer> places = head == null ? asSent() : head.places;
    found.addAll(places.keySet());
    int below = head == null ? 0 : head.row + 1;
    TreeMap<Integer, Map<Integer, Cell>> cells = cells(grid);
    for (int row = 0; row < grid.rows(); row++) {
      String written = grid.keys().get(row);
      Map<Integer, Cell> own = cells.getOrDefault(row, Map.of());
      RowKey rowKey = written == null ? null : RowKey.read(written).orElse(null);
      if (rowKey != null) {
        lines.add(new Line(row + 1, rowKey, placed(own, places)));
      } else if (row >= below && !isNote(written) && !own.isEmpty()) {
        String words =
            own.values().stream()
                .map(Cell::words)
                .filter(one -> !one.isBlank())
                .collect(Collectors.joining(" "));
        others.add(new Other(row + 1, written != null, words));
      }
    }
  }

  private static boolean isNote(@Nullable String written) {
    return written != null
        && (PacketKey.read(written).isPresent()
            || SheetKey.read(written).filter(one -> one.kind() == SheetKey.Kind.NOTE).isPresent());
  }

  private record Head(int row, Map<PacketColumn, Integer> places) {}

  /** The row with the most headings of the packet; null where none has enough of them. */
  private @Nullable Head head(Grid grid) {
    Map<String, PacketColumn> known = new HashMap<>();
    if (key != null) {
      for (SheetKey.Column column : key.columns()) {
        for (PacketColumn one : PacketColumn.values()) {
          if (one.name().equals(column.name())) {
            known.put(CellPrint.of(column.heading()), one);
          }
        }
      }
    }
    TreeMap<Integer, Map<PacketColumn, Integer>> byRow = new TreeMap<>();
    for (Grid.Cell cell : grid.cells()) {
      PacketColumn column = known.get(CellPrint.of(cell.text()));
      if (column != null) {
        byRow
            .computeIfAbsent(cell.row(), row -> new EnumMap<>(PacketColumn.class))
            .putIfAbsent(column, cell.column());
      }
    }
    Head best = null;
    for (Map.Entry<Integer, Map<PacketColumn, Integer>> row : byRow.entrySet()) {
      int count = row.getValue().size();
      if (count >= HEADINGS && (best == null || count > best.places.size())) {
        best = new Head(row.getKey(), row.getValue());
      }
    }
    return best;
  }

  private static Map<PacketColumn, Integer> asSent() {
    Map<PacketColumn, Integer> places = new EnumMap<>(PacketColumn.class);
    for (PacketColumn column : PacketColumn.values()) {
      places.put(column, column.ordinal());
    }
    return places;
  }

  private static TreeMap<Integer, Map<Integer, Cell>> cells(Grid grid) {
    TreeMap<Integer, Map<Integer, Cell>> cells = new TreeMap<>();
    for (Grid.Cell cell : grid.cells()) {
      cells
          .computeIfAbsent(cell.row(), row -> new TreeMap<>())
          .put(
              cell.column(),
              new Cell(
                  cell.text(),
                  cell.date(),
                  false,
                  grid.computed().contains(new Grid.Place(cell.row(), cell.column()))));
    }
    for (Grid.Place place : grid.unread()) {
      cells
          .computeIfAbsent(place.row(), row -> new TreeMap<>())
          .put(place.column(), new Cell("", null, true, true));
    }
    return cells;
  }

  private static Map<PacketColumn, Cell> placed(
      Map<Integer, Cell> cells, Map<PacketColumn, Integer> places) {
    Map<PacketColumn, Cell> placed = new EnumMap<>(PacketColumn.class);
    places.forEach(
        (column, place) -> {
          Cell cell = cells.get(place);
          if (cell != null) {
            placed.put(column, cell);
          }
        });
    return placed;
  }
}
