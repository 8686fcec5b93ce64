package app.xiaohao.ledger.packet;

import app.xiaohao.intake.IntakeException;
import app.xiaohao.intake.PacketKey;
import app.xiaohao.intake.packet.PacketColumn;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What came back in a file.
 *
 * @param at when it was last saved
 * @param sha256 of its bytes; empty where they could not be read
 * @param key what it says of itself; null where it says nothing
 * @param trouble null where it can be taken
 * @param arguments of the trouble
 * @param unreadable why it cannot be read; null at every other trouble
 * @param rows of which there is something to be said, then those that are as sent
 * @param without the columns that are gone
 * @param sheets that are none of the packet's
 * @param unclaimed files in the packet's own folder that no row names
 */
public record PacketAnswer(
    Path file,
    Instant at,
    String sha256,
    @Nullable PacketKey key,
    @Nullable PacketTrouble trouble,
    List<String> arguments,
    @Nullable IntakeException unreadable,
    List<RowAnswer> rows,
    Set<PacketColumn> without,
    List<String> sheets,
    List<Path> unclaimed) {
  /** The collections are copied. */
  public PacketAnswer {
    arguments = List.copyOf(arguments);
    rows = List.copyOf(rows);
    without = Set.copyOf(without);
    sheets = List.copyOf(sheets);
    unclaimed = List.copyOf(unclaimed);
  }

  /** A file of which nothing is taken. */
  static PacketAnswer refused(
      Path file,
      Instant at,
      String sha256,
      @Nullable PacketKey key,
      PacketTrouble trouble,
      @Nullable IntakeException unreadable,
      String... arguments) {
    return new PacketAnswer(
        file,
        at,
        sha256,
        key,
        trouble,
        List.of(arguments),
        unreadable,
        List.of(),
        Set.of(),
        List.of(),
        List.of());
  }

  PacketAnswer refusedAs(PacketTrouble other, String... more) {
    return refused(file, at, sha256, key, other, null, more);
  }

  PacketAnswer withRows(List<RowAnswer> other) {
    return new PacketAnswer(
        file, at, sha256, key, trouble, arguments, unreadable, other, without, sheets, unclaimed);
  }

  /** Its name. */
  public String name() {
    Path name = file.getFileName();
    return name == null ? file.toString() : name.toString();
  }

  /** For whom it is; empty where it does not say. */
  public String addressee() {
    return key == null ? "" : key.addressee();
  }

  /** How many cells have a verdict. */
  public int count(Verdict verdict) {
    return rows.stream().mapToInt(row -> row.cells(verdict).size()).sum();
  }

  /** How many rows have a trouble. */
  public int count(RowTrouble wanted) {
    return (int) rows.stream().filter(row -> row.trouble() == wanted).count();
  }
}
