package app.xiaohao.ui.intake;

import app.xiaohao.intake.Draft;
import app.xiaohao.model.InspectionKind;
import app.xiaohao.text.InspectionName;
import app.xiaohao.text.Texts;
import app.xiaohao.ui.intake.ReviewModel.Selection;
import app.xiaohao.ui.kit.Icon;
import app.xiaohao.ui.kit.PendingBox;
import app.xiaohao.ui.kit.Style;
import java.util.List;
import java.util.Objects;
import javafx.beans.binding.Bindings;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.SplitPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The review of one document: its text on the left, the draft on the right, the commit below. */
final class ReviewView extends BorderPane {
  private final IntakeModel intake;
  private final QueuedDocument document;
  private final ReviewModel model;
  private final Texts texts;
  private final IntakeWords words;
  private final DraftTable table;
  private final Label more = new Label();

  ReviewView(IntakeModel intake, QueuedDocument document, Texts texts) {
    this.intake = intake;
    this.document = document;
    this.model = document.review();
    this.texts = texts;
    this.words = new IntakeWords(texts);
    this.table = new DraftTable(model, texts, words::notice);
    getStyleClass().add("review");
    SplitPane split = new SplitPane(new ReportPane(model, texts), draftSide());
    split.setDividerPositions(0.47);
    setTop(new VBox(head(), duplicate()));
    setCenter(split);
    setBottom(foot());
    addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
  }

  /** Puts the keyboard where work begins. */
  void begin() {
    long others = intake.waiting() - 1;
    more.setText(others > 0 ? texts.of("ui.intake.review.more", others) : "");
    table.requestFocus();
  }

  private void pressed(KeyEvent event) {
    if (event.getCode() == KeyCode.F8) {
      if (event.isShiftDown()) {
        model.previousNotice();
      } else {
        model.nextNotice();
      }
      event.consume();
    }
  }

  private Node draftSide() {
    SplitPane side = new SplitPane(table, measures());
    side.setOrientation(Orientation.VERTICAL);
    side.setDividerPositions(0.63);
    return side;
  }

  private Node measures() {
    Label title = new Label();
    title.getStyleClass().add(Style.SECTION_TITLE);
    Label under = new Label();
    under.getStyleClass().add(Style.CAPTION);
    model
        .selectionProperty()
        .subscribe(
            selection -> {
              title.textProperty().unbind();
              if (selection.line() == null) {
                title.setText("");
                under.setText("");
                return;
              }
              int number = selection.line().index() + 1;
              title
                  .textProperty()
                  .bind(
                      Bindings.createStringBinding(
                          () -> number + "  " + selection.line().titleProperty().get(),
                          selection.line().titleProperty()));
              under.setText(String.join(" › ", selection.line().issue().headings()));
            });
    VBox lines = new VBox(title, under);
    lines.getStyleClass().add("measures-head");
    MeasureList list = new MeasureList(model, texts);
    VBox.setVgrow(list, Priority.ALWAYS);
    VBox part = new VBox(lines, list);
    part.getStyleClass().add("measures");
    return part;
  }

  private Node head() {
    Label title = new Label(texts.of("ui.intake.review.title"));
    title.getStyleClass().add(Style.SCREEN_TITLE);
    title.setMinWidth(USE_PREF_SIZE);
    Label file = new Label(words.document(model));
    file.getStyleClass().add(Style.MUTED);
    file.setTooltip(new Tooltip(model.draft().source().name()));
    Label read = new Label(words.coverage(model));
    read.getStyleClass()
        .add(
            model.coverage().complete() && !model.lines().isEmpty()
                ? "coverage-good"
                : "notice-text");
    read.setMinWidth(USE_PREF_SIZE);
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    HBox line = new HBox(12, title, file, read, gap);
    more.getStyleClass().add(Style.SECONDARY);
    more.setMinWidth(USE_PREF_SIZE);
    line.getChildren().add(more);
    line.setAlignment(Pos.BASELINE_LEFT);
    VBox head = new VBox(6, line, reportData());
    head.getStyleClass().add("review-head");
    return head;
  }

  private Node reportData() {
    Draft.Report report = model.draft().report();
    FlowPane strip = new FlowPane(20, 4);
    strip.getStyleClass().add("report-data");
    strip
        .getChildren()
        .addAll(
            datum("party", report.inspectedParty()),
            datum("body", report.inspectingBody()),
            datum("span", words.span(report.inspectionFrom(), report.inspectionTo())),
            datum("feedback", Objects.toString(report.feedbackDate(), null)),
            datum("signatory", report.signatory()),
            datum("signed", Objects.toString(report.signedDate(), null)));
    return strip;
  }

  private Node datum(String key, String value) {
    InspectionKind found = InspectionName.kind(model.draft());
    String kind =
        found == InspectionKind.OTHER ? texts.of("ui.intake.report.inspection") : texts.word(found);
    Label name = new Label(texts.of("ui.intake.report." + key, kind));
    name.getStyleClass().add(Style.CAPTION);
    Node shown = value == null ? new PendingBox(texts) : new Label(value);
    HBox pair = new HBox(6, name, shown);
    pair.setAlignment(Pos.BASELINE_LEFT);
    return pair;
  }

  private Node duplicate() {
    DuplicateBanner banner = new DuplicateBanner(intake, document, texts);
    banner.visibleProperty().bind(document.target().undecidedProperty());
    banner.managedProperty().bind(banner.visibleProperty());
    return banner;
  }

  private Node foot() {
    ListView<ReviewNotice> all = noticeList();
    ToggleButton count = new ToggleButton();
    count.getStyleClass().addAll(Style.QUIET, "notice-count");
    count.setGraphic(Icon.WARNING.node());
    count.setText(texts.of("ui.intake.notices", model.notices().size()));
    count.setMinWidth(USE_PREF_SIZE);
    all.visibleProperty().bind(count.selectedProperty());
    all.managedProperty().bind(count.selectedProperty());
    Button before = step(Icon.PREVIOUS, "ui.intake.notice.previous", model::previousNotice);
    Button next = step(Icon.NEXT, "ui.intake.notice.next", model::nextNotice);
    Label which = new Label();
    which.getStyleClass().add("notice-text");
    which
        .textProperty()
        .bind(
            Bindings.createStringBinding(
                () -> noticeLine(model.selectionProperty().get()), model.selectionProperty()));
    HBox notices = new HBox(4, count, before, next, which);
    notices.setAlignment(Pos.CENTER_LEFT);
    HBox.setHgrow(notices, Priority.ALWAYS);
    if (model.notices().isEmpty()) {
      Label none = new Label(texts.of("ui.intake.notices.none"));
      none.getStyleClass().add(Style.SECONDARY);
      notices.getChildren().setAll(none);
    }
    Label pending = new Label();
    pending.getStyleClass().add(Style.SECONDARY);
    pending.setMinWidth(USE_PREF_SIZE);
    pending
        .textProperty()
        .bind(
            Bindings.createStringBinding(
                () -> words.pending(model.countsProperty().get()), model.countsProperty()));
    HBox first = new HBox(16, notices, pending);
    first.setAlignment(Pos.CENTER_LEFT);
    VBox foot = new VBox(8, all, first, actions());
    foot.getStyleClass().add("review-foot");
    return foot;
  }

  private String noticeLine(Selection selection) {
    return selection.notice() == null
        ? ""
        : texts.of(
            "ui.intake.notice.which",
            model.notices().indexOf(selection.notice()) + 1,
            words.notice(selection.notice()));
  }

  private Button step(Icon icon, String key, Runnable action) {
    Button button = new Button(null, icon.node());
    button.getStyleClass().add(Style.QUIET);
    button.setTooltip(new Tooltip(texts.of(key)));
    button.setAccessibleText(texts.of(key));
    button.setMinWidth(USE_PREF_SIZE);
    button.setOnAction(press -> action.run());
    return button;
  }

  private ListView<ReviewNotice> noticeList() {
    ListView<ReviewNotice> list = new ListView<>();
    list.getItems().setAll(model.notices());
    list.setPrefHeight(112);
    list.getStyleClass().add("notice-list");
    list.setAccessibleText(texts.of("ui.intake.notices", model.notices().size()));
    list.setCellFactory(
        made ->
            new ListCell<>() {
              @Override
              protected void updateItem(ReviewNotice notice, boolean empty) {
                super.updateItem(notice, empty);
                setText(empty ? null : noticeRow(notice));
              }
            });
    list.getSelectionModel()
        .selectedItemProperty()
        .addListener(
            (property, before, notice) -> {
              if (notice != null && notice != model.selectionProperty().get().notice()) {
                model.show(notice);
              }
            });
    model
        .selectionProperty()
        .addListener(
            (property, before, now) -> {
              if (now.notice() != null) {
                list.getSelectionModel().select(now.notice());
              } else {
                list.getSelectionModel().clearSelection();
              }
            });
    return list;
  }

  private String noticeRow(ReviewNotice notice) {
    List<String> path =
        notice.line() < 0 ? List.of() : model.lines().get(notice.line()).issue().path();
    return texts.of("ui.intake.notice.row", String.join(" · ", path), words.notice(notice));
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
