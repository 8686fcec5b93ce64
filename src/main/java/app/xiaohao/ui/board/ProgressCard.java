package app.xiaohao.ui.board;

import app.xiaohao.ledger.change.Change;
import app.xiaohao.ledger.row.LedgerQuery;
import app.xiaohao.ledger.row.LedgerRow;
import app.xiaohao.ledger.row.LedgerRow.MeasureLine;
import app.xiaohao.model.Completion;
import app.xiaohao.model.ProgressEntry;
import app.xiaohao.text.MeasureWording;
import app.xiaohao.text.Texts;
import app.xiaohao.ui.kit.Style;
import app.xiaohao.ui.kit.form.CardKeys;
import app.xiaohao.ui.kit.form.DayField;
import app.xiaohao.ui.kit.work.LedgerSession;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/**
 * What it takes to begin a measure or to call it done: a report of progress, written together with
 * the state that the column stands for. Enter writes it, Esc leaves it; Shift+Enter begins a line.
 */
final class ProgressCard extends VBox {
  private final LedgerSession session;
  private final Consumer<? super Throwable> failed;
  private final Texts texts;
  private final MeasureLine measure;
  private final Completion after;
  private final Runnable closed;
  private final TextArea words = new TextArea();
  private final TextField percent = new TextField();
  private final DayField on;
  private final LocalDate today;
  private final Label why = new Label();
  private final Button go;

  /**
   * @param after what the measure is from then on
   * @param closed called when it was written or left
   */
  ProgressCard(
      LedgerSession session,
      Consumer<? super Throwable> failed,
      Texts texts,
      LedgerRow row,
      Completion after,
      LocalDate today,
      Runnable closed) {
    super(10);
    this.session = session;
    this.failed = failed;
    this.texts = texts;
    this.measure = row.measure();
    this.after = after;
    this.closed = closed;
    this.today = today;
    setId("progress-card");
    getStyleClass().addAll(Style.PANEL, "step-card");
    setMaxHeight(USE_PREF_SIZE);
    Label title = new Label(texts.of("ui.board.card", LedgerQuery.number(row), texts.word(after)));
    title.getStyleClass().add(Style.SECTION_TITLE);
    Label text = new Label(MeasureWording.of(measure, texts));
    text.setWrapText(true);
    text.getStyleClass().add(Style.SECONDARY);
    text.setMaxHeight(64);
    words.setId("card-words");
    words.setWrapText(true);
    words.setPrefRowCount(3);
    words.setPromptText(texts.of("ui.ledger.progress-prompt"));
    words.setAccessibleText(texts.of("ui.ledger.progress-prompt"));
    percent.setId("card-percent");
    percent.setPrefColumnCount(3);
    percent.setAlignment(Pos.CENTER_RIGHT);
    percent.setAccessibleText(texts.of("ui.board.card.percent"));
    percent.setText(after == Completion.DONE ? "100" : Integer.toString(measure.percent()));
    on = new DayField("card-on", texts.of("ui.board.card.on"));
    on.setToday(today);
    on.setDay(today);
    on.setPrefColumnCount(9);
    Label sign = new Label("%");
    HBox line = new HBox(8, percent, sign, on);
    line.setAlignment(Pos.CENTER_LEFT);
    why.setId("card-why");
    why.getStyleClass().addAll(Style.SECONDARY, "why");
    why.setWrapText(true);
    why.setMinHeight(USE_PREF_SIZE);
    go =
        CardKeys.button(
            "card-go", texts.of("ui.board.card.go", texts.word(after)), "Enter", this::write);
    go.getStyleClass().add(Style.MAIN_ACTION);
    Button leave = CardKeys.button("card-leave", texts.of("ui.board.card.leave"), "Esc", closed);
    getChildren().addAll(title, text, words, line, why, new HBox(8, go, leave));
    words.textProperty().subscribe(this::judge);
    percent.textProperty().subscribe(this::judge);
    on.textProperty().subscribe(this::judge);
    CardKeys.within(this, this::write, closed);
    judge();
  }

  /** Puts the focus on the words. */
  void begin() {
    words.requestFocus();
  }

  private Optional<Integer> reached() {
    String digits = percent.getText().strip();
    return digits.matches("\\d{1,3}") && Integer.parseInt(digits) <= 100
        ? Optional.of(Integer.parseInt(digits))
        : Optional.empty();
  }

  private void judge() {
    String hindrance =
        words.getText().isBlank()
            ? texts.of("ui.board.card.no-words")
            : reached().isEmpty()
                ? texts.of("ui.board.card.no-percent")
                : on.day().isEmpty() || on.day().get().isAfter(today)
                    ? texts.of("ui.board.card.no-day")
                    : "";
    why.setText(hindrance);
    go.setDisable(!hindrance.isEmpty());
  }

  private void write() {
    Optional<String> by = go.isDisabled() ? Optional.empty() : session.signature();
    if (by.isEmpty()) {
      return;
    }
    List<Change> changes = new ArrayList<>();
    changes.add(
        new Change.Progress(
            measure.id(),
            measure.percent(),
            new ProgressEntry(
                on.day().orElseThrow(),
                words.getText().strip(),
                reached().orElseThrow(),
                by.get())));
    changes.add(
        new Change.Completed(
            measure.id(), measure.completion(), after, measure.nature(), measure.nature()));
    session.applyTogether(changes, closed, failed);
  }
}
