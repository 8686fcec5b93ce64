package app.xiaohao.ui.ledger.views;

import app.xiaohao.ledger.row.LedgerQuery;
import app.xiaohao.model.light.DueState;
import app.xiaohao.model.light.Light;
import app.xiaohao.text.column.ColumnFilter;
import app.xiaohao.text.column.ColumnFilter.Condition;
import app.xiaohao.text.column.ColumnFilter.OneOf;
import app.xiaohao.text.column.ColumnQuery;
import app.xiaohao.text.column.RowColumn;
import app.xiaohao.ui.ledger.group.GroupBy;
import app.xiaohao.ui.ledger.group.Grouping;
import app.xiaohao.ui.ledger.model.PaperColumn;
import app.xiaohao.ui.ledger.model.TableChoices.RowHeight;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * How a {@link Memory} is written into the settings: a fact a line, its parts parted by tabs. A
 * line that another version of the program wrote and this one does not know is passed over, so that
 * settings never keep a ledger from opening.
 */
final class MemoryNotation {
  private MemoryNotation() {}

  /** A memory as text. */
  static String write(Memory memory) {
    StringBuilder text = new StringBuilder();
    line(text, "list", memory.list().name());
    line(text, "saved", memory.saved());
    asked(text, memory.columns(), memory.query());
    memory
        .layouts()
        .forEach(
            (list, layout) -> {
              line(text, "of", list.name());
              layout(text, layout);
            });
    for (SavedView view : memory.views()) {
      line(text, "view", view.name());
      layout(text, view.layout());
      asked(text, view.columns(), view.query());
    }
    return text.toString();
  }

  private static void asked(StringBuilder text, ColumnQuery columns, LedgerQuery query) {
    columns
        .filters()
        .forEach(
            (column, filter) -> {
              switch (filter) {
                case OneOf(Set<String> values, boolean unknown) -> {
                  List<String> parts = new ArrayList<>();
                  parts.add(column.name());
                  parts.add(Boolean.toString(unknown));
                  parts.addAll(new TreeSet<>(values));
                  line(text, "one-of", parts.toArray(String[]::new));
                }
                case Condition(ColumnFilter.Test test, String first, String second) ->
                    line(text, "condition", column.name(), test.name(), first, second);
              }
            });
    columns
        .keys()
        .forEach(key -> line(text, "sort", key.column().name(), key.down() ? "down" : "up"));
    query.due().stream().sorted().forEach(one -> line(text, "due", one.name()));
    query.lights().stream().sorted().forEach(one -> line(text, "light", one.name()));
    if (query.status() != null) {
      line(text, "status", query.status().name());
    }
    line(text, "unit", query.unit());
    line(text, "leader", query.leader());
    if (query.aspect() != null) {
      line(text, "aspect", query.aspect());
    }
    line(text, "order", query.order().name());
  }

  private static void layout(StringBuilder text, Layout layout) {
    line(text, "columns", layout.columns().stream().map(Enum::name).toArray(String[]::new));
    layout.widths().forEach((column, width) -> line(text, "width", column.name(), "" + width));
    if (layout.frozen() != null) {
      line(text, "frozen", layout.frozen().name());
    }
    line(text, "height", layout.height().name());
    if (layout.grouping().grouped()) {
      line(text, "group", layout.grouping().by().name());
      line(text, "folded", new TreeSet<>(layout.grouping().folded()).toArray(String[]::new));
    }
  }

  private static void line(StringBuilder text, String fact, String... parts) {
    text.append(fact);
    for (String part : parts) {
      text.append('\t')
          .append(
              part.replace("\\", "\\\\")
                  .replace("\t", "\\t")
                  .replace("\n", "\\n")
                  .replace("\r", "\\r"));
    }
    text.append('\n');
  }

  /** A memory from text; {@link Memory#NEW} from none. */
  static Memory read(String text) {
    Reader reader = new Reader();
    text.lines().forEach(reader::line);
    return reader.memory();
  }

  /** Reads line by line; what follows a list or a view is its own. */
  private static final class Reader {
    private BuiltIn list = BuiltIn.LEDGER;
    private String saved = "";
    private ColumnQuery columns = ColumnQuery.ALL;
    private LedgerQuery query = LedgerQuery.ALL;
    private final Map<BuiltIn, Layout> layouts = new EnumMap<>(BuiltIn.class);
    private final List<SavedView> views = new ArrayList<>();
    private Part part = new Part(null, null);

    private void line(String line) {
      String[] parts = line.split("\t", -1);
      for (int i = 1; i < parts.length; i++) {
        parts[i] = plain(parts[i]);
      }
      try {
        read(parts[0], parts);
      } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException unknown) {
        // of another version of the program
      }
    }

    private static String plain(String written) {
      StringBuilder plain = new StringBuilder();
      for (int i = 0; i < written.length(); i++) {
        char c = written.charAt(i);
        if (c == '\\' && i + 1 < written.length()) {
          char next = written.charAt(++i);
          plain.append(next == 't' ? '\t' : next == 'n' ? '\n' : next == 'r' ? '\r' : next);
        } else {
          plain.append(c);
        }
      }
      return plain.toString();
    }

    private void read(String fact, String[] of) {
      switch (fact) {
        case "list" -> list = BuiltIn.valueOf(of[1]);
        case "saved" -> saved = of[1];
        case "of" -> begin(new Part(BuiltIn.valueOf(of[1]), null));
        case "view" -> begin(new Part(null, of[1]));
        default -> part.read(fact, of);
      }
    }

    private void begin(Part next) {
      end();
      part = next;
    }

    private void end() {
      if (part.list != null) {
        layouts.put(part.list, part.layout());
      } else if (part.view != null) {
        views.add(new SavedView(part.view, part.layout(), part.columns, part.query));
      } else {
        columns = part.columns;
        query = part.query;
      }
    }

    private Memory memory() {
      end();
      boolean known = views.stream().anyMatch(view -> view.name().equals(saved));
      return new Memory(list, known ? saved : "", layouts, columns, query, views);
    }
  }

  /** What is said of the table as it stands, of a list or of a view. */
  private static final class Part {
    private final BuiltIn list;
    private final String view;
    private final List<PaperColumn> seen = new ArrayList<>();
    private final Map<PaperColumn, Double> widths = new EnumMap<>(PaperColumn.class);
    private final Set<DueState> due = EnumSet.noneOf(DueState.class);
    private final Set<Light> lights = EnumSet.noneOf(Light.class);
    private PaperColumn frozen;
    private RowHeight height = RowHeight.TWO_LINES;
    private Grouping grouping = Grouping.NONE;
    private ColumnQuery columns = ColumnQuery.ALL;
    private LedgerQuery query = LedgerQuery.ALL;

    private Part(BuiltIn list, String view) {
      this.list = list;
      this.view = view;
    }

    private Layout layout() {
      return new Layout(
          seen.isEmpty() ? BuiltIn.LEDGER.columns() : seen, widths, frozen, height, grouping);
    }

    private void read(String fact, String[] of) {
      switch (fact) {
        case "columns" -> columns(of);
        case "width" -> widths.put(PaperColumn.valueOf(of[1]), Double.valueOf(of[2]));
        case "frozen" -> frozen = PaperColumn.valueOf(of[1]);
        case "height" -> height = RowHeight.valueOf(of[1]);
        case "group" -> grouping = Grouping.of(GroupBy.valueOf(of[1]));
        case "folded" -> grouping = grouping.folding(List.of(of).subList(1, of.length));
        case "one-of" ->
            columns =
                columns.with(
                    RowColumn.valueOf(of[1]),
                    new OneOf(
                        List.of(of).stream().skip(3).collect(Collectors.toSet()),
                        Boolean.parseBoolean(of[2])));
        case "condition" ->
            columns =
                columns.with(
                    RowColumn.valueOf(of[1]),
                    new Condition(ColumnFilter.Test.valueOf(of[2]), of[3], of[4]));
        case "sort" -> {
          List<ColumnQuery.Key> keys = new ArrayList<>(columns.keys());
          keys.add(new ColumnQuery.Key(RowColumn.valueOf(of[1]), of[2].equals("down")));
          columns = columns.sorted(keys);
        }
        case "due" -> {
          due.add(DueState.valueOf(of[1]));
          query = query.withDue(due);
        }
        case "light" -> {
          lights.add(Light.valueOf(of[1]));
          query = query.withLights(lights);
        }
        case "status" -> query = query.withStatus(LedgerQuery.Status.valueOf(of[1]));
        case "unit" -> query = query.withUnit(of[1]);
        case "leader" -> query = query.withLeader(of[1]);
        case "aspect" -> query = query.withAspect(of[1]);
        case "order" -> query = query.withOrder(LedgerQuery.Order.valueOf(of[1]));
        default -> throw new IllegalArgumentException(fact);
      }
    }

    private void columns(String[] of) {
      Set<String> known = new HashSet<>();
      for (PaperColumn column : PaperColumn.values()) {
        known.add(column.name());
      }
      for (int i = 1; i < of.length; i++) {
        if (known.contains(of[i])) {
          seen.add(PaperColumn.valueOf(of[i]));
        }
      }
    }
  }
}
