package app.xiaohao.ui.kit.evidence;

import app.xiaohao.export.CaseFolders;
import app.xiaohao.ledger.Ledger;
import app.xiaohao.ledger.change.Change;
import app.xiaohao.ledger.file.NewEvidence;
import app.xiaohao.ledger.history.LedgerException;
import app.xiaohao.ledger.history.SealMark;
import app.xiaohao.ledger.row.LedgerRow;
import app.xiaohao.model.MeasureId;
import app.xiaohao.model.closing.Evidence;
import app.xiaohao.text.Texts;
import app.xiaohao.ui.kit.dialog.Dialogs;
import app.xiaohao.ui.kit.screen.Opener;
import app.xiaohao.ui.kit.work.Background;
import app.xiaohao.ui.kit.work.LedgerSession;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What people do with 佐证材料, on whichever screen. For the FX thread. */
public final class EvidenceDesk implements AutoCloseable {
  private final LedgerSession session;
  private final Background background;
  private final Dialogs dialogs;
  private final Texts texts;
  private final Opener opener;
  private final OpenedCopies copies = new OpenedCopies();

  /**
   * @param opener shows a file with the desktop's own program
   */
  public EvidenceDesk(
      LedgerSession session, Background background, Dialogs dialogs, Texts texts, Opener opener) {
    this.session = session;
    this.background = background;
    this.dialogs = dialogs;
    this.texts = texts;
    this.opener = opener;
  }

  /** In whose language everything is said. */
  Texts texts() {
    return texts;
  }

  /**
   * Adds files to the proof of a measure: all of them or none.
   *
   * @param proves a proof that the standard names, or free words; empty where it is not said
   */
  public void attach(MeasureId measure, List<Path> files, String proves) {
    Ledger ledger = session.ledger();
    Optional<String> by = files.isEmpty() ? Optional.empty() : session.signature();
    if (by.isEmpty()) {
      return;
    }
    if (!session.shows(ledger)) {
      dialogs.failed(LedgerException.refusing(LedgerException.Kind.STALE));
      return;
    }
    List<NewEvidence> added = files.stream().map(file -> new NewEvidence(file, proves)).toList();
    background.write(
        texts.of("ui.kit.evidence.adding", files.size()),
        progress -> {
          ledger.attach(measure, added, by.get(), progress.watch());
          return new LedgerSession.Entry(
              ledger, ledger.log().seal().map(SealMark::number).orElse(0L));
        },
        entry -> {
          session.wroteApart(entry);
          dialogs.changed(texts.of("ui.kit.evidence.added", added.size()));
        },
        dialogs::failed,
        () -> {});
  }

  /** Lets the user choose files for the proof of a measure. */
  public void choose(MeasureId measure, String proves) {
    attach(measure, dialogs.openFiles(Dialogs.FileKind.EVIDENCE), proves);
  }

  /**
   * Shows a file: a read-only copy, after its hash was checked. What may run when it is opened is
   * opened only after a question.
   */
  public void open(Evidence evidence) {
    Ledger ledger = session.ledger();
    background.work(
        texts.of("ui.kit.evidence.opening", ShownName.of(evidence.name())),
        progress -> {
          Path copy = copies.copy(ledger, evidence, progress.watch());
          return new Copy(copy, RunnableFile.mayRun(copy));
        },
        made -> {
          if (!made.runs || asked(evidence)) {
            show(evidence, made.file);
          }
        },
        dialogs::failed);
  }

  private record Copy(Path file, boolean runs) {}

  private boolean asked(Evidence evidence) {
    return dialogs.confirm(
        texts.of("ui.kit.evidence.runs", ShownName.of(evidence.name())),
        texts.of("ui.kit.evidence.runs.text"),
        texts.of("ui.kit.evidence.runs.go"));
  }

  private void show(Evidence evidence, Path copy) {
    background.work(
        texts.of("ui.kit.evidence.opening", ShownName.of(evidence.name())),
        progress -> {
          opener.open(copy);
          return copy;
        },
        opened -> {},
        dialogs::failed);
  }

  /** Takes a file from the proof, for a reason that is asked for. */
  public void remove(Evidence evidence) {
    dialogs
        .ask(
            texts.of(
                "ui.kit.evidence.remove.title", evidence.number(), ShownName.of(evidence.name())),
            texts.of("ui.kit.evidence.remove.reason"),
            "",
            true)
        .ifPresent(
            reason ->
                session.apply(
                    new Change.EvidenceRemoved(evidence.measure(), evidence.id(), reason),
                    () -> {},
                    dialogs::failed));
  }

  /** Says what a file proves. */
  public void proves(Evidence evidence, String proves) {
    if (!proves.strip().equals(evidence.proves())) {
      session.apply(
          new Change.EvidenceProves(
              evidence.measure(), evidence.id(), evidence.proves(), proves.strip()),
          () -> {},
          dialogs::failed);
    }
  }

  /** Asks in free words what a file proves. */
  void askProves(Evidence evidence) {
    dialogs
        .ask(
            texts.of(
                "ui.kit.evidence.proves.title", evidence.number(), ShownName.of(evidence.name())),
            texts.of("ui.kit.evidence.proves.label"),
            evidence.proves(),
            false)
        .ifPresent(words -> proves(evidence, words));
  }

  /** Writes 一案一档 of these rows into a folder that the person names. */
  public void export(List<LedgerRow> rows, LocalDate today) {
    Optional<Path> into = dialogs.folder(texts.of("ui.kit.evidence.export.title"));
    if (into.isEmpty()) {
      return;
    }
    Ledger ledger = session.ledger();
    background.work(
        texts.of("ui.kit.evidence.exporting"),
        progress -> new CaseFolders(texts, ledger).write(into.get(), rows, today, progress.watch()),
        made -> dialogs.writtenInto(texts.of("ui.kit.evidence.exported", made), into.get()),
        dialogs::failed);
  }

  /** Takes the copies away that were made to be looked at. */
  @Override
  public void close() {
    copies.close();
  }
}
