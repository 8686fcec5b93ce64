package app.xiaohao.intake.table.own;

import app.xiaohao.intake.Column;
import app.xiaohao.intake.Draft;
import app.xiaohao.intake.Draft.CustomField;
import app.xiaohao.intake.Draft.DeadlineMention;
import app.xiaohao.intake.Draft.LeaderMention;
import app.xiaohao.intake.Draft.Status;
import app.xiaohao.intake.Draft.UnitMention;
import app.xiaohao.intake.Grid.Cell;
import app.xiaohao.intake.parse.line.Blank;
import app.xiaohao.intake.table.cell.CellDeadline;
import app.xiaohao.intake.table.cell.CellPercent;
import app.xiaohao.intake.table.cell.CellReadings;
import app.xiaohao.intake.table.cell.CellStatus;
import app.xiaohao.intake.table.head.Cells;
import app.xiaohao.model.Completion;
import app.xiaohao.model.Nature;
import app.xiaohao.model.UnitRole;
import app.xiaohao.model.closing.Closure;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the columns of a measure back from the sheet 整改台账: exactly where a cell is as written, as
 * anybody's words where somebody changed it.
 */
final class OwnMeasure {
  private static final Map<String, Column> MEANINGS =
      Map.ofEntries(
          Map.entry("ISSUE", Column.PROBLEM),
          Map.entry("ASPECT", Column.ASPECT),
          Map.entry("MEASURE", Column.MEASURE),
          Map.entry("LEADERS", Column.LEADER),
          Map.entry("LEAD", Column.LEAD_UNIT),
          Map.entry("RESPONSIBLE", Column.RESPONSIBLE_UNIT),
          Map.entry("SUPPORTING", Column.SUPPORTING_UNIT),
          Map.entry("DEADLINE", Column.DEADLINE),
          Map.entry("PERCENT", Column.PERCENT),
          Map.entry("PROGRESS", Column.PROGRESS),
          Map.entry("COMPLETION", Column.COMPLETION),
          Map.entry("CLOSURE", Column.CLOSURE));

  /** What the columns of the sheet mean. */
  static final Set<Column> COLUMNS = Set.copyOf(MEANINGS.values());

  private static final Pattern DATED =
      Pattern.compile("^(\\d{4}-\\d{2}-\\d{2})\\s*[：:]\\s?(.*)$", Pattern.DOTALL);

  /** How long the program's own remark is: that of the extensions, with a day in it. */
  private static final Pattern NOTE = Pattern.compile("^n(\\d{1,6})");

  private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

  /** What the program writes where nothing is known, as people leave it. */
  private static final Set<String> UNKNOWN = Set.of("待补", "措施待补");

  private static final String REMARK = "REMARK";
  private static final String REMARK_HEADING = "备注";

  private final OwnCells cells;
  private final CellReadings readings;

  OwnMeasure(OwnCells cells, CellReadings readings) {
    this.cells = cells;
    this.readings = readings;
  }

  /** The cell of the measure, or another of its row, so that no two rows have the same. */
  Cell place(Cells all) {
    Cell cell = cells.cell("MEASURE");
    return cell == null || cell.row() != cells.row() ? all.begunIn(cells.row()).getLast() : cell;
  }

  String text() {
    if (cells.hint("MEASURE").equals("0")) {
      return "";
    }
    String text = cells.text("MEASURE");
    return UNKNOWN.contains(text) ? "" : text;
  }

  Draft.RowFacts facts() {
    List<UnitMention> units = new ArrayList<>();
    units.addAll(units("LEAD", UnitRole.LEAD));
    units.addAll(units("RESPONSIBLE", UnitRole.RESPONSIBLE));
    units.addAll(units("SUPPORTING", UnitRole.SUPPORTING));
    Matcher dated = DATED.matcher(cells.text("PROGRESS"));
    LocalDate on = null;
    String progress = cells.text("PROGRESS");
    if (dated.matches() && (!cells.isAsWritten("PROGRESS") || cells.hint("PROGRESS").equals("d"))) {
      on = day(dated.group(1));
      progress = on == null ? progress : dated.group(2);
    }
    return new Draft.RowFacts(units, leaders(), status(), progress, on, fields(false));
  }

  private static LocalDate day(String words) {
    try {
      return LocalDate.parse(words);
    } catch (DateTimeParseException impossible) {
      return null;
    }
  }

  private List<UnitMention> units(String column, UnitRole role) {
    String words = cells.text(column);
    return names(column)
        .map(names -> names.stream().map(name -> new UnitMention(name, role)).toList())
        .orElseGet(
            () -> UNKNOWN.contains(words) ? List.<UnitMention>of() : readings.units(words, role));
  }

  private List<LeaderMention> leaders() {
    String words = cells.text("LEADERS");
    return names("LEADERS")
        .map(names -> names.stream().map(name -> new LeaderMention(name, "")).toList())
        .orElseGet(
            () -> UNKNOWN.contains(words) ? List.<LeaderMention>of() : readings.people(words));
  }

  /** The names of a cell that is as written, by their lengths; empty where it is not. */
  private Optional<List<String>> names(String column) {
    return parts(cells.text(column), cells.hint(column));
  }

  /**
   * Words parted by one sign each, by the lengths of the parts (3+4); none for 0.
   *
   * @return empty where the hint is none or the words are of another length
   */
  static Optional<List<String>> parts(String words, String hint) {
    if (hint.equals("0")) {
      return Optional.of(List.of());
    }
    if (!hint.matches("\\d{1,6}(?:\\+\\d{1,6})*")) {
      return Optional.empty();
    }
    List<String> parts = new ArrayList<>();
    int from = 0;
    for (String length : hint.split("\\+")) {
      int to = from + Integer.parseInt(length);
      if (to > words.length()) {
        return Optional.empty();
      }
      parts.add(words.substring(from, to));
      from = to + 1;
    }
    return from == words.length() + 1 ? Optional.of(parts) : Optional.empty();
  }

  /** The deadline as a mention; empty where none is set. */
  Optional<DeadlineMention> deadline(int measure) {
    String hint = cells.hint("DEADLINE");
    String shown = cells.text("DEADLINE");
    if (hint.isEmpty()) {
      return natural(measure, shown);
    }
    String[] parts = hint.split("_");
    String words =
        switch (parts.length > 1 ? parts[1] : "0") {
          case "1" -> cells.text("WORDS");
          case "2" -> shown;
          default -> "";
        };
    return switch (parts[0].charAt(0)) {
      case 'D' ->
          Optional.of(
              new DeadlineMention(measure, words, DeadlineMention.Kind.DATE, day(shown), null));
      case 'I' ->
          Optional.of(
              new DeadlineMention(
                  measure, words, DeadlineMention.Kind.IMMEDIATE, day(shown), null));
      case 'L' ->
          Optional.of(
              new DeadlineMention(measure, words, DeadlineMention.Kind.LONG_TERM, null, null));
      case 'R' ->
          Optional.of(
              new DeadlineMention(
                  measure, words, DeadlineMention.Kind.RECURRING, null, parts[0].substring(1)));
      default -> Optional.empty();
    };
  }

  private Optional<DeadlineMention> natural(int measure, String words) {
    if (Blank.is(words) || UNKNOWN.contains(words)) {
      return Optional.empty();
    }
    Cell cell = cells.cell("DEADLINE");
    if (cell.date() != null) {
      return Optional.of(
          new DeadlineMention(measure, "", DeadlineMention.Kind.DATE, cell.date(), null));
    }
    return readings.deadline(words).map(said -> CellDeadline.about(said, measure));
  }

  private Status status() {
    CellStatus stated = new CellStatus(readings);
    Completion completion = null;
    Nature nature = null;
    Closure closure = null;
    String[] held = cells.hint("COMPLETION").split("\\.");
    if (held.length == 2) {
      completion = word(Completion.class, held[0]);
      nature = word(Nature.class, held[1]);
    } else if (!cells.text("COMPLETION").isEmpty()) {
      stated.completion("完成情况", false, cells.text("COMPLETION"));
    }
    String[] closing = cells.text("CLOSURE").split("\\n", 3);
    if (!cells.hint("CLOSURE").isEmpty()) {
      closure = word(Closure.class, cells.hint("CLOSURE"));
    } else if (!closing[0].isEmpty()) {
      stated.closure("销号情况", closing[0]);
    }
    Status said = stated.status();
    completion = completion == null ? said.completion() : completion;
    nature = nature == null ? said.nature() : nature;
    closure = closure == null ? said.closure() : closure;
    boolean closed = closure == Closure.CLOSED || closure == Closure.STATED;
    Integer percent = CellPercent.of(cells.text("PERCENT"));
    Status.Value value =
        completion == null
            ? Status.Value.NOT_STATED
            : completion == Completion.DONE ? Status.Value.COMPLETED : Status.Value.IN_PROGRESS;
    return new Status(
        value,
        said.quote(),
        completion,
        closed ? Closure.CLOSED : closure,
        nature,
        percent == null ? said.percent() : percent,
        closed && closing.length > 1 ? day(closing[1].strip()) : null,
        closed && closing.length > 2 ? closing[2].strip() : "");
  }

  private static <E extends Enum<E>> E word(Class<E> words, String word) {
    for (E one : words.getEnumConstants()) {
      if (one.name().equals(word)) {
        return one;
      }
    }
    return null;
  }

  /**
   * What the columns of the office's own say.
   *
   * @param ofIssue those of the issue as a whole, else those of the measure
   */
  List<CustomField> fields(boolean ofIssue) {
    Map<String, String> fields = new TreeMap<>();
    for (String heading : cells.columns().own()) {
      String words = cells.text(heading);
      boolean shared = cells.mark(heading).hint().equals("i") && cells.isAsWritten(heading);
      if (!words.isEmpty() && shared == ofIssue) {
        fields.put(heading, words);
      }
    }
    String remark = remark(ofIssue);
    if (!remark.isEmpty()) {
      fields.put(REMARK_HEADING, remark);
    }
    return fields.entrySet().stream()
        .map(field -> new CustomField(field.getKey(), field.getValue()))
        .toList();
  }

  /** 备注 behind what the program itself writes there. */
  private String remark(boolean ofIssue) {
    String words = cells.text(REMARK);
    String hint = cells.mark(REMARK).hint();
    Matcher note = NOTE.matcher(hint);
    if (cells.isAsWritten(REMARK)) {
      Optional<List<String>> parts = parts(words, hint.replaceAll("[nim]", ""));
      String wanted = ofIssue ? "i" : "m";
      String[] whose = hint.split("\\+");
      for (int i = 0; parts.isPresent() && i < parts.get().size(); i++) {
        if (whose[i].startsWith(wanted)) {
          return parts.get().get(i);
        }
      }
      return "";
    }
    if (ofIssue) {
      return "";
    }
    int length = note.find() ? Integer.parseInt(note.group(1)) : 0;
    boolean noted = length > 0 && length <= words.length() && DAY.matcher(words).find();
    return (noted ? words.substring(length) : words).strip();
  }

  /** What the cells no longer say as written, by what their columns mean. */
  Set<Column> changed() {
    Set<Column> changed = EnumSet.noneOf(Column.class);
    MEANINGS.forEach(
        (name, meaning) -> {
          if (cells.isChanged(name)) {
            changed.add(meaning);
          }
        });
    return changed;
  }

  /** The headings of the office's own columns whose cells are no longer as written. */
  Set<String> changedHeadings() {
    Set<String> changed = new HashSet<>();
    for (String heading : cells.columns().own()) {
      if (cells.isChanged(heading)) {
        changed.add(heading);
      }
    }
    if (cells.isChanged(REMARK)) {
      changed.add(REMARK_HEADING);
    }
    return changed;
  }
}
