package app.xiaohao.export.paper.register;

import app.xiaohao.export.ExportException;
import app.xiaohao.export.paper.PaperDesk;
import app.xiaohao.export.paper.PaperFile;
import app.xiaohao.export.paper.PaperLack;
import app.xiaohao.export.paper.PaperOrder;
import app.xiaohao.export.paper.PreparedPaper;
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
import java.util.Objects;
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
   * @param corrects the paper that it puts right; null for none
   * @return as the register holds it
   * @throws PaperLack if the paper cannot be made
   * @throws app.xiaohao.ledger.history.LedgerException if the rules refuse it; nothing is kept then
   * @throws ExportException if it cannot be written
   */
  public RegisteredPaper issue(
      PaperOrder order, PaperFile form, String name, @Nullable PaperId corrects, String by)
      throws PaperLack, ExportException, IOException {
    PreparedPaper prepared = new PaperDesk(ledger, texts).prepared(order);
    Path folder = Files.createTempDirectory("xiaohao-paper");
    Path file = folder.resolve(name);
    try {
      form.write(file, prepared.document());
      return keep(prepared, order, file, corrects, by);
    } finally {
      Files.deleteIfExists(file);
      Files.deleteIfExists(folder);
    }
  }

  /**
   * Issues a paper as it was finished elsewhere.
   *
   * @param file what goes out
   * @throws PaperLack if the ledger does not hold what the order names
   */
  public RegisteredPaper issue(PaperOrder order, Path file, @Nullable PaperId corrects, String by)
      throws PaperLack {
    return keep(new PaperDesk(ledger, texts).prepared(order), order, file, corrects, by);
  }

  private RegisteredPaper keep(
      PreparedPaper prepared, PaperOrder order, Path file, @Nullable PaperId corrects, String by) {
    PaperOrder.Issue issue = Objects.requireNonNull(order.issue(), "not said how it goes out");
    EvidenceContent copy = ledger.look(file);
    RegisteredPaper after =
        prepared
            .draft()
            .issued(
                issue.number(),
                order.today(),
                issue.answerDue(),
                new PaperCopy(copy.name(), copy.sha256()))
            .correcting(corrects);
    ledger.apply(List.of(new Change.PaperIssued(null, after, prepared.text())), List.of(copy), by);
    return ledger.desks().papers().stream()
        .filter(paper -> paper.number().equals(issue.number().strip()))
        .reduce((first, last) -> last)
        .orElseThrow();
  }
}
