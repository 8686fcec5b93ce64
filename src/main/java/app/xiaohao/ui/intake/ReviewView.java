package app.xiaohao.ui.intake;

import app.xiaohao.ledger.row.LedgerRow;
import app.xiaohao.model.Responsibility;
import app.xiaohao.text.Texts;
import app.xiaohao.ui.intake.review.AssignBar;
import app.xiaohao.ui.intake.review.DraftTable;
import app.xiaohao.ui.intake.review.EditBar;
import app.xiaohao.ui.intake.review.MeasureList;
import app.xiaohao.ui.intake.review.ReportPane;
import app.xiaohao.ui.intake.review.ReviewCommands;
import app.xiaohao.ui.intake.review.ReviewLine;
import app.xiaohao.ui.intake.review.ReviewModel;
import app.xiaohao.ui.kit.Style;
import app.xiaohao.ui.kit.form.ActingKeys;
import app.xiaohao.ui.kit.work.LedgerSession;
import java.time.LocalDate;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The review of one document: its text on the left, the draft on the right, the commit below. */
final class ReviewView extends BorderPane {
  private final IntakeModel intake;
  private final QueuedDocument document;
  private final ReviewModel model;
  private final LedgerSession session;
  private final Texts texts;
  private final ReviewCommands commands;
  private final DraftTable table;
  private final ReviewHead head;

  ReviewView(IntakeModel intake, QueuedDocument document, LedgerSession session, Texts texts) {
    this.intake = intake;
    this.document = document;
    this.model = document.review();
    this.session = session;
    this.texts = texts;
    this.commands = new ReviewCommands(model, texts);
    this.table = new DraftTable(model, commands, texts, new IntakeWords(texts)::notice);
    this.head = new ReviewHead(model, document.mapping() == null ? null : intake::map, texts);
    getStyleClass().add("review");
    SplitPane split = new SplitPane(new ReportPane(model, commands, texts), draftSide());
    split.setDividerPositions(0.47);
    setTop(new VBox(head, duplicate(), new OwnBanner(document.target(), texts)));
    setCenter(split);
    setBottom(foot());
    addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
  }

  /** Whether this is the view of a review. */
  boolean shows(ReviewModel review) {
    return model == review;
  }

  /** Puts the keyboard where work begins. */
  void begin() {
    head.waiting(intake.waiting() - 1);
    table.requestFocus();
  }

  private void pressed(KeyEvent event) {
    if (event.getCode() == KeyCode.F8) {
      if (event.isShiftDown()) {
        model.previousTodo();
      } else {
        model.nextTodo();
      }
      event.consume();
    } else {
      commands.pressed(event, ActingKeys.writes(event.getTarget()));
    }
  }

  private Node draftSide() {
    SplitPane side = new SplitPane(table, measures());
    side.setOrientation(Orientation.VERTICAL);
    side.setDividerPositions(0.58);
    VBox.setVgrow(side, Priority.ALWAYS);
    return new VBox(
        new EditBar(model, commands, texts),
        new AssignBar(model, commands, this::answering, this::today, texts),
        side);
  }

  private List<Responsibility> answering() {
    var contents = session.contentsProperty().get();
    return contents == null
        ? List.of()
        : contents.rows().stream()
            .map(LedgerRow::measure)
            .filter(measure -> measure != null)
            .map(LedgerRow.MeasureLine::responsibility)
            .distinct()
            .toList();
  }

  private LocalDate today() {
    return session.contentsProperty().get().today();
  }

  private Node measures() {
    Label title = new Label();
    title.getStyleClass().add(Style.SECTION_TITLE);
    Label under = new Label();
    under.getStyleClass().add(Style.CAPTION);
    title
        .textProperty()
        .bind(
            Bindings.createStringBinding(
                () ->
                    line() == null ? "" : line().index() + 1 + "  " + line().titleProperty().get(),
                model.selectionProperty(),
                model.stepsProperty()));
    under
        .textProperty()
        .bind(
            Bindings.createStringBinding(
                () -> line() == null ? "" : String.join(" › ", line().issue().headings()),
                model.selectionProperty(),
                model.stepsProperty()));
    VBox lines = new VBox(title, under);
    lines.getStyleClass().add("measures-head");
    MeasureList list = new MeasureList(model, commands, texts);
    VBox.setVgrow(list, Priority.ALWAYS);
    VBox part = new VBox(lines, list);
    part.getStyleClass().add("measures");
    return part;
  }

  private ReviewLine line() {
    return model.selectionProperty().get().line();
  }

  private Node duplicate() {
    DuplicateBanner banner = new DuplicateBanner(intake, document, texts);
    banner.visibleProperty().bind(document.target().undecidedProperty());
    banner.managedProperty().bind(banner.visibleProperty());
    return banner;
  }

  private Node foot() {
    VBox foot = new VBox(8, new TodoBar(model, texts), actions());
    foot.getStyleClass().add("review-foot");
    return foot;
  }

  private Node actions() {
    Button discard = new Button(texts.of("ui.intake.discard"));
    discard.setMinWidth(USE_PREF_SIZE);
    discard.setOnAction(press -> intake.discard());
    Button later = new Button(texts.of("ui.intake.later"));
    later.setMinWidth(USE_PREF_SIZE);
    later.setOnAction(press -> intake.later());
    Button commit = new Button();
    commit.setId("commit");
    commit.getStyleClass().add(Style.MAIN_ACTION);
    commit.setMinWidth(USE_PREF_SIZE);
    commit
        .textProperty()
        .bind(
            Bindings.createStringBinding(
                () ->
                    texts.of(
                        "ui.intake.commit",
                        model.countsProperty().get().issues(),
                        model.countsProperty().get().measures()),
                model.countsProperty()));
    commit
        .disableProperty()
        .bind(
            Bindings.createBooleanBinding(
                () ->
                    document.target().obstacleBinding().get() != null
                        || model.countsProperty().get().issues() == 0,
                document.target().obstacleBinding(),
                model.countsProperty()));
    commit.setOnAction(press -> intake.commit());
    Label obstacle = new Label();
    obstacle.getStyleClass().add("obstacle");
    obstacle
        .textProperty()
        .bind(
            Bindings.createStringBinding(
                this::obstacle, document.target().obstacleBinding(), model.countsProperty()));
    obstacle.managedProperty().bind(obstacle.textProperty().isNotEmpty());
    TargetBar target = new TargetBar(document.target(), texts);
    HBox.setHgrow(target, Priority.ALWAYS);
    HBox line = new HBox(8, target, discard, later, commit);
    line.setAlignment(Pos.CENTER_LEFT);
    return new VBox(4, line, obstacle);
  }

  private String obstacle() {
    if (model.countsProperty().get().issues() == 0) {
      return texts.of("ui.intake.obstacle.NOTHING");
    }
    TargetModel.Obstacle obstacle = document.target().obstacleBinding().get();
    return obstacle == null ? "" : texts.of("ui.intake.obstacle." + obstacle);
  }
}
