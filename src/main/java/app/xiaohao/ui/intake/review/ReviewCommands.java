package app.xiaohao.ui.intake.review;

import app.xiaohao.ledger.review.DraftReview;
import app.xiaohao.ledger.review.ReviewEdit;
import app.xiaohao.ledger.review.ReviewEdit.Level;
import app.xiaohao.ledger.review.ReviewEdit.Refusal;
import app.xiaohao.ledger.review.ReviewPlace;
import app.xiaohao.text.Texts;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.KeyEvent;

/**
 * The commands of the review on what is chosen now: the same from tool bar, context menu and keys.
 * Several rows chosen are taken one after another, each a step of its own.
 */
final class ReviewCommands {
  private final ReviewModel model;
  private final Texts texts;
  private final BooleanProperty assigning = new SimpleBooleanProperty();

  ReviewCommands(ReviewModel model, Texts texts) {
    this.model = model;
    this.texts = texts;
  }

  /** Whether the fields for assigning are shown. */
  BooleanProperty assigningProperty() {
    return assigning;
  }

  /** Whether a command can be given now. */
  boolean possible(ReviewCommand command) {
    return switch (command) {
      case UNDO -> model.undoable().isPresent();
      case REDO -> model.redoable().isPresent();
      case INCLUDE, ASSIGN -> !places().isEmpty() && heading() == null;
      default -> edit(command) != null && model.refusal(edit(command)).isEmpty();
    };
  }

  /** What a command does, its key, and why it cannot be given now. */
  String hint(ReviewCommand command) {
    String name = texts.of("ui.intake.command." + command);
    if (command == ReviewCommand.UNDO && model.undoable().isPresent()) {
      name = texts.of("ui.intake.command.undo-what", step(model.undoable().get()));
    } else if (command == ReviewCommand.REDO && model.redoable().isPresent()) {
      name = texts.of("ui.intake.command.redo-what", step(model.redoable().get()));
    }
    String line = texts.of("ui.intake.command.key", name, command.key().getDisplayText());
    return why(command).map(reason -> line + "\n" + reason).orElse(line);
  }

  private Optional<String> why(ReviewCommand command) {
    return switch (command) {
      case UNDO, REDO, INCLUDE, ASSIGN -> Optional.empty();
      case SPLIT_MEASURE, SPLIT_ISSUE ->
          edit(command) == null
              ? Optional.of(texts.of("ui.intake.refusal.NO_CARET"))
              : refused(edit(command));
      default -> edit(command) == null ? Optional.empty() : refused(edit(command));
    };
  }

  private Optional<String> refused(ReviewEdit edit) {
    Optional<Refusal> refusal = model.refusal(edit);
    return refusal.map(reason -> texts.of("ui.intake.refusal." + reason));
  }

  private String step(ReviewEdit edit) {
    return texts.of("ui.intake.step." + edit.getClass().getSimpleName());
  }

  /** Gives a command; one that is not possible does nothing. */
  void give(ReviewCommand command) {
    if (!possible(command)) {
      return;
    }
    List<ReviewPlace> places = places();
    switch (command) {
      case UNDO -> model.undo();
      case REDO -> model.redo();
      case ASSIGN -> assigning.set(!assigning.get());
      case INCLUDE -> {
        List<Integer> items = places.stream().map(ReviewPlace::item).distinct().toList();
        boolean all =
            items.stream().allMatch(item -> model.lines().get(item).includedProperty().get());
        model.apply(new ReviewEdit.Include(items, !all));
      }
      case MERGE -> {
        int last = places.size() > 1 ? 1 : 0;
        for (int i = places.size() - 1; i >= last; i--) {
          model.apply(new ReviewEdit.Merge(places.get(i)));
        }
      }
      case PROMOTE -> {
        for (int i = places.size() - 1; i >= 0; i--) {
          model.apply(new ReviewEdit.Promote(places.get(i)));
        }
      }
      case DEMOTE -> {
        if (heading() != null) {
          model.apply(edit(command));
          break;
        }
        for (int i = 0; i < places.size(); i++) {
          model.apply(new ReviewEdit.Demote(places.get(i).item() - i));
        }
      }
      case SPLIT_MEASURE, SPLIT_ISSUE -> {
        ReviewEdit split = edit(command);
        model.endTyping();
        model.apply(split);
        model.caretProperty().set(-1);
      }
    }
  }

  /**
   * Takes a key that is a command.
   *
   * @param typing whether a text is typed, whose own keys stay its own
   */
  void pressed(KeyEvent event, boolean typing) {
    for (ReviewCommand command : ReviewCommand.values()) {
      if (command != ReviewCommand.INCLUDE
          && command.key().match(event)
          && (!typing || command.whileTyping())) {
        event.consume();
        give(command);
        return;
      }
    }
  }

  /** A menu of commands; what is not possible when it opens is grey. */
  ContextMenu menu(ReviewCommand... commands) {
    ContextMenu menu = new ContextMenu();
    for (ReviewCommand command : commands) {
      if (command == ReviewCommand.ASSIGN) {
        menu.getItems().add(new SeparatorMenuItem());
      }
      MenuItem item = new MenuItem(texts.of("ui.intake.command." + command), command.icon().node());
      item.setAccelerator(command.key());
      item.setOnAction(chosen -> give(command));
      item.setUserData(command);
      menu.getItems().add(item);
    }
    menu.setOnShowing(
        showing ->
            menu.getItems().stream()
                .filter(item -> item.getUserData() instanceof ReviewCommand)
                .forEach(item -> item.setDisable(!possible((ReviewCommand) item.getUserData()))));
    return menu;
  }

  /** The single step that a command would be for the first row chosen; null where there is none. */
  private ReviewEdit edit(ReviewCommand command) {
    if (heading() != null) {
      return command == ReviewCommand.DEMOTE
          ? new ReviewEdit.DemoteHeading(heading().first().index(), heading().depth())
          : null;
    }
    if (command == ReviewCommand.SPLIT_MEASURE || command == ReviewCommand.SPLIT_ISSUE) {
      Optional<DraftReview.Caret> cut = model.cut();
      return cut.map(
              caret ->
                  new ReviewEdit.Split(
                      caret.place(),
                      caret.offset(),
                      command == ReviewCommand.SPLIT_ISSUE ? Level.ISSUE : Level.MEASURE))
          .orElse(null);
    }
    List<ReviewPlace> places = places();
    if (places.isEmpty()) {
      return null;
    }
    ReviewPlace place =
        places.size() > 1 && command == ReviewCommand.MERGE ? places.get(1) : places.getFirst();
    return switch (command) {
      case MERGE -> new ReviewEdit.Merge(place);
      case PROMOTE -> new ReviewEdit.Promote(place);
      case DEMOTE -> place.isItem() ? new ReviewEdit.Demote(place.item()) : null;
      default -> null;
    };
  }

  private HeadingRow heading() {
    return model.headingProperty().get();
  }

  private List<ReviewPlace> places() {
    return model.chosenProperty().get();
  }
}
