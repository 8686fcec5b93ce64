package app.xiaohao.ui.intake.merge;

import app.xiaohao.ledger.merge.FieldMerge.Choice;
import app.xiaohao.ledger.merge.MergePlan;
import app.xiaohao.ledger.merge.MergeState;
import app.xiaohao.text.Texts;
import app.xiaohao.ui.kit.ScreenHeader;
import app.xiaohao.ui.kit.Style;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
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
public final class MergeView extends BorderPane {
  private static final List<MergeState> ORDER =
      List.of(
          MergeState.UNCLEAR,
          MergeState.CONFLICT,
          MergeState.CHANGED,
          MergeState.NEW,
          MergeState.UNCHANGED,
          MergeState.STRUCK,
          MergeState.GONE);

  private final MergeModel model;
  private final Texts texts;
  private final MergeTable table;
  private final Label counts = new Label();
  private final Label left = new Label();
  private final List<Button> alike = new ArrayList<>();
  private final Map<MergeState, ToggleButton> chipOf = new EnumMap<>(MergeState.class);
  private final ToggleButton all = new ToggleButton();

  /**
   * @param line names the document and the inspection
   */
  public MergeView(MergeModel model, String line, Texts texts) {
    this.model = model;
    this.texts = texts;
    this.table = new MergeTable(model, texts);
    getStyleClass().addAll("merge", Style.SCREEN);
    ScreenHeader header = new ScreenHeader(texts.of("ui.intake.merge.title"));
    header.lineProperty().set(line);
    counts.getStyleClass().add(Style.SECONDARY);
    counts.setWrapText(true);
    Node chips = chips();
    setTop(new VBox(10, header, counts, chips));
    BorderPane.setMargin(table, new Insets(12, 0, 12, 0));
    setCenter(table);
    setBottom(foot());
    reckon();
    model.rows().addListener((javafx.beans.Observable change) -> reckon());
  }

  /** Puts the keyboard on the first line. */
  public void begin() {
    table.begin();
  }

  private void reckon() {
    MergePlan plan = model.plan();
    counts.setText(
        texts.of(
            "ui.intake.merge.counts",
            plan.count(MergeState.NEW),
            plan.count(MergeState.CHANGED),
            plan.count(MergeState.CONFLICT),
            plan.count(MergeState.UNCHANGED),
            plan.count(MergeState.GONE),
            plan.count(MergeState.UNCLEAR)));
    tellWhatIsLeft();
    boolean nothing = model.count(MergeState.CONFLICT) + model.count(MergeState.CHANGED) == 0;
    alike.forEach(button -> button.setDisable(nothing));
    all.setText(texts.of("ui.intake.merge.all", model.count()));
    chipOf.forEach(
        (state, chip) -> {
          chip.setText(texts.of("ui.intake.merge.chip", texts.word(state), model.count(state)));
          chip.setDisable(model.count(state) == 0);
        });
  }

  private void tellWhatIsLeft() {
    int unclear = model.plan().unclear().size();
    int undecided = model.undecidedProperty().get();
    left.setText(
        unclear > 0
            ? texts.of("ui.intake.merge.unclear", unclear)
            : undecided > 0
                ? texts.of("ui.intake.merge.undecided", undecided)
                : texts.of("ui.intake.merge.decided"));
  }

  private Node chips() {
    HBox chips = new HBox(8, chip(all, null));
    ToggleGroup one = new ToggleGroup();
    for (MergeState state : ORDER) {
      ToggleButton chip = new ToggleButton();
      chipOf.put(state, chip);
      chips.getChildren().add(chip(chip, state));
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

  private ToggleButton chip(ToggleButton chip, MergeState state) {
    chip.setId("merge-" + (state == null ? "all" : state));
    chip.getStyleClass().add(Style.CHIP);
    chip.setMinWidth(USE_PREF_SIZE);
    chip.setUserData(state);
    chip.setSelected(model.filterProperty().get() == state);
    return chip;
  }

  private Node foot() {
    left.getStyleClass().add(Style.STRONG);
    model.undecidedProperty().subscribe(count -> tellWhatIsLeft());
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
    alike.add(all);
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
