package app.xiaohao.ui.kit.dialog;

import app.xiaohao.intake.read.Documents;
import app.xiaohao.ledger.history.LedgerException;
import app.xiaohao.text.Texts;
import app.xiaohao.text.Trace;
import app.xiaohao.ui.kit.Icon;
import app.xiaohao.ui.kit.Look;
import app.xiaohao.ui.kit.Style;
import app.xiaohao.ui.kit.dialog.Notices.Act;
import app.xiaohao.ui.kit.words.MissingWords;
import app.xiaohao.ui.kit.words.ProblemCode;
import app.xiaohao.ui.kit.words.ProblemWords;
import java.io.File;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.collections.FXCollections;
import javafx.event.ActionEvent;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Dialogs of the window: the safe button is the default one, Esc closes without doing anything,
 * everything is reached by keyboard.
 */
public final class FxDialogs implements Dialogs {
  private static final Logger LOG = LoggerFactory.getLogger(FxDialogs.class);
  private static final double EXPLANATION = 340;
  private static final double LINES_WIDTH = 560;
  private static final double LINES_HEIGHT = 220;

  private final Supplier<Window> owner;
  private final Look look;
  private final Notices notices;
  private final Texts texts;
  private final ProblemWords words;
  private Function<Throwable, Optional<WayOut>> waysOut = problem -> Optional.empty();
  private Consumer<Path> opener;
  private Supplier<Act> undo;
  private File folder;

  /**
   * Something that can be done about a failure.
   *
   * @param label a verb
   */
  public record WayOut(String label, Runnable action) {}

  /**
   * @param owner the window over which dialogs stand
   */
  public FxDialogs(Supplier<Window> owner, Look look, Notices notices, Texts texts) {
    this.owner = owner;
    this.look = look;
    this.notices = notices;
    this.texts = texts;
    words = new ProblemWords(texts);
  }

  /** Says what can be done about which failure; it stands as a button beside the sentence. */
  public void offer(Function<Throwable, Optional<WayOut>> ways) {
    waysOut = ways;
  }

  /**
   * Says how what was written is opened, and how a change is taken back.
   *
   * @param opening given a file or a folder
   * @param undoing asked once a change is written for what takes back that one, however much later
   *     it is run
   */
  public void follow(Consumer<Path> opening, Supplier<Act> undoing) {
    opener = opening;
    undo = undoing;
  }

  /** Where file dialogs begin until somebody chooses a file elsewhere. */
  public void beginIn(Path where) {
    if (folder == null && where != null) {
      folder = where.toFile();
    }
  }

  @Override
  public boolean confirm(String title, String text, String action) {
    ButtonType go = new ButtonType(action, ButtonData.OTHER);
    Dialog<ButtonType> dialog =
        dialog(title, body(Icon.INFORMATION, title, text).line(), go, cancel());
    return dialog.showAndWait().filter(go::equals).isPresent();
  }

  @Override
  public <T> Optional<T> choose(String title, String text, List<Option<T>> options) {
    Body body = body(Icon.INFORMATION, title, text);
    Dialog<T> dialog = dialog(title, body.line(), cancel());
    List<T> chosen = new ArrayList<>();
    for (Option<T> option : options) {
      VBox lines = new VBox(new Label(option.label()));
      lines.getChildren().getFirst().getStyleClass().add(Style.STRONG);
      if (!option.explanation().isEmpty()) {
        Label explanation = new Label(option.explanation());
        explanation.getStyleClass().add(Style.SECONDARY);
        explanation.setWrapText(true);
        explanation.setPrefWidth(look.textSizeProperty().get().scaled(EXPLANATION));
        lines.getChildren().add(explanation);
      }
      Button button = new Button();
      button.setGraphic(lines);
      button.setAccessibleText(option.label() + " " + option.explanation());
      button.getStyleClass().add("choice");
      button.setMaxWidth(Double.MAX_VALUE);
      button.setOnAction(
          press -> {
            chosen.add(option.value());
            dialog.close();
          });
      body.column().getChildren().add(button);
    }
    // Enter alone chooses nothing: what is chosen here is not always to be had back.
    dialog.setOnShown(
        shown ->
            dialog.getDialogPane().getButtonTypes().stream()
                .filter(type -> type.getButtonData().isCancelButton())
                .map(dialog.getDialogPane()::lookupButton)
                .forEach(Node::requestFocus));
    dialog.showAndWait();
    return chosen.stream().findFirst();
  }

  @Override
  public Optional<String> ask(String title, String label, String initial, boolean required) {
    return ask(title, label, initial, required, List.of(), List.of());
  }

  @Override
  public Optional<String> askName(String title, String label, String initial, List<String> known) {
    return ask(title, label, initial, true, known, List.of());
  }

  @Override
  public Optional<String> askDespite(String title, String label, List<String> against) {
    return ask(title, label, "", true, List.of(), against);
  }

  private Optional<String> ask(
      String title,
      String label,
      String initial,
      boolean required,
      List<String> known,
      List<String> against) {
    TextField field = new TextField(initial);
    field.setPrefColumnCount(28);
    new NameCompletion(field, () -> known).attach();
    Body body = body(Icon.EDIT, title, label);
    field.setAccessibleText(label);
    if (!against.isEmpty()) {
      body.column().getChildren().add(lines(title, against));
    }
    body.column().getChildren().add(field);
    ButtonType go = new ButtonType(texts.of("ui.kit.ok"), ButtonData.OK_DONE);
    Dialog<ButtonType> dialog = dialog(title, body.line(), go, cancel());
    if (required) {
      dialog
          .getDialogPane()
          .lookupButton(go)
          .disableProperty()
          .bind(
              Bindings.createBooleanBinding(() -> field.getText().isBlank(), field.textProperty()));
    }
    dialog.setOnShown(shown -> field.requestFocus());
    return dialog.showAndWait().filter(go::equals).map(pressed -> field.getText().strip());
  }

  @Override
  public boolean passwords(String title, String text, List<String> labels, PasswordCheck check) {
    Body body = body(Icon.LOCKED, title, text);
    PasswordQuestion question = new PasswordQuestion(labels, check, texts);
    body.column().getChildren().add(question);
    ButtonType go = new ButtonType(texts.of("ui.kit.ok"), ButtonData.OK_DONE);
    Dialog<ButtonType> dialog = dialog(title, body.line(), go, cancel());
    question.guard((Button) dialog.getDialogPane().lookupButton(go), () -> dialog.setResult(go));
    dialog.setOnShown(shown -> question.begin());
    return dialog.showAndWait().filter(go::equals).isPresent();
  }

  /** Lines to read, each whole, however many. */
  private ListView<String> lines(String title, List<String> lines) {
    ListView<String> list = new ListView<>(FXCollections.observableList(lines));
    list.setId("dialog-lines");
    list.setAccessibleText(title);
    list.setPrefWidth(look.textSizeProperty().get().scaled(LINES_WIDTH));
    list.setPrefHeight(look.textSizeProperty().get().scaled(LINES_HEIGHT));
    list.setCellFactory(
        cells -> {
          ListCell<String> cell = new ListCell<>();
          cell.setWrapText(true);
          cell.setPrefWidth(0);
          cell.textProperty().bind(cell.itemProperty());
          return cell;
        });
    return list;
  }

  @Override
  public List<Path> openFiles(FileKind kind) {
    FileChooser chooser = chooser(kind);
    List<File> files =
        kind == FileKind.REPORT || kind == FileKind.EVIDENCE
            ? chooser.showOpenMultipleDialog(owner.get())
            : Optional.ofNullable(chooser.showOpenDialog(owner.get())).map(List::of).orElse(null);
    if (files == null || files.isEmpty()) {
      return List.of();
    }
    folder = files.getFirst().getParentFile();
    return files.stream().map(File::toPath).toList();
  }

  @Override
  public Optional<Path> saveFile(FileKind kind, String suggestedName) {
    FileChooser chooser = chooser(kind);
    chooser.setInitialFileName(suggestedName);
    File file = chooser.showSaveDialog(owner.get());
    if (file != null) {
      folder = file.getParentFile();
    }
    return Optional.ofNullable(file).map(File::toPath);
  }

  @Override
  public Optional<Path> folder(String title) {
    DirectoryChooser chooser = new DirectoryChooser();
    chooser.setTitle(title);
    if (folder != null && folder.isDirectory()) {
      chooser.setInitialDirectory(folder);
    }
    File chosen = chooser.showDialog(owner.get());
    if (chosen != null) {
      folder = chosen;
    }
    return Optional.ofNullable(chosen).map(File::toPath);
  }

  @Override
  public void notice(String text) {
    notices.say(Icon.SUCCESS, text, List.of());
  }

  @Override
  public void changed(String text) {
    notices.say(Icon.SUCCESS, text, undo == null ? List.of() : List.of(undo.get()));
  }

  @Override
  public void written(String text, Path file) {
    Path place = file.toAbsolutePath();
    notices.say(
        Icon.SUCCESS,
        text,
        opener == null
            ? List.of()
            : List.of(
                opening("ui.kit.notice.open", place),
                opening("ui.kit.notice.open-folder", place.getParent())));
  }

  @Override
  public void writtenInto(String text, Path into) {
    notices.say(
        Icon.SUCCESS,
        text,
        opener == null
            ? List.of()
            : List.of(opening("ui.kit.notice.open-folder", into.toAbsolutePath())));
  }

  private Act opening(String label, Path place) {
    return new Act(texts.of(label), () -> opener.accept(place));
  }

  @Override
  public void refusal(String text) {
    notices.say(Icon.WARNING, text, List.of());
  }

  @Override
  public void failed(Throwable problem) {
    Optional<String> sentence = words.sentence(problem);
    if (sentence.isPresent()) {
      LOG.info("refused: {}", ProblemWords.kind(problem));
      String title = texts.of("ui.kit.cannot");
      Body body = body(Icon.WARNING, title, sentence.get() + missing(problem));
      Optional<WayOut> way = waysOut.apply(problem);
      if (way.isEmpty()) {
        dialog(title, body.line(), close()).showAndWait();
      } else {
        ButtonType go = new ButtonType(way.get().label(), ButtonData.OTHER);
        Dialog<ButtonType> dialog = dialog(title, body.line(), go, close());
        if (dialog.showAndWait().filter(go::equals).isPresent()) {
          way.get().action().run();
        }
      }
    } else {
      unexpected(problem);
    }
  }

  /** Which changes a ledger has lost, below the sentence that says so. */
  private String missing(Throwable problem) {
    return problem instanceof LedgerException refused && !refused.missing().isEmpty()
        ? "\n\n"
            + String.join(
                "\n", new MissingWords(texts, ZoneId.systemDefault()).lines(refused.missing()))
        : "";
  }

  private void unexpected(Throwable problem) {
    String code = ProblemCode.of(problem);
    LOG.error("unexpected error {}", code, problem);
    String title = texts.of("ui.kit.unexpected");
    Body body = body(Icon.FAILURE, title, texts.of("ui.kit.unexpected.text"));
    Label number = new Label(texts.of("ui.kit.unexpected.code", code));
    number.setId("problem-code");
    number.getStyleClass().add(Style.STRONG);
    body.column().getChildren().add(number);
    ButtonType copy = new ButtonType(texts.of("ui.kit.copy-details"), ButtonData.LEFT);
    Dialog<ButtonType> dialog = dialog(title, body.line(), copy, close());
    Button button = (Button) dialog.getDialogPane().lookupButton(copy);
    button.addEventFilter(
        ActionEvent.ACTION,
        press -> {
          ClipboardContent details = new ClipboardContent();
          details.putString(details(code, problem));
          Clipboard.getSystemClipboard().setContent(details);
          button.setText(texts.of("ui.kit.copied"));
          press.consume();
        });
    dialog.showAndWait();
  }

  private static String details(String code, Throwable problem) {
    return "%s%nJava %s, JavaFX %s, %s %s%n%s"
        .formatted(
            code,
            System.getProperty("java.version"),
            System.getProperty("javafx.version"),
            System.getProperty("os.name"),
            System.getProperty("os.version"),
            Trace.of(problem));
  }

  private <T> Dialog<T> dialog(String title, Node content, ButtonType... buttons) {
    Dialog<T> dialog = new Dialog<>();
    dialog.initOwner(owner.get());
    dialog.setTitle(title);
    dialog.getDialogPane().setContent(content);
    dialog.getDialogPane().getButtonTypes().setAll(buttons);
    look.dress(dialog.getDialogPane());
    // the button that changes something is the main one to the eye, never to the Enter key
    for (ButtonType type : buttons) {
      if (type.getButtonData() == ButtonData.OTHER) {
        dialog.getDialogPane().lookupButton(type).getStyleClass().add(Style.MAIN_ACTION);
      }
      if (type.getButtonData() == ButtonData.CANCEL_CLOSE) {
        Button safe = (Button) dialog.getDialogPane().lookupButton(type);
        safe.setDefaultButton(
            List.of(buttons).stream().noneMatch(b -> b.getButtonData() == ButtonData.OK_DONE));
      }
    }
    return dialog;
  }

  private Body body(Icon icon, String title, String text) {
    Label heading = new Label(title);
    heading.getStyleClass().add(Style.ITEM_TITLE);
    heading.setWrapText(true);
    Label sentence = new Label(text);
    sentence.setWrapText(true);
    sentence.setMinHeight(Region.USE_PREF_SIZE);
    sentence.getStyleClass().add("dialog-text");
    VBox column = new VBox(8, heading, sentence);
    HBox.setHgrow(column, Priority.ALWAYS);
    Node sign = icon.node();
    sign.getStyleClass().add(Style.LARGE_ICON);
    HBox line = new HBox(16, sign, column);
    line.getStyleClass().addAll("dialog-body", "dialog-" + icon.name().toLowerCase(Locale.ROOT));
    return new Body(line, column);
  }

  /**
   * The inside of a dialog.
   *
   * @param column below the words, for what else belongs there
   */
  private record Body(HBox line, VBox column) {}

  private ButtonType cancel() {
    return new ButtonType(texts.of("ui.kit.cancel"), ButtonData.CANCEL_CLOSE);
  }

  private ButtonType close() {
    return new ButtonType(texts.of("ui.kit.close"), ButtonData.CANCEL_CLOSE);
  }

  private FileChooser chooser(FileKind kind) {
    FileChooser chooser = new FileChooser();
    chooser.setTitle(texts.of("ui.kit.file." + kind));
    if (folder != null && folder.isDirectory()) {
      chooser.setInitialDirectory(folder);
    }
    String[] endings =
        switch (kind) {
          case LEDGER -> new String[] {"*.xh"};
          case REPORT ->
              Documents.ENDINGS.stream().map(ending -> "*." + ending).toArray(String[]::new);
          case WORKBOOK -> new String[] {"*.xlsx"};
          case EXCHANGE -> new String[] {"*.json"};
          case EVIDENCE -> new String[] {"*.*"};
          case WORD -> new String[] {"*.docx"};
          case PDF -> new String[] {"*.pdf"};
          case VALUES -> new String[] {"*.csv"};
          case OFD -> new String[] {"*.ofd"};
          case PICTURE -> new String[] {"*.png"};
        };
    chooser
        .getExtensionFilters()
        .add(new FileChooser.ExtensionFilter(texts.of("ui.kit.file-kind." + kind), endings));
    if (kind == FileKind.REPORT) {
      chooser
          .getExtensionFilters()
          .add(new FileChooser.ExtensionFilter(texts.of("ui.kit.file-kind.any"), "*.*"));
    }
    return chooser;
  }
}
