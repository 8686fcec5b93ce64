package app.xiaohao.ui.kit.evidence;

import app.xiaohao.ledger.rule.LateProof;
import app.xiaohao.model.MeasureId;
import app.xiaohao.model.closing.ClosingStep;
import app.xiaohao.model.closing.ClosureState;
import app.xiaohao.model.closing.Evidence;
import app.xiaohao.model.closing.StandardLine;
import app.xiaohao.text.Texts;
import app.xiaohao.ui.kit.Icon;
import app.xiaohao.ui.kit.Style;
import java.io.File;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.DragEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/**
 * 佐证材料 of one measure: its files with what each proves, what the standard still lacks, and the ways
 * to add, open and remove. Enter on a file opens it, Delete removes it, Insert adds.
 */
public final class EvidencePanel extends VBox {
  private static final PseudoClass DROPPING = PseudoClass.getPseudoClass("dropping");

  private final EvidenceDesk desk;
  private final Texts texts;
  private final Label heading = new Label();
  private final Button add;
  private final Label hint = new Label();
  private final VBox missing = new VBox(4);
  private final VBox files = new VBox(4);
  private MeasureId measure;

  /** An empty one; nothing is shown before the first {@link #show}. */
  public EvidencePanel(EvidenceDesk desk) {
    super(6);
    this.desk = desk;
    this.texts = desk.texts();
    setId("evidence-panel");
    getStyleClass().add("evidence-panel");
    heading.getStyleClass().add(Style.CAPTION);
    heading.setMinWidth(USE_PREF_SIZE);
    add = new Button(texts.of("ui.kit.evidence.add"), Icon.ADD.node());
    add.setId("add-evidence");
    add.getStyleClass().add(Style.QUIET);
    add.setMinWidth(USE_PREF_SIZE);
    add.setOnAction(press -> desk.choose(measure, ""));
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    HBox line = new HBox(8, heading, gap, add);
    line.setAlignment(Pos.CENTER_LEFT);
    hint.getStyleClass().addAll(Style.CAPTION, "evidence-hint");
    hint.setWrapText(true);
    hint.setMinHeight(USE_PREF_SIZE);
    getChildren().addAll(line, missing, files, hint);
    addEventHandler(KeyEvent.KEY_PRESSED, this::press);
    takeDropsOn(this);
    clear();
  }

  /** Shows nothing: no measure, or one that still loads. */
  public void clear() {
    measure = null;
    files.getChildren().clear();
    missing.getChildren().clear();
    setVisible(false);
    setManaged(false);
  }

  /**
   * Shows the proof of a measure.
   *
   * @param standard by which the measure is closed: its proofs are offered as what a file proves
   */
  public void show(
      MeasureId of,
      ClosureState state,
      List<StandardLine> standard,
      List<Evidence> evidence,
      List<ClosingStep> steps) {
    measure = of;
    setVisible(true);
    setManaged(true);
    heading.setText(texts.of("ui.kit.evidence.heading", evidence.size()));
    List<String> named =
        standard.stream()
            .map(StandardLine::evidence)
            .filter(name -> !name.isBlank())
            .distinct()
            .toList();
    List<Node> lacking = new ArrayList<>();
    for (String name : named) {
      if (evidence.stream().noneMatch(one -> one.proves().equals(name))) {
        Button lacks = new Button(texts.of("ui.kit.evidence.missing", name), Icon.ADD.node());
        lacks.getStyleClass().addAll(Style.QUIET, "evidence-missing");
        lacks.setOnAction(press -> desk.choose(of, name));
        lacking.add(lacks);
      }
    }
    missing.getChildren().setAll(lacking);
    shown(missing, !lacking.isEmpty());
    List<Node> lines = new ArrayList<>();
    for (Evidence one : evidence) {
      lines.add(
          new EvidenceLine(
              desk,
              one,
              LateProof.hindrance(one, state, steps).isEmpty(),
              LateProof.late(one, steps),
              named));
    }
    files.getChildren().setAll(lines);
    shown(files, !lines.isEmpty());
    hint.setText(texts.of("ui.kit.evidence.drop"));
  }

  private static void shown(Node part, boolean shown) {
    part.setVisible(shown);
    part.setManaged(shown);
  }

  private void press(KeyEvent event) {
    if (event.getCode() == KeyCode.INSERT && measure != null) {
      desk.choose(measure, "");
      event.consume();
    }
  }

  /**
   * Lets files dropped on a part of the screen become proof of the measure shown; while they hang
   * over it the panel says so.
   */
  public void takeDropsOn(Node part) {
    part.addEventHandler(DragEvent.DRAG_OVER, this::over);
    part.addEventHandler(DragEvent.DRAG_EXITED, left -> dropping(false));
    part.addEventHandler(
        DragEvent.DRAG_DROPPED,
        drop -> {
          dropping(false);
          if (measure != null && drop.getDragboard().hasFiles()) {
            List<File> dropped = drop.getDragboard().getFiles();
            drop.setDropCompleted(true);
            drop.consume();
            desk.attach(measure, dropped.stream().map(File::toPath).toList(), "");
          }
        });
  }

  private void over(DragEvent drag) {
    if (measure != null && drag.getDragboard().hasFiles()) {
      drag.acceptTransferModes(TransferMode.COPY);
      dropping(true);
      drag.consume();
    }
  }

  private void dropping(boolean dropping) {
    pseudoClassStateChanged(DROPPING, dropping);
    hint.setText(texts.of(dropping ? "ui.kit.evidence.release" : "ui.kit.evidence.drop"));
  }

  /** A size as people say it. */
  static String size(long bytes) {
    return bytes < 1024
        ? bytes + " B"
        : bytes < 1 << 20
            ? "%d KB".formatted((bytes + 512) / 1024)
            : String.format(Locale.ROOT, "%.1f MB", bytes / (double) (1 << 20));
  }
}
