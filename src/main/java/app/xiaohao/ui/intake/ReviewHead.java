package app.xiaohao.ui.intake;

import app.xiaohao.intake.Draft;
import app.xiaohao.model.inspection.InspectionKind;
import app.xiaohao.text.InspectionName;
import app.xiaohao.text.Texts;
import app.xiaohao.ui.intake.review.ReviewModel;
import app.xiaohao.ui.kit.Icon;
import app.xiaohao.ui.kit.Style;
import app.xiaohao.ui.kit.form.PendingBox;
import java.util.Objects;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Which document is reviewed, what was read of it, and what it says of itself. */
final class ReviewHead extends VBox {
  private final ReviewModel model;
  private final Texts texts;
  private final IntakeWords words;
  private final Label more = new Label();

  /**
   * @param columns shows what the columns of its tables mean; null where it has none
   */
  ReviewHead(ReviewModel model, Runnable columns, Texts texts) {
    super(6);
    this.model = model;
    this.texts = texts;
    this.words = new IntakeWords(texts);
    getStyleClass().add("review-head");
    getChildren().addAll(line(columns), reportData());
  }

  /** Says how many documents wait behind this one. */
  void waiting(long others) {
    more.setText(others > 0 ? texts.of("ui.intake.review.more", others) : "");
  }

  private Node line(Runnable columns) {
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
    more.getStyleClass().add(Style.SECONDARY);
    more.setMinWidth(USE_PREF_SIZE);
    HBox line = new HBox(12, title, file, read, gap, more);
    line.setAlignment(Pos.BASELINE_LEFT);
    if (columns != null) {
      Button mapping = new Button(texts.of("ui.intake.mapping.back"), Icon.COLUMNS.node());
      mapping.setId("columns");
      mapping.setMinWidth(USE_PREF_SIZE);
      mapping.setOnAction(press -> columns.run());
      line.getChildren().add(mapping);
    }
    return line;
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
}
