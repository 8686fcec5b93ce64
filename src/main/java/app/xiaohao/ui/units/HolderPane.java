package app.xiaohao.ui.units;

import app.xiaohao.export.sheet.MeetingCard;
import app.xiaohao.ledger.Account;
import app.xiaohao.ledger.row.LedgerRow;
import app.xiaohao.model.Supervision;
import app.xiaohao.text.MeasureWording;
import app.xiaohao.text.Texts;
import app.xiaohao.ui.kit.EmptyState;
import app.xiaohao.ui.kit.Icon;
import app.xiaohao.ui.kit.LightMark;
import app.xiaohao.ui.kit.Style;
import app.xiaohao.ui.kit.screen.Navigator;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** What a unit or leader answers for: counts, rates, the open items; the card for the meeting. */
final class HolderPane extends VBox {
  private final UnitsModel model;
  private final Navigator navigator;
  private final Texts texts;

  HolderPane(UnitsModel model, Navigator navigator, Texts texts) {
    super(10);
    this.model = model;
    this.navigator = navigator;
    this.texts = texts;
    setId("holder");
  }

  /**
   * Shows an account.
   *
   * @param roles which roles are counted, in words
   */
  void show(String name, Account account, String roles) {
    MeetingCard.Content card = model.card(name, account, roles);
    Button copy = new Button(texts.of("ui.units.card.copy"), Icon.COPY.node());
    copy.setId("copy-card");
    copy.setOnAction(
        press -> {
          ClipboardContent content = new ClipboardContent();
          content.putString(new MeetingCard(texts).text(card));
          Clipboard.getSystemClipboard().setContent(content);
          model.copied();
        });
    Button export = new Button(texts.of("ui.units.card.export"), Icon.EXPORT.node());
    export.setId("export-card");
    export.setOnAction(press -> model.export(card));
    Label heading = new Label(texts.of("ui.units.answers"));
    heading.getStyleClass().add(Style.SECTION_TITLE);
    heading.setMinWidth(USE_PREF_SIZE);
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    HBox line = new HBox(8, heading, gap, copy, export);
    line.setAlignment(Pos.CENTER_LEFT);
    FlowPane figures = new FlowPane(18, 8);
    figures
        .getChildren()
        .addAll(
            figure("measures", Integer.toString(account.measures()), ""),
            figure("done", Integer.toString(account.done()), ""),
            figure("closed", Integer.toString(account.closed()), ""),
            figure("overdue", Integer.toString(account.overdue()), ""),
            figure("extensions", Integer.toString(account.extensions()), ""),
            figure(
                "on-time",
                MeetingCard.rate(account.onTimeRate()),
                texts.of(
                    "ui.units.on-time.tip", account.onTime(), account.due(), account.unknown())),
            figure(
                "closure-rate",
                MeetingCard.rate(account.closureRate()),
                texts.of("ui.units.closure-rate.tip", account.closed(), account.measures())));
    List<Node> lines = new ArrayList<>();
    for (LedgerRow row : account.open()) {
      lines.add(line(row, card));
    }
    if (lines.isEmpty()) {
      lines.add(
          new EmptyState(
              account.measures() == 0 ? Icon.EMPTY : Icon.SUCCESS,
              texts.of(account.measures() == 0 ? "ui.units.nothing" : "ui.units.all-closed"),
              ""));
    }
    Label open = new Label(texts.of("ui.units.open", account.open().size()));
    open.getStyleClass().add(Style.CAPTION);
    Label counted = new Label(roles);
    counted.setId("counted-roles");
    counted.getStyleClass().add(Style.CAPTION);
    counted.setWrapText(true);
    counted.setMinHeight(USE_PREF_SIZE);
    getChildren().setAll(line, figures, counted, open, new VBox(2, lines.toArray(Node[]::new)));
  }

  private Node figure(String key, String number, String tip) {
    Label figure = new Label(number);
    figure.getStyleClass().add(Style.FIGURE);
    Label name = new Label(texts.of("ui.units." + key));
    name.getStyleClass().add(Style.CAPTION);
    VBox box = new VBox(figure, name);
    box.setId("figure-" + key);
    if (!tip.isEmpty()) {
      Tooltip.install(box, new Tooltip(tip));
      name.setGraphic(Icon.INFORMATION.node());
      box.setAccessibleText(number + " " + name.getText() + " " + tip);
    }
    return box;
  }

  private Node line(LedgerRow row, MeetingCard.Content card) {
    Label number = new Label(card.names().number(row));
    number.getStyleClass().add(Style.STRONG);
    number.setMinWidth(USE_PREF_SIZE);
    Label words = new Label(MeasureWording.of(row.measure(), texts));
    words.setMinWidth(0);
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    LightMark lamp = new LightMark(card.lights().lamp(row, card.today()), texts);
    lamp.setMinWidth(USE_PREF_SIZE);
    HBox upper = new HBox(8, number, words, gap, lamp);
    upper.setAlignment(Pos.CENTER_LEFT);
    List<String> facts = new ArrayList<>();
    row.measure()
        .binding()
        .dueOn(card.today())
        .ifPresent(due -> facts.add(texts.of("ui.units.line.due", due)));
    if (!row.measure().progress().isEmpty()) {
      facts.add(
          texts.of("ui.units.line.progress", row.measure().percent(), row.measure().progress()));
    }
    List<Supervision> supervisions = card.desk().life(row.measure().id()).supervisions();
    if (!supervisions.isEmpty()) {
      facts.add(texts.word(supervisions.getLast().kind()) + " " + supervisions.getLast().number());
    }
    Label lower = new Label(String.join(" · ", facts));
    lower.getStyleClass().add(Style.CAPTION);
    lower.setMinWidth(0);
    Button button = new Button(null, new VBox(2, upper, lower));
    button.setAccessibleText(number.getText() + " " + words.getText());
    button.getStyleClass().add("unit-item");
    button.setMaxWidth(Double.MAX_VALUE);
    upper.prefWidthProperty().bind(button.widthProperty().subtract(24));
    button.setOnAction(press -> navigator.show(row.measure().id()));
    return button;
  }
}
