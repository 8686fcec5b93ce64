package app.xiaohao.ui.closing;

import app.xiaohao.ledger.history.LedgerException;
import app.xiaohao.ledger.row.CustomFields;
import app.xiaohao.ledger.row.LedgerRow.MeasureLine;
import app.xiaohao.ledger.rule.ClosingRules;
import app.xiaohao.model.closing.ClosingRoute;
import app.xiaohao.model.closing.ClosingStep;
import app.xiaohao.model.closing.Closure;
import app.xiaohao.model.closing.ClosureAct;
import app.xiaohao.model.closing.StandardLine;
import app.xiaohao.text.MeasureWording;
import app.xiaohao.text.Texts;
import app.xiaohao.ui.kit.LightMark;
import app.xiaohao.ui.kit.Seal;
import app.xiaohao.ui.kit.Style;
import app.xiaohao.ui.kit.dialog.NameList;
import app.xiaohao.ui.kit.evidence.EvidenceDesk;
import app.xiaohao.ui.kit.evidence.EvidencePanel;
import app.xiaohao.ui.kit.form.PendingBox;
import app.xiaohao.ui.kit.form.StandardEditor;
import app.xiaohao.ui.kit.words.ProblemWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** 销号申请（审批）表 of one item: a form as on paper, whose next field is the one to fill in. */
final class ClosingPaper extends VBox {
  private final ClosingModel model;
  private final Texts texts;
  private final StepFields fields;
  private final StandardLines lines;
  private final EvidencePanel evidence;
  private final ProblemWords problems;
  private final Opinions opinions;
  private ClosingItem shown;

  /**
   * @param desk what is done with proof
   * @param changed called when something was written on the form
   */
  ClosingPaper(ClosingModel model, EvidenceDesk desk, Texts texts, Runnable changed) {
    this.model = model;
    this.texts = texts;
    evidence = new EvidencePanel(desk);
    evidence.takeDropsOn(this);
    fields = new StepFields(model, texts, this::barred, changed);
    problems = new ProblemWords(texts);
    opinions = new Opinions(texts);
    lines = new StandardLines(model, texts, changed);
    setId("closing-paper");
    getStyleClass().add("closing-paper");
  }

  /** Shows the form of an item, once it differs from what is shown. */
  void show(ClosingItem item) {
    if (item.equals(shown)) {
      fields.renumber();
      return;
    }
    boolean other = shown == null || !shown.id().equals(item.id());
    boolean moved = other || !shown.state().equals(item.state());
    shown = item;
    if (moved) {
      fields.show(item);
    } else {
      fields.renumber();
    }
    VBox table = new VBox();
    table.getStyleClass().add("form-table");
    ClosureAct act = item.mainAct().orElse(null);
    MeasureLine measure = item.measure();
    String inspection = model.queuesProperty().get().contents().names().of(item.row());
    if (!inspection.isEmpty()) {
      table.getChildren().add(row("inspection", text(inspection)));
    }
    table
        .getChildren()
        .addAll(
            row("unit", units(item)),
            row(
                "issue",
                text(
                    texts.of(
                        "ui.closing.issue",
                        item.row().issue().number(),
                        item.row().issue().title()))),
            row("goal", goal(item)),
            row("measure", text(MeasureWording.of(measure, texts))),
            row("results", results(item, act)),
            row("standard", standard(item, act)),
            row("evidence", evidence(item)));
    opinions.of(item).forEach((key, opinion) -> table.getChildren().add(row(key, opinion)));
    levels(item, act).forEach(table.getChildren()::add);
    table.getChildren().add(row("closed", closed(item, act)));
    item.statement()
        .ifPresent(
            said ->
                table
                    .getChildren()
                    .add(
                        row(
                            "stated",
                            text(
                                texts.of(
                                    "ui.closing.stated",
                                    texts.word(said.closure()),
                                    said.document(),
                                    said.at().toLocalDate(),
                                    said.by())))));
    if (!item.life().steps().isEmpty()) {
      table.getChildren().add(row("steps", steps(item)));
    }
    getChildren().setAll(head(item));
    item.trail()
        .standing()
        .filter(step -> step.act() == ClosureAct.RETURN)
        .ifPresent(step -> getChildren().add(returned(step)));
    getChildren().add(table);
  }

  /** Why it came back stands above all that is to be filled in. */
  private Node returned(ClosingStep step) {
    Label why = new Label(texts.of("ui.closing.returned", step.opinion(), step.by(), step.on()));
    why.setId("form-returned");
    why.getStyleClass().addAll(Style.STRONG, "returned");
    why.setWrapText(true);
    why.setMinHeight(USE_PREF_SIZE);
    return why;
  }

  /** Why whoever works may not take the next step, whatever they write. */
  private Optional<String> barred(ClosingItem item) {
    return item.mainAct()
        .flatMap(act -> model.hindrance(item, model.step(item, act, "-", "")))
        .filter(
            why ->
                why.kind() == LedgerException.Kind.BY_APPLICANT
                    || why.kind() == LedgerException.Kind.SAME_HAND)
        .flatMap(why -> problems.sentence(why.refusal()));
  }

  /** Shows again what is proposed: another name signs now. */
  void signedByAnother() {
    if (shown != null) {
      fields.show(shown);
    }
  }

  /** Goes to the field that is to be filled in next. */
  Node edit() {
    fields.edit();
    return fields.node();
  }

  /** Ticks or unticks a line of the standard, counted from 0. */
  void toggle(int line) {
    lines.toggle(line);
  }

  private Node head(ClosingItem item) {
    Label title = new Label(texts.of("ui.closing.form"));
    title.getStyleClass().add("form-title");
    Label number = new Label(texts.of("ui.closing.number", item.number()));
    number.setId("form-number");
    number.getStyleClass().add(Style.SECONDARY);
    HBox marks = new HBox(10, number, new LightMark(item.lamp(), texts));
    marks.setAlignment(Pos.BOTTOM_LEFT);
    title.setMinWidth(USE_PREF_SIZE);
    BorderPane head = new BorderPane(title, null, null, null, marks);
    if (item.state().round() > 1) {
      Label round = new Label(texts.of("ui.closing.round", item.state().round()));
      round.getStyleClass().addAll(Style.STRONG, "round-mark");
      head.setRight(round);
    }
    return head;
  }

  private Node units(ClosingItem item) {
    var answering = item.measure().responsibility();
    String unit = answering.accountable();
    Node named = unit.isEmpty() ? new PendingBox(texts) : new Label(unit);
    Node leader =
        answering.leaders().isEmpty()
            ? new PendingBox(texts)
            : new Label(NameList.write(answering.leaders()));
    HBox line = new HBox(10, named, caption(texts.of("ui.closing.field.leader")), leader);
    line.setAlignment(Pos.CENTER_LEFT);
    return line;
  }

  /** 整改目标, as the offices' tables give it under whichever heading. */
  private Node goal(ClosingItem item) {
    String goal =
        CustomFields.goal(model.queuesProperty().get().contents().fields().of(item.row()));
    return goal.isEmpty() ? new PendingBox(texts) : text(goal);
  }

  private Node results(ClosingItem item, ClosureAct act) {
    if (act == ClosureAct.REQUEST) {
      return fields.node();
    }
    Optional<ClosingStep> request = item.trail().request();
    return request.isEmpty()
        ? text(item.measure().progress())
        : new VBox(4, text(request.get().opinion()), signature(request.get(), null));
  }

  private Node standard(ClosingItem item, ClosureAct act) {
    List<StandardLine> standard = item.life().standard();
    if (ClosingRules.groundOpen(item.measure().closure())) {
      StandardEditor editor =
          new StandardEditor(texts, changedLines -> model.standard(shown, changedLines));
      editor.show(standard, true);
      return editor;
    }
    if (standard.isEmpty()) {
      return caption(texts.of("ui.closing.no-standard"));
    }
    return lines.of(item, act == ClosureAct.VERIFY);
  }

  private Node evidence(ClosingItem item) {
    evidence.show(
        item.id(),
        item.state(),
        item.life().standard(),
        item.life().evidence(),
        item.life().steps());
    return evidence;
  }

  private List<Node> levels(ClosingItem item, ClosureAct act) {
    ClosingRoute route = item.rules().route();
    List<ClosingStep> agreed = item.trail().agreed();
    List<Node> rows = new ArrayList<>();
    for (int i = 0; i < route.levels().size(); i++) {
      boolean last = i == route.levels().size() - 1;
      Optional<ClosingStep> taken =
          i < agreed.size()
              ? Optional.of(agreed.get(i))
              : last && !ownRow(route) ? closing(item) : Optional.empty();
      boolean now =
          act == ClosureAct.VERIFY && i == 0
              || act == ClosureAct.APPROVE && i == item.state().approvals()
              || act == ClosureAct.CLOSE && last && !ownRow(route);
      Node content =
          taken
              .<Node>map(step -> signed(step, route))
              .orElseGet(() -> now ? fields.node() : caption(texts.of("ui.closing.to-come")));
      rows.add(
          row(
              texts.of(
                  i == 0 ? "ui.closing.level.first" : "ui.closing.level", route.levels().get(i)),
              content));
    }
    return rows;
  }

  /** Whether the last agreement is not the opinion of one of the levels in the form. */
  private static boolean ownRow(ClosingRoute route) {
    return route.outside() || route.levels().size() == 1;
  }

  private static Optional<ClosingStep> closing(ClosingItem item) {
    return item.trail().standing().filter(step -> ClosingItem.closes(step.act()));
  }

  private Node closed(ClosingItem item, ClosureAct act) {
    MeasureLine measure = item.measure();
    ClosingRoute route = item.rules().route();
    if (measure.closure() == Closure.CLOSED) {
      Label number = new Label(measure.closingNumber());
      number.setId("form-closing-number");
      number.getStyleClass().add(Style.STRONG);
      VBox words = new VBox(4, number);
      closing(item)
          .filter(step -> ownRow(route))
          .ifPresent(
              step -> words.getChildren().addAll(text(step.opinion()), signature(step, null)));
      HBox.setHgrow(words, Priority.ALWAYS);
      Seal seal = new Seal(measure.closedOn(), texts);
      seal.getStyleClass().add("large-seal");
      seal.setId("form-seal");
      HBox line = new HBox(20, words, seal);
      line.setAlignment(Pos.CENTER_LEFT);
      line.getStyleClass().add("sealed");
      return line;
    }
    if (act == ClosureAct.CONFIRM) {
      Label stated =
          text(
              texts.of(
                  "ui.closing.as-stated",
                  measure.closedOn() == null ? texts.of("words.unknown") : measure.closedOn(),
                  measure.closingNumber().isEmpty()
                      ? texts.of("words.unknown")
                      : measure.closingNumber(),
                  item.trail().standing().map(ClosingStep::by).orElse("")));
      return new VBox(6, stated, fields.node());
    }
    if (act == ClosureAct.CLOSE && ownRow(route)) {
      return fields.node();
    }
    return caption(texts.of(route.outside() ? "ui.closing.to-come.above" : "ui.closing.to-come"));
  }

  private Node signed(ClosingStep step, ClosingRoute route) {
    VBox words = new VBox(4, text(step.opinion()), signature(step, route));
    HBox.setHgrow(words, Priority.ALWAYS);
    HBox line = new HBox(16, words, new Seal(step.level(), step.on()));
    line.setAlignment(Pos.CENTER_LEFT);
    line.getStyleClass().add("sealed");
    return line;
  }

  private Label signature(ClosingStep step, ClosingRoute route) {
    return caption(texts.of("ui.closing.signature", step.by(), step.on()));
  }

  /** All that happened, of all rounds: nothing is erased. */
  private Node steps(ClosingItem item) {
    VBox box = new VBox(3);
    int round = 0;
    for (ClosingStep step : item.life().steps()) {
      if (item.state().round() > 1 && step.round() != round) {
        round = step.round();
        Label heading = caption(texts.of("ui.closing.round", round));
        heading.getStyleClass().add(Style.STRONG);
        box.getChildren().add(heading);
      }
      String who = step.level().isEmpty() ? step.by() : step.level() + " " + step.by();
      Label words =
          new Label(
              texts
                  .of(
                      "ui.closing.step",
                      step.on(),
                      texts.word(step.act()),
                      who,
                      step.number(),
                      step.opinion())
                  .replaceAll(" {2,}", "  ")
                  .strip());
      words.getStyleClass().add(Style.SECONDARY);
      words.setWrapText(true);
      words.setMinHeight(USE_PREF_SIZE);
      box.getChildren().add(words);
    }
    return box;
  }

  private Node row(String key, Node content) {
    String words = key.chars().allMatch(c -> c < 128) ? texts.of("ui.closing.field." + key) : key;
    Label label = new Label(words);
    label.getStyleClass().add("form-label");
    label.setWrapText(true);
    label.setMaxHeight(Double.MAX_VALUE);
    label.setAlignment(Pos.CENTER);
    HBox.setHgrow(content, Priority.ALWAYS);
    VBox cell = new VBox(content);
    cell.setAlignment(Pos.CENTER_LEFT);
    cell.getStyleClass().add("form-cell");
    cell.setMinWidth(0);
    HBox.setHgrow(cell, Priority.ALWAYS);
    HBox row = new HBox(label, cell);
    row.getStyleClass().add("form-row");
    return row;
  }

  private static Label text(String words) {
    Label label = new Label(words);
    label.setWrapText(true);
    label.setMinHeight(USE_PREF_SIZE);
    return label;
  }

  private static Label caption(String words) {
    Label label = text(words);
    label.getStyleClass().add(Style.CAPTION);
    return label;
  }
}
