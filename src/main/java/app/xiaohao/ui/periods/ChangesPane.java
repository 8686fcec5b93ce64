package app.xiaohao.ui.periods;

import app.xiaohao.ledger.packet.CellAnswer;
import app.xiaohao.ledger.packet.PacketAnswer;
import app.xiaohao.ledger.packet.RowAnswer;
import app.xiaohao.ledger.packet.Verdict;
import app.xiaohao.text.PacketWords;
import app.xiaohao.text.Texts;
import app.xiaohao.ui.kit.Icon;
import app.xiaohao.ui.kit.Style;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** What one workbook changes, cell by cell, each decided by itself. */
final class ChangesPane extends VBox {
  private final PacketsModel model;
  private final PacketWords words;
  private final Texts texts;
  private final Consumer<PacketAnswer> taker;
  private final Label title = new Label();
  private final Label facts = new Label();
  private final Button drop = new Button();
  private final Button take = new Button();
  private final ListView<Change> list = new ListView<>();
  private PacketAnswer answer;

  /**
   * A line: a cell of a row, or what is to be said of a row or of the file.
   *
   * @param cell null where it is only said
   */
  record Change(RowAnswer row, CellAnswer cell, String said) {}

  ChangesPane(
      PacketsModel model,
      PacketWords words,
      Texts texts,
      Consumer<PacketAnswer> taker,
      Consumer<PacketAnswer> dropper) {
    super(6);
    this.model = model;
    this.words = words;
    this.texts = texts;
    this.taker = taker;
    getStyleClass().addAll(Style.PANEL, "packet-changes");
    title.getStyleClass().add(Style.SECTION_TITLE);
    title.setMinWidth(USE_PREF_SIZE);
    facts.getStyleClass().add(Style.SECONDARY);
    facts.setMinWidth(0);
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    drop.setText(texts.of("packet.screen.put-aside"));
    drop.setTooltip(new Tooltip(texts.of("packet.screen.put-aside.key")));
    drop.setMinWidth(USE_PREF_SIZE);
    drop.setOnAction(
        press -> {
          if (answer != null) {
            dropper.accept(answer);
          }
        });
    take.setId("packet-take");
    take.setGraphic(Icon.DONE.node());
    take.getStyleClass().add("packet-take");
    take.setMinWidth(USE_PREF_SIZE);
    take.setTooltip(new Tooltip(texts.of("packet.screen.take.key")));
    take.setOnAction(press -> take());
    HBox top = new HBox(10, title, facts, gap, drop, take);
    top.setAlignment(Pos.CENTER_LEFT);
    list.setId("packet-changes");
    list.getStyleClass().addAll("packet-change-list", Style.PLAIN_TABLE);
    list.setAccessibleText(texts.of("packet.screen.changes"));
    list.setCellFactory(made -> new ChangeCell(model, words, texts, this::refresh));
    list.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    Label none = new Label(texts.of("packet.screen.nothing"));
    none.getStyleClass().add(Style.MUTED);
    list.setPlaceholder(none);
    VBox.setVgrow(list, Priority.ALWAYS);
    getChildren().addAll(top, list);
  }

  private void key(KeyEvent event) {
    Change change = list.getSelectionModel().getSelectedItem();
    if (change == null || change.cell == null || event.isShortcutDown() || event.isAltDown()) {
      return;
    }
    CellAnswer cell = change.cell;
    KeyCode code = event.getCode();
    if (code == KeyCode.SPACE && cell.verdict().open()) {
      model.choose(cell, !model.choice(cell).orElse(false));
    } else if (cell.verdict() == Verdict.CONFLICT
        && (code == KeyCode.DIGIT1 || code == KeyCode.NUMPAD1)) {
      model.choose(cell, true);
    } else if (cell.verdict() == Verdict.CONFLICT
        && (code == KeyCode.DIGIT2 || code == KeyCode.NUMPAD2)) {
      model.choose(cell, false);
    } else {
      return;
    }
    event.consume();
    refresh();
  }

  private void refresh() {
    list.refresh();
    count();
  }

  private void count() {
    int chosen = answer == null ? 0 : model.chosen(answer);
    take.setText(texts.of("packet.screen.take", chosen));
    take.setDisable(chosen == 0);
  }

  /** Shows what a workbook changes; nothing where it is null. */
  void show(PacketAnswer shown) {
    answer = shown;
    drop.setVisible(shown != null);
    take.setVisible(shown != null && shown.trouble() == null);
    title.setText(shown == null ? texts.of("packet.screen.changes") : words.from(shown));
    facts.setText(
        shown == null ? "" : texts.of("packet.screen.facts", shown.name(), words.summary(shown)));
    List<Change> lines = new ArrayList<>();
    if (shown != null) {
      if (shown.trouble() != null) {
        lines.add(new Change(null, null, words.trouble(shown)));
      }
      words.notes(shown).forEach(note -> lines.add(new Change(null, null, note)));
      for (RowAnswer row : shown.rows()) {
        if (row.trouble() != null) {
          lines.add(new Change(row, null, words.trouble(row)));
        }
        row.cells().forEach(cell -> lines.add(new Change(row, cell, "")));
      }
    }
    list.getItems().setAll(lines);
    count();
  }

  /** Takes what is ticked. */
  void take() {
    if (answer != null && answer.trouble() == null && model.chosen(answer) > 0) {
      taker.accept(answer);
    }
  }

  /** Brings the cursor to the first change. */
  void enter() {
    if (!list.getItems().isEmpty()) {
      list.requestFocus();
      if (list.getSelectionModel().isEmpty()) {
        list.getSelectionModel().selectFirst();
      }
    }
  }
}
