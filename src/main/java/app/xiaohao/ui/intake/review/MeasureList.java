package app.xiaohao.ui.intake.review;

import app.xiaohao.intake.Draft;
import app.xiaohao.ledger.review.ReviewPlace;
import app.xiaohao.text.Texts;
import app.xiaohao.ui.intake.review.ReviewModel.Selection;
import app.xiaohao.ui.kit.form.PendingBox;
import java.util.ArrayList;
import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.scene.control.ListView;
import javafx.scene.control.SelectionMode;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/**
 * The words of the selected issue: what stands before its measures, and each measure, with what was
 * read beside it and what is 待补. Several measures may be chosen.
 */
final class MeasureList extends ListView<MeasureList.Part> {
  private final ReviewModel model;
  private boolean following;

  MeasureList(ReviewModel model, ReviewCommands commands, Texts texts) {
    this.model = model;
    getStyleClass().add("measure-list");
    setAccessibleText(texts.of("ui.intake.measures"));
    setPlaceholder(new PendingBox(texts.of("ui.intake.no-measures")));
    setEditable(true);
    getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
    setCellFactory(list -> new MeasureCell(this, model, texts));
    setContextMenu(
        commands.menu(
            ReviewCommand.MERGE,
            ReviewCommand.SPLIT_MEASURE,
            ReviewCommand.SPLIT_ISSUE,
            ReviewCommand.PROMOTE,
            ReviewCommand.ASSIGN));
    getSelectionModel()
        .getSelectedIndices()
        .addListener((ListChangeListener<Integer>) change -> chosen());
    focusedProperty()
        .addListener(
            (property, before, focused) -> {
              if (focused) {
                chosen();
              }
            });
    model.selectionProperty().subscribe(this::follow);
    model.stepsProperty().subscribe(() -> follow(model.selectionProperty().get()));
    addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
  }

  /**
   * A text of the issue.
   *
   * @param measure its number; 0 for what stands before the measures
   * @param text as it stands
   * @param read before any correction
   * @param row what the draft says of it, compared only
   */
  record Part(ReviewLine line, int measure, String text, String read, Object row) {
    /** The measure as it stands; null for what stands before the measures. */
    Draft.Measure of() {
      List<Draft.Measure> measures = line.issue().measures();
      return measure == 0 || measure > measures.size() ? null : measures.get(measure - 1);
    }

    ReviewPlace place() {
      return new ReviewPlace(line.index(), measure);
    }
  }

  /** Begins to edit the selected text. */
  void editSelected() {
    if (getSelectionModel().getSelectedIndex() >= 0) {
      edit(getSelectionModel().getSelectedIndex());
    }
  }

  private void pressed(KeyEvent event) {
    if (getEditingIndex() < 0
        && (event.getCode() == KeyCode.F2
            || (event.getCode() == KeyCode.ENTER && !event.isShortcutDown()))) {
      event.consume();
      editSelected();
    }
  }

  private void chosen() {
    if (following || model.showing()) {
      return;
    }
    List<Part> parts =
        getSelectionModel().getSelectedItems().stream().filter(p -> p != null).toList();
    if (parts.isEmpty()) {
      return;
    }
    Part last = getSelectionModel().getSelectedItem();
    if (last != null && last.line() == model.selectionProperty().get().line()) {
      following = true;
      model.selectMeasure(last.measure());
      following = false;
    }
    model.headingProperty().set(null);
    List<ReviewPlace> measures =
        parts.stream().filter(part -> part.measure() > 0).map(Part::place).toList();
    model.chosenProperty().set(measures.isEmpty() ? List.of(parts.getFirst().place()) : measures);
  }

  private void follow(Selection selection) {
    if (following || model.typingProperty().get() != null) {
      return;
    }
    following = true;
    List<Part> parts = parts(selection.line());
    if (!getItems().equals(parts)) {
      boolean other =
          getItems().isEmpty()
              || parts.isEmpty()
              || getItems().getFirst().line() != parts.getFirst().line();
      getItems().setAll(parts);
      if (other) {
        scrollTo(0);
      }
    }
    if (selection.measure() == 0) {
      getSelectionModel().clearSelection();
    } else {
      for (int i = 0; i < parts.size(); i++) {
        if (parts.get(i).measure() == selection.measure() && !getSelectionModel().isSelected(i)) {
          getSelectionModel().clearAndSelect(i);
          scrollTo(i);
        }
      }
      if (getSelectionModel().getSelectedIndices().size() <= 1) {
        model
            .chosenProperty()
            .set(List.of(new ReviewPlace(selection.line().index(), selection.measure())));
      }
    }
    following = false;
  }

  private static List<Part> parts(ReviewLine line) {
    List<Part> parts = new ArrayList<>();
    if (line == null) {
      return parts;
    }
    Draft.Issue issue = line.issue();
    if (issue.lead() != null) {
      parts.add(new Part(line, 0, issue.lead(), line.item().asRead().lead(), null));
    }
    for (Draft.Measure measure : issue.measures()) {
      parts.add(
          new Part(
              line,
              measure.n(),
              measure.text(),
              line.item().asRead().measures().get(measure.n() - 1),
              List.of(
                  measure.row(),
                  line.responsibility(measure),
                  line.deadline(measure),
                  line.index())));
    }
    return parts;
  }
}
