package app.xiaohao.ui.kit.dialog;

import app.xiaohao.ledger.change.Avowal;
import app.xiaohao.ledger.history.LedgerException;
import app.xiaohao.text.Texts;
import java.util.List;
import java.util.Optional;

/** Asks for what a rule wants declared: that two are two people, why an act is entered late. */
public final class AvowalQuestion {
  private final Dialogs dialogs;
  private final Texts texts;

  /** Asks in the language of {@code texts}. */
  public AvowalQuestion(Dialogs dialogs, Texts texts) {
    this.dialogs = dialogs;
    this.texts = texts;
  }

  /**
   * What is declared, beside what was before.
   *
   * @param why the refusal; of another kind than those that ask nothing is asked
   * @return empty where it is not declared
   */
  public Optional<Avowal> ask(LedgerException why, Avowal said) {
    List<String> about = why.arguments();
    return switch (why.kind()) {
      case NEAR_NAME ->
          dialogs.confirm(
                  texts.of("ui.kit.avow.two", about.get(0), about.get(1)),
                  texts.of("ui.kit.avow.two.text"),
                  texts.of("ui.kit.avow.two.go"))
              ? Optional.of(said.withNotSameAs(about.get(1)))
              : Optional.empty();
      case BACKDATED ->
          dialogs
              .ask(
                  texts.of("ui.kit.avow.late", about.get(0), about.get(1)),
                  texts.of("ui.kit.avow.late.text", about.get(2)),
                  "",
                  true)
              .map(said::withLateReason);
      default -> Optional.empty();
    };
  }
}
