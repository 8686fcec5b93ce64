package app.xiaohao.ui.shell.palette;

import app.xiaohao.text.Texts;
import app.xiaohao.ui.kit.Icon;
import app.xiaohao.ui.kit.screen.Deed;
import app.xiaohao.ui.kit.screen.Screen;
import app.xiaohao.ui.shell.frame.LedgersOpened;
import app.xiaohao.ui.shell.frame.UserActions;
import app.xiaohao.ui.shell.palette.Candidate.Kind;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What can be done and gone to: on the screen that is seen, first with what is chosen there, then
 * from anywhere; and the ledgers opened before.
 */
public final class FixedCandidates {
  private final UserActions actions;
  private final LedgersOpened ledgers;
  private final Supplier<Optional<Screen>> screen;
  private final Texts texts;

  /**
   * @param screen the one that is seen; empty where none is
   */
  public FixedCandidates(
      UserActions actions, LedgersOpened ledgers, Supplier<Optional<Screen>> screen, Texts texts) {
    this.actions = actions;
    this.screen = screen;
    this.ledgers = ledgers;
    this.texts = texts;
  }

  /** As they stand now. */
  public List<Candidate> now() {
    List<Candidate> all = new ArrayList<>();
    screen.get().ifPresent(seen -> seen.deeds().forEach(deed -> all.add(candidate(deed))));
    for (UserActions.Offer offer : actions.offers()) {
      boolean page = offer.place() != null;
      all.add(
          new Candidate(
              page ? Kind.PAGE : Kind.ACTION,
              offer.icon(),
              offer.words(),
              page ? texts.of("ui.shell.palette.page") : "",
              offer.key().replace("+", " "),
              offer.possible() ? "" : texts.of("ui.shell.palette.no-ledger"),
              "",
              offer.deed()));
    }
    for (Path file : ledgers.files()) {
      all.add(
          new Candidate(
              Kind.LEDGER,
              Icon.LEDGER,
              file.getFileName().toString(),
              LedgersOpened.folder(file),
              "",
              "",
              "",
              () -> ledgers.open(file)));
    }
    return all;
  }

  private static Candidate candidate(Deed deed) {
    return new Candidate(
        deed.chosen() ? Kind.CHOSEN : Kind.ACTION,
        deed.icon(),
        deed.words(),
        "",
        deed.key(),
        deed.hindrance(),
        "",
        deed.doing());
  }
}
