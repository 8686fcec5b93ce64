package app.xiaohao.cli.paper;

import app.xiaohao.cli.CliSetting;
import app.xiaohao.cli.Refusal;
import app.xiaohao.export.ExportException;
import app.xiaohao.export.paper.PaperFile;
import app.xiaohao.export.paper.PaperLack;
import app.xiaohao.export.paper.PaperOrder;
import app.xiaohao.export.paper.register.PaperIssuer;
import app.xiaohao.ledger.Ledger;
import app.xiaohao.model.PaperNumber;
import app.xiaohao.model.paper.PaperId;
import app.xiaohao.model.paper.RegisteredPaper;
import app.xiaohao.text.LetterWording;
import app.xiaohao.text.PaperWording;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How {@code paper --issue} lets a paper out.
 *
 * @param number empty for the next one
 * @param due null where it was not said
 * @param corrects the number of the paper that it puts right; empty for none
 * @param by who does it
 */
record PaperIssue(
    String number, @Nullable LocalDate due, String reason, String corrects, String by) {
  /** Registers the paper and writes what was kept to the target. */
  RegisteredPaper issue(
      Ledger ledger, CliSetting setting, PaperOrder order, PaperFile form, Path target)
      throws PaperLack, ExportException, IOException, Refusal {
    PaperWording words = new PaperWording(setting.texts());
    String given =
        number.isEmpty() ? words.next(order.kind().word(), ledger.desks(), order.today()) : number;
    LocalDate answerDue =
        due == null && order.kind().letter() != null
            ? order.today().plusDays(LetterWording.ANSWER_DAYS)
            : due;
    RegisteredPaper paper =
        new PaperIssuer(ledger, setting.texts())
            .issue(
                order.issued(new PaperOrder.Issue(given, answerDue, reason)),
                form,
                target.getFileName().toString(),
                corrected(ledger, setting),
                by);
    ledger.copyKept(paper.copy(), target);
    setting.say("cli.paper.issued", paper.number(), target);
    return paper;
  }

  private @Nullable PaperId corrected(Ledger ledger, CliSetting setting) throws Refusal {
    return corrects.isEmpty() ? null : named(ledger.desks().papers(), corrects, setting).id();
  }

  /** The paper of a number. */
  static RegisteredPaper named(List<RegisteredPaper> papers, String number, CliSetting setting)
      throws Refusal {
    return papers.stream()
        .filter(paper -> !paper.number().isEmpty() && PaperNumber.same(paper.number(), number))
        .findFirst()
        .orElseThrow(() -> new Refusal(setting.texts().of("cli.papers.no-number", number)));
  }
}
