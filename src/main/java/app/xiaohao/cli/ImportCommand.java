package app.xiaohao.cli;

import app.xiaohao.intake.Column;
import app.xiaohao.intake.ColumnKnowledge;
import app.xiaohao.intake.Document;
import app.xiaohao.intake.Draft;
import app.xiaohao.intake.IntakeException;
import app.xiaohao.intake.ReadWatch;
import app.xiaohao.intake.drafting.DraftMaker;
import app.xiaohao.ledger.ImportReceipt;
import app.xiaohao.ledger.Ledger;
import app.xiaohao.ledger.LedgerStores;
import app.xiaohao.ledger.PriorImport;
import app.xiaohao.ledger.merge.IssueMerge;
import app.xiaohao.ledger.merge.MeasureMerge;
import app.xiaohao.ledger.merge.MergePlan;
import app.xiaohao.ledger.merge.MergeState;
import app.xiaohao.ledger.merge.ReviewedBatch;
import app.xiaohao.ledger.merge.ReviewedBatch.Target;
import app.xiaohao.ledger.review.DraftReview;
import app.xiaohao.ledger.review.OwnParts;
import app.xiaohao.model.inspection.Inspection;
import app.xiaohao.text.InspectionName;
import app.xiaohao.text.MergeWords;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * {@code import FILE… --ledger LEDGER}: all items of each file into the ledger, which is made if it
 * is not there. All files are read before the ledger is touched. Tables are read as the ledger
 * remembers the offices' layouts. With {@code --into} the files are merged into an inspection that
 * is there, conflicts by {@code --rule}. A file that is in the ledger already is refused unless it
 * is said what to do with it.
 */
final class ImportCommand extends Command {
  private static final Map<String, Duplicate> DUPLICATES =
      Map.of("skip", Duplicate.SKIP, "update", Duplicate.UPDATE, "new", Duplicate.NEW);
  private static final Map<String, MergePlan.Rule> RULES =
      Map.of(
          "keep-mine", MergePlan.Rule.KEEP_MINE,
          "take-file", MergePlan.Rule.TAKE_FILE,
          "stop", MergePlan.Rule.STOP);

  ImportCommand(CliSetting setting) {
    super("import", setting);
    files();
    option("ledger", Path.class, "LEDGER", true);
    option("as", String.class, "NAME", false);
    option("into", String.class, "INSPECTION", false);
    option("rule", String.class, "keep-mine|take-file|stop", false);
    option("on-duplicate", String.class, "skip|update|new", false);
    columns();
    flag("hidden");
  }

  /** What becomes of a file that is in the ledger already. */
  private enum Duplicate {
    SKIP,
    UPDATE,
    NEW
  }

  /**
   * What was asked for.
   *
   * @param into the name of the inspection to merge into; null for a new one
   * @param duplicate null where nothing was said
   */
  private record Wish(String into, MergePlan.Rule rule, Duplicate duplicate, String operator) {}

  @Override
  void run() throws IntakeException, Refusal {
    String operator = value("as", String.class);
    Wish wish =
        new Wish(
            value("into", String.class),
            chosen("rule", RULES, MergePlan.Rule.STOP),
            chosen("on-duplicate", DUPLICATES, null),
            operator == null || operator.isBlank() ? setting.operator() : operator);
    Map<String, Column> said = columnValues();
    DraftMaker maker = new DraftMaker(setting.limits().get(), hidden("hidden"));
    List<Document> documents = new ArrayList<>();
    for (Path file : fileValues()) {
      documents.add(maker.read(file, ReadWatch.NOBODY));
    }
    Path file = value("ledger", Path.class);
    LedgerStores stores = setting.stores().get();
    boolean isNew = !Files.exists(file);
    for (Document document : documents) {
      if (isNew || document.tables().isEmpty()) {
        // What is no report is refused before the ledger is touched: only the columns of a table
        // need what a ledger knows.
        maker.of(document, new ColumnKnowledge(List.of(), said)).withIssues();
      }
    }
    try (Ledger ledger =
        new Ledger(isNew ? stores.create(file) : stores.open(file), setting.clock())) {
      Map<String, Column> synonyms = new HashMap<>(ledger.office().synonyms());
      synonyms.putAll(said);
      ColumnKnowledge knowledge = new ColumnKnowledge(ledger.office().officeTables(), synonyms);
      for (Draft draft : drafts(documents, knowledge, maker)) {
        List<Draft> parts = OwnParts.of(draft, ledger.file().identity());
        if (parts.size() > 1 && wish.into != null) {
          // the rows of one inspection would become those of another
          throw new Refusal(text("several-own", draft.source().name(), parts.size()));
        }
        for (Draft part : parts) {
          commit(ledger, part, wish);
        }
      }
    }
  }

  private <T> T chosen(String option, Map<String, T> words, T otherwise) throws Refusal {
    String word = value(option, String.class);
    if (word == null) {
      return otherwise;
    }
    T choice = words.get(word);
    if (choice == null) {
      throw wrong(option, word, words.keySet().stream().sorted().toList());
    }
    return choice;
  }

  private static List<Draft> drafts(
      List<Document> documents, ColumnKnowledge knowledge, DraftMaker maker)
      throws IntakeException {
    List<Draft> drafts = new ArrayList<>();
    for (Document document : documents) {
      drafts.add(maker.of(document, knowledge).withIssues());
    }
    return drafts;
  }

  private void commit(Ledger ledger, Draft draft, Wish wish) throws Refusal {
    String file = draft.source().name();
    Optional<Inspection> own = ledger.imports().cameFrom(draft);
    List<PriorImport> prior = own.isPresent() ? List.of() : ledger.imports().earlier(draft);
    if (wish.into == null && !prior.isEmpty()) {
      if (wish.duplicate == null) {
        PriorImport earlier = prior.getFirst();
        throw new Refusal(
            earlier.sameBytes()
                ? text("duplicate", file, earlier.inspection().name())
                : text("same-content", file, earlier.inspection().name(), earlier.document()));
      }
      if (wish.duplicate == Duplicate.SKIP) {
        setting.say("cli.import.skipped", file, prior.getFirst().inspection().name());
        return;
      }
    }
    Target target = target(ledger, draft, wish, prior);
    ReviewedBatch batch = new DraftReview(draft).approve(target);
    if (target instanceof Target.Existing) {
      merge(ledger, batch, wish);
    } else {
      ImportReceipt receipt = ledger.commit(batch, wish.operator);
      setting.say(
          "cli.import.done",
          file,
          inspection(ledger, receipt).name(),
          receipt.newIssues(),
          receipt.newMeasures(),
          draft.warnings().size());
      sayClosings(receipt.closings());
    }
  }

  /** What the file says of 销号 and the ledger did not do. */
  private void sayClosings(ImportReceipt.Closings closings) {
    if (!closings.none()) {
      setting.say("words.closings", closings.stated(), closings.said(), closings.refused());
    }
  }

  private Target target(Ledger ledger, Draft draft, Wish wish, List<PriorImport> prior)
      throws Refusal {
    List<Inspection> inspections = ledger.inspections();
    if (wish.into != null) {
      return new Target.Existing(
          inspections.stream()
              .filter(inspection -> inspection.name().equals(wish.into))
              .findFirst()
              .orElseThrow(() -> new Refusal(unknown(wish.into, inspections)))
              .id());
    }
    Optional<Inspection> own = ledger.imports().cameFrom(draft);
    if (own.isPresent() && wish.duplicate != Duplicate.NEW) {
      setting.say("cli.import.own", draft.source().name(), own.get().name());
      return new Target.Existing(own.get().id());
    }
    if (!prior.isEmpty() && wish.duplicate == Duplicate.UPDATE) {
      return new Target.Existing(prior.getFirst().inspection().id());
    }
    List<String> names = inspections.stream().map(Inspection::name).toList();
    String name = InspectionName.proposed(draft, setting.texts(), List.of());
    if (names.contains(name) && wish.duplicate != Duplicate.NEW) {
      throw new Refusal(text("name-taken", draft.source().name(), name));
    }
    return new Target.NewInspection(
        InspectionName.proposed(draft, setting.texts(), names), InspectionName.kind(draft));
  }

  private String unknown(String name, List<Inspection> inspections) {
    return text(
        "no-inspection",
        name,
        String.join(text("between"), inspections.stream().map(Inspection::name).toList()));
  }

  private void merge(Ledger ledger, ReviewedBatch batch, Wish wish) throws Refusal {
    String file = batch.draft().source().name();
    MergePlan plan = ledger.imports().planMerge(batch).decide(wish.rule);
    if (!plan.unclear().isEmpty()) {
      plan.unclear().forEach(place -> sayUnclear(plan, place));
      throw new Refusal(text("unclear-rows", file, plan.unclear().size()));
    }
    if (plan.undecided() > 0) {
      for (MergePlan.Place place : plan.conflicts()) {
        sayConflict(plan, place);
      }
      throw new Refusal(text("conflicts", file, plan.undecided()));
    }
    ImportReceipt receipt = ledger.commit(batch.withPlan(plan), wish.operator);
    setting.say(
        "cli.import.merged",
        file,
        inspection(ledger, receipt).name(),
        receipt.newIssues(),
        receipt.newMeasures(),
        receipt.changed(),
        receipt.unchanged(),
        plan.count(MergeState.GONE),
        batch.draft().warnings().size(),
        receipt.fields(),
        new MergeWords(setting.texts()).items(receipt));
    for (IssueMerge issue : plan.issues()) {
      for (MeasureMerge measure : issue.struck()) {
        setting.say(
            "cli.import.struck",
            measure.mine() == null
                ? issue.mine().number()
                : issue.mine().number() + "." + measure.mine().number(),
            inLine(measure.says().text()));
      }
    }
    sayClosings(receipt.closings());
  }

  private void sayUnclear(MergePlan plan, MergePlan.Unclear place) {
    MergeWords words = new MergeWords(setting.texts());
    setting.say("cli.import.unclear", words.inFile(plan, place), words.maybe(plan, place));
  }

  private void sayConflict(MergePlan plan, MergePlan.Place place) {
    IssueMerge issue = plan.issues().get(place.issue());
    MeasureMerge measure = issue.measures().get(place.measure());
    MergeWords words = new MergeWords(setting.texts());
    setting.say(
        "cli.import.conflict",
        issue.mine().number() + "." + measure.mine().number(),
        setting.texts().word(place.field()),
        words.value(place.field(), measure.held()),
        words.value(place.field(), measure.says()));
  }

  private static Inspection inspection(Ledger ledger, ImportReceipt receipt) {
    return ledger.inspections().stream()
        .filter(inspection -> inspection.id().equals(receipt.inspection()))
        .findFirst()
        .orElseThrow();
  }
}
