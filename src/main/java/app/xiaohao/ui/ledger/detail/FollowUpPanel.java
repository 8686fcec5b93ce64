package app.xiaohao.ui.ledger.detail;

import app.xiaohao.ledger.row.DateSettings;
import app.xiaohao.ledger.row.LedgerRow;
import app.xiaohao.ledger.row.MeasureFile;
import app.xiaohao.ledger.row.MeasureLife;
import app.xiaohao.ledger.rule.ExtensionRules;
import app.xiaohao.model.Supervision;
import app.xiaohao.model.closing.Closure;
import app.xiaohao.model.closing.LookBack;
import app.xiaohao.model.deadline.Extension;
import app.xiaohao.model.deadline.Extension.Decision;
import app.xiaohao.model.light.Light;
import app.xiaohao.model.paper.RegisteredPaper;
import app.xiaohao.text.Texts;
import app.xiaohao.ui.kit.Icon;
import app.xiaohao.ui.kit.LightMark;
import app.xiaohao.ui.kit.Style;
import app.xiaohao.ui.kit.form.DayField;
import app.xiaohao.ui.ledger.model.ExtensionActs;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** 延期, 督办 and 回头看 of one measure: what there was, and 延期 asked for and decided. */
final class FollowUpPanel extends VBox {
  private final ExtensionActs acts;
  private final Texts texts;
  private final DayField until;
  private final TextField reason = new LineField("extension-reason");
  private final Button ask;
  private final HBox form;
  private final VBox lines = new VBox(8);
  private LedgerRow row;

  FollowUpPanel(ExtensionActs acts, Texts texts) {
    super(6);
    this.acts = acts;
    this.texts = texts;
    setId("follow-up");
    until = new DayField("extension-until", texts.of("ui.ledger.extension.until"));
    until.setPromptText(texts.of("ui.ledger.extension.until"));
    until.setPrefColumnCount(8);
    reason.setPromptText(texts.of("ui.ledger.extension.reason"));
    reason.setAccessibleText(texts.of("ui.ledger.extension.reason"));
    HBox.setHgrow(reason, Priority.ALWAYS);
    Button send = new Button(texts.of("ui.ledger.extension.send"));
    send.setId("extension-send");
    send.setMinWidth(USE_PREF_SIZE);
    send.setOnAction(press -> send());
    form = new HBox(6, until, reason, send);
    form.setAlignment(Pos.CENTER_LEFT);
    form.setOnKeyPressed(
        event -> {
          if (event.getCode() == KeyCode.ESCAPE) {
            fold(true);
            event.consume();
          } else if (event.getCode() == KeyCode.ENTER) {
            send();
            event.consume();
          }
        });
    ask = new Button(texts.of("ui.ledger.extension.ask"), Icon.DEADLINE.node());
    ask.setId("extension-ask");
    ask.setOnAction(press -> fold(false));
    getChildren().addAll(ask, form, lines);
    fold(true);
  }

  private void fold(boolean folded) {
    form.setVisible(!folded);
    form.setManaged(!folded);
    if (!folded) {
      until.setToday(acts.today());
      until.requestFocus();
    }
  }

  private void send() {
    Optional<LocalDate> day = until.day();
    if (day.isEmpty() || reason.getText().isBlank()) {
      (day.isEmpty() ? until : reason).requestFocus();
      return;
    }
    acts.ask(
        row,
        day.get(),
        reason.getText(),
        () -> {
          until.clear();
          reason.clear();
          fold(true);
        });
  }

  /** Shows a measure; the file is null while it loads. */
  void show(LedgerRow shown, MeasureFile file) {
    boolean same =
        row != null
            && shown.measure() != null
            && row.measure() != null
            && row.measure().id().equals(shown.measure().id());
    row = shown;
    if (!same) {
      until.clear();
      reason.clear();
      fold(true);
    }
    MeasureLife life = file == null ? MeasureLife.NONE : file.life();
    boolean may =
        shown.measure() != null
            && shown.measure().closure() != Closure.CLOSED
            && shown.measure().deadline().binding().isPresent()
            && file != null
            && ExtensionRules.pending(life.extensions()).isEmpty();
    ask.setVisible(may);
    ask.setManaged(may);
    if (!may) {
      fold(true);
    }
    lines.getChildren().clear();
    int corrections = file == null ? 0 : DateSettings.of(null, file.history()).corrections();
    if (corrections > 0) {
      lines.getChildren().add(caption(texts.of("ui.ledger.corrected", corrections)));
    }
    extensions(life.extensions());
    supervisions(life.supervisions());
    papers(file == null ? List.of() : file.papers());
    lookBacks(life.lookBacks());
    boolean any = may || !lines.getChildren().isEmpty();
    setVisible(any);
    setManaged(any);
  }

  private void extensions(List<Extension> all) {
    if (all.isEmpty()) {
      return;
    }
    int granted = ExtensionRules.grantedCount(all);
    lines
        .getChildren()
        .add(
            caption(
                granted == 0
                    ? texts.of("ui.ledger.extension.heading")
                    : texts.of("ui.ledger.extended", granted, ExtensionRules.grantedDays(all))));
    for (Extension one : all) {
      String to = one.asked() == null ? texts.of("words.unknown") : one.asked().toString();
      FlowPane head =
          new FlowPane(
              8,
              2,
              plain(texts.of("ui.ledger.extension.from-to", one.before(), to, one.days())),
              new LightMark(
                  switch (one.decision()) {
                    case PENDING -> Light.YELLOW;
                    case GRANTED -> Light.GREEN;
                    case REFUSED -> Light.NONE;
                  },
                  texts.of("ui.ledger.extension." + one.decision().name())));
      if (one.late()) {
        head.getChildren().add(new LightMark(Light.RED, texts.of("ui.ledger.extension.late")));
      }
      VBox line = new VBox(2, head);
      line.getChildren()
          .add(
              second(
                  texts.of(
                      "ui.ledger.extension.request",
                      one.requestedBy(),
                      one.requestedOn(),
                      one.reason())));
      if (one.decision() == Decision.PENDING) {
        line.getChildren().add(decision(one));
      } else if (one.decidedBy() != null) {
        line.getChildren()
            .add(
                second(
                    texts.of(
                        "ui.ledger.extension.decision",
                        one.decidedBy(),
                        one.decidedOn(),
                        one.opinion())));
      }
      lines.getChildren().add(line);
    }
  }

  private Node decision(Extension one) {
    Button grant = new Button(texts.of("ui.ledger.extension.grant"));
    grant.setId("extension-grant");
    grant.setOnAction(press -> acts.decide(one, true));
    Button refuse = new Button(texts.of("ui.ledger.extension.refuse"));
    refuse.setId("extension-refuse");
    refuse.setOnAction(press -> acts.decide(one, false));
    return new HBox(8, grant, refuse);
  }

  private void supervisions(List<Supervision> all) {
    if (all.isEmpty()) {
      return;
    }
    lines.getChildren().add(caption(texts.of("ui.ledger.supervision.heading")));
    for (Supervision one : all) {
      FlowPane head = new FlowPane(8, 2, plain(texts.word(one.kind()) + " " + one.number()));
      head.getChildren().add(second(one.issuedOn().toString()));
      if (one.answeredOn() == null && one.unanswered(acts.today())) {
        head.getChildren().add(new LightMark(Light.RED, texts.of("ui.ledger.supervision.late")));
      }
      VBox line = new VBox(2, head);
      line.getChildren()
          .add(
              second(
                  one.answeredOn() != null
                      ? texts.of("ui.ledger.supervision.answered", one.answeredOn(), one.answer())
                      : one.answerDue() != null
                          ? texts.of("ui.ledger.supervision.answer-due", one.answerDue())
                          : texts.of("ui.ledger.supervision.no-answer")));
      lines.getChildren().add(line);
    }
  }

  private void papers(List<RegisteredPaper> all) {
    if (all.isEmpty()) {
      return;
    }
    lines.getChildren().add(caption(texts.of("ui.ledger.papers.heading")));
    for (RegisteredPaper one : all) {
      FlowPane head = new FlowPane(8, 2, plain(one.name()), second(texts.word(one.state())));
      if (one.unanswered(acts.today())) {
        head.getChildren().add(new LightMark(Light.RED, texts.of("ui.ledger.supervision.late")));
      }
      VBox line = new VBox(2, head);
      if (one.issuedOn() != null) {
        String signed = one.signed() == null ? "" : one.signed().name();
        line.getChildren()
            .add(
                second(
                    texts.of(
                        signed.isEmpty() ? "ui.ledger.papers.line" : "ui.ledger.papers.signed",
                        one.issuedOn(),
                        signed)));
      }
      if (!one.answer().isEmpty()) {
        line.getChildren().add(second(one.answer()));
      }
      lines.getChildren().add(line);
    }
  }

  private void lookBacks(List<LookBack> all) {
    if (all.isEmpty()) {
      return;
    }
    lines.getChildren().add(caption(texts.of("ui.ledger.look-back.heading")));
    for (LookBack one : all) {
      lines
          .getChildren()
          .add(
              second(
                  one.checkedOn() == null
                      ? texts.of("ui.ledger.look-back.planned", one.plannedOn())
                      : texts.of(
                          "ui.ledger.look-back.done",
                          one.checkedOn(),
                          one.by(),
                          texts.word(one.grade()),
                          one.finding())));
    }
  }

  private static Label caption(String text) {
    Label caption = new Label(text);
    caption.getStyleClass().add(Style.CAPTION);
    caption.setMinWidth(USE_PREF_SIZE);
    return caption;
  }

  private static Label plain(String text) {
    Label label = new Label(text);
    label.setMinWidth(USE_PREF_SIZE);
    return label;
  }

  private static Label second(String text) {
    Label label = new Label(text);
    label.getStyleClass().add(Style.SECONDARY);
    label.setWrapText(true);
    label.setMinHeight(USE_PREF_SIZE);
    return label;
  }
}
