package app.xiaohao.ui.kit.form;

import app.xiaohao.model.inspection.InspectionId;
import app.xiaohao.text.Texts;
import app.xiaohao.ui.kit.work.LedgerSession;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;

/**
 * What a screen for one inspection stands in: nothing until it is known which, never false figures;
 * what to do where there is none; the question which is meant where there are several; then the
 * screen's own content. For the FX thread.
 */
public final class OneInspectionPane extends StackPane {
  private final LedgerSession session;
  private final Node none;
  private final InspectionChoice choice;
  private final Node content;
  private final Node first;
  private boolean choosing;
  private boolean awaited;

  /**
   * @param what the screen does with one inspection, in a few words
   * @param none stands here where there is no inspection
   * @param content stands here once {@link #fill} says that it is filled
   * @param first of the content, takes the cursor
   */
  public OneInspectionPane(
      LedgerSession session, String what, Node none, Node content, Node first, Texts texts) {
    this.session = session;
    this.none = none;
    this.content = content;
    this.first = first;
    choice = new InspectionChoice(what, texts, this::choose);
  }

  /**
   * Shows what stands here before one inspection is read.
   *
   * @param which null where that is not known yet
   */
  public void stand(WhichInspection which) {
    switch (which) {
      case null -> getChildren().clear();
      case WhichInspection.None _ -> getChildren().setAll(none);
      case WhichInspection.One _ -> getChildren().clear();
      case WhichInspection.Several several -> {
        choice.show(several.all());
        getChildren().setAll(choice);
      }
    }
  }

  private void choose(InspectionId inspection) {
    choosing = true; // the cursor goes on to what is then shown
    session.inspectionProperty().set(inspection);
  }

  /** Shows the content, which holds one inspection now. */
  public void fill() {
    if (content.getParent() == null) {
      getChildren().setAll(content);
    }
    if (choosing || awaited && isFocused()) {
      choosing = false;
      focus();
    }
  }

  /**
   * Brings the cursor to the question, or else to the content: as soon as that is read, unless the
   * cursor went elsewhere before. Where nothing of it takes the cursor the pane itself holds it, so
   * that the keys of the screen act.
   */
  public void focus() {
    awaited = false;
    if (choice.getParent() != null) {
      choice.edit();
    } else if (first.getScene() != null) {
      first.requestFocus();
    } else {
      awaited = content.getParent() == null;
      requestFocus();
    }
  }
}
