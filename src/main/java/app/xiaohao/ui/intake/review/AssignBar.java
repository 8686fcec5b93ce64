package app.xiaohao.ui.intake.review;

import app.xiaohao.intake.Draft;
import app.xiaohao.ledger.review.Assignment;
import app.xiaohao.ledger.review.ReviewEdit;
import app.xiaohao.ledger.review.ReviewPlace;
import app.xiaohao.model.Responsibility;
import app.xiaohao.model.UnitRole;
import app.xiaohao.model.deadline.DateBase;
import app.xiaohao.model.deadline.Deadline;
import app.xiaohao.text.Texts;
import app.xiaohao.ui.kit.Style;
import app.xiaohao.ui.kit.dialog.NameCompletion;
import app.xiaohao.ui.kit.dialog.NameList;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/**
 * Gives the chosen rows units, leaders and a deadline, all at once; blank fields change nothing.
 */
final class AssignBar extends VBox {
  private static final PseudoClass WRONG = PseudoClass.getPseudoClass("error");

  private final ReviewModel model;
  private final Texts texts;
  private final Supplier<LocalDate> today;
  private final TextField lead = new TextField();
  private final TextField responsible = new TextField();
  private final TextField supporting = new TextField();
  private final TextField leaders = new TextField();
  private final TextField due = new TextField();
  private final CheckBox onlyMissing = new CheckBox();

  /**
   * @param names of units and leaders that are offered while typing, beside those of the draft
   * @param today the day from which a deadline without a year is reckoned
   */
  AssignBar(
      ReviewModel model,
      ReviewCommands commands,
      Supplier<List<Responsibility>> names,
      Supplier<LocalDate> today,
      Texts texts) {
    super(8);
    this.model = model;
    this.texts = texts;
    this.today = today;
    getStyleClass().add("assign-bar");
    GridPane fields = new GridPane(8, 6);
    ColumnConstraints half = new ColumnConstraints();
    half.setHgrow(Priority.ALWAYS);
    half.setPercentWidth(50);
    fields.getColumnConstraints().addAll(half, half);
    fields.add(field("lead", lead, () -> names(names, r -> r.lead())), 0, 0);
    fields.add(field("responsible", responsible, () -> names(names, r -> r.responsible())), 1, 0);
    fields.add(field("supporting", supporting, () -> names(names, r -> r.supporting())), 0, 1);
    fields.add(field("leaders", leaders, () -> names(names, r -> r.leaders())), 1, 1);
    fields.add(field("due", due, List::of), 0, 2);
    due.setPromptText(texts.of("ui.intake.assign.due.prompt"));
    due.textProperty().subscribe(() -> due.pseudoClassStateChanged(WRONG, wrongDue()));
    fields.add(actions(commands), 1, 2);
    onlyMissing.setText(texts.of("ui.intake.assign.only-missing"));
    onlyMissing.setSelected(true);
    getChildren().addAll(fields, foot());
    visibleProperty().bind(commands.assigningProperty());
    managedProperty().bind(visibleProperty());
    visibleProperty()
        .addListener(
            (property, before, shown) -> {
              if (shown) {
                lead.requestFocus();
              }
            });
    addEventHandler(KeyEvent.KEY_PRESSED, event -> pressed(event, commands));
  }

  private void pressed(KeyEvent event, ReviewCommands commands) {
    if (event.getCode() == KeyCode.ESCAPE) {
      commands.assigningProperty().set(false);
      event.consume();
    } else if (event.getCode() == KeyCode.ENTER) {
      assign();
      event.consume();
    }
  }

  private Node field(String key, TextField field, Supplier<List<String>> known) {
    String name = texts.of("ui.intake.assign." + key);
    Label label = new Label(name);
    label.getStyleClass().add(Style.SECONDARY);
    label.setMinWidth(Region.USE_PREF_SIZE);
    label.setLabelFor(field);
    field.setId("assign-" + key);
    field.setAccessibleText(name);
    HBox.setHgrow(field, Priority.ALWAYS);
    new NameCompletion(field, known).attach();
    HBox line = new HBox(8, label, field);
    line.setAlignment(Pos.CENTER_LEFT);
    return line;
  }

  private Node actions(ReviewCommands commands) {
    Button close = new Button(texts.of("ui.intake.assign.close"));
    close.setOnAction(press -> commands.assigningProperty().set(false));
    Button write = new Button();
    write.setId("assign");
    write.getStyleClass().add(Style.MAIN_ACTION);
    write
        .textProperty()
        .bind(
            Bindings.createStringBinding(
                () -> texts.of("ui.intake.assign.write", measures()),
                model.chosenProperty(),
                model.stepsProperty()));
    BooleanBinding blank =
        Bindings.createBooleanBinding(
            () -> assignments().isEmpty() || wrongDue() || measures() == 0,
            lead.textProperty(),
            responsible.textProperty(),
            supporting.textProperty(),
            leaders.textProperty(),
            due.textProperty(),
            model.chosenProperty());
    write.disableProperty().bind(blank);
    write.setOnAction(press -> assign());
    HBox line = new HBox(8, close, write);
    line.setAlignment(Pos.CENTER_RIGHT);
    return line;
  }

  private Node foot() {
    Label many = new Label(texts.of("ui.intake.assign.many"));
    many.getStyleClass().add(Style.CAPTION);
    HBox line = new HBox(16, onlyMissing, many);
    line.setAlignment(Pos.CENTER_LEFT);
    return line;
  }

  /** How many measures the chosen rows stand for; an issue without any counts as one. */
  private int measures() {
    int count = 0;
    for (ReviewPlace place : model.chosenProperty().get()) {
      count +=
          place.isItem() && place.item() < model.lines().size()
              ? Math.max(1, model.lines().get(place.item()).issue().measures().size())
              : 1;
    }
    return count;
  }

  private void assign() {
    if (wrongDue()) {
      return;
    }
    List<ReviewPlace> places = model.chosenProperty().get();
    for (Assignment assignment : assignments()) {
      model.assign(new ReviewEdit.Assign(places, assignment, onlyMissing.isSelected()));
    }
  }

  private List<Assignment> assignments() {
    List<Assignment> all = new ArrayList<>();
    addUnits(all, UnitRole.LEAD, lead);
    addUnits(all, UnitRole.RESPONSIBLE, responsible);
    addUnits(all, UnitRole.SUPPORTING, supporting);
    List<String> who = NameList.read(leaders.getText());
    if (!who.isEmpty()) {
      all.add(
          new Assignment.Leaders(
              who.stream().map(name -> new Draft.LeaderMention(name, "")).toList()));
    }
    deadline().ifPresent(deadline -> all.add(new Assignment.Due(deadline)));
    return all;
  }

  private static void addUnits(List<Assignment> all, UnitRole role, TextField field) {
    List<String> names = NameList.read(field.getText());
    if (!names.isEmpty()) {
      all.add(new Assignment.Units(role, names));
    }
  }

  private Optional<Deadline> deadline() {
    return due.getText().isBlank()
        ? Optional.empty()
        : app.xiaohao.model.deadline.DeadlineWords.read(due.getText(), DateBase.today(today.get()))
            .deadline(app.xiaohao.model.deadline.DeadlineWords.kept(due.getText()));
  }

  private boolean wrongDue() {
    return !due.getText().isBlank() && deadline().isEmpty();
  }

  private List<String> names(
      Supplier<List<Responsibility>> known, Function<Responsibility, List<String>> which) {
    Set<String> names = new LinkedHashSet<>();
    for (ReviewLine line : model.lines()) {
      line.issue().measures().forEach(m -> names.addAll(which.apply(line.responsibility(m))));
    }
    known.get().forEach(answering -> names.addAll(which.apply(answering)));
    return List.copyOf(names);
  }
}
