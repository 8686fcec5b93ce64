package app.xiaohao.store.log;

import app.xiaohao.ledger.history.LedgerException;
import app.xiaohao.store.log.RowImage.Cell;
import app.xiaohao.store.log.RowImage.How;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Turns the rows of one transaction back to what they were before it, or forth again; those that
 * stay ({@link KeptTable#turned}) are left as they are.
 */
public final class RowTurn {
  /** How SQL states of violated constraints begin. */
  private static final String CONSTRAINT_VIOLATED = "23";

  /** Tables in which no two rows below one another have the same number. */
  private static final Set<String> NUMBERED = Set.of("issue", "measure");

  private static final String NUMBER = "number";

  private final Sql sql;
  private final KeptTables tables;
  private final long first;
  private final long last;
  private final List<RowImage> images;
  private final ZoneOffset offset;

  private RowTurn(
      Sql sql, KeptTables tables, long first, long last, List<RowImage> images, ZoneOffset offset) {
    this.sql = sql;
    this.tables = tables;
    this.first = first;
    this.last = last;
    this.images = images;
    this.offset = offset;
  }

  /**
   * The transaction to which an entry belongs.
   *
   * @param offset in which moments are put back: images name the instant alone, and a day is told
   *     by the clock on the wall
   */
  static RowTurn of(Sql sql, long number, ZoneOffset offset) throws SQLException {
    KeptTables tables = sql.journal().tables();
    Optional<RowTurn> sealed =
        sql.first(
            "select first_number, change_number, content from change_image"
                + " where change_number >= ? and first_number <= ? order by change_number"
                + " fetch first 1 rows only",
            row ->
                new RowTurn(
                    sql,
                    tables,
                    row.getLong(1),
                    row.getLong(2),
                    ImageCodec.read(row.getBytes(3)),
                    offset),
            number,
            number);
    return sealed.orElseGet(() -> new RowTurn(sql, tables, number, number, List.of(), offset));
  }

  /**
   * Does to the rows what the images of a transaction say, as a replay of the log does.
   *
   * @return false where a row is not as the images say that it was before
   */
  public static boolean forth(Sql sql, List<RowImage> images) throws SQLException {
    return new RowTurn(sql, sql.journal().tables(), 0, 0, images, ZoneOffset.UTC).turn(false);
  }

  /** The first entry of the transaction. */
  long first() {
    return first;
  }

  /** The last entry of the transaction. */
  long last() {
    return last;
  }

  /**
   * Turns them.
   *
   * @param back whether to what was before; else to what was after
   * @return false where a row is not as the transaction (or its undoing) left it; then nothing may
   *     be committed
   */
  boolean turn(boolean back) throws SQLException {
    try {
      List<RowImage> ordered = inOrder(back);
      Set<RowImage> aside = new HashSet<>();
      if (!putAside(ordered, aside)) {
        return false;
      }
      for (RowImage image : ordered) {
        if (!turn(image, aside.contains(image))) {
          return false;
        }
      }
      return true;
    } catch (SQLException failure) {
      String state = failure.getSQLState();
      if (state != null && state.startsWith(CONSTRAINT_VIOLATED)) {
        throw new LedgerException(LedgerException.Kind.UNDO_IN_USE, List.of(), failure);
      }
      throw failure;
    }
  }

  /**
   * The images in an order in which no row refers to one that is not there and no two rows claim
   * the same place: first what goes, unless rows refer to it that are still to change; then what
   * comes and changes, what is referred to before what refers; last the rest of what goes.
   *
   * @param back whether to what was before; else to what was after
   */
  List<RowImage> inOrder(boolean back) {
    List<RowImage> turned =
        images.stream().filter(image -> tables.get(image.table()).turned()).toList();
    List<RowImage> all = back ? turned.reversed().stream().map(RowTurn::inverse).toList() : turned;
    Set<String> changing = new HashSet<>();
    for (RowImage image : all) {
      if (image.how() == How.CHANGED) {
        changing.add(image.table());
      }
    }
    Predicate<RowImage> late =
        image -> tables.referringTo(image.table()).stream().anyMatch(changing::contains);
    Comparator<RowImage> below = Comparator.comparing(image -> tables.height(image.table()));
    List<RowImage> ordered = new ArrayList<>();
    of(all, How.TAKEN, late.negate()).sorted(below).forEach(ordered::add);
    Stream.concat(of(all, How.MADE, any -> true), of(all, How.CHANGED, any -> true))
        .sorted(below.reversed())
        .forEach(ordered::add);
    of(all, How.TAKEN, late).sorted(below).forEach(ordered::add);
    return ordered;
  }

  /**
   * Rows that change their numbers with one another are put aside first, under numbers that no row
   * has, so that no two have one number on the way.
   *
   * @param aside gets those that were
   * @return false where a row is not as the image says that it was before
   */
  private boolean putAside(List<RowImage> ordered, Set<RowImage> aside) throws SQLException {
    List<RowImage> renumbered =
        ordered.stream()
            .filter(image -> image.how() == How.CHANGED && NUMBERED.contains(image.table()))
            .filter(image -> image.cells().stream().anyMatch(RowTurn::isNumber))
            .toList();
    if (renumbered.size() < 2) {
      return true;
    }
    for (RowImage image : renumbered) {
      KeptTable table = tables.get(image.table());
      Object[] key = table.keyArguments(image.key());
      Optional<String[]> held = sql.first(table.select(table.whereKey()), table::read, key);
      if (held.isEmpty() || !holds(table, held.get(), image, false)) {
        return false;
      }
      aside.add(image);
      sql.update(Dml.update(table.name(), NUMBER).where(table.holdsKey()), -aside.size(), key[0]);
    }
    return true;
  }

  private static boolean isNumber(Cell cell) {
    return cell.column().equals(NUMBER);
  }

  private static Stream<RowImage> of(List<RowImage> all, How how, Predicate<RowImage> which) {
    return all.stream().filter(image -> image.how() == how).filter(which);
  }

  private static RowImage inverse(RowImage image) {
    How how =
        switch (image.how()) {
          case MADE -> How.TAKEN;
          case TAKEN -> How.MADE;
          case CHANGED -> How.CHANGED;
        };
    return new RowImage(
        image.table(),
        image.key(),
        how,
        image.cells().stream()
            .map(cell -> new Cell(cell.column(), cell.after(), cell.before()))
            .toList());
  }

  private boolean turn(RowImage image, boolean aside) throws SQLException {
    KeptTable table = tables.get(image.table());
    Object[] key = table.keyArguments(image.key());
    Optional<String[]> held = sql.first(table.select(table.whereKey()), table::read, key);
    switch (image.how()) {
      case MADE -> {
        if (held.isPresent()) {
          return false;
        }
        make(table, image);
      }
      case TAKEN -> {
        if (held.isEmpty() || !holds(table, held.get(), image, true)) {
          return false;
        }
        sql.update(Dml.delete(table.name()).where(table.holdsKey()), key);
      }
      case CHANGED -> {
        if (held.isEmpty() || !aside && !holds(table, held.get(), image, false)) {
          return false;
        }
        change(table, image, key);
      }
    }
    return true;
  }

  private void make(KeptTable table, RowImage image) throws SQLException {
    List<String> columns = new ArrayList<>();
    List<Object> values = new ArrayList<>();
    for (Cell cell : image.cells()) {
      columns.add(cell.column());
      values.add(table.value(table.place(cell.column()), cell.after(), offset));
    }
    sql.update(Dml.insert(table.name(), columns), values.toArray());
  }

  private void change(KeptTable table, RowImage image, Object[] key) throws SQLException {
    List<Object> values = new ArrayList<>();
    List<String> set = new ArrayList<>();
    for (Cell cell : image.cells()) {
      set.add(cell.column());
      values.add(table.value(table.place(cell.column()), cell.after(), offset));
    }
    values.addAll(List.of(key));
    sql.update(Dml.update(table.name(), set).where(table.holdsKey()), values.toArray());
  }

  /**
   * Whether a row holds what the image says was before.
   *
   * @param whole whether every other column has to be empty
   */
  private static boolean holds(KeptTable table, String[] held, RowImage image, boolean whole) {
    int matched = 0;
    for (Cell cell : image.cells()) {
      if (!Objects.equals(held[table.place(cell.column())], cell.before())) {
        return false;
      }
      matched++;
    }
    if (!whole) {
      return true;
    }
    int filled = 0;
    for (String value : held) {
      filled += value == null ? 0 : 1;
    }
    return filled == matched;
  }
}
