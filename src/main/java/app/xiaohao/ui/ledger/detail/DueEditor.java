package app.xiaohao.ui.ledger.detail;

import app.xiaohao.ledger.row.LedgerRow;
import app.xiaohao.model.deadline.DateBase;
import app.xiaohao.model.deadline.Deadline;
import app.xiaohao.model.deadline.DeadlineWords;
import app.xiaohao.model.deadline.Reckoning;
import app.xiaohao.model.deadline.Recurrence;
import app.xiaohao.model.deadline.Recurrence.Every;
import app.xiaohao.model.deadline.Said;
import app.xiaohao.text.RowText;
import app.xiaohao.text.Texts;
import app.xiaohao.ui.kit.Style;
import app.xiaohao.ui.ledger.model.Field;
import app.xiaohao.ui.ledger.model.LedgerModel;
import app.xiaohao.ui.ledger.model.Typed;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.Locale;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.text.Text;

/** The deadline: typed, picked or said in words; moved only with a reason, the first date kept. */
final class DueEditor extends FieldEditor {
  private static final PseudoClass UNSET = PseudoClass.getPseudoClass("unset");

  private final TextField due = new LineField("due");
  private final TextField reason = new LineField("due-reason");
  private final Label preview = new Label();
  private final FlowPane first = new FlowPane(8, 0);

  DueEditor(LedgerModel model, Texts texts) {
    super(model, texts, Field.DEADLINE);
    due.setPromptText(texts.of("words.unknown"));
    due.setTooltip(new javafx.scene.control.Tooltip(texts.of("ui.ledger.due-forms")));
    reason.setPromptText(texts.of("ui.ledger.due-reason"));
    due.textProperty()
        .subscribe(
            text -> {
              due.pseudoClassStateChanged(UNSET, text.isBlank());
              changed();
            });
    reason.textProperty().subscribe(text -> changed());
    HBox line = new HBox(4, due, new DayButton(texts, due, () -> model.words().today()), words());
    HBox.setHgrow(due, Priority.ALWAYS);
    line.setAlignment(Pos.CENTER_LEFT);
    preview.getStyleClass().add("field-preview");
    preview.setWrapText(true);
    add(line, preview, reason, first);
    addMessages();
  }

  private MenuButton words() {
    MenuButton button = new MenuButton();
    button.getStyleClass().addAll(Style.QUIET, "word-button");
    button.setAccessibleText(texts().of("ui.ledger.due-words"));
    for (Deadline deadline :
        new Deadline[] {
          new Deadline.Immediate(null, ""),
          new Deadline.LongTerm(""),
          new Deadline.Recurring(new Recurrence.Weekly(DayOfWeek.FRIDAY), ""),
          new Deadline.Recurring(Recurrence.Monthly.on(25), ""),
          new Deadline.Recurring(Recurrence.Monthly.atEndOf(Every.QUARTER), ""),
          new Deadline.Recurring(Recurrence.Monthly.atEndOf(Every.HALF_YEAR), ""),
          new Deadline.Recurring(Recurrence.Monthly.atEndOf(Every.YEAR), ""),
          Deadline.unset()
        }) {
      String typed = DeadlineWords.write(deadline);
      MenuItem item =
          new MenuItem(
              typed.isEmpty()
                  ? texts().of("words.unknown")
                  : new RowText(texts()).deadline(deadline, "\n"));
      item.setOnAction(
          event -> {
            due.requestFocus();
            due.setText(typed);
            due.end();
          });
      button.getItems().add(item);
    }
    return button;
  }

  @Override
  Typed typed() {
    return new Typed.Due(due.getText(), reason.getText());
  }

  @Override
  void fill(LedgerRow shown, Typed draft) {
    LedgerRow.MeasureLine line = shown.measure();
    Typed.Due typed = draft instanceof Typed.Due it ? it : null;
    setText(due, typed == null ? DeadlineWords.write(line.deadline()) : typed.text());
    setText(reason, typed == null ? "" : typed.reason());
    first.getChildren().clear();
    if (line.extensions() > 0 && line.firstDue() != null) {
      Text struck = new Text(line.firstDue().toString());
      struck.getStyleClass().add("first-due");
      Label moved = new Label(texts().of("ui.ledger.moved", line.extensions()));
      moved.getStyleClass().add("moved-mark");
      first.getChildren().addAll(struck, moved);
    }
    String words = line.deadline().words();
    if (!words.isEmpty() && !words.equals(DeadlineWords.write(line.deadline()))) {
      Label asWritten = new Label(texts().of("ui.ledger.due-as-written", words));
      asWritten.getStyleClass().add(Style.CAPTION);
      asWritten.setWrapText(true);
      first.getChildren().add(asWritten);
    }
    first.setVisible(!first.getChildren().isEmpty());
    first.setManaged(!first.getChildren().isEmpty());
  }

  @Override
  void stateChanged(boolean drafted) {
    boolean moves = drafted && !(row().measure().deadline() instanceof Deadline.Unset);
    reason.setVisible(moves);
    reason.setManaged(moves);
    String read = drafted ? read() : "";
    preview.setText(read);
    preview.setVisible(!read.isEmpty());
    preview.setManaged(!read.isEmpty());
  }

  /** How a date that is not typed in full is understood, and from which day it was reckoned. */
  private String read() {
    Said said = DeadlineWords.read(due.getText(), DateBase.today(model().words().today()));
    Said.On on =
        said instanceof Said.Immediate(Said.On by) ? by : said instanceof Said.On it ? it : null;
    if (on == null) {
      return "";
    }
    String day = on.date().getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.getDefault());
    return on.reckoning() instanceof Reckoning(String _, LocalDate from)
        ? texts().of("ui.ledger.due-reckoned", on.date(), day, from)
        : texts().of("ui.ledger.due-read", on.date(), day);
  }

  @Override
  String held(LedgerRow shown) {
    return model().words().deadline(shown.measure()).replace('\n', ' ');
  }

  @Override
  Node first() {
    return due;
  }
}
