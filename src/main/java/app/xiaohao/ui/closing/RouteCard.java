package app.xiaohao.ui.closing;

import app.xiaohao.ledger.change.Change;
import app.xiaohao.ledger.row.LedgerSettings;
import app.xiaohao.model.closing.ClosingNumbers;
import app.xiaohao.model.closing.ClosingRoute;
import app.xiaohao.model.inspection.InspectionId;
import app.xiaohao.model.inspection.InspectionRules;
import app.xiaohao.text.Texts;
import app.xiaohao.ui.kit.Icon;
import app.xiaohao.ui.kit.Style;
import app.xiaohao.ui.kit.dialog.Dialogs;
import app.xiaohao.ui.kit.work.Contents;
import app.xiaohao.ui.kit.work.LedgerSession;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Who agrees to a 销号 in the inspection in sight, level by level, and how numbers are formed. */
final class RouteCard extends VBox {
  private final ClosingModel model;
  private final LedgerSession session;
  private final Dialogs dialogs;
  private final Texts texts;
  private final Runnable close;
  private final Label title = new Label();
  private final VBox levels = new VBox(6);
  private final CheckBox outside = new CheckBox();
  private final TextField form = new TextField();
  private final Label next = new Label();
  private final Label why = new Label();
  private final Button save;
  private InspectionId inspection;

  /**
   * @param close called when the card is done with
   */
  RouteCard(
      ClosingModel model, LedgerSession session, Dialogs dialogs, Texts texts, Runnable close) {
    super(10);
    this.model = model;
    this.session = session;
    this.dialogs = dialogs;
    this.texts = texts;
    this.close = close;
    setId("route-card");
    getStyleClass().addAll(Style.PANEL, "route-card");
    title.getStyleClass().add(Style.ITEM_TITLE);
    title.setWrapText(true);
    outside.setId("route-outside");
    outside.setText(texts.of("ui.closing.route.outside"));
    form.setId("route-numbers");
    form.setPrefColumnCount(20);
    form.textProperty().subscribe(this::judge);
    next.getStyleClass().add(Style.CAPTION);
    why.getStyleClass().addAll(Style.SECONDARY, "why");
    why.setWrapText(true);
    Button add = new Button(texts.of("ui.closing.route.add"), Icon.ADD.node());
    add.setId("route-add");
    add.getStyleClass().add(Style.QUIET);
    add.setOnAction(
        press -> {
          Node row = level("");
          levels.getChildren().add(row);
          ((HBox) row).getChildren().get(1).requestFocus();
          judge();
        });
    save = new Button(texts.of("ui.closing.route.save"));
    save.setId("route-save");
    save.getStyleClass().add(Style.MAIN_ACTION);
    save.setOnAction(press -> save());
    Button cancel = new Button(texts.of("ui.closing.route.cancel"));
    cancel.setOnAction(press -> close.run());
    getChildren()
        .addAll(
            title,
            caption("ui.closing.route.levels"),
            levels,
            add,
            outside,
            caption("ui.closing.route.numbers"),
            form,
            next,
            why,
            new HBox(8, save, cancel));
  }

  private Label caption(String key) {
    Label caption = new Label(texts.of(key, ClosingNumbers.YEAR, ClosingNumbers.SERIAL));
    caption.getStyleClass().add(Style.CAPTION);
    caption.setWrapText(true);
    return caption;
  }

  /** Shows how an inspection is run now. */
  void show(InspectionId which) {
    Contents contents = session.contentsProperty().get();
    inspection = which;
    contents.inspections().stream()
        .filter(one -> one.id().equals(which))
        .findFirst()
        .ifPresent(one -> title.setText(texts.of("ui.closing.route.title", one.name())));
    ClosingRoute route = contents.settings().rules(which).route();
    levels.getChildren().clear();
    route.levels().forEach(name -> levels.getChildren().add(level(name)));
    outside.setSelected(route.outside());
    form.setText(contents.settings().numbers().form());
    judge();
  }

  private Node level(String name) {
    Label place = new Label();
    place.setMinWidth(48);
    place.getStyleClass().add(Style.CAPTION);
    TextField field = new TextField(name);
    field.setPromptText(texts.of("ui.closing.route.name"));
    field.textProperty().subscribe(this::judge);
    HBox.setHgrow(field, Priority.ALWAYS);
    HBox row = new HBox(6, place, field);
    row.setAlignment(Pos.CENTER_LEFT);
    row.getChildren()
        .addAll(
            tool("ui.closing.route.up", "↑", () -> move(row, -1)),
            tool("ui.closing.route.down", "↓", () -> move(row, 1)),
            tool(
                "ui.closing.route.remove",
                "×",
                () -> {
                  levels.getChildren().remove(row);
                  judge();
                }));
    return row;
  }

  private Button tool(String key, String sign, Runnable deed) {
    Button tool = new Button(sign);
    tool.getStyleClass().add(Style.QUIET);
    tool.setTooltip(new Tooltip(texts.of(key)));
    tool.setAccessibleText(texts.of(key));
    tool.setMinWidth(Region.USE_PREF_SIZE);
    tool.setOnAction(press -> deed.run());
    return tool;
  }

  private void move(Node row, int by) {
    int place = levels.getChildren().indexOf(row);
    int to = place + by;
    if (to >= 0 && to < levels.getChildren().size()) {
      levels.getChildren().remove(row);
      levels.getChildren().add(to, row);
      judge();
    }
  }

  private List<String> names() {
    List<String> names = new ArrayList<>();
    for (Node row : levels.getChildren()) {
      names.add(((TextField) ((HBox) row).getChildren().get(1)).getText().strip());
    }
    return names;
  }

  /** Says what stands in the way of saving, and what the next number would be. */
  private void judge() {
    for (int i = 0; i < levels.getChildren().size(); i++) {
      Label place = (Label) ((HBox) levels.getChildren().get(i)).getChildren().getFirst();
      place.setText(texts.of(i == 0 ? "ui.closing.route.first" : "ui.closing.route.later"));
    }
    List<String> names = names();
    String hindrance = "";
    if (names.isEmpty() || names.stream().anyMatch(String::isEmpty)) {
      hindrance = texts.of("ui.closing.route.unnamed");
    } else if (names.stream().distinct().count() < names.size()) {
      hindrance = texts.of("ui.closing.route.twice");
    } else if (!ClosingNumbers.valid(form.getText().strip())) {
      hindrance =
          texts.of("ui.closing.route.no-serial", ClosingNumbers.SERIAL, ClosingNumbers.YEAR);
    }
    why.setText(hindrance);
    why.setVisible(!hindrance.isEmpty());
    why.setManaged(!hindrance.isEmpty());
    save.setDisable(!hindrance.isEmpty());
    var queues = model.queuesProperty().get();
    boolean formed = ClosingNumbers.valid(form.getText().strip()) && queues != null;
    next.setVisible(formed);
    if (formed) {
      int year = queues.contents().today().getYear();
      ClosingNumbers numbers = new ClosingNumbers(form.getText().strip());
      next.setText(
          texts.of(
              "ui.closing.route.next", numbers.number(year, numbers.next(year, queues.numbers()))));
    }
  }

  private void save() {
    LedgerSettings settings = session.contentsProperty().get().settings();
    InspectionRules before = settings.rules(inspection);
    InspectionRules after = before.withRoute(new ClosingRoute(names(), outside.isSelected()));
    LedgerSettings numbered = settings.withNumbers(new ClosingNumbers(form.getText().strip()));
    List<Change> changes = new ArrayList<>();
    if (!numbered.equals(settings)) {
      changes.add(new Change.Settings(settings, numbered));
    }
    if (!after.equals(before)) {
      changes.add(new Change.Rules(inspection, before, after));
    }
    if (changes.isEmpty()) {
      close.run();
      return;
    }
    session.apply(
        changes,
        refused -> {
          if (refused.isEmpty()) {
            close.run();
          } else {
            dialogs.failed(refused.getFirst().why());
          }
        },
        dialogs::failed);
  }
}
