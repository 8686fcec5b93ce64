package app.xiaohao.ui.periods;

import app.xiaohao.ledger.packet.Funnel;
import app.xiaohao.ledger.packet.PacketAnswer;
import app.xiaohao.ledger.packet.PacketReceipt;
import app.xiaohao.text.PacketWords;
import app.xiaohao.text.Texts;
import app.xiaohao.ui.kit.Style;
import app.xiaohao.ui.kit.dialog.Dialogs;
import app.xiaohao.ui.kit.words.ProblemWords;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** 填报表: where all stand, the units, and what the workbook of one of them changes. */
final class PacketsPane extends VBox {
  private final PacketsModel model;
  private final Dialogs dialogs;
  private final Texts texts;
  private final PacketWords words;
  private final Map<Funnel.State, ToggleButton> states = new EnumMap<>(Funnel.State.class);
  private final ToggleButton all = new ToggleButton();
  private final ListView<Funnel.Line> units = new ListView<>();
  private final ChangesPane changes;
  private Funnel.State filter;
  private boolean filling;

  PacketsPane(PacketsModel model, Dialogs dialogs, Texts texts, ZoneId zone) {
    super(10);
    this.model = model;
    this.dialogs = dialogs;
    this.texts = texts;
    ProblemWords problems = new ProblemWords(texts);
    words = new PacketWords(texts, why -> problems.sentence(why).orElseGet(why::toString));
    getStyleClass().add("packets");
    FlowPane chips = new FlowPane(6, 6, all);
    chips.setMinHeight(USE_PREF_SIZE);
    all.setId("packets-all");
    all.getStyleClass().addAll(Style.CHIP, "packets-chip");
    all.setOnAction(press -> filter(null));
    for (Funnel.State state :
        List.of(
            Funnel.State.RECEIVED,
            Funnel.State.WAITING,
            Funnel.State.REFUSED,
            Funnel.State.OWING,
            Funnel.State.NOT_SENT)) {
      ToggleButton chip = new ToggleButton();
      chip.setId("packets-" + state.name().toLowerCase(Locale.ROOT).replace('_', '-'));
      chip.getStyleClass().addAll(Style.CHIP, "packets-chip");
      chip.setGraphic(PacketCell.sign(state));
      chip.setOnAction(press -> filter(state));
      states.put(state, chip);
      chips.getChildren().add(chip);
    }
    Label drop = new Label(texts.of("packet.screen.drop"));
    drop.getStyleClass().add(Style.SECONDARY);
    drop.setMinWidth(0);
    units.setId("packet-units");
    units.getStyleClass().addAll("packet-units", Style.PLAIN_TABLE);
    units.setAccessibleText(texts.of("packet.screen.title"));
    units.setCellFactory(list -> new PacketCell(words, texts, zone));
    Label none = new Label(texts.of("packet.screen.none"));
    none.getStyleClass().add(Style.MUTED);
    units.setPlaceholder(none);
    VBox list = new VBox(6, chips, drop, units);
    list.getStyleClass().add(Style.PANEL);
    VBox.setVgrow(units, Priority.ALWAYS);
    VBox.setVgrow(list, Priority.ALWAYS);
    list.setPrefHeight(1);
    changes = new ChangesPane(model, words, texts, this::take, this::drop);
    VBox.setVgrow(changes, Priority.ALWAYS);
    changes.setPrefHeight(1);
    getChildren().addAll(list, changes);
    units
        .getSelectionModel()
        .selectedItemProperty()
        .subscribe(
            line -> {
              if (!filling) {
                changes.show(line == null ? null : line.answer());
              }
            });
    units.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    addEventFilter(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.ENTER && event.isShortcutDown()) {
            changes.take();
            event.consume();
          }
        });
    model.funnelProperty().subscribe(this::show);
  }

  private void key(KeyEvent event) {
    if (event.getCode() == KeyCode.RIGHT
        || event.getCode() == KeyCode.ENTER && !event.isShortcutDown()) {
      changes.enter();
      event.consume();
    }
  }

  private void filter(Funnel.State state) {
    filter = state;
    show(model.funnelProperty().get());
  }

  private void show(Funnel funnel) {
    if (funnel == null) {
      units.getItems().clear();
      changes.show(null);
      return;
    }
    all.setText(texts.of("packet.screen.all", funnel.lines().size()));
    all.setSelected(filter == null);
    states.forEach(
        (state, chip) -> {
          chip.setText(
              texts.of(
                  "packet.screen.chip",
                  texts.of("packet.funnel." + state.name()),
                  funnel.count(state)));
          chip.setSelected(state == filter);
        });
    Funnel.Line before = units.getSelectionModel().getSelectedItem();
    // what came back waits at the top; only who works at a packet stays there
    boolean working = before != null && before.answer() != null;
    String name = working ? before.name() : "";
    filling = true;
    try {
      units.getItems().setAll(funnel.of(filter));
      int place = 0;
      for (int i = 0; i < units.getItems().size(); i++) {
        if (units.getItems().get(i).name().equals(name)) {
          place = i;
        }
      }
      if (!units.getItems().isEmpty()) {
        units.getSelectionModel().clearAndSelect(place);
      }
    } finally {
      filling = false;
    }
    Funnel.Line line = units.getSelectionModel().getSelectedItem();
    changes.show(line == null ? null : line.answer());
  }

  private void take(PacketAnswer answer) {
    String from = words.from(answer);
    model.take(answer, receipt -> taken(from, receipt));
  }

  /** Says what was written, and goes to the next that waits. */
  private void taken(String from, PacketReceipt receipt) {
    dialogs.changed(texts.of("packet.screen.taken", from, receipt.cells(), receipt.files()));
    receipt.refused().forEach(one -> dialogs.refusal(words.refused(one)));
    for (Funnel.Line line : units.getItems()) {
      if (line.state() == Funnel.State.WAITING && !line.name().equals(from)) {
        units.getSelectionModel().select(line);
        units.scrollTo(line);
        break;
      }
    }
    units.requestFocus();
  }

  private void drop(PacketAnswer answer) {
    model.drop(answer);
  }

  /** Brings the cursor to the units. */
  void focus() {
    units.requestFocus();
  }
}
