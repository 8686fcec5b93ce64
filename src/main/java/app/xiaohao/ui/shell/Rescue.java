package app.xiaohao.ui.shell;

import app.xiaohao.ledger.Ledger;
import app.xiaohao.ledger.LedgerStores;
import app.xiaohao.ledger.file.RestoreReport;
import app.xiaohao.ledger.file.RestoreWish;
import app.xiaohao.ledger.history.LedgerException;
import app.xiaohao.text.Texts;
import app.xiaohao.ui.kit.dialog.Dialogs;
import app.xiaohao.ui.kit.dialog.FxDialogs.WayOut;
import app.xiaohao.ui.kit.work.Background;
import app.xiaohao.ui.kit.work.LedgerSession;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The ways out where a ledger's file is lost, damaged or behind: what is open is saved under
 * another name, or the ledger is made anew from its copies. For the FX thread.
 */
final class Rescue {
  private final LedgerStores stores;
  private final LedgerSession session;
  private final Background background;
  private final Dialogs dialogs;
  private final Consumer<Path> open;
  private final PasswordDoor passwords;
  private final Texts texts;

  /**
   * @param open opens a ledger in place of the one before
   * @param passwords asks for that of a copy
   */
  Rescue(
      LedgerStores stores,
      LedgerSession session,
      Background background,
      Dialogs dialogs,
      Consumer<Path> open,
      PasswordDoor passwords,
      Texts texts) {
    this.passwords = passwords;
    this.stores = stores;
    this.session = session;
    this.background = background;
    this.dialogs = dialogs;
    this.open = open;
    this.texts = texts;
  }

  /** The way out of a failure; empty where there is none. */
  Optional<WayOut> of(Throwable problem) {
    if (!(problem instanceof LedgerException refused)) {
      return Optional.empty();
    }
    return switch (refused.kind()) {
      case FILE_GONE, FILE_REPLACED ->
          Optional.of(new WayOut(texts.of("ui.shell.rescue.save"), () -> save(file(refused))));
      case DAMAGED, FELL_BACK, OTHER_LEDGER, ONLY_COPIES ->
          Optional.of(
              new WayOut(
                  texts.of("ui.shell.rescue.restore"),
                  () -> restore(file(refused), RestoreWish.NEWEST)));
      default -> Optional.empty();
    };
  }

  private static Path file(LedgerException refused) {
    return Path.of(refused.arguments().getFirst());
  }

  private Optional<Path> target(Path lost) {
    String name = lost.getFileName().toString();
    int dot = name.lastIndexOf('.');
    return dialogs
        .saveFile(
            Dialogs.FileKind.LEDGER,
            texts.of("ui.shell.rescue.name", dot > 0 ? name.substring(0, dot) : name)
                + LedgerFiles.ENDING)
        .map(LedgerFiles::withEnding);
  }

  private void save(Path lost) {
    Ledger ledger = session.ledger();
    target(lost)
        .ifPresent(
            to ->
                background.work(
                    texts.of("ui.shell.rescue.saving"),
                    progress -> {
                      ledger.file().saveAs(to, progress.watch());
                      return to;
                    },
                    saved -> {
                      dialogs.notice(texts.of("ui.shell.rescue.saved", saved));
                      open.accept(saved);
                    },
                    dialogs::failed));
  }

  /** Asks where the ledger made anew is to be, makes it from its copies, and opens it. */
  void restore(Path lost, RestoreWish wish) {
    target(lost).ifPresent(to -> restore(lost, wish, to));
  }

  private void restore(Path lost, RestoreWish wish, Path to) {
    background.work(
        texts.of("ui.shell.rescue.restoring"),
        progress -> stores.restore(lost, wish, to, progress.watch()),
        this::restored,
        problem -> {
          if (passwords.opened(problem)) {
            restore(lost, wish, to);
          } else {
            dialogs.failed(problem);
          }
        });
  }

  private void restored(RestoreReport report) {
    dialogs.notice(
        report.proof().whole()
            ? texts.of(
                "ui.shell.rescue.restored",
                report.made(),
                report.from().getFileName(),
                report.number() - report.copyNumber(),
                report.number())
            : texts.of(
                "ui.shell.rescue.restored-flawed",
                report.made(),
                report.number(),
                report.proof().differing()));
    open.accept(report.made());
  }
}
