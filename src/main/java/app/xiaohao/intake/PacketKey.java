package app.xiaohao.intake;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What a packet (填报表) says of itself in the one cell of its hidden sheet: for whom of which period
 * of which ledger it was made, and what was sent.
 *
 * @param ledger which ledger, as {@code LedgerStore.identity} names it
 * @param inspection identity in that ledger
 * @param period identity in that ledger
 * @param periodName as people call it
 * @param addressee the unit or the person who fills it in
 * @param person whether that is a person
 * @param on the day on which it was made
 * @param words of 完成情况 as the packet offers them, in the order of the vocabulary
 * @param columns of the sheet from left to right
 * @param measures whose rows were sent, in ascending order
 * @param hash SHA-256 of all that was sent, lower-case hex: which sending it is
 */
public record PacketKey(
    String ledger,
    long inspection,
    long period,
    String periodName,
    String addressee,
    boolean person,
    LocalDate on,
    List<String> words,
    List<SheetKey.Column> columns,
    List<Long> measures,
    String hash) {
  /** The name of the hidden sheet. */
  public static final String SHEET = "_xiaohao";

  private static final String BEGIN = RowKey.BEGIN + "packet;";
  private static final int PARTS = 12;

  /** More rows than any sheet has. */
  private static final int MOST = 1_000_000;

  /** The lists are copied. */
  public PacketKey {
    Objects.requireNonNull(ledger);
    Objects.requireNonNull(periodName);
    Objects.requireNonNull(addressee);
    Objects.requireNonNull(on);
    Objects.requireNonNull(hash);
    words = List.copyOf(words);
    columns = List.copyOf(columns);
    measures = List.copyOf(measures);
  }

  /** The print of the columns, which every row of the sheet carries. */
  public String layout() {
    return CellPrint.of(writtenColumns());
  }

  private String writtenColumns() {
    return columns.stream()
        .map(one -> SheetKey.escaped(one.name()) + "=" + SheetKey.escaped(one.heading()))
        .collect(Collectors.joining(","));
  }

  /** The words of the hidden cell. */
  public String written() {
    String body =
        String.join(
            ";",
            SheetKey.escaped(ledger),
            Long.toString(inspection),
            Long.toString(period),
            SheetKey.escaped(periodName),
            SheetKey.escaped(addressee),
            person ? "1" : "0",
            on.toString(),
            words.stream().map(SheetKey::escaped).collect(Collectors.joining(",")),
            writtenColumns(),
            stretches(),
            hash);
    return BEGIN + body + ";" + CellPrint.of(body);
  }

  /** Identities that follow one another as a stretch, so that a long packet fits into a cell. */
  private String stretches() {
    List<String> stretches = new ArrayList<>();
    for (int from = 0; from < measures.size(); ) {
      int to = from;
      while (to + 1 < measures.size() && measures.get(to + 1) == measures.get(to) + 1) {
        to++;
      }
      stretches.add(
          to == from
              ? Long.toString(measures.get(from))
              : measures.get(from) + "-" + measures.get(to));
      from = to + 1;
    }
    return String.join(",", stretches);
  }

  /** The key of a document; empty where it is no packet, or its hidden sheet is gone. */
  public static Optional<PacketKey> of(Document document) {
    return document.tables().stream()
        .flatMap(grid -> grid.keys().values().stream())
        .flatMap(words -> read(words).stream())
        .findFirst();
  }

  /** The key in a hidden cell; empty where somebody changed it, or it says something else. */
  public static Optional<PacketKey> read(String written) {
    if (!written.startsWith(BEGIN)) {
      return Optional.empty();
    }
    String whole = written.substring(BEGIN.length());
    String[] parts = whole.split(";", -1);
    String body = whole.substring(0, Math.max(0, whole.lastIndexOf(';')));
    if (parts.length != PARTS || !CellPrint.of(body).equals(parts[PARTS - 1])) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          new PacketKey(
              SheetKey.plain(parts[0]),
              Long.parseLong(parts[1]),
              Long.parseLong(parts[2]),
              SheetKey.plain(parts[3]),
              SheetKey.plain(parts[4]),
              parts[5].equals("1"),
              LocalDate.parse(parts[6]),
              list(parts[7]).stream().map(SheetKey::plain).toList(),
              list(parts[8]).stream().map(PacketKey::column).toList(),
              measures(list(parts[9])),
              parts[10]));
    } catch (NumberFormatException | DateTimeParseException otherwise) {
      return Optional.empty();
    }
  }

  private static List<String> list(String part) {
    return part.isEmpty() ? List.of() : Arrays.asList(part.split(",", -1));
  }

  private static SheetKey.Column column(String words) {
    int sign = Math.max(0, words.indexOf('='));
    return new SheetKey.Column(
        SheetKey.plain(words.substring(0, sign)), SheetKey.plain(words.substring(sign + 1)));
  }

  private static List<Long> measures(List<String> stretches) {
    List<Long> all = new ArrayList<>();
    for (String words : stretches) {
      int sign = words.indexOf('-');
      long first = Long.parseLong(sign < 0 ? words : words.substring(0, sign));
      long last = sign < 0 ? first : Long.parseLong(words.substring(sign + 1));
      if (last - first >= MOST - all.size()) {
        throw new NumberFormatException(words);
      }
      for (long one = 0; one <= last - first; one++) {
        all.add(first + one);
      }
    }
    return all;
  }
}
