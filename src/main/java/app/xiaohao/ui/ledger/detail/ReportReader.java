package app.xiaohao.ui.ledger.detail;

import app.xiaohao.ledger.row.MeasureFile;
import app.xiaohao.model.SourceRange;
import app.xiaohao.text.Texts;
import app.xiaohao.ui.kit.Icon;
import app.xiaohao.ui.kit.MarkedText;
import app.xiaohao.ui.kit.Style;
import java.util.ArrayList;
import java.util.List;
import javafx.application.Platform;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.Tooltip;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** The whole report over the table, opened at a measure, which is marked in it. */
final class ReportReader extends BorderPane {
  private static final double SIDES = 72;
  private static final double WIDEST = 860;
  private static final double BETWEEN = 10;

  private final Label title = new Label();
  private final ListView<SourceRange> paragraphs = new ListView<>();
  private final Button close;
  private String text = "";
  private SourceRange mark;
  private Runnable closed = () -> {};

  ReportReader(Texts texts) {
    getStyleClass().add("report-reader");
    title.getStyleClass().add(Style.ITEM_TITLE);
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    close = new Button(texts.of("ui.ledger.reader.close"), Icon.CLEAR.node());
    close.setTooltip(new Tooltip(texts.of("ui.ledger.reader.close-hint")));
    close.setMinWidth(USE_PREF_SIZE);
    close.setOnAction(event -> closed.run());
    HBox head = new HBox(12, Icon.DOCUMENT.node(), title, gap, close);
    head.setAlignment(Pos.CENTER_LEFT);
    head.getStyleClass().add("reader-head");
    setTop(head);
    paragraphs.getStyleClass().add("reader-text");
    paragraphs.setCellFactory(list -> new Paragraph());
    paragraphs.widthProperty().subscribe(() -> paragraphs.refresh());
    setCenter(paragraphs);
    addEventHandler(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.ESCAPE) {
            closed.run();
            event.consume();
          }
        });
  }

  /** What closing does. */
  void onClose(Runnable action) {
    closed = action;
  }

  /** Shows the report of a measure with its place in sight. */
  void show(MeasureFile file) {
    text = file.documentText();
    mark = SourcePanel.markOf(file);
    title.setText(file.document());
    List<SourceRange> lines = new ArrayList<>();
    int at = 0;
    int line = 0;
    for (int start = 0; start < text.length(); ) {
      int end = text.indexOf('\n', start);
      end = end < 0 ? text.length() : end;
      if (end > start) {
        if (mark != null && mark.start() >= start) {
          at = line;
        }
        lines.add(new SourceRange(start, end));
        line++;
      }
      start = end + 1;
    }
    paragraphs.getItems().setAll(lines);
    int target = at;
    Platform.runLater(
        () -> {
          paragraphs.requestFocus();
          paragraphs.getSelectionModel().clearSelection();
          reveal(target);
        });
  }

  /** Puts a paragraph a quarter of the way down. */
  private void reveal(int line) {
    paragraphs.layout();
    paragraphs.scrollTo(line);
    paragraphs.layout();
    if (paragraphs.lookup(".virtual-flow") instanceof VirtualFlow<?> flow
        && flow.getVisibleCell(line) != null) {
      flow.scrollPixels(flow.getVisibleCell(line).getLayoutY() - flow.getHeight() / 4);
    }
  }

  /** One paragraph; the part of the mark that lies in it is marked. */
  private final class Paragraph extends ListCell<SourceRange> {
    private final MarkedText marked = new MarkedText();

    @Override
    protected void updateItem(SourceRange range, boolean empty) {
      super.updateItem(range, empty);
      setText(null);
      if (empty || range == null) {
        setGraphic(null);
        return;
      }
      SourceRange part = null;
      if (mark != null && mark.start() < range.end() && mark.end() > range.start()) {
        part =
            new SourceRange(
                Math.max(0, mark.start() - range.start()),
                Math.min(range.end(), mark.end()) - range.start());
      }
      marked.show(range.of(text), part);
      setGraphic(marked);
    }

    private double textWidth() {
      return Math.clamp(paragraphs.getWidth() - SIDES, 100, WIDEST);
    }

    @Override
    protected double computePrefWidth(double height) {
      return 0;
    }

    @Override
    protected double computePrefHeight(double width) {
      return isEmpty() ? 0 : marked.prefHeight(textWidth()) + BETWEEN;
    }

    @Override
    protected void layoutChildren() {
      super.layoutChildren();
      double wide = textWidth();
      marked.resizeRelocate(
          Math.floor((getWidth() - wide) / 2), BETWEEN / 2, wide, getHeight() - BETWEEN);
    }
  }
}
