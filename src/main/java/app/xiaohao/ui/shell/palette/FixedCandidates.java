package app.xiaohao.ui.shell.palette;

import app.xiaohao.text.Texts;
import app.xiaohao.ui.kit.Icon;
import app.xiaohao.ui.shell.frame.LedgersOpened;
import app.xiaohao.ui.shell.frame.UserActions;
import app.xiaohao.ui.shell.palette.Candidate.Kind;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What can be done and gone to whatever the open ledger holds, and the ledgers opened before. */
public final class FixedCandidates {
  private final UserActions actions;
  private final LedgersOpened ledgers;
  private final Texts texts;

  public FixedCandidates(UserActions actions, LedgersOpened ledgers, Texts texts) {
    this.actions = actions;
    this.ledgers = ledgers;
    this.texts = texts;
  }

  /** As they stand now. */
  public List<Candidate> now() {
    List<Candidate> all = new ArrayList<>();
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
}
