package app.xiaohao.ui.shell.frame;

import app.xiaohao.ui.kit.Icon;
import app.xiaohao.ui.kit.dialog.Notices;
import javafx.css.PseudoClass;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The frame around the screens; or, while no ledger is open, the first-run choice alone. */
public final class ShellView extends StackPane {
  private final BorderPane frame = new BorderPane();
  private static final PseudoClass NARROW = PseudoClass.getPseudoClass("narrow");

  /** Narrower than so many heights of the text, the navigation shows signs alone. */
  private static final double ROOM_FOR_WORDS = 66;

  private final ScreenRoom place = new ScreenRoom();
  private final Label ruler = new Label();

  public ShellView(
      TopBar top, NavigationBar navigation, NoticeBanner notices, StatusBar status, Notices said) {
    getStyleClass().add("shell");
    VBox.setVgrow(place, Priority.ALWAYS);
    frame.setTop(top);
    ScrollPane places = new ScrollPane(navigation);
    places.getStyleClass().add("navigation-scroll");
    navigation.scrolledBy(places);
    places.setFitToWidth(true);
    places.setFitToHeight(true);
    places.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    places.setFocusTraversable(false);
    frame.setLeft(places);
    frame.setCenter(new VBox(notices, place));
    frame.setBottom(status);
    ruler.setManaged(false);
    ruler.setVisible(false);
    Runnable fit =
        () -> {
          boolean narrow =
              getWidth() > 0 && getWidth() < ROOM_FOR_WORDS * ruler.getFont().getSize();
          navigation.pseudoClassStateChanged(NARROW, narrow);
          top.narrow(narrow);
          status.narrow(narrow);
        };
    widthProperty().subscribe(fit);
    ruler.fontProperty().subscribe(fit);
    getChildren().addAll(frame, ruler, said.layer());
  }

  /** A word over the lower part of the window. */
  public Node dropHint(String words) {
    Label hint = new Label(words, Icon.IMPORT.node());
    hint.getStyleClass().add("drop-hint");
    StackPane.setAlignment(hint, Pos.BOTTOM_CENTER);
    StackPane.setMargin(hint, new Insets(0, 0, 48, 0));
    getChildren().add(hint);
    return hint;
  }

  /** Shows a screen inside the frame. */
  public void show(Node screen) {
    place.show(screen);
    getChildren().set(0, frame);
  }

  /** Shows the first-run choice in place of everything. */
  public void showAlone(Node choice) {
    getChildren().set(0, choice);
  }
}
