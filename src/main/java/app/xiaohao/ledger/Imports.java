package app.xiaohao.ledger;

import app.xiaohao.intake.Draft;
import app.xiaohao.ledger.change.Stamp;
import app.xiaohao.ledger.file.ContentPrint;
import app.xiaohao.ledger.history.LedgerException;
import app.xiaohao.ledger.merge.ImportMerge;
import app.xiaohao.ledger.merge.MergePlan;
import app.xiaohao.ledger.merge.MergeState;
import app.xiaohao.ledger.merge.NameReview;
import app.xiaohao.ledger.merge.OwnFile;
import app.xiaohao.ledger.merge.ReviewedBatch;
import app.xiaohao.ledger.review.DraftReview;
import app.xiaohao.ledger.stated.Stated;
import app.xiaohao.model.ImportId;
import app.xiaohao.model.MeasureId;
import app.xiaohao.model.inspection.Inspection;
import app.xiaohao.model.inspection.InspectionId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * Imports, beside the commit itself: which there are, whether a document is known, what it would
 * change, and how one is taken back.
 */
public final class Imports {
  private final LedgerStore store;
  private final Function<String, Stamp> stamps;

  /**
   * @param stamps who does something, by name, and when
   */
  Imports(LedgerStore store, Function<String, Stamp> stamps) {
    this.store = store;
    this.stamps = stamps;
  }

  /** All imports, newest first, each with what stands in the way of undoing it. */
  public List<ImportEntry> all() {
    return store.imports();
  }

  /**
   * Takes back a whole import: what it brought goes from every list and count and its numbers are
   * free again, what it changed gets its value from before. The log and the document stay.
   *
   * <p>Whoever has the ledger may: those who imported may be gone. The log names both, and why.
   *
   * @param reason kept in the log
   * @throws LedgerException CHANGED_SINCE, CLOSED_BY_IMPORT, FROZEN_SINCE, FROZEN_THERE,
   *     RECORD_THERE or IMPORTED_SINCE where something rests on it, naming who and what;
   *     UNDONE_ALREADY; REASON_MISSING
   */
  public void undo(ImportId imported, String reason, String by) {
    store.undoImport(imported, reason, stamps.apply(by));
  }

  /** What an import brought and changed: what taking it back would take away and put back. */
  public ImportContents contents(ImportId imported) {
    return store.importContents(imported);
  }

  /**
   * The inspection of this ledger from which a file came that this program wrote; empty where it
   * came from another ledger, or from none.
   */
  public Optional<Inspection> cameFrom(Draft draft) {
    return draft
        .origin()
        .placeIn(store.identity())
        .flatMap(
            place ->
                store.inspections().stream()
                    .filter(inspection -> inspection.id().value() == place.inspection())
                    .findFirst());
  }

  /** The same, with what the file would change there. */
  public Optional<OwnFile> ownFile(Draft draft) {
    return cameFrom(draft)
        .map(
            inspection ->
                new OwnFile(
                    inspection,
                    OwnFile.changes(
                        planMerge(
                            new DraftReview(draft)
                                .approve(new ReviewedBatch.Target.Existing(inspection.id()))))));
  }

  /**
   * Earlier imports that are not undone of the same document, byte for byte, or of one with the
   * same content; newest first. Where an earlier version imported and kept no account of the
   * content, it is the same if it would change nothing and leave nothing out.
   */
  public List<PriorImport> earlier(Draft draft) {
    List<PriorImport> known = store.importsOf(draft.source().sha256(), ContentPrint.of(draft));
    if (!known.isEmpty() || draft.issues().isEmpty()) {
      return known;
    }
    for (Inspection inspection : store.inspections()) {
      List<PriorImport> older = store.importsOfUnknownContent(inspection.id());
      if (!older.isEmpty() && tellsNothing(draft, inspection.id())) {
        return List.of(older.getFirst());
      }
    }
    return List.of();
  }

  private boolean tellsNothing(Draft draft, InspectionId inspection) {
    MergePlan plan =
        planMerge(new DraftReview(draft).approve(new ReviewedBatch.Target.Existing(inspection)));
    return plan.gone().isEmpty()
        && plan.issues().stream().allMatch(issue -> issue.state() == MergeState.UNCHANGED);
  }

  /** What a person has to decide about the names of a batch before its commit. */
  public NameReview reviewNames(ReviewedBatch batch) {
    return NameReview.of(batch, store.units(), store.leaders(), inspectedParty(batch));
  }

  /**
   * Whom the document names, else whom the inspection it goes into names, else the one whom all of
   * the ledger's inspections name: a table says nothing of it. Null where that leaves none.
   */
  private String inspectedParty(ReviewedBatch batch) {
    String named = batch.draft().report().inspectedParty();
    if (named != null) {
      return named;
    }
    List<Inspection> known = store.inspections();
    List<String> parties =
        known.stream()
            .filter(
                inspection ->
                    !(batch.target() instanceof ReviewedBatch.Target.Existing there)
                        || there.inspection().equals(inspection.id()))
            .map(Inspection::inspectedParty)
            .filter(Objects::nonNull)
            .distinct()
            .toList();
    return parties.size() == 1 ? parties.getFirst() : null;
  }

  /**
   * What a commit of a batch into the inspection that is its target would do. Nothing is written.
   *
   * @throws LedgerException UNKNOWN_ITEM if there is no such inspection
   * @throws IllegalArgumentException if the batch is for a new inspection
   */
  public MergePlan planMerge(ReviewedBatch batch) {
    if (!(batch.target() instanceof ReviewedBatch.Target.Existing there)) {
      throw new IllegalArgumentException("nothing to merge with");
    }
    return ImportMerge.plan(batch, store.mergeBase(there.inspection()));
  }

  /**
   * What the newest import that speaks of a measure says of it, as the document has it. A measure
   * that no document speaks of is not in it.
   */
  public Map<MeasureId, Stated> said(InspectionId inspection) {
    return store.mergeBase(inspection).said();
  }
}
