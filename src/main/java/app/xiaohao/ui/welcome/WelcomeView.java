package app.xiaohao.ui.welcome;

import app.xiaohao.text.Texts;
import app.xiaohao.ui.kit.Icon;
import app.xiaohao.ui.kit.Look;
import app.xiaohao.ui.kit.Style;
import app.xiaohao.ui.kit.work.Background;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.collections.ObservableList;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;

/** Three ways to begin, each a large button; files may also be dropped anywhere. */
public final class WelcomeView {
  private static final PseudoClass DROPPING = PseudoClass.getPseudoClass("dropping");
  private static final int SHOWN = 5;
  private final StackPane root = new StackPane();
  private final Label reason = new Label();
  private final HBox notice = new HBox(10, Icon.WARNING.node(), reason);
  private final VBox ledgers = new VBox();
  private final Texts texts;

  /** What the choice leads to. */
  public interface Choices {
    /** 打开样例 */
    void sample();

    /** 新建台账 */
    void create();

    /** 打开台账 */
    void open();

    /** Files were dropped: a ledger to open or reports to import. */
    void dropped(List<Path> files);
  }

  /** The view; it decides nothing itself. */
  public WelcomeView(Choices choices, Background background, Look look, Texts texts) {
    look.add(WelcomeView.class, "welcome");
    this.texts = texts;
    root.getStyleClass().add("welcome");
    Label sign = new Label(texts.of("ui.welcome.sign"));
    sign.getStyleClass().add("welcome-sign");
    Label title = new Label(texts.of("words.app"));
    title.getStyleClass().add("welcome-title");
    Label line = new Label(texts.of("ui.welcome.line"));
    line.getStyleClass().add(Style.MUTED);
    HBox cards =
        new HBox(
            16,
            card(Icon.SAMPLE, "sample", choices::sample),
            card(Icon.NEW, "create", choices::create),
            card(Icon.OPEN, "open", choices::open));
    cards.getStyleClass().add("welcome-cards");
    notice.getStyleClass().add("welcome-notice");
    notice.setMaxWidth(Region.USE_PREF_SIZE);
    reason.setWrapText(true);
    Label drop = new Label(texts.of("ui.welcome.drop"), Icon.IMPORT.node());
    drop.getStyleClass().addAll(Style.SECONDARY, "welcome-drop");
    StackPane below = new StackPane(drop, busy(background, drop));
    cards.disableProperty().bind(Bindings.isNotEmpty(background.running()));
    ledgers.getStyleClass().add("welcome-ledgers");
    ledgers.disableProperty().bind(cards.disableProperty());
    VBox column = new VBox(sign, title, line, notice, cards, ledgers, below);
    column.getStyleClass().add("welcome-column");
    root.getChildren().add(column);
    because("");
    acceptFiles(choices);
  }

  /** The nodes; the same each time. */
  public Node view() {
    return root;
  }

  /** Says why the ledger of last time is not open; an empty text says nothing. */
  public void because(String sentence) {
    reason.setText(sentence);
    notice.setVisible(!sentence.isEmpty());
    notice.setManaged(!sentence.isEmpty());
  }

  /**
   * Offers the ledgers opened before, each a line that opens it.
   *
   * @param opened newest first; a few of them are shown
   */
  public void follow(ObservableValue<List<Path>> opened, Consumer<Path> open) {
    opened.subscribe(
        files -> {
          ledgers
              .getChildren()
              .setAll(files.stream().limit(SHOWN).map(file -> line(file, open)).toList());
          ledgers.setVisible(!files.isEmpty());
          ledgers.setManaged(!files.isEmpty());
        });
  }

  private static Node line(Path file, Consumer<Path> open) {
    Label folder = new Label(String.valueOf(file.toAbsolutePath().getParent()));
    folder.getStyleClass().add(Style.SECONDARY);
    Button line = new Button(file.getFileName().toString(), folder);
    line.setMnemonicParsing(false);
    line.setContentDisplay(ContentDisplay.RIGHT);
    line.getStyleClass().addAll(Style.QUIET, "welcome-ledger");
    line.setMaxWidth(Double.MAX_VALUE);
    line.setOnAction(press -> open.accept(file));
    return line;
  }

  /** What is being opened, in the place of the line below the cards. */
  private static Node busy(Background background, Node otherwise) {
    ProgressIndicator turning = new ProgressIndicator();
    turning.getStyleClass().add("welcome-busy");
    Label name = new Label();
    name.getStyleClass().add(Style.SECONDARY);
    HBox busy = new HBox(10, turning, name);
    busy.setAlignment(Pos.CENTER);
    ObservableList<Background.Running> running = background.running();
    busy.visibleProperty().bind(Bindings.isNotEmpty(running));
    name.textProperty()
        .bind(
            Bindings.createStringBinding(
                () -> running.isEmpty() ? "" : running.getFirst().nameProperty().get(), running));
    otherwise.visibleProperty().bind(busy.visibleProperty().not());
    return busy;
  }

  private Button card(Icon icon, String name, Runnable choice) {
    Label title = new Label(texts.of("ui.welcome." + name));
    title.getStyleClass().add(Style.ITEM_TITLE);
    Label text = new Label(texts.of("ui.welcome." + name + ".text"));
    text.getStyleClass().add(Style.SECONDARY);
    text.setWrapText(true);
    text.setTextAlignment(TextAlignment.CENTER);
    Node sign = icon.node();
    sign.getStyleClass().add(Style.LARGE_ICON);
    VBox content = new VBox(8, sign, title, text);
    content.getStyleClass().add("welcome-card-content");
    Button card = new Button();
    card.setId("welcome-" + name.toLowerCase(Locale.ROOT));
    card.setGraphic(content);
    card.setAccessibleText(title.getText() + " " + text.getText());
    card.getStyleClass().setAll("welcome-card");
    card.setOnAction(press -> choice.run());
    return card;
  }

  private void acceptFiles(Choices choices) {
    root.setOnDragOver(
        drag -> {
          if (drag.getDragboard().hasFiles()) {
            drag.acceptTransferModes(TransferMode.COPY);
            root.pseudoClassStateChanged(DROPPING, true);
          }
          drag.consume();
        });
    root.setOnDragExited(drag -> root.pseudoClassStateChanged(DROPPING, false));
    root.setOnDragDropped(
        (DragEvent drag) -> {
          drag.setDropCompleted(drag.getDragboard().hasFiles());
          if (drag.getDragboard().hasFiles()) {
            choices.dropped(drag.getDragboard().getFiles().stream().map(File::toPath).toList());
          }
          drag.consume();
        });
  }
}
