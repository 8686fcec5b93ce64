package app.xiaohao.ui.intake;

import app.xiaohao.ledger.FieldMerge.Choice;
import app.xiaohao.ledger.MergeState;
import app.xiaohao.text.Texts;
import app.xiaohao.ui.kit.ScreenHeader;
import app.xiaohao.ui.kit.Style;
import java.util.List;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The three-way view of a merge: the last import, the ledger, the file, and what becomes of it. */
final class MergeView extends BorderPane {
  private static final List<MergeState> ORDER =
      List.of(
          MergeState.CONFLICT,
          MergeState.CHANGED,
          MergeState.NEW,
          MergeState.UNCHANGED,
          MergeState.GONE);

  private final MergeModel model;
  private final Texts texts;
  private final MergeTable table;

  MergeView(MergeModel model, String document, Texts texts) {
    this.model = model;
    this.texts = texts;
    this.table = new MergeTable(model, texts);
    getStyleClass().addAll("merge", Style.SCREEN);
    ScreenHeader header = new ScreenHeader(texts.of("ui.intake.merge.title"));
    header.lineProperty().set(document);
    Label counts =
        new Label(
            texts.of(
                "ui.intake.merge.counts",
                model.plan().count(MergeState.NEW),
                model.plan().count(MergeState.CHANGED),
                model.plan().count(MergeState.CONFLICT),
                model.plan().count(MergeState.UNCHANGED),
                model.plan().count(MergeState.GONE)));
    counts.getStyleClass().add(Style.SECONDARY);
    counts.setWrapText(true);
    setTop(new VBox(10, header, counts, chips()));
    BorderPane.setMargin(table, new Insets(12, 0, 12, 0));
    setCenter(table);
    setBottom(foot());
  }

  /** Puts the keyboard on the first line. */
  void begin() {
    table.begin();
  }

  private Node chips() {
    HBox chips = new HBox(8, chip(null, texts.of("ui.intake.merge.all", model.count())));
    ToggleGroup one = new ToggleGroup();
    for (MergeState state : ORDER) {
      chips
          .getChildren()
          .add(
              chip(state, texts.of("ui.intake.merge.chip", texts.word(state), model.count(state))));
    }
    chips.getChildren().forEach(chip -> ((ToggleButton) chip).setToggleGroup(one));
    one.selectedToggleProperty()
        .addListener(
            (property, before, now) -> {
              if (now == null) {
                before.setSelected(true);
              } else {
                model.filterProperty().set((MergeState) now.getUserData());
              }
            });
    chips.setAlignment(Pos.CENTER_LEFT);
    return chips;
  }

  private ToggleButton chip(MergeState state, String words) {
    ToggleButton chip = new ToggleButton(words);
    chip.setId("merge-" + (state == null ? "all" : state));
    chip.getStyleClass().add(Style.CHIP);
    chip.setMinWidth(USE_PREF_SIZE);
    chip.setUserData(state);
    chip.setSelected(model.filterProperty().get() == state);
    chip.setDisable(state != null && model.count(state) == 0);
    return chip;
  }

  private Node foot() {
    Label left = new Label();
    left.getStyleClass().add(Style.STRONG);
    model
        .undecidedProperty()
        .subscribe(
            count ->
                left.setText(
                    count.intValue() > 0
                        ? texts.of("ui.intake.merge.undecided", count)
                        : texts.of("ui.intake.merge.decided")));
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    Button stop = button("stop", "ui.intake.merge.stop", model::stop);
    Button keep = all(Choice.KEEP_MINE);
    Button take = all(Choice.TAKE_FILE);
    Button go = button("go", "ui.intake.merge.go", model::commit);
    go.getStyleClass().add(Style.MAIN_ACTION);
    go.disableProperty().bind(model.undecidedProperty().greaterThan(0));
    HBox foot = new HBox(12, left, gap, stop, keep, take, go);
    foot.setAlignment(Pos.CENTER_LEFT);
    return foot;
  }

  private Button all(Choice choice) {
    Button all =
        button("all-" + choice, "ui.intake.merge.rule." + choice, () -> model.chooseAll(choice));
    all.setTooltip(new Tooltip(texts.of("ui.intake.merge.rule.text." + choice)));
    all.setDisable(model.count(MergeState.CONFLICT) == 0);
    return all;
  }

  private Button button(String id, String key, Runnable action) {
    Button button = new Button(texts.of(key));
    button.setId("merge-" + id);
    button.setMinWidth(USE_PREF_SIZE);
    button.setOnAction(press -> action.run());
    return button;
  }
}
