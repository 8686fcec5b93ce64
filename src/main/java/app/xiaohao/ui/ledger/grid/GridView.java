package app.xiaohao.ui.ledger.grid;

import app.xiaohao.ledger.history.LedgerException;
import app.xiaohao.ledger.row.LedgerRow;
import app.xiaohao.ledger.rule.ClosedRows;
import app.xiaohao.model.deadline.DateBase;
import app.xiaohao.model.deadline.Deadline;
import app.xiaohao.model.deadline.DeadlineWords;
import app.xiaohao.text.Texts;
import app.xiaohao.ui.ledger.grid.CellEditor.End;
import app.xiaohao.ui.ledger.model.Drafts;
import app.xiaohao.ui.ledger.model.Field;
import app.xiaohao.ui.ledger.model.LedgerModel;
import app.xiaohao.ui.ledger.model.PaperColumn;
import app.xiaohao.ui.ledger.model.Typed;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.collections.MapChangeListener;
import javafx.geometry.BoundingBox;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.input.InputMethodEvent;
import javafx.scene.input.InputMethodRequests;
import javafx.scene.layout.Region;

/** A table used like a spreadsheet: its block, its keys, typing into its cells, its previews. */
public final class GridView {
  private final GridSurface surface;
  private final LedgerModel model;
  private final Texts texts;
  private final GridSelection selection;
  private final GridModel grid;
  private final CellEditor editor;
  private final CellBubble bubble;
  private final GridOverlay overlay;
  private final PreviewBanner banner;
  private Consumer<Field> pane = field -> {};
  private Drafts.Key written;
  private CellEdit.Place writtenAt;
  private boolean composing;
  private boolean asking;

  /**
   * @param surface the table, which adds {@link #overlay} to itself
   * @param match finds names by what is typed
   */
  public GridView(GridSurface surface, LedgerModel model, NameMatch match, Texts texts) {
    this.surface = surface;
    this.model = model;
    this.texts = texts;
    selection = new GridSelection(model, surface::columns);
    grid = new GridModel(model, texts);
    editor =
        new CellEditor(
            texts,
            match,
            field -> model.known(field.field()),
            () -> new UnitTree(model.cells().contents().units()),
            this::ended);
    bubble = new CellBubble(texts);
    overlay = new GridOverlay(surface, selection, editor, bubble);
    banner = new PreviewBanner(grid, texts, () -> surface.node().requestFocus());
    new GridKeys(this, surface, grid, model);
    new GridMouse(this, surface, grid, model, overlay);
    selection.versionProperty().subscribe(overlay::place);
    model.selection().versionProperty().subscribe(overlay::place);
    surface.node().focusedProperty().subscribe(overlay::place);
    grid.previewProperty().subscribe(surface::renew);
    editor.area().textProperty().subscribe(this::readDeadline);
    editor.area().prefHeightProperty().subscribe(overlay::place);
    editor.picker().heightProperty().subscribe(overlay::place);
    editor.picker().getChildren().subscribe(overlay::place);
    editor.picker().visibleProperty().subscribe(overlay::place);
    bubble.visibleProperty().subscribe(overlay::place);
    MapChangeListener<Drafts.Key, Drafts.Draft> refused = this::drafted;
    model.drafts().all().addListener(refused);
    takeInputMethod(surface.node());
  }

  /** What is drawn above the cells. */
  public Node overlay() {
    return overlay;
  }

  /** What is said of a gesture that waits. */
  public Region banner() {
    return banner;
  }

  /** The active cell and its block. */
  public GridSelection selection() {
    return selection;
  }

  /** What is done with many cells. */
  public GridModel grid() {
    return grid;
  }

  /** Says how the detail pane goes to a field. */
  public void onPane(Consumer<Field> going) {
    pane = going;
  }

  /** Puts what is drawn where its cells are now. */
  public void place() {
    overlay.place();
  }

  /** What a cell shows in a preview; empty where it shows what it always shows. */
  public Optional<Region> preview(int row, PaperColumn column) {
    GridModel.Preview now = grid.previewProperty().get();
    CellEdit.Place place = new CellEdit.Place(row, column);
    return now == null
        ? Optional.empty()
        : now.plan()
            .at(place)
            .filter(cell -> cell.state() != PlannedCell.State.SAME)
            .map(PreviewCell::new);
  }

  /** Whether keys belong to an input method. */
  boolean isComposing() {
    return composing;
  }

  /** Hides what is said beside a cell; whether anything was. */
  boolean hideBubble() {
    boolean open = bubble.isOpen() && !asking;
    if (open) {
      bubble.hide();
    }
    return open;
  }

  void nothingToPaste() {
    say(selection.active().place(), texts.of("ui.ledger.cells.empty-clipboard"));
  }

  private void say(CellEdit.Place at, String sentence) {
    bubble.say(at, sentence);
    overlay.place();
  }

  /** Makes the next refused cell of a preview active. */
  void nextRefused(int step) {
    List<PlannedCell> refused = grid.previewProperty().get().plan().refused();
    if (refused.isEmpty()) {
      return;
    }
    CellEdit.Place now = selection.active().place();
    int at = -1;
    for (int i = 0; i < refused.size(); i++) {
      at = refused.get(i).edit().place().equals(now) ? i : at;
    }
    PlannedCell next =
        refused.get(
            at < 0
                ? (step > 0 ? 0 : refused.size() - 1)
                : Math.floorMod(at + step, refused.size()));
    selection.select(next.edit().at(), next.edit().column());
    surface.reveal(next.edit().at());
    say(next.edit().place(), next.reason());
  }

  /**
   * Begins to type into the active cell; where that is not allowed it is said beside it.
   *
   * @param words that take the place of what it holds; null to change what it holds
   */
  public void begin(String words) {
    mayType().ifPresent(field -> open(field, words));
  }

  private Optional<CellField> mayType() {
    finish();
    if (!selection.isSomewhere()) {
      return Optional.empty();
    }
    CellEdit active = selection.active();
    surface.reveal(active.at());
    Optional<CellField> field = CellField.of(active.column(), active.row());
    String against =
        field.isEmpty() ? ReadOnlyWords.of(active, texts) : closed(active.row(), field.get());
    if (!against.isEmpty()) {
      say(active.place(), against);
      return Optional.empty();
    }
    bubble.hide();
    return field;
  }

  /** Why nothing of a closed row is changed; empty where it is open. */
  private String closed(LedgerRow row, CellField field) {
    try {
      if (field == CellField.TITLE) {
        ClosedRows.checkTitle(
            model.cells().contents().rows().stream()
                .filter(one -> one.issue().id().equals(row.issue().id()))
                .toList());
      } else if (!field.isOwn()) {
        ClosedRows.requireOpen(row);
      }
      return "";
    } catch (LedgerException refused) {
      return model.cells().sentence(refused);
    }
  }

  private void open(CellField field, String words) {
    CellEdit active = selection.active();
    Drafts.Draft draft = model.drafts().all().get(model.drafts().key(active.row(), field.field()));
    String held = draft == null ? null : field.drafted(draft.typed()).orElse(null);
    editor.begin(
        active,
        field,
        words != null ? words : held != null ? held : field.held(active.row(), model.words()));
    if (words != null) {
      editor.offerSoon();
    }
    overlay.place();
  }

  /** Takes what is typed, as if somebody had clicked elsewhere. */
  public void finish() {
    if (asking) {
      keep();
    } else if (editor.isOpen()) {
      ended(End.ELSEWHERE);
    }
  }

  /** A question that nobody answers: what was typed stays as a draft. */
  private void keep() {
    CellEdit cell = editor.typed();
    editor
        .field()
        .typed(cell.text(), "", cell.row(), model.words())
        .ifPresent(typed -> model.drafts().type(key(cell, editor.field()), typed));
    close();
  }

  private Drafts.Key key(CellEdit cell, CellField field) {
    return model.drafts().key(cell.row(), field.field());
  }

  private void close() {
    asking = false;
    editor.close();
    bubble.hide();
    overlay.place();
  }

  private void ended(End how) {
    if (asking) {
      return;
    }
    CellEdit cell = editor.typed();
    if (how == End.NOT) {
      close();
      surface.node().requestFocus();
    } else if (grid.previewProperty().get() != null) {
      close();
      grid.retype(cell.place(), cell.text());
      move(how);
    } else if (how == End.ALL && selection.isBlock()) {
      close();
      grid.fillAll(selection, cell.text());
      surface.node().requestFocus();
    } else {
      take(cell, how);
    }
  }

  private void take(CellEdit cell, End how) {
    CellField field = editor.field();
    Ground now = grid.ground();
    Ground ground = now.adding(now.names().with(field, editor.added()));
    PlannedCell planned = GridPlan.of(List.of(cell), ground).cells().getFirst();
    switch (planned.state()) {
      case SAME, OUT -> {
        if (field.field() != Field.PROGRESS) {
          model.drafts().revert(key(cell, field));
        }
        close();
        move(how);
      }
      case CHANGES -> {
        write(cell, field, "", how);
        move(how);
      }
      case NEEDS_NAME -> {
        asking = true;
        bubble.ask(
            cell.place(),
            texts.of(
                "ui.ledger.cells.add-name",
                field.field().word(texts),
                String.join("、", planned.unknown())),
            () -> answered(cell, field, "", how),
            this::dropped);
        overlay.place();
      }
      case NEEDS_REASON -> {
        asking = true;
        bubble.askReason(
            cell.place(),
            planned.reason(),
            reason -> because(cell, field, reason, how),
            this::dropped,
            () -> {
              dropped();
              pane.accept(Field.DEADLINE);
            });
        overlay.place();
      }
      case REFUSED -> {
        if (how == End.ELSEWHERE) {
          write(cell, field, "", how);
        }
        say(cell.place(), planned.reason());
      }
    }
  }

  private void because(CellEdit cell, CellField field, String reason, End how) {
    PlannedCell planned =
        GridPlan.of(List.of(cell), grid.ground().because(reason)).cells().getFirst();
    if (planned.state() == PlannedCell.State.CHANGES) {
      answered(cell, field, reason, how);
    } else {
      bubble.explain(planned.reason());
      overlay.place();
    }
  }

  private void answered(CellEdit cell, CellField field, String reason, End how) {
    write(cell, field, reason, how);
    move(how == End.ELSEWHERE ? End.NOT : how);
  }

  private void dropped() {
    close();
    surface.node().requestFocus();
  }

  /** Writes a cell as the detail pane writes its field: what is refused stays as a draft. */
  private void write(CellEdit cell, CellField field, String reason, End how) {
    Drafts.Key key = key(cell, field);
    Drafts.Draft draft = model.drafts().all().get(key);
    close();
    Optional<Typed> typed = field.typed(cell.text(), reason, cell.row(), model.words());
    if (typed.isEmpty()) {
      return;
    }
    Typed whole = field.beside(typed.get(), draft == null ? null : draft.typed());
    model.drafts().type(key, whole);
    // words of progress are a report only once somebody says so; a percentage beside such words too
    boolean half = field == CellField.PROGRESS ? how == End.ELSEWHERE : !whole.equals(typed.get());
    if (!half) {
      written = key;
      writtenAt = cell.place();
      model.drafts().commit(key);
    }
  }

  private void drafted(MapChangeListener.Change<? extends Drafts.Key, ? extends Drafts.Draft> to) {
    boolean refused =
        to.wasAdded()
            && to.getKey().equals(written)
            && to.getValueAdded().state() == Drafts.State.REFUSED;
    if (refused) {
      say(writtenAt, to.getValueAdded().message());
    }
  }

  private void move(End how) {
    if (how != End.ELSEWHERE) {
      surface.node().requestFocus();
    }
    switch (how) {
      case DOWN, ALL -> selection.step(1, 0);
      case UP -> selection.step(-1, 0);
      case RIGHT -> selection.step(0, 1);
      case LEFT -> selection.step(0, -1);
      case ELSEWHERE, NOT -> {}
    }
    if (how != End.ELSEWHERE) {
      surface.reveal(selection.row());
    }
  }

  private void readDeadline() {
    if (editor.isOpen() && editor.field() == CellField.DEADLINE && !asking) {
      String text = editor.typed().text();
      Optional<Deadline> read =
          text.isBlank()
              ? Optional.empty()
              : DeadlineWords.read(text, DateBase.today(model.cells().today()))
                  .deadline(DeadlineWords.kept(text));
      if (read.isEmpty()) {
        bubble.hide();
      } else {
        String words = model.words().spelled().deadline(read.get(), " ");
        say(editor.typed().place(), texts.of("ui.ledger.cells.read-as", words));
      }
    }
    overlay.place();
  }

  /** While an input method composes, the table keeps the focus. */
  private void takeInputMethod(Node node) {
    node.setInputMethodRequests(
        new InputMethodRequests() {
          @Override
          public Point2D getTextLocation(int offset) {
            BoundingBox cell =
                selection.isSomewhere()
                    ? surface.place(selection.row(), selection.column()).orElse(surface.window())
                    : surface.window();
            return node.localToScreen(cell.getMinX(), cell.getMaxY());
          }

          @Override
          public int getLocationOffset(int x, int y) {
            return 0;
          }

          @Override
          public void cancelLatestCommittedText() {}

          @Override
          public String getSelectedText() {
            return "";
          }
        });
    node.setOnInputMethodTextChanged(this::compose);
  }

  private void compose(InputMethodEvent event) {
    StringBuilder composed = new StringBuilder();
    event.getComposed().forEach(run -> composed.append(run.getText()));
    if (!event.getCommitted().isEmpty()) {
      if (composing) {
        editor.close();
      }
      composing = false;
      begin(event.getCommitted());
    } else if (!composed.isEmpty()) {
      if (composing || mayType().isPresent()) {
        composing = true;
        CellEdit active = selection.active();
        CellField.of(active.column(), active.row())
            .ifPresent(field -> editor.compose(active, field, composed.toString()));
        overlay.place();
      }
    } else if (composing) {
      composing = false;
      close();
    }
    event.consume();
  }
}
