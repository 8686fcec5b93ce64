package app.xiaohao.ui.ledger.hand;

import app.xiaohao.ledger.change.Change;
import app.xiaohao.ledger.history.HistoryEntry;
import app.xiaohao.ledger.row.ByHand;
import app.xiaohao.ledger.row.LedgerQuery;
import app.xiaohao.ledger.row.MeasureFile;
import app.xiaohao.text.RowText;
import app.xiaohao.text.Texts;
import app.xiaohao.ui.kit.Style;
import app.xiaohao.ui.kit.words.HistoryWords;
import app.xiaohao.ui.ledger.model.HandActs;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** What is struck: each with its number, its words, by whom, when and why, and 恢复. */
final class RemovedForm {
  private static final double HEIGHT = 360;

  private final HandActs acts;
  private final Texts texts;
  private final HandForm form;
  private final VBox lines = new VBox(8);

  RemovedForm(HandActs acts, Texts texts) {
    this.acts = acts;
    this.texts = texts;
    this.form =
        new HandForm(
                acts,
                texts.of("ui.ledger.hand.REMOVED"),
                texts.of("ui.ledger.hand.removed-how"),
                texts)
            .listing();
    lines.setId("removed-list");
    ScrollPane scroll = new ScrollPane(lines);
    scroll.setFitToWidth(true);
    scroll.setPrefHeight(HEIGHT);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    form.field(texts.of("ui.ledger.hand.removed"), scroll);
    load();
  }

  HandForm form() {
    return form;
  }

  private void load() {
    acts.removed(this::show);
  }

  private void show(List<ByHand.Removed> removed) {
    if (removed.isEmpty()) {
      lines.getChildren().setAll(HandForm.caption(texts.of("ui.ledger.hand.none-removed")));
      return;
    }
    lines.getChildren().setAll(removed.stream().map(this::line).toList());
  }

  /** What became of it up to then: who answers, what was reported and proved, every change. */
  private List<Node> record(MeasureFile file) {
    HistoryWords history = new HistoryWords(texts);
    RowText row = new RowText(texts);
    List<Node> lines = new ArrayList<>();
    lines.add(
        HandForm.caption(
            texts.of(
                "ui.ledger.hand.record-of",
                row.names(file.row().measure().responsibility().lead()),
                file.row().measure().percent(),
                file.progress().size(),
                file.life().evidence().size(),
                file.life().supervisions().size())));
    for (HistoryEntry entry : file.history()) {
      lines.add(
          HandForm.caption(
              texts.of(
                  "ui.ledger.hand.record-line",
                  entry.at().toLocalDate(),
                  entry.by(),
                  history.heading(entry),
                  history.sentence(entry))));
    }
    return lines;
  }

  private Node line(ByHand.Removed one) {
    String number = LedgerQuery.number(one.row());
    Label words = new Label(number + "　" + one.row().measure().text());
    words.setWrapText(true);
    words.setMinHeight(Region.USE_PREF_SIZE);
    words.getStyleClass().add("struck");
    Label why =
        HandForm.caption(
            texts.of(
                one.into() != null
                    ? "ui.ledger.hand.joined-by"
                    : one.withIssue()
                        ? "ui.ledger.hand.struck-with-issue"
                        : "ui.ledger.hand.struck-by",
                one.by(),
                one.at().toLocalDate(),
                one.reason().isEmpty() ? texts.of("words.unknown") : one.reason(),
                one.row().issue().number(),
                one.row().issue().title()));
    VBox said = new VBox(0, words, why);
    HBox.setHgrow(said, Priority.ALWAYS);
    Button more = new Button(texts.of("ui.ledger.hand.record"));
    more.setId("record-" + number.replace('.', '-'));
    more.getStyleClass().add(Style.QUIET);
    more.setMinWidth(Region.USE_PREF_SIZE);
    more.setOnAction(
        press -> {
          more.setDisable(true);
          acts.file(one.row().measure().id(), file -> said.getChildren().addAll(record(file)));
        });
    HBox line = new HBox(10, said, more);
    if (one.into() == null) {
      Button restore = new Button(texts.of("ui.ledger.hand.restore"));
      restore.setId("restore-" + number.replace('.', '-'));
      restore.getStyleClass().add(Style.QUIET);
      restore.setMinWidth(Region.USE_PREF_SIZE);
      restore.setOnAction(
          press ->
              form.write(
                  one.withIssue()
                      ? new Change.IssueRestored(one.row().issue().id(), "")
                      : new Change.Restored(one.row().measure().id(), ""),
                  texts.of(
                      "ui.ledger.hand.done.RESTORED",
                      one.withIssue() ? one.row().issue().number() : number),
                  this::load));
      line.getChildren().add(restore);
    }
    return line;
  }
}
