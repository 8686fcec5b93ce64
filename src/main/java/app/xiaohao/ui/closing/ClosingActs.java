package app.xiaohao.ui.closing;

import app.xiaohao.ledger.change.Change;
import app.xiaohao.ledger.change.Hindrance;
import app.xiaohao.ledger.history.LedgerException;
import app.xiaohao.model.Folded;
import app.xiaohao.model.closing.ClosingStep;
import app.xiaohao.model.closing.Closure;
import app.xiaohao.model.closing.ClosureAct;
import app.xiaohao.text.Texts;
import app.xiaohao.ui.kit.dialog.Dialogs;
import app.xiaohao.ui.kit.words.ProblemWords;
import app.xiaohao.ui.kit.work.LedgerSession;
import java.util.List;
import java.util.Optional;

/** What can be done with the opened item, and what is said where it cannot. */
final class ClosingActs {
  private final ClosingModel model;
  private final LedgerSession session;
  private final Dialogs dialogs;
  private final Texts texts;
  private final ProblemWords problems;
  private final Runnable acted;

  /**
   * @param acted called when a step was taken
   */
  ClosingActs(
      ClosingModel model, LedgerSession session, Dialogs dialogs, Texts texts, Runnable acted) {
    this.acted = acted;
    this.model = model;
    this.session = session;
    this.dialogs = dialogs;
    this.texts = texts;
    problems = new ProblemWords(texts);
  }

  /** The acts offered for an item: the one that leads on first. */
  static List<ClosureAct> offered(ClosingItem item) {
    return java.util.stream.Stream.concat(
            item.mainAct().stream(),
            java.util.stream.Stream.of(ClosureAct.RETURN, ClosureAct.REOPEN, ClosureAct.REVOKE)
                .filter(item::allows))
        .toList();
  }

  /** Whether an act is given its reason in a question of its own. */
  private static boolean asksReason(ClosureAct act) {
    return act == ClosureAct.RETURN || act == ClosureAct.REOPEN || act == ClosureAct.REVOKE;
  }

  /** Why an act cannot be done as things are written now, in a sentence; empty where it can. */
  Optional<String> hindrance(ClosingItem item, ClosureAct act) {
    String words = asksReason(act) ? "-" : model.form(item).text();
    Optional<Hindrance> hindrance = model.hindrance(item, model.step(item, act, words, ""));
    // somebody else's step is revoked in the name of a level, which is asked for
    return hindrance
        .filter(
            why ->
                !why.asks()
                    && (why.kind() != LedgerException.Kind.NOT_ONES_STEP
                        || model.levelsAbove(item).isEmpty()))
        .flatMap(why -> problems.sentence(why.refusal()));
  }

  /** Does it; asks for what it needs, says what hinders it. */
  void take(ClosingItem item, ClosureAct act) {
    if (session.signature().isEmpty()) {
      return;
    }
    Optional<String> hindrance = hindrance(item, act);
    if (hindrance.isPresent()) {
      dialogs.refusal(hindrance.get());
      return;
    }
    String words = model.form(item).text();
    String level = "";
    if (asksReason(act)) {
      if (act == ClosureAct.REVOKE && needsLevel(item)) {
        Optional<String> chosen = askLevel(item);
        if (chosen.isEmpty()) {
          return;
        }
        level = chosen.get();
      }
      Optional<String> reason =
          dialogs.ask(
              texts.of("ui.closing.ask." + act.name(), item.called()),
              texts.of("ui.closing.reason"),
              "",
              true);
      if (reason.isEmpty()) {
        return;
      }
      words = reason.get();
    }
    Change.Closing step = model.step(item, act, words, level);
    Optional<Hindrance> late = model.hindrance(item, step);
    if (late.isPresent() && !late.get().asks()) {
      dialogs.failed(late.get().refusal());
      return;
    }
    if (act == ClosureAct.REQUEST && unchanged(item, words) && !againUnchanged()) {
      return;
    }
    model.take(
        step,
        () -> {
          dialogs.notice(
              ClosingItem.closes(act)
                  ? texts.of("ui.closing.done." + act.name(), item.called(), step.number())
                  : texts.of("ui.closing.done", item.called(), texts.word(act)));
          acted.run();
        });
  }

  /** Whether the same is handed in that was returned. */
  private static boolean unchanged(ClosingItem item, String words) {
    return item.state().closure() == Closure.RETURNED
        && item.life().steps().reversed().stream()
            .filter(step -> step.act() == ClosureAct.REQUEST)
            .findFirst()
            .filter(step -> Folded.of(step.opinion()).equals(Folded.of(words)))
            .isPresent();
  }

  private boolean againUnchanged() {
    return dialogs.confirm(
        texts.of("ui.closing.unchanged"),
        texts.of("ui.closing.unchanged.text"),
        texts.of("ui.closing.unchanged.go"));
  }

  private boolean needsLevel(ClosingItem item) {
    return model
        .hindrance(item, model.step(item, ClosureAct.REVOKE, "-", ""))
        .filter(why -> why.kind() == LedgerException.Kind.NOT_ONES_STEP)
        .isPresent();
  }

  private Optional<String> askLevel(ClosingItem item) {
    String taker = item.trail().standing().map(ClosingStep::by).orElse("");
    return dialogs.choose(
        texts.of("ui.closing.ask.level", item.called()),
        texts.of("ui.closing.ask.level.text", taker),
        model.levelsAbove(item).stream()
            .map(level -> new Dialogs.Option<>(level, level, ""))
            .toList());
  }
}
