package app.xiaohao.cli.apply;

import app.xiaohao.ledger.Change;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The kinds of lines: how each is called, which fields it has and what change it becomes.
 *
 * @param name the value of the field {@code do}
 * @param example a whole line
 * @param maker makes the change of a line
 */
public record LineKind(String name, String example, Maker maker) {
  /** Makes the change of a line, with what is before read from the ledger as it is now. */
  interface Maker {
    Change of(ChangeLine line, LedgerItems items) throws LineRefusal;
  }

  /** All kinds, in the order of the help. */
  public static final List<LineKind> ALL = all();

  private static List<LineKind> all() {
    List<LineKind> all = new ArrayList<>();
    all.addAll(WorkLines.KINDS);
    all.addAll(ClosingLines.KINDS);
    all.addAll(OfficeLines.KINDS);
    return List.copyOf(all);
  }

  /**
   * Does what a line says.
   *
   * @throws LineRefusal if the line is not as this kind has to be
   * @throws app.xiaohao.ledger.LedgerException if the ledger does not allow it
   */
  public void apply(ChangeLine line, LedgerItems items) throws LineRefusal {
    Change change;
    try {
      change = maker.of(line, items);
    } catch (IllegalArgumentException impossible) {
      throw new LineRefusal(LineRefusal.Flaw.IMPOSSIBLE, impossible.getMessage());
    }
    String by = line.by();
    line.requireNothingElse();
    items.ledger().apply(change, by);
  }

  /** The kind of that name. */
  public static Optional<LineKind> named(String name) {
    return ALL.stream().filter(kind -> kind.name.equals(name)).findFirst();
  }
}
