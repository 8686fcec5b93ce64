package app.xiaohao.ui.intake;

import app.xiaohao.intake.ColumnKnowledge;
import app.xiaohao.intake.Document;
import app.xiaohao.intake.Draft;
import app.xiaohao.intake.IntakeException;
import app.xiaohao.intake.IntakeLimits;
import app.xiaohao.intake.table.TableParser;
import app.xiaohao.ledger.Ledger;
import app.xiaohao.ledger.PriorImport;
import app.xiaohao.ledger.merge.OwnFile;
import app.xiaohao.ledger.review.OwnParts;
import app.xiaohao.model.inspection.Inspection;
import app.xiaohao.model.inspection.InspectionId;
import app.xiaohao.text.Texts;
import app.xiaohao.ui.intake.review.ReviewModel;
import app.xiaohao.ui.kit.dialog.Dialogs;
import app.xiaohao.ui.kit.work.Background;
import app.xiaohao.ui.kit.work.LedgerSession;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Reads documents in the background, and reads their columns again as a person maps them. */
final class DocumentReading {
  private final ReadReport reader;
  private final IntakePreferences preferences;
  private final Background background;
  private final Dialogs dialogs;
  private final LedgerSession session;
  private final Texts texts;
  private final Consumer<QueuedDocument> more;
  private final Consumer<QueuedDocument> ready;

  /**
   * @param more takes the further documents that one file turned out to be
   * @param ready told of a document that was read and waits for its review
   */
  DocumentReading(
      ReadReport reader,
      IntakePreferences preferences,
      Background background,
      Dialogs dialogs,
      LedgerSession session,
      Texts texts,
      Consumer<QueuedDocument> more,
      Consumer<QueuedDocument> ready) {
    this.reader = reader;
    this.preferences = preferences;
    this.background = background;
    this.dialogs = dialogs;
    this.session = session;
    this.texts = texts;
    this.more = more;
    this.ready = ready;
  }

  void read(QueuedDocument document) {
    Ledger ledger = session.ledger();
    IntakeLimits limits = preferences.limits();
    int number = document.begins();
    document.reads(
        background.work(
            texts.of("ui.intake.reading", document.name()),
            progress -> {
              Document text =
                  document.file() == null
                      ? reader.paste(document.name(), document.pasted(), limits)
                      : reader.read(document.file(), limits, document.hidden(), progress);
              progress.stopIfCancelled();
              ColumnKnowledge known =
                  new ColumnKnowledge(ledger.office().officeTables(), ledger.office().synonyms());
              Draft draft = reader.draft(text, known, List.of());
              if (draft.issues().isEmpty() && !mayBeMapped(text)) {
                draft.withIssues();
              }
              progress.stopIfCancelled();
              return new Read(
                  text, known, ledger.inspections(), parts(draft, ledger, document.part()));
            },
            read -> heed(document, number, () -> read(document, read)),
            problem -> heed(document, number, () -> failed(document, problem)),
            () -> heed(document, number, document::stopped)));
  }

  /** What a reading came to counts only while it is waited for. */
  private static void heed(QueuedDocument document, int number, Runnable outcome) {
    if (document.waitsFor(number)) {
      outcome.run();
    }
  }

  private static boolean mayBeMapped(Document document) {
    return document.tables().stream().anyMatch(TableParser::mayBeLedger);
  }

  private void failed(QueuedDocument document, Throwable problem) {
    document.failed(problem);
    if (!(problem instanceof IntakeException)) {
      dialogs.failed(problem);
    }
  }

  /**
   * A review is of one inspection. Of a workbook of this ledger that holds several, those are
   * reviewed in which something was changed, one after the other.
   *
   * @param only the inspection that is read again; null for all
   */
  private static List<Part> parts(Draft draft, Ledger ledger, InspectionId only) {
    List<Part> parts = new ArrayList<>();
    for (Draft each : OwnParts.of(draft, ledger.file().identity())) {
      parts.add(
          new Part(
              new ReviewModel(each),
              parts.isEmpty(),
              ledger.imports().earlier(each),
              ledger.imports().ownFile(each)));
    }
    if (parts.size() == 1) {
      return parts;
    }
    List<Part> wanted =
        parts.stream().filter(only == null ? Part::changes : part -> part.isOf(only)).toList();
    return wanted.isEmpty() ? List.of(parts.getFirst()) : wanted;
  }

  private void read(QueuedDocument document, Read read) {
    show(document, read, read.parts().getFirst());
    boolean several = read.parts().size() > 1;
    read.parts().getFirst().own().filter(own -> several).ifPresent(own -> named(document, own));
    for (Part part : read.parts().subList(1, read.parts().size())) {
      String inspection = part.own().map(own -> own.inspection().name()).orElse("");
      QueuedDocument other =
          new QueuedDocument(
              texts.of("ui.intake.part", document.name(), inspection),
              document.file(),
              document.pasted(),
              background);
      other.hidden(document.hidden());
      part.own().ifPresent(own -> named(other, own));
      show(other, read, part);
      more.accept(other);
    }
    ready.accept(document);
  }

  private static void named(QueuedDocument document, OwnFile own) {
    document.partOf(own.inspection().id());
  }

  private void show(QueuedDocument document, Read read, Part part) {
    Draft draft = part.review().draft();
    TargetModel target = new TargetModel(draft, texts);
    target.ledgerHas(read.inspections());
    part.own().ifPresent(target::cameFrom);
    target.importedBefore(part.prior());
    MappingModel mapping =
        part.first() && MappingModel.maySay(read.document(), draft)
            ? new MappingModel(read.document(), draft, read.known())
            : null;
    document.read(part.review(), target, mapping);
    if (mapping != null) {
      mapping.onChange(() -> again(document));
    }
  }

  /** Reads the columns anew as they are mapped now; what comes later takes precedence. */
  private void again(QueuedDocument document) {
    MappingModel mapping = document.mapping();
    mapping.rereadingProperty().set(true);
    Ledger ledger = session.ledger();
    document
        .rereading()
        .read(
            texts.of("ui.intake.reading", document.name()),
            progress ->
                new ReviewModel(
                    OwnParts.of(
                            reader.draft(
                                mapping.document(), mapping.knowledge(), mapping.layouts()),
                            ledger.file().identity())
                        .getFirst()),
            review -> {
              mapping.rereadingProperty().set(false);
              mapping.understood(review.draft());
              document.reread(review);
              askLedger(document);
            },
            problem -> {
              mapping.rereadingProperty().set(false);
              dialogs.failed(problem);
            });
  }

  /** Asks the ledger again what it has: names taken, the same document. */
  void askLedger(QueuedDocument document) {
    Ledger ledger = session.ledger();
    Draft draft = document.review().draft();
    document
        .knowing()
        .read(
            texts.of("ui.intake.checking"),
            progress -> new Known(ledger.inspections(), ledger.imports().earlier(draft)),
            known -> {
              document.target().ledgerHas(known.inspections());
              document.target().importedBefore(known.prior());
            },
            dialogs::failed);
  }

  private record Read(
      Document document, ColumnKnowledge known, List<Inspection> inspections, List<Part> parts) {}

  /**
   * What goes into one inspection.
   *
   * @param first whether it holds what came beside the rows that the ledger knows
   */
  private record Part(
      ReviewModel review, boolean first, List<PriorImport> prior, Optional<OwnFile> own) {
    boolean changes() {
      return own.isEmpty() || own.get().changes() > 0;
    }

    boolean isOf(InspectionId inspection) {
      return own.isPresent() && own.get().inspection().id().equals(inspection);
    }
  }

  private record Known(List<Inspection> inspections, List<PriorImport> prior) {}
}
