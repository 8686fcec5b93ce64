package app.xiaohao.cli;

import app.xiaohao.export.LedgerExtract;
import app.xiaohao.ledger.Ledger;
import app.xiaohao.ledger.row.LedgerQuery;
import app.xiaohao.ledger.row.LedgerQuery.Status;
import app.xiaohao.ledger.row.LedgerRow;
import app.xiaohao.ledger.rule.NameRules;
import app.xiaohao.model.Unit;
import app.xiaohao.model.inspection.Inspection;
import app.xiaohao.model.inspection.InspectionId;
import app.xiaohao.model.light.DueState;
import app.xiaohao.model.light.Light;
import app.xiaohao.text.Texts;
import app.xiaohao.ui.ledger.views.SavedView;
import app.xiaohao.ui.ledger.views.SavedViews;
import app.xiaohao.ui.ledger.views.ViewedTable;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The options that choose rows, shared by the commands that show them. */
final class Selection {
  private final Command command;
  private final Texts texts;

  /** Adds the options to a command. */
  Selection(Command command, Texts texts) {
    this.command = command;
    this.texts = texts;
    command.flag("overdue");
    command.option("due", String.class, "STATE", false);
    command.option("light", String.class, "COLOUR", false);
    command.option("status", String.class, "STATUS", false);
    command.option("unit", String.class, "UNIT", false);
    command.option("leader", String.class, "NAME", false);
    command.option("aspect", String.class, "ASPECT", false);
    command.option("text", String.class, "WORDS", false);
    command.option("view", String.class, "NAME", false);
  }

  /**
   * The query asked for.
   *
   * @throws Refusal if a light, a status or a state of the date is none
   */
  LedgerQuery query() throws Refusal {
    Set<DueState> due = EnumSet.noneOf(DueState.class);
    if (command.has("overdue")) {
      due.add(DueState.OVERDUE);
    }
    due.addAll(asked("due", DueState.values()));
    Set<Light> lights = asked("light", Light.values());
    String aspect = command.given("aspect");
    return new LedgerQuery(
        command.given("text"),
        due,
        lights,
        command.choice("status", Status.values(), texts::word),
        command.given("unit"),
        command.given("leader"),
        aspect.isEmpty() ? null : aspect,
        LedgerQuery.Order.PAPER);
  }

  /**
   * What a command shows.
   *
   * @param inspections those of {@code --inspection}
   * @param rows in the order of the paper
   * @param table the same as the view shows them; null where none was asked for
   */
  record Chosen(
      List<Inspection> inspections,
      LedgerQuery query,
      LocalDate today,
      List<LedgerRow> rows,
      @Nullable ViewedTable table) {
    /** The only inspection; null where there are several. */
    InspectionId one() {
      return inspections.size() == 1 ? inspections.getFirst().id() : null;
    }
  }

  /**
   * The rows asked for of a command that has {@code --inspection} and {@code --today} too.
   *
   * @param asked what {@link #query} gave before the ledger was opened
   * @throws Refusal if there is no such inspection or view
   */
  Chosen of(Ledger ledger, LedgerQuery asked) throws Refusal {
    List<Unit> units = ledger.names().units();
    LedgerQuery query = asked.withUnit(NameRules.current(units, asked.unit()));
    LocalDate given = command.value("today", LocalDate.class);
    LocalDate today = given == null ? ledger.today() : given;
    List<Inspection> inspections = command.chosenInspections(ledger.inspections());
    Chosen all = new Chosen(inspections, query, today, List.of(), null);
    List<LedgerRow> rows =
        query.of(
            ledger.rows(all.one()),
            ledger.settings().lights(),
            today,
            units,
            ledger.desks().customFields(all.one()));
    ViewedTable table = table(ledger, all.one(), rows, today);
    return new Chosen(inspections, query, today, table == null ? rows : left(rows, table), table);
  }

  /**
   * Rows as the view of {@code --view} shows them; null where none was asked for.
   *
   * @param one the inspection of which they are; null for all
   * @throws Refusal if the person has no view of that name
   */
  @Nullable ViewedTable table(
      Ledger ledger, @Nullable InspectionId one, List<LedgerRow> rows, LocalDate today)
      throws Refusal {
    String name = command.given("view");
    if (name.isEmpty()) {
      return null;
    }
    Path file = ledger.file().info().file().toAbsolutePath().normalize();
    String kept = command.setting.tables().apply(file);
    SavedViews views = SavedViews.of(kept, texts);
    SavedView view =
        views.named(name).orElseThrow(() -> command.wrong("view", name, views.names()));
    return ViewedTable.of(view, ledger, one, rows, today, texts);
  }

  /** The rows that a view shows, as they stand on paper. */
  private static List<LedgerRow> left(List<LedgerRow> rows, ViewedTable table) {
    Set<LedgerRow> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    seen.addAll(table.shown().found());
    return rows.stream().filter(seen::contains).toList();
  }

  /** The heading of a sheet with these rows. */
  LedgerExtract.Heading heading(Ledger ledger, Chosen chosen, String preparedBy) {
    return new LedgerExtract.Heading(
        chosen.one() == null ? "" : chosen.inspections().getFirst().name(),
        ledger.settings().reportingUnit(),
        preparedBy,
        words(chosen.query()));
  }

  /** What is chosen, in words; empty for everything. */
  private String words(LedgerQuery query) {
    List<String> words = new ArrayList<>();
    query.due().stream().sorted().map(texts::word).forEach(words::add);
    query.lights().stream().sorted().map(texts::word).forEach(words::add);
    if (query.status() != null) {
      words.add(texts.word(query.status()));
    }
    words.add(query.unit());
    words.add(query.leader());
    words.add(query.aspect() == null ? "" : query.aspect());
    words.add(query.text());
    words.add(command.given("view"));
    words.removeIf(String::isBlank);
    return String.join(texts.of("cli.selection.and"), words);
  }

  private <T extends Enum<T>> Set<T> asked(String option, T[] values) throws Refusal {
    T value = command.choice(option, values, texts::word);
    return value == null ? Set.of() : Set.of(value);
  }
}
