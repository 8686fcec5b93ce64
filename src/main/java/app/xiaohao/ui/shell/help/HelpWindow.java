package app.xiaohao.ui.shell.help;

import app.xiaohao.ledger.row.SoughtWord;
import app.xiaohao.text.Texts;
import app.xiaohao.ui.kit.Look;
import app.xiaohao.ui.kit.Style;
import app.xiaohao.ui.kit.screen.Place;
import app.xiaohao.ui.shell.help.Guide.Chapter;
import java.net.URL;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import javafx.stage.Stage;
import javafx.stage.Window;

/**
 * The guide in a window of its own, which may stay open beside the work: chapters at the left,
 * found by their words, the chosen one with the picture of its screen at the right.
 */
public final class HelpWindow {
  private static final double WIDTH = 1000;
  private static final double HEIGHT = 700;
  private static final double PICTURE = 640;

  private final Guide guide = Guide.shipped();
  private final Texts texts;
  private final Stage stage = new Stage();
  private final TextField search = new TextField();
  private final ListView<Chapter> list = new ListView<>();
  private final VBox page = new VBox();
  private final ScrollPane scroll = new ScrollPane(page);
  private Place place;

  /**
   * @param owner beside which it opens; it closes with it
   */
  public HelpWindow(Window owner, Look look, Texts texts) {
    this.texts = texts;
    look.add(HelpWindow.class, "help");
    stage.initOwner(owner);
    stage.setTitle(texts.of("ui.help.title"));
    search.setId("help-search");
    search.setPromptText(texts.of("ui.help.search"));
    search.textProperty().subscribe(this::find);
    list.setId("help-chapters");
    list.setCellFactory(
        view ->
            new ListCell<>() {
              {
                setPrefWidth(0); // a long title is cut rather than scrolled to
              }

              @Override
              protected void updateItem(Chapter chapter, boolean empty) {
                super.updateItem(chapter, empty);
                setText(empty ? null : chapter.title());
              }
            });
    list.setPlaceholder(new Label(texts.of("ui.help.none")));
    list.getSelectionModel().selectedItemProperty().subscribe(this::read);
    VBox.setVgrow(list, Priority.ALWAYS);
    VBox left = new VBox(search, list);
    left.getStyleClass().add("help-chapters");
    page.getStyleClass().add("help-page");
    scroll.setId("help-page");
    scroll.setFitToWidth(true);
    BorderPane root = new BorderPane(scroll);
    root.setLeft(left);
    root.getStyleClass().add("help");
    Scene scene = new Scene(root, WIDTH, HEIGHT);
    scene.addEventFilter(
        KeyEvent.KEY_PRESSED,
        press -> {
          if (press.getCode() == KeyCode.ESCAPE) {
            stage.hide();
            press.consume();
          }
        });
    look.dress(scene);
    stage.setScene(scene);
  }

  /** Shows the chapter of a screen. */
  public void show(Place of) {
    place = of;
    search.clear();
    list.getItems().setAll(guide.chapters());
    guide
        .chapter(title(of, texts))
        .ifPresent(
            chapter -> {
              list.getSelectionModel().select(chapter);
              list.scrollTo(chapter);
              read(chapter);
            });
    stage.show();
    stage.toFront();
    list.requestFocus();
  }

  /** The title of the chapter of a screen. */
  static String title(Place place, Texts texts) {
    return texts.of("ui.help.chapter." + place.name());
  }

  private void find(String typed) {
    List<SoughtWord> words = SoughtWord.all(typed);
    Chapter before = list.getSelectionModel().getSelectedItem();
    list.getItems()
        .setAll(
            guide.chapters().stream()
                .filter(chapter -> words.stream().allMatch(word -> word.in(chapter.text())))
                .toList());
    if (list.getItems().contains(before)) {
      list.getSelectionModel().select(before);
      read(before);
    } else {
      list.getSelectionModel().selectFirst();
    }
  }

  private void read(Chapter chapter) {
    page.getChildren().clear();
    if (chapter == null) {
      return;
    }
    Label title = new Label(chapter.title());
    title.getStyleClass().add(Style.SCREEN_TITLE);
    title.setWrapText(true);
    page.getChildren().add(title);
    List<SoughtWord> words = SoughtWord.all(search.getText());
    for (String paragraph : chapter.paragraphs()) {
      page.getChildren().add(flow(paragraph, words));
    }
    picture(chapter);
    scroll.setVvalue(0);
  }

  /**
   * The picture of the screen whose chapter it is: of several screens that of the one asked for.
   */
  private void picture(Chapter chapter) {
    if (place == null || !title(place, texts).equals(chapter.title())) {
      return;
    }
    URL address =
        HelpWindow.class.getResource("pictures/" + place.name().toLowerCase(Locale.ROOT) + ".png");
    if (address != null) {
      ImageView picture = new ImageView(new Image(address.toExternalForm(), true));
      picture.setPreserveRatio(true);
      picture.setFitWidth(PICTURE);
      VBox framed = new VBox(picture);
      framed.getStyleClass().add("help-picture");
      framed.setMaxWidth(PICTURE);
      page.getChildren().add(framed);
    }
  }

  /** Every second part between {@code **} is bold; what was searched for is marked. */
  private static TextFlow flow(String paragraph, List<SoughtWord> words) {
    TextFlow flow = new TextFlow();
    flow.getStyleClass().add("help-text");
    String[] parts = paragraph.replace("`", "").split("\\*\\*", -1);
    for (int i = 0; i < parts.length; i++) {
      String part = parts[i];
      int at = 0;
      for (SoughtWord.Hit hit : hits(part, words)) {
        if (hit.start() >= at) {
          flow.getChildren().add(text(part.substring(at, hit.start()), i % 2 == 1, false));
          flow.getChildren().add(text(part.substring(hit.start(), hit.end()), i % 2 == 1, true));
          at = hit.end();
        }
      }
      flow.getChildren().add(text(part.substring(at), i % 2 == 1, false));
    }
    return flow;
  }

  private static List<SoughtWord.Hit> hits(String part, List<SoughtWord> words) {
    return words.stream()
        .flatMap(word -> word.hits(part, false).stream())
        .sorted(Comparator.comparingInt(SoughtWord.Hit::start))
        .toList();
  }

  private static Text text(String words, boolean bold, boolean found) {
    Text text = new Text(words);
    text.getStyleClass().add(found ? "help-found" : bold ? "help-strong" : "help-words");
    return text;
  }
}
