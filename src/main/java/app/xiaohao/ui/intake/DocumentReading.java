package app.xiaohao.ui.intake;

import app.xiaohao.intake.ColumnKnowledge;
import app.xiaohao.intake.Document;
import app.xiaohao.intake.Draft;
import app.xiaohao.intake.Grid;
import app.xiaohao.intake.IntakeException;
import app.xiaohao.intake.IntakeLimits;
import app.xiaohao.ledger.Ledger;
import app.xiaohao.ledger.OwnFile;
import app.xiaohao.ledger.OwnParts;
import app.xiaohao.ledger.PriorImport;
import app.xiaohao.model.Inspection;
import app.xiaohao.text.Texts;
import app.xiaohao.ui.kit.Background;
import app.xiaohao.ui.kit.Dialogs;
import app.xiaohao.ui.kit.LedgerSession;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Reads documents in the background, and reads their columns again as a person maps them. */
final class DocumentReading {
  /** A table of fewer rows or columns is no ledger of which the headings are merely unknown. */
  private static final int LEAST = 3;

  private final ReadReport reader;
  private final IntakePreferences preferences;
  private final Background background;
  private final Dialogs dialogs;
  private final LedgerSession session;
  private final Texts texts;
  private final Consumer<QueuedDocument> ready;

  /**
   * @param ready told of a document that was read and waits for its review
   */
  DocumentReading(
      ReadReport reader,
      IntakePreferences preferences,
      Background background,
      Dialogs dialogs,
      LedgerSession session,
      Texts texts,
      Consumer<QueuedDocument> ready) {
    this.reader = reader;
    this.preferences = preferences;
    this.background = background;
    this.dialogs = dialogs;
    this.session = session;
    this.texts = texts;
    this.ready = ready;
  }

  void read(QueuedDocument document) {
    Ledger ledger = session.ledger();
    IntakeLimits limits = preferences.limits();
    document.reads(
        background.run(
            texts.of("ui.intake.reading", document.name()),
            progress -> {
              Document text =
                  document.file() == null
                      ? reader.paste(document.name(), document.pasted(), limits)
                      : reader.read(document.file(), limits, document.hidden(), progress);
              progress.stopIfCancelled();
              ColumnKnowledge known = new ColumnKnowledge(ledger.officeTables(), ledger.synonyms());
              Draft draft = OwnParts.first(reader.draft(text, known, List.of()), ledger.identity());
              if (draft.issues().isEmpty() && !mayBeMapped(text)) {
                draft.withIssues();
              }
              progress.stopIfCancelled();
              return new Read(
                  text,
                  new ReviewModel(draft),
                  known,
                  ledger.inspections(),
                  ledger.importsOf(draft),
                  ledger.ownFile(draft));
            },
            read -> read(document, read),
            problem -> failed(document, problem)));
  }

  private static boolean mayBeMapped(Document document) {
    for (Grid grid : document.tables()) {
      if (grid.rows() >= LEAST && grid.columns() >= LEAST) {
        return true;
      }
    }
    return false;
  }

  private void failed(QueuedDocument document, Throwable problem) {
    document.failed(problem);
    if (!(problem instanceof IntakeException)) {
      dialogs.failed(problem);
    }
  }

  private void read(QueuedDocument document, Read read) {
    TargetModel target = new TargetModel(read.review().draft(), texts);
    target.ledgerHas(read.inspections());
    read.own().ifPresent(target::cameFrom);
    target.importedBefore(read.prior());
    MappingModel mapping =
        MappingModel.maySay(read.document(), read.review().draft())
            ? new MappingModel(read.document(), read.review().draft(), read.known())
            : null;
    document.read(read.review(), target, mapping);
    if (mapping != null) {
      mapping.onChange(() -> again(document));
    }
    ready.accept(document);
  }

  /** Reads the columns anew as they are mapped now; what comes later takes precedence. */
  private void again(QueuedDocument document) {
    MappingModel mapping = document.mapping();
    int asked = mapping.revision();
    mapping.rereadingProperty().set(true);
    Ledger ledger = session.ledger();
    background.run(
        texts.of("ui.intake.reading", document.name()),
        progress ->
            new ReviewModel(
                OwnParts.first(
                    reader.draft(mapping.document(), mapping.knowledge(), mapping.layouts()),
                    ledger.identity())),
        review -> {
          if (mapping.revision() == asked) {
            mapping.rereadingProperty().set(false);
            mapping.understood(review.draft());
            document.reread(review);
            askLedger(document);
          }
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
    background.run(
        texts.of("ui.intake.checking"),
        progress -> new Known(ledger.inspections(), ledger.importsOf(draft)),
        known -> {
          document.target().ledgerHas(known.inspections());
          document.target().importedBefore(known.prior());
        },
        dialogs::failed);
  }

  private record Read(
      Document document,
      ReviewModel review,
      ColumnKnowledge known,
      List<Inspection> inspections,
      List<PriorImport> prior,
      Optional<OwnFile> own) {}

  private record Known(List<Inspection> inspections, List<PriorImport> prior) {}
}
