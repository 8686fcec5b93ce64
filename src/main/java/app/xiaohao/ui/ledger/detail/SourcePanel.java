package app.xiaohao.ui.ledger.detail;

import app.xiaohao.ledger.row.LedgerRow;
import app.xiaohao.ledger.row.MeasureFile;
import app.xiaohao.model.SourceRange;
import app.xiaohao.text.Texts;
import app.xiaohao.ui.kit.Icon;
import app.xiaohao.ui.kit.MarkedText;
import app.xiaohao.ui.kit.Style;
import app.xiaohao.ui.ledger.model.RowWords;
import javafx.geometry.Pos;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** 原文（锁定）: the wording as fed back, and where the measure stands in the report. */
final class SourcePanel extends VBox {
  private static final int AROUND = 60;

  private final Texts texts;
  private final Label original = new Label();
  private final MarkedText excerpt = new MarkedText();
  private final Label document = new Label();
  private final Hyperlink open;

  /**
   * @param openReport shows the whole report
   */
  SourcePanel(Texts texts, Runnable openReport) {
    super(6);
    this.texts = texts;
    open = new Hyperlink(texts.of("ui.ledger.menu.source"), Icon.GO.node());
    open.setId("open-report");
    open.setContentDisplay(ContentDisplay.RIGHT);
    open.setOnAction(event -> openReport.run());
    open.setMinWidth(USE_PREF_SIZE);
    Label heading = new Label(texts.of("ui.ledger.original"), Icon.LOCKED.node());
    heading.getStyleClass().add(Style.CAPTION);
    heading.setMinWidth(USE_PREF_SIZE);
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    HBox line = new HBox(8, heading, gap, open);
    line.setAlignment(Pos.CENTER_LEFT);
    original.setWrapText(true);
    original.setMinHeight(USE_PREF_SIZE);
    original.getStyleClass().add("original-wording");
    excerpt.getStyleClass().add("source-excerpt");
    document.getStyleClass().add(Style.CAPTION);
    getChildren().addAll(line, original, excerpt, document);
  }

  /** Shows what is known of a row; the file is null while it loads. */
  void show(LedgerRow row, MeasureFile file) {
    original.setText(row.issue().original());
    boolean differs = RowWords.titleDiffers(row.issue());
    original.setVisible(differs);
    original.setManaged(differs);
    SourceRange range = file == null ? null : markOf(file);
    open.setDisable(range == null);
    if (range == null) {
      excerpt.show(row.measure() == null ? row.issue().original() : row.measure().text(), null);
      document.setText(file == null ? "" : texts.of("ui.ledger.made-by-hand"));
    } else {
      String text = file.documentText();
      int from = Math.max(0, range.start() - AROUND);
      int to = Math.min(text.length(), range.end() + AROUND);
      String before = (from > 0 ? "……" : "") + text.substring(from, range.start());
      String after = text.substring(range.end(), to) + (to < text.length() ? "……" : "");
      String marked = range.of(text);
      String flat = flat(before);
      excerpt.show(
          flat + flat(marked) + flat(after),
          new SourceRange(flat.length(), flat.length() + marked.length()));
      document.setText(file.document());
    }
  }

  /** The part of the report that is marked: the measure, else its issue; null where unknown. */
  static SourceRange markOf(MeasureFile file) {
    SourceRange range = file.measureSource() == null ? file.issueSource() : file.measureSource();
    return range == null || range.end() > file.documentText().length() ? null : range;
  }

  private static String flat(String text) {
    return text.replace('\n', ' ');
  }
}
