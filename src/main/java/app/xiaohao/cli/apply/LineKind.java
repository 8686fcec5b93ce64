package app.xiaohao.cli.apply;

import app.xiaohao.ledger.change.Avowal;
import app.xiaohao.ledger.change.Change;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The kinds of lines: how each is called, which fields it has and what it does.
 *
 * @param name the value of the field {@code do}
 * @param example a whole line
 * @param reader reads a line of this kind
 */
public record LineKind(String name, String example, Reader reader) {
  /** All kinds, in the order of the help. */
  public static final List<LineKind> ALL = all();

  /** Reads the fields of a line, with what is before read from the ledger as it is now. */
  interface Reader {
    Deed read(ChangeLine line, LedgerItems items) throws LineRefusal;
  }

  /** What a line does once all its fields are read. */
  interface Deed {
    /**
     * @throws app.xiaohao.ledger.history.LedgerException if the ledger does not allow it
     */
    void by(String name, Avowal avowal) throws LineRefusal;
  }

  /** Makes the change of a line. */
  interface Maker {
    Change of(ChangeLine line, LedgerItems items) throws LineRefusal;
  }

  /** A kind of line that is one change. */
  static LineKind of(String name, String example, Maker maker) {
    return new LineKind(
        name,
        example,
        (line, items) -> {
          Change change = maker.of(line, items);
          return (by, avowal) -> items.ledger().apply(change, by, avowal);
        });
  }

  /**
   * A kind of line that is one change after which items have other numbers, or others are there.
   */
  static LineKind shaping(String name, String example, Maker maker) {
    return new LineKind(
        name,
        example,
        (line, items) -> {
          Change change = maker.of(line, items);
          return (by, avowal) -> {
            items.ledger().apply(change, by, avowal);
            items.reshaped();
          };
        });
  }

  private static List<LineKind> all() {
    List<LineKind> all = new ArrayList<>();
    all.addAll(WorkLines.KINDS);
    all.addAll(HandLines.KINDS);
    all.addAll(ClosingLines.KINDS);
    all.addAll(PeriodLines.KINDS);
    all.addAll(OutcomeLines.KINDS);
    all.addAll(PaperLines.KINDS);
    all.addAll(OfficeLines.KINDS);
    return List.copyOf(all);
  }

  /**
   * Does what a line says.
   *
   * @throws LineRefusal if the line is not as this kind has to be
   * @throws app.xiaohao.ledger.history.LedgerException if the ledger does not allow it
   */
  public void apply(ChangeLine line, LedgerItems items) throws LineRefusal {
    Deed deed;
    try {
      deed = reader.read(line, items);
    } catch (IllegalArgumentException impossible) {
      // its message is for programmers; people get the sentence and how such a line is written
      throw new LineRefusal(LineRefusal.Flaw.IMPOSSIBLE);
    }
    String by = line.by();
    Avowal avowal = line.avowal();
    line.requireNothingElse();
    deed.by(by, avowal);
  }

  /** The kind of that name. */
  public static Optional<LineKind> named(String name) {
    return ALL.stream().filter(kind -> kind.name.equals(name)).findFirst();
  }
}
