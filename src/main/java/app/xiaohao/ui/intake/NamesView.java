package app.xiaohao.ui.intake;

import app.xiaohao.text.Texts;
import app.xiaohao.ui.intake.NameLine.Option;
import app.xiaohao.ui.kit.Icon;
import app.xiaohao.ui.kit.ScreenHeader;
import app.xiaohao.ui.kit.Style;
import app.xiaohao.ui.kit.dialog.NameList;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.css.PseudoClass;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TitledPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

/**
 * The names that a document brings and the ledger may know under another: one block a name, with
 * what it may mean. The way on opens once every one is decided.
 */
final class NamesView extends BorderPane {
  private static final PseudoClass UNDECIDED = PseudoClass.getPseudoClass("undecided");

  private final NamesModel model;
  private final Texts texts;
  private final Button proposals = new Button();

  NamesView(IntakeModel intake, QueuedDocument document, NamesModel model, Texts texts) {
    this.model = model;
    this.texts = texts;
    getStyleClass().addAll("names", Style.SCREEN);
    setTop(top(document));
    VBox body = new VBox(10);
    body.getStyleClass().add("names-body");
    model.units().forEach(line -> body.getChildren().add(block(line, "ui.intake.names.same.unit")));
    model
        .leaders()
        .forEach(line -> body.getChildren().add(block(line, "ui.intake.names.same.leader")));
    List<String> units = model.newUnits();
    List<String> leaders = model.newLeaders();
    if (!units.isEmpty()) {
      body.getChildren().add(fresh(texts.of("ui.intake.names.units", units.size()), units));
    }
    if (!leaders.isEmpty()) {
      body.getChildren().add(fresh(texts.of("ui.intake.names.leaders", leaders.size()), leaders));
    }
    ScrollPane scroll = new ScrollPane(body);
    scroll.setFitToWidth(true);
    BorderPane.setMargin(scroll, new Insets(12, 0, 12, 0));
    setCenter(scroll);
    setBottom(foot(intake));
  }

  /** Puts the keyboard on the shortest way on. */
  void begin() {
    proposals.requestFocus();
  }

  private Node top(QueuedDocument document) {
    proposals.setText(texts.of("ui.intake.names.take"));
    proposals.setGraphic(Icon.DONE.node());
    proposals.setId("names-take");
    proposals.setOnAction(press -> model.takeProposals());
    Button fresh = new Button(texts.of("ui.intake.names.new.all"), Icon.ADD.node());
    fresh.setId("names-new");
    fresh.setOnAction(press -> model.makeAllNew());
    ScreenHeader header = new ScreenHeader(texts.of("ui.intake.names.title"), fresh, proposals);
    header.lineProperty().set(document.name());
    Label what = new Label(texts.of("ui.intake.names.text"));
    what.getStyleClass().add(Style.SECONDARY);
    what.setWrapText(true);
    return new VBox(8, header, what);
  }

  private <D> Node block(NameLine<D> line, String same) {
    Label name = new Label(line.name());
    name.getStyleClass().add(Style.ITEM_TITLE);
    name.setMinWidth(USE_PREF_SIZE);
    Label first =
        new Label(
            texts.of("ui.intake.names.first", line.first().number(), line.first().issue().title()));
    first.getStyleClass().add(Style.MUTED);
    HBox head = new HBox(12, name, first);
    head.setAlignment(Pos.BASELINE_LEFT);
    Label reason = new Label(line.reason());
    reason.getStyleClass().add(Style.SECONDARY);
    reason.setWrapText(true);
    FlowPane ways = new FlowPane(8, 6);
    ways.setAlignment(Pos.CENTER_LEFT);
    for (Option<D> option : line.suggestions()) {
      ways.getChildren().add(way(line, option, texts.of(same, option.label())));
    }
    ways.getChildren().add(way(line, line.fresh(), line.fresh().label()));
    if (!line.others().isEmpty()) {
      ways.getChildren().add(others(line));
    }
    if (line.suggestions().stream().anyMatch(option -> option.keeping() != null)) {
      ways.getChildren().add(alias(line));
    }
    VBox block = new VBox(6, head, reason, ways);
    block.getStyleClass().addAll(Style.PANEL, "name-block");
    line.chosenProperty()
        .subscribe(chosen -> block.pseudoClassStateChanged(UNDECIDED, chosen == null));
    return block;
  }

  private <D> Node way(NameLine<D> line, Option<D> option, String label) {
    ToggleButton way = new ToggleButton(label);
    way.setAccessibleText(texts.of("ui.intake.names.way", line.name(), label));
    // Pressed again it stays chosen: a decision is changed, never emptied.
    way.setOnAction(
        press -> {
          line.chosenProperty().set(option);
          way.setSelected(true);
        });
    line.chosenProperty().subscribe(chosen -> way.setSelected(option.equals(chosen)));
    return way;
  }

  private <D> Node others(NameLine<D> line) {
    ComboBox<Option<D>> others = new ComboBox<>();
    others.getItems().setAll(line.others());
    others.setPromptText(texts.of("ui.intake.names.other"));
    others.setAccessibleText(
        texts.of("ui.intake.names.way", line.name(), texts.of("ui.intake.names.other")));
    others.setConverter(
        new StringConverter<>() {
          @Override
          public String toString(Option<D> option) {
            return option == null ? texts.of("ui.intake.names.other") : option.label();
          }

          @Override
          public Option<D> fromString(String typed) {
            throw new UnsupportedOperationException("chosen, not typed");
          }
        });
    others
        .valueProperty()
        .addListener(
            (property, before, now) -> {
              if (now != null) {
                line.chosenProperty().set(now);
              }
            });
    line.chosenProperty()
        .subscribe(chosen -> others.setValue(line.others().contains(chosen) ? chosen : null));
    return others;
  }

  private <D> Node alias(NameLine<D> line) {
    CheckBox alias = new CheckBox(texts.of("ui.intake.names.alias"));
    alias.selectedProperty().bindBidirectional(line.aliasProperty());
    alias
        .disableProperty()
        .bind(
            Bindings.createBooleanBinding(
                () -> line.fresh().equals(line.chosenProperty().get()), line.chosenProperty()));
    return alias;
  }

  private static Node fresh(String title, List<String> names) {
    Label all = new Label(NameList.write(names));
    all.setWrapText(true);
    TitledPane folded = new TitledPane(title, all);
    folded.setAnimated(false);
    folded.setExpanded(false);
    return folded;
  }

  private Node foot(IntakeModel intake) {
    Label open = new Label();
    open.getStyleClass().add(Style.STRONG);
    open.textProperty()
        .bind(
            Bindings.createStringBinding(
                () ->
                    model.undecidedProperty().get() == 0
                        ? texts.of("ui.intake.names.decided")
                        : texts.of("ui.intake.names.undecided", model.undecidedProperty().get()),
                model.undecidedProperty()));
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    Button back = new Button(texts.of("ui.intake.names.back"));
    back.setOnAction(press -> intake.backToReview());
    Button go = new Button(texts.of("ui.intake.names.go"));
    go.setId("names-go");
    go.getStyleClass().add(Style.MAIN_ACTION);
    go.disableProperty().bind(model.undecidedProperty().isNotEqualTo(0));
    go.setOnAction(press -> intake.namesDecided());
    HBox foot = new HBox(12, open, gap, back, go);
    foot.setAlignment(Pos.CENTER_LEFT);
    return foot;
  }
}
