package app.xiaohao.ui.papers;

import app.xiaohao.export.SafeName;
import app.xiaohao.ledger.Ledger;
import app.xiaohao.ledger.change.Change;
import app.xiaohao.ledger.file.EvidenceContent;
import app.xiaohao.ledger.names.InspectionNames;
import app.xiaohao.ledger.paper.PaperRegister;
import app.xiaohao.model.MeasureId;
import app.xiaohao.model.Supervision;
import app.xiaohao.model.closing.ClosingNumbers;
import app.xiaohao.model.paper.PaperCopy;
import app.xiaohao.model.paper.PaperForm;
import app.xiaohao.model.paper.PaperState;
import app.xiaohao.model.paper.RegisteredPaper;
import app.xiaohao.text.PaperWording;
import app.xiaohao.text.Texts;
import app.xiaohao.ui.kit.dialog.Dialogs;
import app.xiaohao.ui.kit.screen.Sight;
import app.xiaohao.ui.kit.work.Asker;
import app.xiaohao.ui.kit.work.Background;
import app.xiaohao.ui.kit.work.Contents;
import app.xiaohao.ui.kit.work.LedgerSession;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/**
 * The register of papers as it is shown, and what can be done with one of it. For the FX thread.
 */
final class RegisterModel {
  private final LedgerSession session;
  private final Background background;
  private final Asker asker;
  private final Dialogs dialogs;
  private final Texts texts;
  private final PaperWording words;
  private final Sight sight;
  private final ObjectProperty<Part> part = new SimpleObjectProperty<>(Part.ALL);
  private final ReadOnlyObjectWrapper<@Nullable Shown> shown = new ReadOnlyObjectWrapper<>();

  RegisterModel(LedgerSession session, Background background, Dialogs dialogs, Texts texts) {
    this.session = session;
    this.background = background;
    this.asker = new Asker(background);
    this.dialogs = dialogs;
    this.texts = texts;
    words = new PaperWording(texts);
    sight = new Sight(session, this::load);
  }

  /** What is listed. */
  enum Part {
    /** 全部 */
    ALL,
    /** 拟稿 */
    DRAFT,
    /** 待答复 */
    WAITING,
    /** 逾期未答复 */
    LATE
  }

  /**
   * The register of one moment.
   *
   * @param letters all letters of 督办
   * @param numbers of the items of the ledger
   * @param gaps numbers of this year that are missing
   */
  record Shown(
      PaperRegister register,
      List<Supervision> letters,
      Map<String, PaperForm> forms,
      Map<MeasureId, String> numbers,
      List<String> gaps,
      LocalDate today) {
    /** The papers of a part. */
    List<RegisteredPaper> of(Part part) {
      return register.papers().stream()
          .filter(
              paper ->
                  switch (part) {
                    case ALL -> true;
                    case DRAFT -> paper.state() == PaperState.DRAFT;
                    case WAITING -> paper.state() == PaperState.ISSUED && paper.answerDue() != null;
                    case LATE -> paper.unanswered(today);
                  })
          .toList();
    }

    /** The numbers of the items of a paper. */
    List<String> items(RegisteredPaper paper) {
      return PaperRegister.items(paper, numbers);
    }
  }

  ReadOnlyObjectProperty<@Nullable Shown> shownProperty() {
    return shown.getReadOnlyProperty();
  }

  ObjectProperty<Part> partProperty() {
    return part;
  }

  PaperWording words() {
    return words;
  }

  void inSight(boolean now) {
    sight.in(now);
  }

  private void load(@Nullable Contents contents) {
    Ledger ledger = session.ledger();
    if (contents == null || ledger == null) {
      asker.forget();
      shown.set(null);
      return;
    }
    asker.read(
        texts.of("ui.papers.register.loading"),
        progress -> read(ledger, contents),
        shown::set,
        dialogs::failed);
  }

  private Shown read(Ledger ledger, Contents contents) {
    List<Supervision> letters = ledger.desks().desk(null).letters();
    PaperRegister register = words.register(ledger.desks().papers(), letters);
    Map<String, PaperForm> forms = ledger.desks().paperForms();
    Map<MeasureId, String> numbers =
        PaperRegister.itemNumbers(
            InspectionNames.of(contents.inspections(), contents.rows()), contents.rows());
    return new Shown(
        register,
        letters,
        forms,
        numbers,
        words.gaps(register, forms, contents.today().getYear()),
        contents.today());
  }

  /** A paper is answered. */
  void answer(RegisteredPaper paper, LocalDate on, String answer) {
    Shown now = shown.get();
    if (now != null) {
      session.applyTogether(
          PaperRegister.answer(paper, now.letters(), on, answer),
          () -> dialogs.changed(texts.of("ui.papers.register.answered", paper.name())),
          dialogs::failed);
    }
  }

  /** A paper is withdrawn. */
  void withdraw(RegisteredPaper paper, LocalDate on, String reason) {
    session.apply(
        new Change.PaperWithdrawn(paper, on, reason),
        () -> dialogs.notice(texts.of("ui.papers.register.withdrawn", paper.name())),
        dialogs::failed);
  }

  /** The signed copy of a paper is taken in from a file that the person names. */
  void sign(RegisteredPaper paper) {
    dialogs.openFiles(Dialogs.FileKind.EVIDENCE).stream()
        .findFirst()
        .ifPresent(
            file ->
                keep(
                    file,
                    copy -> new Change.PaperSigned(paper, copy),
                    texts.of("ui.papers.register.signed", paper.name())));
  }

  /** A draft goes out as a file that the person names, under a number that is asked for. */
  void issue(RegisteredPaper draft, LocalDate on, @Nullable LocalDate due, String text) {
    Shown now = shown.get();
    if (now == null) {
      return;
    }
    dialogs
        .ask(
            texts.of("ui.papers.register.issue.title", draft.title()),
            texts.of("ui.papers.field.number"),
            words.next(draft.kind(), now.register(), now.forms(), on),
            true)
        .ifPresent(
            number ->
                dialogs.openFiles(Dialogs.FileKind.EVIDENCE).stream()
                    .findFirst()
                    .ifPresent(
                        file ->
                            keep(
                                file,
                                copy ->
                                    new Change.PaperIssued(
                                        draft,
                                        draft.issued(number.strip(), on, due, copy),
                                        draft.letter() == null ? "" : text),
                                texts.of("ui.papers.issued", number.strip()))));
  }

  /** Asks how the office numbers papers of a kind; a blank answer is as the program does it. */
  void askNumbers(String kind) {
    Shown now = shown.get();
    if (now == null) {
      return;
    }
    PaperForm before = now.forms().getOrDefault(kind, PaperForm.NONE);
    ClosingNumbers form = before.numbers();
    dialogs
        .ask(
            texts.of("ui.papers.numbers.title", words.kind(kind)),
            texts.of("ui.papers.numbers.label", ClosingNumbers.YEAR, ClosingNumbers.SERIAL),
            form == null ? "" : form.form(),
            false)
        .map(String::strip)
        .ifPresent(
            said -> {
              if (!said.isEmpty() && !ClosingNumbers.valid(said)) {
                dialogs.refusal(
                    texts.of(
                        "ui.papers.numbers.wrong", ClosingNumbers.SERIAL, ClosingNumbers.YEAR));
                return;
              }
              PaperForm after =
                  new PaperForm(
                      said.isEmpty() ? null : new ClosingNumbers(said), before.template());
              session.apply(
                  new Change.PaperFormKept(kind, before, after),
                  () -> dialogs.changed(texts.of("ui.papers.numbers.kept", words.kind(kind))),
                  dialogs::failed);
            });
  }

  /** A change of one file. */
  private interface OfCopy {
    Change of(PaperCopy copy);
  }

  private void keep(Path file, OfCopy change, String told) {
    session.work(
        change,
        (ledger, by) -> {
          EvidenceContent kept = ledger.look(file);
          ledger.apply(
              List.of(change.of(new PaperCopy(kept.name(), kept.sha256()))), List.of(kept), by);
          return kept;
        },
        kept -> dialogs.notice(told),
        dialogs::failed);
  }

  /** Saves a copy that is kept with a paper; the person is offered to open it. */
  void take(PaperCopy kept) {
    String name = kept.name().toLowerCase(Locale.ROOT);
    Dialogs.FileKind kind =
        name.endsWith(".docx")
            ? Dialogs.FileKind.WORD
            : name.endsWith(".pdf")
                ? Dialogs.FileKind.PDF
                : name.endsWith(".ofd") ? Dialogs.FileKind.OFD : Dialogs.FileKind.EVIDENCE;
    Ledger ledger = session.ledger();
    dialogs
        .saveFile(kind, SafeName.of(kept.name()))
        .ifPresent(
            file ->
                background.work(
                    texts.of("ui.papers.writing"),
                    progress -> {
                      ledger.copyKept(kept, file);
                      return file;
                    },
                    written ->
                        dialogs.written(
                            texts.of("ui.papers.register.taken", file.getFileName()), file),
                    dialogs::failed));
  }
}
