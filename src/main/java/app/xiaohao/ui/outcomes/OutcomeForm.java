package app.xiaohao.ui.outcomes;

import app.xiaohao.ledger.change.Change;
import app.xiaohao.ledger.outcome.OutcomeLine;
import app.xiaohao.ledger.row.LedgerRow;
import app.xiaohao.model.MeasureId;
import app.xiaohao.model.outcome.Outcome;
import app.xiaohao.text.Texts;
import app.xiaohao.ui.kit.Style;
import app.xiaohao.ui.kit.form.DayField;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import org.jspecify.annotations.Nullable;

/** An outcome as it is entered or changed. */
final class OutcomeForm extends EntryForm {
  private final OutcomesModel model;
  private final Texts texts;
  private final TextField item = field("outcome-item");
  private final KindBox kind;
  private final TextField title = field("outcome-title");
  private final TextField amount = field("outcome-amount");
  private final TextField unit = field("outcome-unit");
  private final TextField target = field("outcome-target");
  private final DayField due;
  private final DayField on;
  private final TextArea note = area("outcome-note");
  private final Label about = new Label();
  private @Nullable OutcomeLine held;

  OutcomeForm(OutcomesModel model, Texts texts) {
    super("outcome", texts);
    this.model = model;
    this.texts = texts;
    kind = new KindBox("outcome-kind", texts.of("ui.outcomes.kind"), unit);
    due = day("outcome-due", "ui.outcomes.due");
    on = day("outcome-on", "ui.outcomes.on");
    about.getStyleClass().add(Style.MUTED);
    about.setWrapText(true);
    about.managedProperty().bind(about.textProperty().isNotEmpty());
    item.textProperty()
        .subscribe(
            number ->
                about.setText(
                    model.row(number.strip()).map(row -> named(row, number.strip())).orElse("")));
    row("ui.outcomes.item", item);
    add(about);
    row("ui.outcomes.kind", kind);
    row("ui.outcomes.title", title);
    row("ui.outcomes.amount", amount, "ui.outcomes.unit", unit);
    row("ui.outcomes.target", target, "ui.outcomes.due", due);
    row("ui.outcomes.on", on);
    row("ui.outcomes.note", note);
    actions(this::save, this::remove);
  }

  private static String named(LedgerRow row, String number) {
    return number.contains(".") && row.measure() != null
        ? row.measure().text()
        : row.issue().title();
  }

  /** Shows an outcome or one that is proposed; null for one that is new. */
  void show(@Nullable OutcomeLine line) {
    held = line != null && line.outcome().id() != null ? line : null;
    kind.offer(model.outcomeKinds());
    Outcome outcome = line == null ? null : line.outcome();
    head(headline(outcome), held != null);
    item.setText(line == null ? "" : line.number());
    item.setDisable(held != null);
    kind.setText(outcome == null ? "" : outcome.kind());
    title.setText(outcome == null ? "" : outcome.title());
    amount.setText(outcome == null ? "" : written(outcome.amount()));
    unit.setText(outcome == null ? "" : outcome.unit());
    target.setText(outcome == null ? "" : written(outcome.target()));
    due.setDay(outcome == null ? null : outcome.due());
    on.setDay(outcome == null ? null : outcome.on());
    note.setText(outcome == null ? "" : outcome.note());
    problem("");
  }

  private String headline(@Nullable Outcome outcome) {
    if (held != null && outcome != null) {
      return texts.of("ui.outcomes.outcome", outcome.spelled());
    }
    return texts.of(outcome == null ? "ui.outcomes.new-outcome" : "ui.outcomes.proposed.new");
  }

  /** Begins a new one of an item. */
  void begin(String number) {
    show(null);
    item.setText(number);
    (number.isEmpty() ? item : kind).requestFocus();
  }

  private static String written(@Nullable BigDecimal number) {
    return number == null ? "" : number.toPlainString();
  }

  private void save() {
    String number = item.getText().strip();
    Optional<LedgerRow> row = model.row(number);
    if (row.isEmpty()) {
      refuse(item, texts.of("ui.outcomes.no-item", number));
      return;
    }
    if (unread(amount) || unread(target) || unread(due) || unread(on)) {
      return;
    }
    Outcome after =
        new Outcome(
            held == null ? null : held.outcome().id(),
            kind.getText(),
            title.getText(),
            number(amount).orElse(null),
            unit.getText(),
            number(target).orElse(null),
            due.day().orElse(null),
            on.day().orElse(null),
            note.getText());
    MeasureId measure =
        number.contains(".") ? Objects.requireNonNull(row.get().measure()).id() : null;
    OutcomeLine before = held;
    model.write(
        before == null
            ? new Change.OutcomeKept(row.get().issue().id(), measure, null, after, "")
            : new Change.OutcomeKept(before.issue(), before.measure(), before.outcome(), after, ""),
        texts.of("ui.outcomes.saved", after.spelled()),
        () -> {
          if (before == null) {
            begin("");
          }
        },
        this::problem);
  }

  private void remove() {
    OutcomeLine before = held;
    if (before != null) {
      model.remove(
          before.outcome().spelled(),
          reason ->
              new Change.OutcomeKept(
                  before.issue(), before.measure(), before.outcome(), null, reason),
          () -> begin(""));
    }
  }
}
