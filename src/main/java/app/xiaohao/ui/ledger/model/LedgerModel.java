package app.xiaohao.ui.ledger.model;

import app.xiaohao.ledger.row.LedgerQuery;
import app.xiaohao.ledger.row.LedgerRow;
import app.xiaohao.ledger.row.LinkedIssue;
import app.xiaohao.ledger.row.MeasureFile;
import app.xiaohao.model.IssueId;
import app.xiaohao.model.MeasureId;
import app.xiaohao.model.light.DueState;
import app.xiaohao.model.light.Light;
import app.xiaohao.model.schedule.Schedule;
import app.xiaohao.text.RowText;
import app.xiaohao.text.Texts;
import app.xiaohao.text.column.ColumnQuery;
import app.xiaohao.text.column.ColumnValues;
import app.xiaohao.text.column.RowColumn;
import app.xiaohao.ui.kit.dialog.Dialogs;
import app.xiaohao.ui.kit.screen.Sight;
import app.xiaohao.ui.kit.work.Asker;
import app.xiaohao.ui.kit.work.Background;
import app.xiaohao.ui.kit.work.Contents;
import app.xiaohao.ui.kit.work.LedgerSession;
import app.xiaohao.ui.ledger.group.Grouping;
import app.xiaohao.ui.ledger.group.Section;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;

/**
 * The state of the 台账 screen: which rows are shown, which are chosen, what is typed. For the FX
 * thread.
 */
public final class LedgerModel {
  private static final Consumer<Shown> NOTHING = table -> {};

  private final LedgerSession session;
  private final Background background;
  private final Dialogs dialogs;
  private final Texts texts;
  private final Drafts drafts;
  private final TableChoices choices = new TableChoices();
  private final RowSelection selection = new RowSelection();
  private final ReadOnlyObjectWrapper<LedgerQuery> query =
      new ReadOnlyObjectWrapper<>(LedgerQuery.ALL);
  private final ReadOnlyObjectWrapper<ColumnQuery> columns =
      new ReadOnlyObjectWrapper<>(ColumnQuery.ALL);
  private final ReadOnlyObjectWrapper<Shown> shown = new ReadOnlyObjectWrapper<>();
  private final CurrentRow current;
  private final Sight sight;
  private final Asker filtering;
  private final Asker valuing;
  private final LinkActs links;
  private final CellActs cells;
  private final HandActs hand;
  private final RowsExport exports;
  private final Goal goal;
  private Shown.Names names;
  private Consumer<Shown> wanting = NOTHING;

  /**
   * @param texts in whose language everything is said
   */
  public LedgerModel(LedgerSession session, Background background, Dialogs dialogs, Texts texts) {
    this.session = session;
    this.background = background;
    filtering = new Asker(background);
    valuing = new Asker(background);
    this.dialogs = dialogs;
    this.texts = texts;
    drafts = new Drafts(session, dialogs, texts, this::rowOf);
    current = new CurrentRow(session, background, dialogs, texts, drafts::commitAll);
    links = new LinkActs(session, background, dialogs, texts, current.rowProperty());
    cells = new CellActs(session, background, dialogs, texts);
    exports =
        new RowsExport(
            session, background, dialogs, this::whenShown, this::columns, this::words, texts);
    hand = new HandActs(session, background, dialogs, texts, current.rowProperty());
    goal = new Goal(this, session, choices);
    sight = new Sight(session, contents -> reloaded());
    session
        .searchProperty()
        .addListener((property, before, after) -> set(query.get().withText(after)));
    query.set(LedgerQuery.ALL.withText(session.searchProperty().get()));
    choices.groupingProperty().addListener((property, before, after) -> asked());
  }

  /** The screen comes to sight or leaves it: only then are rows looked for. */
  public void inSight(boolean now) {
    if (!now) {
      wanting = NOTHING; // nobody is surprised by it later
    }
    sight.in(now);
  }

  /** Does something with what the table shows, once it shows what is loaded and asked for. */
  private void whenShown(Consumer<Shown> deed) {
    Shown now = shown.get();
    if (now != null && isCurrent(now)) {
      deed.accept(now);
    } else {
      wanting = deed;
    }
  }

  /** What the table shows, where that is what is loaded and asked for; else empty. */
  Optional<Shown> current() {
    return Optional.ofNullable(shown.get()).filter(this::isCurrent);
  }

  private boolean isCurrent(Shown one) {
    return one.query().equals(query.get())
        && one.columns().equals(columns.get())
        && one.grouping().equals(choices.groupingProperty().get())
        && one.contents() == session.contentsProperty().get();
  }

  /** Which rows are asked for. */
  public ReadOnlyObjectProperty<LedgerQuery> queryProperty() {
    return query.getReadOnlyProperty();
  }

  /** What is asked of columns beside the query: filters and sort keys. */
  public ReadOnlyObjectProperty<ColumnQuery> columnsProperty() {
    return columns.getReadOnlyProperty();
  }

  /** Asks for other rows by their columns. */
  public void set(ColumnQuery asked) {
    if (!asked.equals(columns.get())) {
      columns.set(asked);
      asked();
    }
  }

  /** Reads the values of a column in the rows that all other filters leave. */
  public void values(RowColumn column, Consumer<ColumnValues> read) {
    whenShown(
        now ->
            valuing.read(
                texts.of("ui.ledger.filtering"),
                progress -> now.values(column, texts),
                read,
                dialogs::failed));
  }

  /** Changes whenever the table shows something else. */
  public ObservableValue<?> shownTable() {
    return shown.getReadOnlyProperty();
  }

  /** What the table shows; null before the first load. */
  public ReadOnlyObjectProperty<Shown> shownProperty() {
    return shown.getReadOnlyProperty();
  }

  /** The row whose detail is shown; null where there is none. */
  public ReadOnlyObjectProperty<LedgerRow> currentProperty() {
    return current.rowProperty();
  }

  /** Everything known of the current row; null while it loads. */
  public ReadOnlyObjectProperty<MeasureFile> fileProperty() {
    return current.fileProperty();
  }

  public RowSelection selection() {
    return selection;
  }

  public Drafts drafts() {
    return drafts;
  }

  /** 关联问题 of the current row. */
  public LinkActs links() {
    return links;
  }

  /** What is asked and written for many cells at once. */
  public CellActs cells() {
    return cells;
  }

  /** What is added, reshaped and struck by hand. */
  public HandActs hand() {
    return hand;
  }

  /** The ways of the rows shown into files. */
  public RowsExport exports() {
    return exports;
  }

  /** 延期 of the current row. */
  public ExtensionActs extensions() {
    return new ExtensionActs(session, dialogs, texts);
  }

  /** Columns, widths and row height, kept while the program runs. */
  public TableChoices choices() {
    return choices;
  }

  /** The words of the cells, as of the rows shown. */
  public RowWords words() {
    Contents contents = session.contentsProperty().get();
    return new RowWords(
        texts,
        new RowText(texts),
        contents.settings().lights(),
        contents.today(),
        contents.names(),
        Shown.words(contents, shown.get().all(), texts));
  }

  /** The heading of a column in the ledger that is shown. */
  public String heading(RowColumn column) {
    return shown.get() == null ? column.heading(texts) : words().columns().heading(column);
  }

  /** Whether the ledger that is shown has a column. */
  public boolean has(RowColumn column) {
    return column.own() < choices.ownProperty().get();
  }

  /** 倒排工期 of a row; empty where it has no measure or no one date. */
  public Optional<Schedule> schedule(LedgerRow row) {
    Contents contents = session.contentsProperty().get();
    return contents.settings().schedule(row, contents.today());
  }

  /** Asks for other rows; its words go into the search field. */
  public void show(LedgerQuery asked) {
    set(asked);
    session.searchProperty().set(asked.text());
  }

  /** Goes to a measure; filters that hide it are taken away. */
  public void show(MeasureId measure) {
    goal.go(measure);
  }

  /** Goes to the first measure of a linked issue, whichever inspection is chosen. */
  public void jump(LinkedIssue linked) {
    goal.go(linked);
  }

  /** Whether any filter is active. */
  public boolean isFiltered() {
    return !columns.get().filters().isEmpty()
        || !query.get().withOrder(LedgerQuery.Order.PAPER).equals(LedgerQuery.ALL);
  }

  /** Takes all filters away; the order stays. */
  public void clearFilters() {
    set(ColumnQuery.ALL);
    show(LedgerQuery.ALL.withOrder(query.get().order()));
  }

  /** Shows one state of the date alone, or all again where it was shown alone. */
  public void toggle(DueState state, boolean beside) {
    set(Toggles.due(query.get(), state, beside));
  }

  /** Shows one light alone, or all again where it was shown alone. */
  public void toggle(Light light, boolean beside) {
    set(Toggles.light(query.get(), light, beside));
  }

  /** Shows one status alone, or every status again where it was shown alone. */
  public void toggle(LedgerQuery.Status status, boolean beside) {
    set(Toggles.status(query.get(), status, beside));
  }

  /** Shows every state of the date, light and status. */
  public void showAll() {
    set(Toggles.none(query.get()));
  }

  /** Asks for other rows; the words of the search field stay. */
  public void set(LedgerQuery asked) {
    if (!asked.equals(query.get())) {
      query.set(asked);
      asked();
    }
  }

  private void asked() {
    if (sight.in()) {
      filter();
    } else {
      sight.again();
    }
  }

  /** Moves the cursor; what is typed in the row left is written where it can be read. */
  public void choose(int row, boolean extend, boolean toggle) {
    if (shown.get() == null || row < 0 || row >= shown.get().rows().size()) {
      return;
    }
    if (extend) {
      selection.extendTo(row);
    } else if (toggle) {
      selection.toggle(row);
    } else {
      selection.choose(row);
    }
    current.set(shown.get().rows().get(row));
  }

  /** Chooses a run of rows while the cursor stands on one end of it. */
  public void chooseRun(int cursor, int end) {
    List<LedgerRow> rows = shown.get() == null ? List.of() : shown.get().rows();
    if (cursor >= 0 && cursor < rows.size() && end >= 0 && end < rows.size()) {
      selection.chooseRun(cursor, end);
      current.set(rows.get(cursor));
    }
  }

  /**
   * Puts the cursor on the row under the right button, so that its menu is about it: where it is
   * among the chosen rows they all stay chosen, else it is chosen alone.
   */
  public void pointAt(int row) {
    if (shown.get() == null || row < 0 || row >= shown.get().rows().size()) {
      return;
    }
    selection.pointAt(row);
    current.set(shown.get().rows().get(row));
  }

  /** The chosen rows, in the order of the table. */
  public List<LedgerRow> chosenRows() {
    List<LedgerRow> rows = new ArrayList<>();
    for (int row : selection.rows()) {
      rows.add(shown.get().rows().get(row));
    }
    return rows;
  }

  /** The chosen rows for a spreadsheet: heading and cells parted by tabs. */
  public String chosenAsTabs() {
    return RowsAsText.tabs(chosenRows(), columns(), words());
  }

  /** The chosen rows for a text editor: an HTML table. */
  public String chosenAsHtml() {
    return RowsAsText.html(chosenRows(), columns(), words());
  }

  private List<PaperColumn> columns() {
    return choices.columns(session.contentsProperty().get().names().several());
  }

  /** Whether the current row is among the rows shown. */
  public boolean currentIsShown() {
    int lead = selection.lead();
    return current.get() != null
        && lead >= 0
        && lead < shown.get().rows().size()
        && RowKey.of(shown.get().rows().get(lead)).equals(current.key());
  }

  /** Names from which a field can be completed, in the order of pinyin. */
  public List<String> known(Field field) {
    return names == null ? List.of() : field == Field.LEADERS ? names.leaders() : names.units();
  }

  /** Writes what is typed; what cannot be written stays a draft and is there on return. */
  public void leave() {
    drafts.commitAll();
  }

  /**
   * Asks about drafts that could not be written, which closing would lose.
   *
   * @return whether the ledger may be closed
   */
  public boolean mayClose() {
    return new UnsavedQuestion(drafts, this::rowOf, dialogs, texts).mayLose();
  }

  /**
   * Gives all chosen rows the same values, as one step.
   *
   * @param problem told why nothing was written
   * @param written called once everything is on disk
   */
  public void writeMany(List<Typed> entries, Consumer<String> problem, Runnable written) {
    cells.write(chosenRows(), entries, problem, written);
  }

  private LedgerRow rowOf(Drafts.Key key) {
    Contents contents = session.contentsProperty().get();
    if (contents == null || !contents.info().file().equals(key.ledger())) {
      return null;
    }
    return row(contents, key.issue(), key.measure());
  }

  /**
   * The row as loaded last; for an issue its first. The names of the last filtering may be older.
   */
  private static LedgerRow row(Contents contents, IssueId issue, MeasureId measure) {
    for (LedgerRow row : contents.rows()) {
      boolean found =
          measure == null
              ? row.issue().id().equals(issue)
              : row.measure() != null && row.measure().id().equals(measure);
      if (found) {
        return row;
      }
    }
    return null;
  }

  private void reloaded() {
    Contents contents = session.contentsProperty().get();
    LedgerRow row = current.get();
    boolean sameLedger =
        names != null
            && contents != null
            && names.of().info().file().equals(contents.info().file());
    if (row != null && sameLedger) {
      RowKey key = RowKey.of(row);
      LedgerRow now = row(contents, key.issue(), key.measure());
      if (now == row) {
        current.read();
      } else {
        current.set(now);
      }
    }
    if (names != null && !sameLedger) {
      wanting = NOTHING;
      query.set(LedgerQuery.ALL.withText(session.searchProperty().get()));
      columns.set(ColumnQuery.ALL);
    }
    filter();
  }

  private void filter() {
    Contents contents = session.contentsProperty().get();
    if (contents == null) {
      return;
    }
    LedgerQuery asked = query.get();
    ColumnQuery beside = columns.get();
    Grouping grouping = choices.groupingProperty().get();
    Shown before = shown.get();
    filtering.read(
        texts.of("ui.ledger.filtering"),
        progress -> Shown.of(contents, asked, beside, grouping, texts, before),
        this::take,
        problem -> {
          wanting = NOTHING;
          dialogs.failed(problem);
        });
  }

  private void take(Shown next) {
    if (!isCurrent(next)) {
      return; // another job that knows better is on its way
    }
    RowKey lead = current.key();
    boolean otherLedger =
        names != null && !names.of().info().file().equals(next.contents().info().file());
    Set<Object> keys = new HashSet<>();
    if (shown.get() != null && !otherLedger) {
      chosenRows().forEach(row -> keys.add(identity(row)));
    }
    int cursor = Math.min(selection.lead(), next.rows().size() - 1);
    for (int i = 0; i < next.rows().size() && !otherLedger && lead != null; i++) {
      if (RowKey.of(next.rows().get(i)).equals(lead)) {
        cursor = i;
        break;
      }
    }
    names = next.all();
    choices.ownProperty().set(next.contents().fields().headings().size());
    shown.set(next);
    List<LedgerRow> rows = next.rows();
    selection.replace(
        rows.size(), row -> !keys.isEmpty() && keys.contains(identity(rows.get(row))), cursor);
    LedgerRow row =
        lead == null || otherLedger ? null : row(next.contents(), lead.issue(), lead.measure());
    if (!goal.arrive()) {
      int beside = row == null ? -1 : besideFolded(next, row);
      if (beside >= 0) {
        choose(beside, false, false);
      } else if (row == null && !rows.isEmpty()) {
        choose(Math.max(cursor, 0), false, false);
      } else {
        current.set(row);
      }
    }
    Consumer<Shown> deed = wanting;
    wanting = NOTHING;
    deed.accept(next);
  }

  /** The row that takes the cursor of one that was folded away; -1 where none has to or can. */
  private static int besideFolded(Shown next, LedgerRow row) {
    return next.grouping().folded().isEmpty() || next.rows().isEmpty()
        ? -1
        : next.sectionOf(row)
            .filter(Section::folded)
            .map(section -> Math.min(next.behind(section), next.rows().size() - 1))
            .orElse(-1);
  }

  /** Tells rows apart without a new object for each of very many. */
  private static Object identity(LedgerRow row) {
    return row.measure() == null ? row.issue().id() : row.measure().id();
  }
}
