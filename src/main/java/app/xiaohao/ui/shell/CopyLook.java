package app.xiaohao.ui.shell;

import app.xiaohao.ledger.Ledger;
import app.xiaohao.ledger.LedgerStores;
import app.xiaohao.ledger.file.RestoreWish;
import app.xiaohao.text.Texts;
import app.xiaohao.ui.backups.CopiesDoor;
import app.xiaohao.ui.kit.dialog.Dialogs;
import app.xiaohao.ui.kit.screen.Place;
import app.xiaohao.ui.kit.words.ProblemWords;
import app.xiaohao.ui.kit.work.Contents;
import app.xiaohao.ui.kit.work.LedgerSession;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * A look into a copy: it is open for reading in place of the ledger, which is where the window goes
 * back to. For the FX thread.
 */
final class CopyLook implements CopiesDoor {
  private final LedgerFiles files;
  private final LedgerStores stores;
  private final LedgerSession session;
  private final Rescue rescue;
  private final BooleanSupplier mayClose;
  private final Consumer<Place> opened;
  private final Dialogs dialogs;
  private final Texts texts;

  /** The copy as it is open. */
  private Ledger copy;

  /** Where to go back to from it. */
  private Path back;

  /**
   * @param mayClose whether nothing would be lost if the open ledger were closed
   * @param opened shows a place once another ledger is open
   */
  CopyLook(
      LedgerFiles files,
      LedgerStores stores,
      LedgerSession session,
      Rescue rescue,
      BooleanSupplier mayClose,
      Consumer<Place> opened,
      Dialogs dialogs,
      Texts texts) {
    this.files = files;
    this.stores = stores;
    this.session = session;
    this.rescue = rescue;
    this.mayClose = mayClose;
    this.opened = opened;
    this.dialogs = dialogs;
    this.texts = texts;
  }

  @Override
  public Path ledger() {
    if (looking()) {
      return back;
    }
    Contents contents = session.contentsProperty().get();
    return contents == null ? null : contents.info().file();
  }

  @Override
  public boolean looking() {
    return copy != null && copy == session.ledger();
  }

  @Override
  public void look(Path file) {
    Path from = ledger();
    if (from == null || !mayClose.getAsBoolean()) {
      return;
    }
    files.look(
        file,
        () -> {
          copy = session.ledger();
          back = from;
          opened.accept(Place.LEDGER);
        },
        this::cannotLook);
  }

  /** What is wrong with a copy is no reason to restore: the ledger itself may be good. */
  private void cannotLook(Throwable problem) {
    new ProblemWords(texts)
        .sentence(problem)
        .ifPresentOrElse(dialogs::refusal, () -> dialogs.failed(problem));
  }

  @Override
  public void restore(Path ledger, RestoreWish wish) {
    if (mayClose.getAsBoolean()) {
      rescue.restore(ledger, wish);
    }
  }

  @Override
  public void password() {
    if (session.contentsProperty().get() == null || looking() || !mayClose.getAsBoolean()) {
      return;
    }
    boolean has = stores.passwords().has(ledger());
    List<String> labels = new ArrayList<>();
    if (has) {
      labels.add(texts.of("ui.shell.password.now"));
    }
    labels.add(texts.of("ui.shell.password.new"));
    labels.add(texts.of("ui.shell.password.again"));
    String state = has ? "change" : "set";
    List<Path> left = new ArrayList<>();
    boolean done =
        dialogs.passwords(
            texts.of("ui.shell.password." + state + ".title"),
            texts.of("ui.shell.password." + state + ".text"),
            labels,
            (typed, answer) -> change(typed, left, answer));
    if (done) {
      boolean now = stores.passwords().has(ledger());
      dialogs.notice(texts.of("ui.shell.password." + (now ? state : "off") + ".done"));
      left.forEach(folder -> dialogs.refusal(texts.of("cli.password.left", folder)));
    }
  }

  private void change(List<char[]> typed, List<Path> left, Consumer<Optional<String>> answer) {
    char[] wanted = typed.get(typed.size() - 2);
    if (!Arrays.equals(wanted, typed.getLast())) {
      answer.accept(Optional.of(texts.of("ui.shell.password.two")));
      return;
    }
    files.changePassword(
        typed.size() > 2 ? typed.getFirst() : new char[0],
        wanted,
        unreached -> {
          left.addAll(unreached);
          answer.accept(Optional.empty());
        },
        problem -> answer.accept(Optional.of(PasswordDoor.sentence(problem, texts))));
  }

  /** Opens the ledger again, on the list of its copies. */
  void goBack() {
    if (looking()) {
      files.open(back, () -> opened.accept(Place.BACKUPS), dialogs::failed);
    }
  }
}
