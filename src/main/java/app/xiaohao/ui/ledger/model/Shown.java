package app.xiaohao.ui.ledger.model;

import app.xiaohao.ledger.row.ChineseOrder;
import app.xiaohao.ledger.row.Lamps;
import app.xiaohao.ledger.row.LedgerQuery;
import app.xiaohao.ledger.row.LedgerRow;
import app.xiaohao.ledger.row.Summary;
import app.xiaohao.model.light.DueState;
import app.xiaohao.model.light.Lamp;
import app.xiaohao.model.light.Light;
import app.xiaohao.text.Texts;
import app.xiaohao.text.column.ColumnQuery;
import app.xiaohao.text.column.ColumnValues;
import app.xiaohao.text.column.ColumnWords;
import app.xiaohao.text.column.RowColumn;
import app.xiaohao.ui.kit.work.Contents;
import app.xiaohao.ui.kit.work.Exchange;
import app.xiaohao.ui.ledger.group.Grouping;
import app.xiaohao.ui.ledger.group.IssueGroup;
import app.xiaohao.ui.ledger.group.Section;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * What the table shows: the rows of a query with their issue cells and counts. Made in the
 * background, replaced as a whole.
 *
 * @param contents of which it was made
 * @param all the table of contents
 * @param columns what is asked of columns beside the query
 * @param grouping how the rows are grouped
 * @param sections their groups with all rows; none where they are not grouped
 * @param found the rows that were asked for in the order of the table, those in folded groups too
 * @param rows those of them that are seen
 * @param groups of the rows seen, with the heads of all groups
 * @param chips how many rows each chip would show, beside the query's other parts
 * @param counts of the rows found
 */
public record Shown(
    Contents contents,
    Names all,
    LedgerQuery query,
    ColumnQuery columns,
    Grouping grouping,
    List<Section> sections,
    List<LedgerRow> found,
    List<LedgerRow> rows,
    List<IssueGroup> groups,
    Chips chips,
    Summary.Counts counts) {

  /**
   * Runs a query.
   *
   * @param before what was shown before, of which is kept what still holds; null for nothing
   */
  public static Shown of(
      Contents contents,
      LedgerQuery query,
      ColumnQuery columns,
      Grouping grouping,
      Texts texts,
      Shown before) {
    boolean same =
        before != null
            && before.query().equals(query)
            && before.columns().equals(columns)
            && before.grouping().by() == grouping.by();
    if (same && before.contents() == contents) {
      return before.folded(grouping);
    }
    Names all = Names.of(contents, before == null ? null : before.all());
    Optional<Exchange> exchange =
        same && before.grouping().equals(grouping)
            ? Exchange.between(before.contents(), contents)
            : Optional.empty();
    return exchange
        .flatMap(rows -> before.exchange(contents, all, rows, texts))
        .orElseGet(() -> of(contents, all, query, columns, grouping, texts));
  }

  /** The same with other groups folded. */
  private Shown folded(Grouping other) {
    return laid(
        contents,
        all,
        query,
        columns,
        other,
        Section.folded(sections, other),
        found,
        chips,
        counts);
  }

  private static Shown of(
      Contents contents,
      Names all,
      LedgerQuery query,
      ColumnQuery columns,
      Grouping grouping,
      Texts texts) {
    ColumnWords words = words(contents, all, texts);
    List<LedgerRow> beside = columns.filter(wide(query, contents, contents.rows()), words);
    List<LedgerRow> rows = columns.sort(narrow(query, contents, beside), words);
    List<Section> sections = Section.of(rows, grouping, columns, all.aspects(), words, all.lamps());
    List<LedgerRow> found = grouping.grouped() ? rowsOf(sections) : rows;
    return laid(
        contents,
        all,
        query,
        columns,
        grouping,
        sections,
        found,
        Chips.of(beside, all.lamps()),
        Summary.total(rows, all.lamps(), contents.today()));
  }

  /** Lays the rows of open groups under their heads. */
  private static Shown laid(
      Contents contents,
      Names all,
      LedgerQuery query,
      ColumnQuery columns,
      Grouping grouping,
      List<Section> sections,
      List<LedgerRow> found,
      Chips chips,
      Summary.Counts counts) {
    boolean merges = columns.keys().isEmpty() && query.order() == LedgerQuery.Order.PAPER;
    List<LedgerRow> rows = found;
    List<IssueGroup> groups = new ArrayList<>();
    if (grouping.grouped()) {
      rows = new ArrayList<>(found.size());
      for (Section section : sections) {
        groups.add(IssueGroup.head(rows.size(), section));
        if (!section.folded()) {
          groups.addAll(IssueGroup.of(section.rows(), rows.size(), merges));
          rows.addAll(section.rows());
        }
      }
    } else {
      groups.addAll(IssueGroup.of(found, 0, merges));
    }
    return new Shown(
        contents, all, query, columns, grouping, sections, found, rows, groups, chips, counts);
  }

  /** The group that holds a row; empty where it is in none. */
  public Optional<Section> sectionOf(LedgerRow row) {
    RowKey key = RowKey.of(row);
    return sections.stream()
        .filter(section -> section.rows().stream().anyMatch(one -> RowKey.of(one).equals(key)))
        .findFirst();
  }

  /** The index of the first row behind the head of a group; the number of rows where none is. */
  int behind(Section section) {
    return groups.stream()
        .filter(group -> group.isHead() && group.head().label().equals(section.label()))
        .findFirst()
        .map(IssueGroup::first)
        .orElse(rows.size());
  }

  /** What the values of columns depend on, in the contents of this table. */
  public static ColumnWords words(Contents contents, Names all, Texts texts) {
    return contents.words(all.lamps()::of, texts);
  }

  /** The values of a column in the rows that all other filters leave. */
  public ColumnValues values(RowColumn column, Texts texts) {
    ColumnWords words = words(contents, all, texts);
    List<LedgerRow> left = narrow(query, contents, wide(query, contents, contents.rows()));
    return ColumnValues.of(columns.with(column, null).filter(left, words), column, words);
  }

  /** What the query asks for beside state of the date, light and status. */
  private static List<LedgerRow> wide(LedgerQuery query, Contents contents, List<LedgerRow> rows) {
    LedgerQuery wide = query.withDue(Set.of()).withLights(Set.of()).withStatus(null);
    return wide.of(
        rows, contents.settings().lights(), contents.today(), contents.units(), contents.fields());
  }

  private static List<LedgerRow> narrow(
      LedgerQuery query, Contents contents, List<LedgerRow> beside) {
    return query.due().isEmpty() && query.lights().isEmpty() && query.status() == null
        ? beside
        : LedgerQuery.ALL
            .withDue(query.due())
            .withLights(query.lights())
            .withStatus(query.status())
            .of(beside, contents.settings().lights(), contents.today());
  }

  /**
   * The same table with some rows in the places of others. Empty where they would not stand in the
   * same places: where another order than that of the paper is asked for, or other rows fit.
   */
  private Optional<Shown> exchange(Contents now, Names names, Exchange exchange, Texts texts) {
    if (!columns.keys().isEmpty()
        || query.order() != LedgerQuery.Order.PAPER
        || chips.ownLights()) {
      return Optional.empty();
    }
    List<LedgerRow> goneBeside =
        columns.filter(wide(query, contents, exchange.gone()), words(contents, all, texts));
    List<LedgerRow> comeBeside =
        columns.filter(wide(query, now, exchange.come()), words(now, names, texts));
    List<LedgerRow> gone = narrow(query, contents, goneBeside);
    List<LedgerRow> come = narrow(query, now, comeBeside);
    if (!keys(gone).equals(keys(come)) || !headsStay(gone, come, now, names, texts)) {
      return Optional.empty();
    }
    Map<LedgerRow, LedgerRow> places = new IdentityHashMap<>();
    for (int i = 0; i < gone.size(); i++) {
      places.put(gone.get(i), come.get(i));
    }
    List<LedgerRow> exchanged = new ArrayList<>(rows);
    List<Section> sectioned =
        sections.stream().map(section -> section.exchange(places, names.lamps())).toList();
    List<IssueGroup> grouped = heads(sectioned);
    int left = places.size();
    for (int i = 0; left > 0 && i < exchanged.size(); i++) {
      LedgerRow other = places.get(exchanged.get(i));
      if (other != null) {
        exchanged.set(i, other);
        left--;
        int group = groupOf(i);
        IssueGroup old = grouped.get(group);
        List<LedgerRow> own = new ArrayList<>(old.rows());
        own.set(i - old.first(), other);
        grouped.set(group, new IssueGroup(old.first(), own, old.continued()));
      }
    }
    return Optional.of(
        new Shown(
            now,
            names,
            query,
            columns,
            grouping,
            sectioned,
            grouping.grouped() ? rowsOf(sectioned) : exchanged,
            exchanged,
            grouped,
            chips.exchange(Chips.of(goneBeside, all.lamps()), Chips.of(comeBeside, names.lamps())),
            counts.exchange(
                Summary.total(gone, all.lamps(), now.today()),
                Summary.total(come, names.lamps(), now.today()))));
  }

  /** Whether rows stand under the heads under which those stood whose places they take. */
  private boolean headsStay(
      List<LedgerRow> gone, List<LedgerRow> come, Contents now, Names names, Texts texts) {
    ColumnWords before = words(contents, all, texts);
    ColumnWords after = words(now, names, texts);
    for (int i = 0; i < gone.size(); i++) {
      if (!grouping.by().alike(gone.get(i), before, come.get(i), after)) {
        return false;
      }
    }
    return true;
  }

  /** The cells of the table with the heads of other sections in the places of the same. */
  private List<IssueGroup> heads(List<Section> other) {
    List<IssueGroup> cells = new ArrayList<>(groups);
    int section = 0;
    for (int i = 0; section < other.size() && i < cells.size(); i++) {
      IssueGroup cell = cells.get(i);
      if (cell.isHead()) {
        Section now = other.get(section++);
        if (now != cell.head()) {
          cells.set(i, IssueGroup.head(cell.first(), now));
        }
      }
    }
    return cells;
  }

  private static List<LedgerRow> rowsOf(List<Section> sections) {
    List<LedgerRow> rows = new ArrayList<>();
    sections.forEach(section -> rows.addAll(section.rows()));
    return rows;
  }

  private static List<RowKey> keys(List<LedgerRow> rows) {
    return rows.stream().map(RowKey::of).toList();
  }

  /** The index of the group that holds a row. */
  public int groupOf(int row) {
    int low = 0;
    int high = groups.size() - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (groups.get(middle).first() <= row) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low;
  }

  /**
   * How many rows each chip would show.
   *
   * @param all without state of the date, light and status
   * @param ownLights whether some lights say something else than the state of the date
   */
  public record Chips(
      int all,
      Map<DueState, Integer> due,
      Map<Light, Integer> lights,
      boolean ownLights,
      Map<LedgerQuery.Status, Integer> statuses) {
    private static Chips of(List<LedgerRow> rows, Lamps lamps) {
      LedgerQuery.Status[] all = LedgerQuery.Status.values();
      int[] due = new int[DueState.values().length];
      int[] lights = new int[Light.values().length];
      int[] statuses = new int[all.length];
      boolean ownLights = false;
      for (LedgerRow row : rows) {
        if (row.measure() != null) {
          ownLights |= lamps.own(row);
          Lamp lamp = lamps.of(row);
          due[lamp.due().ordinal()]++;
          lights[lamp.light().ordinal()]++;
        }
        for (LedgerQuery.Status status : all) {
          statuses[status.ordinal()] += status.holds(row) ? 1 : 0;
        }
      }
      return new Chips(
          rows.size(),
          known(DueState.values(), due),
          known(Light.values(), lights),
          ownLights,
          known(all, statuses));
    }

    private static <K extends Enum<K>> Map<K, Integer> known(K[] keys, int[] counts) {
      Map<K, Integer> known = new HashMap<>();
      for (K key : keys) {
        if (counts[key.ordinal()] > 0) {
          known.put(key, counts[key.ordinal()]);
        }
      }
      return known;
    }

    private Chips exchange(Chips gone, Chips come) {
      return new Chips(
          all - gone.all + come.all,
          exchange(due, gone.due, come.due),
          exchange(lights, gone.lights, come.lights),
          ownLights || come.ownLights,
          exchange(statuses, gone.statuses, come.statuses));
    }

    private static <K> Map<K, Integer> exchange(
        Map<K, Integer> all, Map<K, Integer> gone, Map<K, Integer> come) {
      Map<K, Integer> counts = new HashMap<>(all);
      gone.forEach((key, count) -> counts.merge(key, -count, Integer::sum));
      come.forEach((key, count) -> counts.merge(key, count, Integer::sum));
      counts.values().removeIf(count -> count == 0);
      return counts;
    }
  }

  /**
   * The names and lights of one loading of the ledger.
   *
   * @param of the contents of which it was made
   * @param units in the order of pinyin
   * @param leaders in the order of pinyin
   * @param aspects in the order of the paper
   * @param lamps the light of every row
   */
  public record Names(
      Contents of, List<String> units, List<String> leaders, List<String> aspects, Lamps lamps) {
    /**
     * @param before those of the loading before, of which is kept what still holds; null for none
     */
    public static Names of(Contents contents, Names before) {
      if (before == null) {
        return of(contents);
      }
      if (before.of == contents) {
        return before;
      }
      return Exchange.between(before.of, contents)
          .map(exchange -> before.exchange(contents, exchange))
          .orElseGet(() -> of(contents));
    }

    private Names exchange(Contents contents, Exchange exchange) {
      Lamps exchanged = lamps.exchange(exchange.gone(), exchange.come());
      return exchange.namesStay()
          ? new Names(contents, units, leaders, aspects, exchanged)
          : of(contents, exchanged);
    }

    private static Names of(Contents contents) {
      return of(
          contents, Lamps.of(contents.rows(), contents.settings().lights(), contents.today()));
    }

    private static Names of(Contents contents, Lamps lamps) {
      Set<String> units = new LinkedHashSet<>();
      Set<String> leaders = new LinkedHashSet<>();
      Set<String> aspects = new LinkedHashSet<>();
      for (LedgerRow row : contents.rows()) {
        if (!row.issue().aspect().isEmpty()) {
          aspects.add(row.issue().aspect());
        }
        if (row.measure() != null) {
          units.addAll(row.measure().responsibility().lead());
          units.addAll(row.measure().responsibility().responsible());
          units.addAll(row.measure().responsibility().supporting());
          leaders.addAll(row.measure().responsibility().leaders());
        }
      }
      return new Names(
          contents,
          sorted(units, ChineseOrder.by(Function.identity())),
          sorted(leaders, ChineseOrder.byPerson(Function.identity())),
          List.copyOf(aspects),
          lamps);
    }

    private static List<String> sorted(Collection<String> names, Comparator<String> order) {
      List<String> sorted = new ArrayList<>(names);
      sorted.sort(order);
      return List.copyOf(sorted);
    }
  }
}
