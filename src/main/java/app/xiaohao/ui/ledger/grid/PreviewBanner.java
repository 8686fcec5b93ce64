package app.xiaohao.ui.ledger.grid;

import app.xiaohao.ledger.row.LedgerQuery;
import app.xiaohao.text.Texts;
import app.xiaohao.ui.kit.Style;
import app.xiaohao.ui.ledger.grid.PlannedCell.State;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.skin.TextFieldSkin;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** What a gesture would change, whole counts first, then each refusal with what can be done. */
final class PreviewBanner extends VBox {
  private static final int MOST = 3;

  private final GridModel grid;
  private final Texts texts;
  private final Runnable back;
  private final Label title = new Label();
  private final Label beside = new Label();
  private final VBox refusals = new VBox(2);
  private final TextField reason = new TextField();
  private final Button write = new Button();

  /**
   * @param back gives the keys to the table again
   */
  PreviewBanner(GridModel grid, Texts texts, Runnable back) {
    super(6);
    this.grid = grid;
    this.texts = texts;
    this.back = back;
    setId("preview-banner");
    getStyleClass().add("preview-banner");
    title.getStyleClass().add(Style.ITEM_TITLE);
    title.setMinWidth(USE_PREF_SIZE);
    beside.getStyleClass().add(Style.SECONDARY);
    beside.setMinWidth(0);
    Region between = new Region();
    HBox.setHgrow(between, Priority.ALWAYS);
    Button cancel = new Button(texts.of("ui.ledger.cells.cancel"));
    cancel.setFocusTraversable(false);
    cancel.setOnAction(event -> done(grid::cancel));
    cancel.setMinWidth(USE_PREF_SIZE);
    write.setId("preview-write");
    write.setFocusTraversable(false);
    write.setMinWidth(USE_PREF_SIZE);
    write.getStyleClass().add(Style.MAIN_ACTION);
    write.setOnAction(event -> done(grid::confirm));
    HBox head = new HBox(10, title, beside, between, cancel, write);
    head.setAlignment(Pos.CENTER_LEFT);
    reason.setId("preview-reason");
    reason.setSkin(new TextFieldSkin(reason));
    reason.addEventFilter(KeyEvent.KEY_PRESSED, this::press);
    getChildren().addAll(head, refusals, reason);
    setVisible(false);
    setManaged(false);
    grid.previewProperty().subscribe(this::refresh);
  }

  private void press(KeyEvent event) {
    if (event.getCode() == KeyCode.ENTER) {
      done(() -> grid.because(reason.getText()));
      event.consume();
    } else if (event.getCode() == KeyCode.ESCAPE) {
      done(grid::cancel);
      event.consume();
    }
  }

  private void done(Runnable deed) {
    deed.run();
    back.run();
  }

  private void refresh() {
    GridModel.Preview now = grid.previewProperty().get();
    setVisible(now != null);
    setManaged(now != null);
    if (now == null) {
      reason.clear();
      return;
    }
    GridPlan plan = now.plan();
    int changes = plan.count(State.CHANGES);
    String what = texts.of("ui.ledger.cells.preview." + now.gesture().name());
    title.setText(
        texts.of(
            plan.refused().isEmpty()
                ? "ui.ledger.cells.preview"
                : "ui.ledger.cells.preview.refused",
            what,
            plan.height(),
            plan.columns(),
            changes,
            plan.refused().size()));
    beside.setText(String.join(" ", beside(now)));
    write.setText(texts.of("ui.ledger.cells.preview.write", what, changes));
    write.setDisable(changes == 0);
    boolean moved = plan.count(State.NEEDS_REASON) > 0 || !plan.ground().reason().isEmpty();
    reason.setVisible(moved);
    reason.setManaged(moved);
    reason.setPromptText(texts.of("ui.ledger.cells.preview.reason"));
    refusals.getChildren().setAll(refusals(plan));
  }

  private List<String> beside(GridModel.Preview now) {
    List<String> words = new ArrayList<>();
    int same = now.plan().count(State.SAME);
    if (same > 0) {
      words.add(texts.of("ui.ledger.cells.preview.same", same));
    }
    int out = now.plan().count(State.OUT);
    if (out > 0) {
      words.add(texts.of("ui.ledger.cells.preview.out", out));
    }
    PasteFit fit = now.fit();
    if (fit != null && fit.byName()) {
      words.add(texts.of("ui.ledger.cells.preview.by-name"));
    }
    if (fit != null && fit.rowsOver() > 0) {
      words.add(texts.of("ui.ledger.cells.preview.rows-over", fit.rowsOver()));
    }
    if (fit != null && fit.columnsOver() > 0) {
      words.add(texts.of("ui.ledger.cells.preview.columns-over", fit.columnsOver()));
    }
    return words;
  }

  private List<Node> refusals(GridPlan plan) {
    List<Node> lines = new ArrayList<>();
    plan.unknown()
        .forEach(
            (field, names) -> {
              Hyperlink add = new Hyperlink(addWords(field, names));
              add.setId("preview-add-names");
              add.setOnAction(event -> done(grid::addNames));
              lines.add(add);
            });
    List<PlannedCell> refused = plan.refused();
    for (PlannedCell cell : refused.subList(0, Math.min(MOST, refused.size()))) {
      lines.add(line(cell, plan));
    }
    if (refused.size() > MOST) {
      lines.add(new Label(texts.of("ui.ledger.cells.preview.more", refused.size() - MOST)));
    }
    return lines;
  }

  private String addWords(CellField field, Set<String> names) {
    return texts.of(
        "ui.ledger.cells.preview.add",
        texts.of(field.isUnits() ? "ui.ledger.cells.units" : "ui.ledger.cells.leaders"),
        String.join("、", names));
  }

  private HBox line(PlannedCell cell, GridPlan plan) {
    Label where =
        new Label(
            texts.of(
                "ui.ledger.cells.preview.where",
                cell.edit().row().measure() == null
                    ? Integer.toString(cell.edit().row().issue().number())
                    : LedgerQuery.number(cell.edit().row()),
                plan.ground().words().heading(cell.edit().column())));
    where.getStyleClass().add(Style.STRONG);
    where.setMinWidth(USE_PREF_SIZE);
    Label why = new Label("“" + cell.after() + "” " + cell.reason());
    why.setMinWidth(0);
    Hyperlink skip = new Hyperlink(texts.of("ui.ledger.cells.preview.skip"));
    skip.setMinWidth(USE_PREF_SIZE);
    skip.setFocusTraversable(false);
    skip.setOnAction(event -> done(() -> grid.toggle(cell.edit().place())));
    HBox line = new HBox(8, where, why, skip);
    line.setAlignment(Pos.CENTER_LEFT);
    return line;
  }
}
