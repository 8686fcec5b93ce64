package app.xiaohao.ledger.packet;

import app.xiaohao.intake.CellPrint;
import app.xiaohao.intake.PacketKey;
import app.xiaohao.intake.RowKey;
import app.xiaohao.intake.packet.PacketColumn;
import app.xiaohao.intake.packet.ReturnedPacket;
import app.xiaohao.intake.packet.ReturnedPacket.Line;
import app.xiaohao.ledger.row.LedgerRow;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds for each row of a packet which of the ledger's it is, wherever it stands now, and what its
 * cells say.
 */
final class PacketReview {
  private static final int SHOWN = 60;

  private final PacketKey key;
  private final Map<Long, LedgerRow> rows;
  private final CellReview cells;
  private final Map<String, Long> measures = new HashMap<>();

  /**
   * @param rows of the ledger as they are now, by the identity of their measure
   * @param on the day under which the packet's reports are recorded
   * @param beside the files that may be proof
   */
  PacketReview(PacketKey key, Map<Long, LedgerRow> rows, LocalDate on, EvidenceBeside beside) {
    this.key = key;
    this.rows = rows;
    this.cells = new CellReview(key.words(), on, beside);
  }

  /** What came back, in the order of the sheet, then what did not. */
  List<RowAnswer> of(ReturnedPacket packet) {
    Map<Long, List<Line>> byMeasure = new LinkedHashMap<>();
    for (Line line : packet.lines()) {
      byMeasure.computeIfAbsent(line.key().measure(), id -> new ArrayList<>()).add(line);
      RowKey.Mark words = line.sent(PacketColumn.MEASURE);
      measures.merge(
          words.print(), line.key().measure(), (one, other) -> one.equals(other) ? one : -1L);
    }
    List<RowAnswer> answers = new ArrayList<>();
    byMeasure.forEach((measure, lines) -> answers.add(answer(measure, lines)));
    for (ReturnedPacket.Other other : packet.others()) {
      answers.add(
          new RowAnswer(
              other.row(),
              null,
              other.damaged() ? RowTrouble.KEY_DAMAGED : RowTrouble.ADDED,
              List.of(OneLine.of(other.words(), SHOWN)),
              List.of()));
    }
    for (long measure : key.measures()) {
      if (!byMeasure.containsKey(measure)) {
        LedgerRow line = rows.get(measure);
        answers.add(
            new RowAnswer(
                0,
                line,
                line == null ? RowTrouble.GONE : RowTrouble.MISSING,
                List.of("—"),
                List.of()));
      }
    }
    return answers;
  }

  private RowAnswer answer(long measure, List<Line> lines) {
    Line first = lines.getFirst();
    LedgerRow row = rows.get(measure);
    boolean sent =
        first.key().ledger().equals(key.ledger())
            && first.key().inspection() == key.inspection()
            && key.measures().contains(measure);
    if (!sent) {
      return refused(first, null, RowTrouble.NOT_SENT);
    }
    if (row == null || !areOf(first.key(), row)) {
      return refused(first, null, RowTrouble.GONE);
    }
    List<Line> placed = lines.stream().filter(line -> !misplaced(line)).toList();
    if (placed.isEmpty()) {
      return refused(first, row, RowTrouble.MISPLACED);
    }
    List<Line> filled = placed.stream().filter(PacketReview::filled).toList();
    Set<String> different = filled.stream().map(PacketReview::written).collect(Collectors.toSet());
    List<String> numbers = List.copyOf(rowNumbers(lines));
    if (different.size() > 1) {
      return new RowAnswer(
          first.row(),
          row,
          RowTrouble.COPIED_DIFFERENT,
          List.of(String.join("、", numbers)),
          List.of());
    }
    Line chosen = filled.isEmpty() ? placed.getFirst() : filled.getFirst();
    boolean copied = lines.size() > 1;
    return new RowAnswer(
        chosen.row(),
        row,
        copied ? RowTrouble.COPIED : null,
        copied ? List.of(String.join("、", numbers)) : List.of(),
        cells.of(chosen, row));
  }

  private static Set<String> rowNumbers(List<Line> lines) {
    return lines.stream().map(Line::row).collect(Collectors.toCollection(TreeSet::new)).stream()
        .map(String::valueOf)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private static RowAnswer refused(Line line, @Nullable LedgerRow row, RowTrouble trouble) {
    String words = line.words(PacketColumn.NUMBER) + " " + line.words(PacketColumn.MEASURE);
    return new RowAnswer(line.row(), row, trouble, List.of(OneLine.of(words, SHOWN)), List.of());
  }

  /** The wording of an issue is locked, so a key with another one is that of another copy's. */
  private static boolean areOf(RowKey key, LedgerRow row) {
    return key.issue() == row.issue().id().value()
        && !key.prints().isEmpty()
        && key.prints().getFirst().equals(CellPrint.of(row.issue().original()));
  }

  /** Whether the words beside a key are those of another row: they were moved without it. */
  private boolean misplaced(Line line) {
    if (line.holds(PacketColumn.MEASURE)) {
      return false;
    }
    Long other = measures.get(CellPrint.of(line.words(PacketColumn.MEASURE)));
    boolean foreign = other != null && other != line.key().measure();
    return !line.words(PacketColumn.MEASURE).isBlank()
        && (foreign
            || (!line.holds(PacketColumn.NUMBER) && !line.words(PacketColumn.NUMBER).isBlank()));
  }

  private static boolean filled(Line line) {
    return open().anyMatch(column -> !line.holds(column));
  }

  private static String written(Line line) {
    return open().map(column -> CellPrint.of(line.words(column))).collect(Collectors.joining(","));
  }

  private static Stream<PacketColumn> open() {
    return Stream.of(PacketColumn.values()).filter(PacketColumn::open);
  }
}
