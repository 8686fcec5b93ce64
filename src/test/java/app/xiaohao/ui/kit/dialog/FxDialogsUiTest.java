package app.xiaohao.ui.kit.dialog;

import static org.assertj.core.api.Assertions.assertThat;

import app.xiaohao.ledger.history.LedgerException;
import app.xiaohao.store.TypicalLedger;
import app.xiaohao.ui.kit.ToolkitTest;
import app.xiaohao.ui.kit.words.ProblemCode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FxDialogsUiTest extends ToolkitTest {
  @Test
  void showsASentenceForWhatWasForeseen() {
    failed(new LedgerException(LedgerException.Kind.IN_USE, List.of("云溪县.xh"), null));
    assertThat(words()).contains("云溪县.xh").doesNotContain("IN_USE", "XH-");
  }

  @Test
  void showsACodeAndNoStackTraceForWhatWasNot() {
    failed(new IllegalStateException("secret value 42"));
    picture(onFx(() -> dialog().getScene().getRoot()), "problem-dialog", 1.5);
    assertThat(words()).contains("XH-").doesNotContain("secret", "at app.xiaohao", "Exception");
    robot.press(KeyCode.ESCAPE).release(KeyCode.ESCAPE);
    waitUntil("the dialog to close", () -> dialog() == null);
  }

  @Test
  void theCodeOfAnErrorDoesNotDependOnItsMessage() {
    String[] codes = new String[2];
    for (int i = 0; i < codes.length; i++) {
      codes[i] = ProblemCode.of(new IllegalStateException("message " + i));
    }
    assertThat(codes[0]).matches("XH-[0-9A-F]{6}").isEqualTo(codes[1]);
    assertThat(ProblemCode.of(new IllegalArgumentException())).isNotEqualTo(codes[0]);
  }

  @Test
  void putsTheCursorIntoTheNameThatIsAsked() {
    Stage stage = show(new StackPane(), 640, 400);
    FxDialogs dialogs =
        onFx(() -> new FxDialogs(() -> stage, look(), new Notices(TypicalLedger.CLOCK), TEXTS));
    AtomicReference<Optional<String>> given = new AtomicReference<>();
    Platform.runLater(() -> given.set(dialogs.askName("换人办理", "姓名", "", List.of("周明远"))));
    waitUntil(
        "the cursor in the name",
        () -> dialog() != null && dialog().getScene().getFocusOwner() instanceof TextField);
    robot.type(KeyCode.X);
    robot.type(KeyCode.ENTER);
    waitUntil("the dialog to close", () -> given.get() != null);
    assertThat(given.get()).hasValueSatisfying(name -> assertThat(name).isEqualToIgnoringCase("x"));
  }

  @Test
  void listsAllThatStandsAgainstBeforeItAsksForAReason() {
    Stage stage = show(new StackPane(), 640, 400);
    FxDialogs dialogs =
        onFx(() -> new FxDialogs(() -> stage, look(), new Notices(TypicalLedger.CLOCK), TEXTS));
    AtomicReference<Optional<String>> given = new AtomicReference<>();
    List<String> against =
        IntStream.rangeClosed(1, 60).mapToObj(i -> i + ".1　无据完成：已完成，没有佐证材料").toList();
    Platform.runLater(() -> given.set(dialogs.askDespite("签认", "理由", against)));
    waitUntil(
        "the cursor in the reason",
        () -> dialog() != null && dialog().getScene().getFocusOwner() instanceof TextField);
    picture(onFx(() -> dialog().getScene().getRoot()), "dialog-despite", 1.5);
    ListView<?> lines =
        (ListView<?>) onFx(() -> dialog().getScene().getRoot().lookup("#dialog-lines"));
    assertThat(onFx(() -> List.<Object>copyOf(lines.getItems()))).isEqualTo(against);
    assertThat(onFx(lines::getHeight)).isLessThan(300);
    onFx(() -> lines.scrollTo(59));
    waitUntil("the last line", () -> words(lines).contains("60.1　无据完成：已完成，没有佐证材料"));
    robot.type(KeyCode.ENTER);
    assertThat(given.get()).isNull();
    robot.type(KeyCode.X);
    robot.type(KeyCode.ENTER);
    waitUntil("the dialog to close", () -> given.get() != null);
    assertThat(given.get()).hasValueSatisfying(why -> assertThat(why).isEqualToIgnoringCase("x"));
  }

  @Test
  void offersToOpenWhatWasWrittenAsTheCallerNamesIt(@TempDir Path there) {
    Notices notices = new Notices(TypicalLedger.CLOCK);
    Stage stage = show(new StackPane(notices.layer()), 640, 400);
    FxDialogs dialogs = onFx(() -> new FxDialogs(() -> stage, look(), notices, TEXTS));
    List<Path> opened = new ArrayList<>();
    onFx(
        () -> {
          dialogs.follow(opened::add, () -> new Notices.Act("撤销", () -> {}));
          dialogs.writtenInto("", there.resolve("移走"));
          dialogs.written("", there);
          notices.said().forEach(notice -> notice.acts().forEach(act -> act.deed().run()));
        });
    assertThat(opened).containsExactly(there, there.getParent(), there.resolve("移走"));
  }

  private static List<String> words(ListView<?> list) {
    return list.lookupAll(".list-cell").stream()
        .map(cell -> ((ListCell<?>) cell).getText())
        .filter(Objects::nonNull)
        .toList();
  }

  private void failed(Throwable problem) {
    Stage stage = show(new StackPane(), 640, 400);
    FxDialogs dialogs =
        onFx(() -> new FxDialogs(() -> stage, look(), new Notices(TypicalLedger.CLOCK), TEXTS));
    Platform.runLater(() -> dialogs.failed(problem));
    waitUntil("the dialog", () -> dialog() != null);
  }

  private static Window dialog() {
    return Window.getWindows().stream()
        .filter(window -> window.getScene().getRoot().getStyleClass().contains("dialog-pane"))
        .findFirst()
        .orElse(null);
  }

  private static String words() {
    return onFx(
        () ->
            dialog().getScene().getRoot().lookupAll(".label").stream()
                .map((Node node) -> node instanceof Label label ? label.getText() : "")
                .collect(Collectors.joining("\n")));
  }
}
