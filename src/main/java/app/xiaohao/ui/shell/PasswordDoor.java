package app.xiaohao.ui.shell;

import app.xiaohao.ledger.LedgerStores;
import app.xiaohao.ledger.history.LedgerException;
import app.xiaohao.ledger.history.LedgerException.Kind;
import app.xiaohao.text.Texts;
import app.xiaohao.ui.kit.dialog.Dialogs;
import app.xiaohao.ui.kit.words.ProblemWords;
import app.xiaohao.ui.kit.work.Background;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Asks for the password of a ledger or a copy that cannot be opened without it. For the FX thread.
 */
final class PasswordDoor {
  private final LedgerStores stores;
  private final Background background;
  private final Dialogs dialogs;
  private final Texts texts;

  PasswordDoor(LedgerStores stores, Background background, Dialogs dialogs, Texts texts) {
    this.stores = stores;
    this.background = background;
    this.dialogs = dialogs;
    this.texts = texts;
  }

  /** Whether a failure was that a password is missing, and it is there now. */
  boolean opened(Throwable problem) {
    if (!(problem instanceof LedgerException refused)
        || refused.kind() != Kind.PASSWORD_NEEDED && refused.kind() != Kind.PASSWORD_WRONG) {
      return false;
    }
    Path file = Path.of(refused.arguments().getFirst());
    return dialogs.passwords(
        texts.of("ui.shell.password.title", file.getFileName()),
        texts.of("ui.shell.password.text", file),
        List.of(texts.of("ui.shell.password.label")),
        (typed, answer) ->
            background.work(
                texts.of("ui.shell.opening", file.getFileName()),
                progress -> {
                  stores.passwords().say(file, typed.getFirst());
                  Arrays.fill(typed.getFirst(), ' ');
                  return file;
                },
                right -> answer.accept(Optional.empty()),
                wrong -> answer.accept(Optional.of(sentence(wrong)))));
  }

  /** In short: the dialog names the ledger already. */
  private String sentence(Throwable problem) {
    return problem instanceof LedgerException refused && refused.kind() == Kind.PASSWORD_WRONG
        ? texts.of("ui.shell.password.wrong")
        : sentence(problem, texts);
  }

  /** The sentence of any failure; an error of the program has none of its own. */
  static String sentence(Throwable problem, Texts texts) {
    return new ProblemWords(texts).sentence(problem).orElse(texts.of("ui.kit.unexpected.text"));
  }
}
