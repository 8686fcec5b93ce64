package app.xiaohao.export.paper;

import app.xiaohao.export.ExportException;
import app.xiaohao.ledger.Ledger;
import app.xiaohao.ledger.change.Change;
import app.xiaohao.ledger.file.EvidenceContent;
import app.xiaohao.model.paper.PaperCopy;
import app.xiaohao.model.paper.PaperId;
import app.xiaohao.model.paper.RegisteredPaper;
import app.xiaohao.text.Texts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Lets papers out: each is written, and what was written is kept in the register byte for byte. It
 * sends nothing to anybody.
 */
public final class PaperIssuer {
  private final Ledger ledger;
  private final Texts texts;

  /**
   * @param texts in whose language the papers are
   */
  public PaperIssuer(Ledger ledger, Texts texts) {
    this.ledger = ledger;
    this.texts = texts;
  }

  /**
   * Issues a paper on the day of its order.
   *
   * @param order with how it goes out
   * @param form in which it is kept
   * @param name of the copy; it ends as the form says
   * @param draft the draft that goes out; null where there is none
   * @param corrects the paper that it puts right; null for none
   * @return as the register holds it
   * @throws PaperLack if the paper cannot be made
   * @throws app.xiaohao.ledger.history.LedgerException if the rules refuse it; nothing is kept then
   * @throws ExportException if it cannot be written
   */
  public RegisteredPaper issue(
      PaperOrder order,
      PaperFile form,
      String name,
      @Nullable RegisteredPaper draft,
      @Nullable PaperId corrects,
      String by)
      throws PaperLack, ExportException, IOException {
    PaperOrder.Issue issue = order.issue();
    if (issue == null) {
      throw new IllegalArgumentException("not said how it goes out");
    }
    PreparedPaper prepared = new PaperDesk(ledger, texts).prepared(order);
    Path folder = Files.createTempDirectory("xiaohao-paper");
    Path file = folder.resolve(name);
    try {
      form.write(file, prepared.document());
      EvidenceContent copy = ledger.look(file);
      RegisteredPaper before = draft == null ? prepared.draft() : draft;
      RegisteredPaper after =
          before
              .issued(
                  issue.number(),
                  order.today(),
                  issue.answerDue(),
                  new PaperCopy(copy.name(), copy.sha256()))
              .correcting(corrects == null ? before.corrects() : corrects);
      ledger.apply(
          List.of(new Change.PaperIssued(draft, after, prepared.text())), List.of(copy), by);
    } finally {
      Files.deleteIfExists(file);
      Files.deleteIfExists(folder);
    }
    return ledger.desks().papers().stream()
        .filter(paper -> paper.number().equals(issue.number().strip()))
        .reduce((first, last) -> last)
        .orElseThrow();
  }
}
