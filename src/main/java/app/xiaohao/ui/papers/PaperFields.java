package app.xiaohao.ui.papers;

import app.xiaohao.export.paper.PaperFile;
import app.xiaohao.export.paper.PaperKind;
import app.xiaohao.text.Texts;
import app.xiaohao.ui.kit.Icon;
import app.xiaohao.ui.kit.Style;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.StringProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** What a paper is told, and where it goes: file or printer. */
final class PaperFields extends VBox {
  private static final int MOST_COPIES = 99;

  private final PapersModel model;
  private final Texts texts;
  private final ItemCombo item = new ItemCombo();
  private final ComboBox<String> unit = new ComboBox<>();
  private final ComboBox<String> leader = new ComboBox<>();
  private final TextField period = new TextField();
  private final TextField range = new TextField();
  private final Spinner<Integer> copies = new Spinner<>(1, MOST_COPIES, 1);
  private final Button print;
  private final Label printer = new Label();
  private final VBox told;
  private final Button csv;
  private final Button workbook;
  private final Label kept = new Label();
  private final ListView<String> keptList = new ListView<>();

  PaperFields(PapersModel model, RegisterModel register, Texts texts) {
    super(10);
    this.model = model;
    this.texts = texts;
    setMinWidth(250);
    setPrefWidth(270);
    setMaxWidth(270);
    getStyleClass().addAll(Style.PANEL, "paper-fields");
    csv = new Button(texts.of("ui.papers.save.csv"));
    csv.setId("paper-save-csv");
    csv.setMinWidth(Button.USE_PREF_SIZE);
    csv.setOnAction(press -> model.saveValues());
    workbook = new Button(texts.of("ui.papers.save.xlsx"));
    workbook.setId("paper-save-xlsx");
    workbook.setMinWidth(Button.USE_PREF_SIZE);
    workbook.setOnAction(press -> model.saveWorkbook());
    kept.setId("paper-kept");
    kept.setWrapText(true);
    kept.setMinHeight(USE_PREF_SIZE);
    kept.getStyleClass().add(Style.SECONDARY);
    keptList.setId("paper-kept-list");
    keptList.setAccessibleText(texts.of("ui.papers.kept.list"));
    keptList.setPrefHeight(150);
    keptList.setMinHeight(60);
    Node items = combo("item", item, model.itemProperty());
    Node units = combo("unit", unit, model.unitProperty());
    Node leaders = combo("leader", leader, model.leaderProperty());
    period.setId("paper-period");
    period.setPromptText(texts.of("ui.papers.period.prompt"));
    period.setOnAction(typed -> model.periodProperty().set(period.getText()));
    period
        .focusedProperty()
        .subscribe(
            focused -> {
              if (!focused) {
                model.periodProperty().set(period.getText());
              }
            });
    Label heading = section("ui.papers.told");
    told = new VBox(8, heading, items, units, leaders, field("period", period));
    model
        .choiceProperty()
        .subscribe(
            choice -> {
              shown(items, choice.needs(PaperKind.Part.ITEM));
              shown(units, choice.needs(PaperKind.Part.UNIT));
              shown(leaders, choice.needs(PaperKind.Part.LEADER));
              boolean ofPeriod =
                  choice instanceof PaperChoice.Paper(PaperKind kind) && kind.ofOneInspection();
              shown(told.getChildren().getLast(), ofPeriod);
              shown(
                  told,
                  told.getChildren().stream().anyMatch(one -> one != heading && one.isVisible()));
              shown(csv, choice instanceof PaperChoice.Rows);
              shown(workbook, choice instanceof PaperChoice.Rows);
            });
    print = new Button(texts.of("ui.papers.print"), Icon.PRINT.node());
    print.setId("paper-print");
    print.setDisable(true);
    print.setOnAction(press -> print());
    range.setId("paper-range");
    range.setPromptText(texts.of("ui.papers.range.prompt"));
    copies.setId("paper-copies");
    copies.setEditable(true);
    printer.setWrapText(true);
    printer.setMinHeight(USE_PREF_SIZE);
    printer.setId("paper-printer");
    printer.getStyleClass().add(Style.SECONDARY);
    getChildren()
        .addAll(
            told,
            kept,
            keptList,
            section("ui.papers.save"),
            saves(),
            new IssueFields(model, register, texts),
            new TemplateBox(model, register, texts),
            section("ui.papers.printing"),
            field("range", range),
            field("copies", copies),
            print,
            printer);
    model.shownProperty().subscribe(this::refresh);
  }

  private Label section(String key) {
    Label label = new Label(texts.of(key));
    label.getStyleClass().add(Style.SECTION_TITLE);
    return label;
  }

  private Node field(String name, Node control) {
    Label label = new Label(texts.of("ui.papers.field." + name));
    label.getStyleClass().add(Style.CAPTION);
    label.setMinWidth(64);
    label.setLabelFor(control);
    HBox.setHgrow(control, Priority.ALWAYS);
    HBox line = new HBox(8, label, control);
    line.setAlignment(Pos.CENTER_LEFT);
    return line;
  }

  private Node combo(String name, ComboBox<String> combo, StringProperty of) {
    combo.setId("paper-" + name);
    combo.setEditable(true);
    combo.setMaxWidth(Double.MAX_VALUE);
    combo
        .valueProperty()
        .subscribe(
            value -> {
              if (value != null) {
                of.set(value);
              }
            });
    of.subscribe(
        value -> {
          if (!value.equals(combo.getValue())) {
            combo.setValue(value);
          }
        });
    return field(name, combo);
  }

  private static void shown(Node field, boolean now) {
    field.setVisible(now);
    field.setManaged(now);
  }

  private static boolean empty(PapersModel.@Nullable Shown now) {
    return now == null || now.document() == null;
  }

  private Node saves() {
    FlowPane line = new FlowPane(6, 6);
    for (PaperFile form : PaperFile.values()) {
      Button button = new Button(texts.of("ui.papers.save." + form.name()));
      button.setId("paper-save" + form.ending().replace('.', '-'));
      button.setMinWidth(Button.USE_PREF_SIZE);
      button.setOnAction(press -> model.save(form));
      button.disableProperty().bind(model.shownProperty().map(PaperFields::empty).orElse(true));
      line.getChildren().add(button);
    }
    csv.disableProperty().bind(model.shownProperty().map(PaperFields::empty).orElse(true));
    workbook.disableProperty().bind(model.shownProperty().map(PaperFields::empty).orElse(true));
    line.getChildren().addAll(workbook, csv);
    return line;
  }

  private void refresh(PapersModel.@Nullable Shown shown) {
    if (shown != null) {
      item.offer(shown.items());
      fill(unit, shown.units());
      fill(leader, shown.leaders());
      shown(kept, shown.table() != null);
      shown(keptList, !shown.kept().isEmpty());
      int found = shown.kept().size();
      boolean open = model.forPublicProperty().get();
      kept.setText(
          found == 0
              ? texts.of("ui.papers.kept.none")
              : texts.of(open ? "ui.papers.kept.public" : "ui.papers.kept.inside", found));
      keptList.getItems().setAll(shown.kept());
    }
  }

  private static void fill(ComboBox<String> combo, List<String> names) {
    if (!combo.getItems().equals(names)) {
      String value = combo.getValue();
      combo.getItems().setAll(names);
      combo.setValue(value);
    }
  }

  /** Finds out whether there is a printer, and says so beside the button. */
  void lookForPrinter() {
    model
        .background()
        .read(
            texts.of("ui.papers.printer.looking"),
            progress -> PaperPrinter.available(),
            there -> {
              print.setDisable(!there);
              printer.setText(there ? "" : texts.of("ui.papers.printer.none"));
            },
            failed -> printer.setText(texts.of("ui.papers.printer.none")));
  }

  private void print() {
    PapersModel.Shown now = model.shownProperty().get();
    if (now == null || now.document() == null) {
      return;
    }
    Optional<List<Integer>> chosen = PaperPrinter.range(range.getText(), now.pages().size());
    if (chosen.isEmpty()) {
      model.dialogs().refusal(texts.of("ui.papers.range.wrong", now.pages().size()));
      range.requestFocus();
      return;
    }
    List<DrawnPage> pages = chosen.get().stream().map(n -> now.pages().get(n - 1)).toList();
    int times = copies.getValue();
    model
        .background()
        .work(
            texts.of("ui.papers.printing.now"),
            progress -> PaperPrinter.print(pages, times),
            printed ->
                printer.setText(
                    printed < 0
                        ? texts.of("ui.papers.print.failed")
                        : texts.of("ui.papers.print.done", printed, times)),
            model.dialogs()::failed);
  }
}
