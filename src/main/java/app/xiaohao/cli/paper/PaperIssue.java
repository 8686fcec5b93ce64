package app.xiaohao.cli.paper;

import app.xiaohao.cli.CliSetting;
import app.xiaohao.cli.Refusal;
import app.xiaohao.export.ExportException;
import app.xiaohao.export.paper.PaperLack;
import app.xiaohao.export.paper.PaperOrder;
import app.xiaohao.export.paper.register.PaperIssuer;
import app.xiaohao.export.template.TemplateFault;
import app.xiaohao.ledger.Ledger;
import app.xiaohao.model.PaperNumber;
import app.xiaohao.model.paper.PaperId;
import app.xiaohao.model.paper.RegisteredPaper;
import app.xiaohao.text.LetterWording;
import app.xiaohao.text.PaperWording;
import java.io.IOException;
import java.nio.file.Files;
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
      Ledger ledger, CliSetting setting, PaperOrder order, OnTemplate form, Path target)
      throws PaperLack, TemplateFault, ExportException, IOException, Refusal {
    PaperWording words = new PaperWording(setting.texts());
    String given =
        number.isEmpty() ? words.next(order.kind().word(), ledger.desks(), order.today()) : number;
    LocalDate answerDue =
        due == null && order.kind().letter() != null
            ? order.today().plusDays(LetterWording.ANSWER_DAYS)
            : due;
    PaperOrder out = order.issued(new PaperOrder.Issue(given, answerDue, reason));
    PaperIssuer issuer = new PaperIssuer(ledger, setting.texts());
    PaperId other = corrected(ledger, setting);
    String name = target.getFileName().toString();
    RegisteredPaper paper =
        form.applies(order.kind())
            ? onTemplate(issuer, form, out, name, other)
            : issuer.issue(out, form.form(), name, other, by);
    ledger.copyKept(paper.copy(), target);
    setting.say("cli.paper.issued", paper.number(), target);
    return paper;
  }

  private RegisteredPaper onTemplate(
      PaperIssuer issuer, OnTemplate form, PaperOrder out, String name, @Nullable PaperId other)
      throws PaperLack, TemplateFault, ExportException, IOException {
    Path folder = Files.createTempDirectory("xiaohao-paper");
    Path file = folder.resolve(name);
    try {
      form.write(out, file);
      return issuer.issue(out, file, other, by);
    } finally {
      Files.deleteIfExists(file);
      Files.deleteIfExists(folder);
    }
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
