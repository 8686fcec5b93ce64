package app.xiaohao.cli;

import app.xiaohao.intake.Draft;
import app.xiaohao.intake.IntakeException;
import app.xiaohao.ledger.DraftReview;
import app.xiaohao.ledger.ImportReceipt;
import app.xiaohao.ledger.Ledger;
import app.xiaohao.ledger.LedgerStore;
import app.xiaohao.ledger.LedgerStores;
import app.xiaohao.ledger.PriorImport;
import app.xiaohao.ledger.ReviewedBatch.Target;
import app.xiaohao.model.Inspection;
import app.xiaohao.text.InspectionName;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * {@code import FILE… --ledger LEDGER}: all items of each file into the ledger, which is made if it
 * is not there. All files are read before the ledger is touched. A file that is in the ledger
 * already is refused unless it is said what to do with it.
 */
final class ImportCommand extends Command {
  private static final Map<String, Duplicate> DUPLICATES =
      Map.of("skip", Duplicate.SKIP, "update", Duplicate.UPDATE, "new", Duplicate.NEW);

  ImportCommand(CliSetting setting) {
    super("import", setting);
    files();
    option("ledger", Path.class, "LEDGER", true);
    option("as", String.class, "NAME", false);
    option("on-duplicate", String.class, "skip|update|new", false);
  }

  /** What becomes of a file that is in the ledger already. */
  private enum Duplicate {
    SKIP,
    UPDATE,
    NEW
  }

  @Override
  void run() throws IntakeException, Refusal {
    String word = value("on-duplicate", String.class);
    Duplicate duplicate = word == null ? null : DUPLICATES.get(word);
    if (word != null && duplicate == null) {
      throw new Refusal(setting.texts().of("cli.usage.value", "--on-duplicate", word));
    }
    String operator = value("as", String.class);
    if (operator == null || operator.isBlank()) {
      operator = setting.operator();
    }
    List<Draft> drafts = ParseCommand.drafts(fileValues());
    for (Draft draft : drafts) {
      draft.withIssues(); // before the ledger is made or touched
    }
    Path file = value("ledger", Path.class);
    LedgerStores stores = setting.stores().get();
    LedgerStore store = Files.exists(file) ? stores.open(file) : stores.create(file);
    try (Ledger ledger = new Ledger(store, setting.clock())) {
      for (Draft draft : drafts) {
        commit(ledger, draft, duplicate, operator);
      }
    }
  }

  private void commit(Ledger ledger, Draft draft, Duplicate duplicate, String operator)
      throws Refusal {
    String file = draft.source().name();
    List<PriorImport> prior = ledger.importsOf(draft.source());
    if (!prior.isEmpty() && duplicate == null) {
      throw new Refusal(text("duplicate", file, prior.getFirst().inspection().name()));
    }
    if (!prior.isEmpty() && duplicate == Duplicate.SKIP) {
      setting.say("cli.import.skipped", file, prior.getFirst().inspection().name());
      return;
    }
    Target target =
        !prior.isEmpty() && duplicate == Duplicate.UPDATE
            ? new Target.Existing(prior.getFirst().inspection().id())
            : new Target.NewInspection(
                InspectionName.proposed(
                    draft,
                    setting.texts(),
                    ledger.inspections().stream().map(Inspection::name).toList()),
                InspectionName.kind(draft));
    ImportReceipt receipt = ledger.commit(new DraftReview(draft).approve(target), operator);
    setting.say(
        "cli.import.done",
        file,
        inspection(ledger, receipt),
        receipt.newIssues(),
        receipt.newMeasures(),
        receipt.unchanged(),
        draft.warnings().size());
  }

  private static String inspection(Ledger ledger, ImportReceipt receipt) {
    return ledger.inspections().stream()
        .filter(inspection -> inspection.id().equals(receipt.inspection()))
        .map(Inspection::name)
        .findFirst()
        .orElse("");
  }
}
