package app.xiaohao.ui.outcomes;

import app.xiaohao.ledger.change.Change;
import app.xiaohao.ledger.outcome.RecordItems;
import app.xiaohao.ledger.row.LedgerRow;
import app.xiaohao.model.IssueId;
import app.xiaohao.model.inspection.InspectionId;
import app.xiaohao.model.outcome.WorkRecord;
import app.xiaohao.model.outcome.WorkRecord.State;
import app.xiaohao.text.Texts;
import app.xiaohao.text.UsualKinds;
import app.xiaohao.ui.kit.form.DayField;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import org.jspecify.annotations.Nullable;

/** A record as it is entered, changed or settled. */
final class RecordForm extends EntryForm {
  private final OutcomesModel model;
  private final Texts texts;
  private final KindBox kind;
  private final TextField title = field("record-title");
  private final DayField on;
  private final DayField until;
  private final TextField who = field("record-who");
  private final TextField amount = field("record-amount");
  private final TextField unit = field("record-unit");
  private final TextField issues = field("record-issues");
  private final TextArea body = area("record-body");
  private final CheckBox waits = new CheckBox();
  private final CheckBox restricted = new CheckBox();
  private final TextArea answer = area("record-answer");
  private final DayField answeredOn;
  private final CheckBox declined = new CheckBox();
  private @Nullable WorkRecord held;

  RecordForm(OutcomesModel model, Texts texts) {
    super("record", texts);
    this.model = model;
    this.texts = texts;
    kind = new KindBox("record-kind", texts.of("ui.outcomes.kind"), unit);
    on = day("record-on", "ui.outcomes.record-on");
    until = day("record-until", "ui.outcomes.until");
    answeredOn = day("record-answered-on", "ui.outcomes.answered-on");
    waits.setId("record-waits");
    waits.setText(texts.of("ui.outcomes.waits"));
    restricted.setId("record-restricted");
    restricted.setText(texts.of("ui.outcomes.restricted"));
    declined.setId("record-declined");
    declined.setText(texts.of("ui.outcomes.declined"));
    row("ui.outcomes.kind", kind);
    row("ui.outcomes.record-title", title);
    row("ui.outcomes.record-on", on, "ui.outcomes.until", until);
    row("ui.outcomes.who", who);
    row("ui.outcomes.amount", amount, "ui.outcomes.unit", unit);
    row("ui.outcomes.issues", issues);
    row("ui.outcomes.body", body);
    add(waits);
    add(restricted);
    row("ui.outcomes.answer", answer);
    row("ui.outcomes.answered-on", answeredOn);
    add(declined);
    actions(this::save, this::remove);
    kind.getEditor()
        .textProperty()
        .subscribe(
            name -> {
              if (held == null) {
                Optional<UsualKinds> usual = kind.proposal();
                waits.setSelected(usual.map(UsualKinds::answered).orElse(false));
                restricted.setSelected(usual.map(UsualKinds::restricted).orElse(false));
              }
            });
  }

  /** Shows a record; null for one that is new. */
  void show(@Nullable WorkRecord one) {
    held = one;
    kind.offer(model.recordKinds());
    head(
        one == null
            ? texts.of("ui.outcomes.new-record")
            : texts.of("ui.outcomes.record", one.name(), one.title()),
        one != null);
    kind.setText(one == null ? "" : one.kind());
    title.setText(one == null ? "" : one.title());
    on.setDay(one == null ? null : one.on());
    until.setDay(one == null ? null : one.until());
    who.setText(one == null ? "" : one.who());
    amount.setText(one == null ? "1" : Integer.toString(one.amount()));
    unit.setText(one == null ? "" : one.unit());
    issues.setText(one == null ? "" : model.numbers(one.issues()));
    body.setText(one == null ? "" : one.body());
    waits.setSelected(one != null && one.state() != State.NOTED);
    restricted.setSelected(one != null && one.restricted());
    answer.setText(one == null ? "" : one.answer());
    answeredOn.setDay(one == null ? null : one.answeredOn());
    declined.setSelected(one != null && one.state() == State.DECLINED);
    problem("");
  }

  /** Begins a new one. */
  void begin() {
    show(null);
    kind.requestFocus();
  }

  private void save() {
    OutcomesModel.Shown now = model.shownProperty().get();
    if (now == null || unread(on) || unread(until) || unread(answeredOn) || unread(amount)) {
      return;
    }
    List<IssueId> about = new ArrayList<>();
    for (String number : issues.getText().strip().split("[、，,\\s]+")) {
      Optional<LedgerRow> row = model.row(number);
      if (row.isPresent()) {
        about.add(row.get().issue().id());
      } else if (!number.isEmpty()) {
        refuse(issues, texts.of("ui.outcomes.no-item", number));
        return;
      }
    }
    WorkRecord before = held;
    if (before != null) {
      // what is struck has no number here, and may come back
      about.addAll(RecordItems.struck(before.issues(), now.rows()));
    }
    int count;
    try {
      count = number(amount).map(BigDecimal::intValueExact).orElse(1);
    } catch (ArithmeticException part) {
      refuse(amount, texts.of("ui.outcomes.no-number", amount.getText().strip()));
      return;
    }
    WorkRecord after =
        new WorkRecord(
            before == null ? null : before.id(),
            kind.getText(),
            before == null ? 0 : before.number(),
            title.getText(),
            on.day().orElse(null),
            until.day().orElse(null),
            who.getText(),
            count,
            unit.getText(),
            body.getText(),
            state(),
            answer.getText(),
            answeredOn.day().orElse(null),
            restricted.isSelected(),
            about);
    InspectionId inspection = now.inspection();
    model.write(
        new Change.RecordKept(inspection, before, after, ""),
        texts.of("ui.outcomes.saved", after.title()),
        () -> {
          if (before == null) {
            begin();
          }
        },
        this::problem);
  }

  /** An answer settles what waits for one. */
  private State state() {
    if (!waits.isSelected()) {
      return State.NOTED;
    }
    if (answer.getText().isBlank()) {
      return declined.isSelected() ? State.DECLINED : State.OPEN;
    }
    return declined.isSelected() ? State.DECLINED : State.SETTLED;
  }

  private void remove() {
    OutcomesModel.Shown now = model.shownProperty().get();
    WorkRecord before = held;
    if (before != null && now != null) {
      model.remove(
          before.name(),
          reason -> new Change.RecordKept(now.inspection(), before, null, reason),
          this::begin);
    }
  }
}
