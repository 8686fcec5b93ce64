package app.xiaohao.ui.ledger.model;

import app.xiaohao.export.LedgerExtract;
import app.xiaohao.export.OfficeExtract;
import app.xiaohao.export.SafeName;
import app.xiaohao.export.json.ExchangeJson;
import app.xiaohao.export.sheet.LedgerWorkbook;
import app.xiaohao.export.sheet.OfficeWorkbook;
import app.xiaohao.export.sheet.ScheduleWorkbook;
import app.xiaohao.export.sheet.SeenWorkbook;
import app.xiaohao.intake.OfficeTable;
import app.xiaohao.ledger.Ledger;
import app.xiaohao.ledger.row.IssuedRule;
import app.xiaohao.ledger.row.LedgerRow;
import app.xiaohao.model.inspection.Inspection;
import app.xiaohao.model.inspection.InspectionId;
import app.xiaohao.text.Texts;
import app.xiaohao.ui.kit.dialog.Dialogs;
import app.xiaohao.ui.kit.work.Background;
import app.xiaohao.ui.kit.work.Contents;
import app.xiaohao.ui.kit.work.LedgerSession;
import app.xiaohao.ui.ledger.group.SectionWords;
import java.nio.file.Path;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * The ways of the rows shown into a file that the person names. Each waits until the table shows
 * what is loaded and asked for.
 */
public final class RowsExport {
  private final LedgerSession session;
  private final Background background;
  private final Dialogs dialogs;
  private final Consumer<Consumer<Shown>> whenShown;
  private final Supplier<List<PaperColumn>> columns;
  private final Supplier<RowWords> words;
  private final Texts texts;

  /**
   * @param whenShown does something with what the table shows, once that is the newest
   * @param columns that are seen, from left to right
   * @param words of the table
   */
  RowsExport(
      LedgerSession session,
      Background background,
      Dialogs dialogs,
      Consumer<Consumer<Shown>> whenShown,
      Supplier<List<PaperColumn>> columns,
      Supplier<RowWords> words,
      Texts texts) {
    this.session = session;
    this.background = background;
    this.dialogs = dialogs;
    this.whenShown = whenShown;
    this.columns = columns;
    this.words = words;
    this.texts = texts;
  }

  /** Writes the rows, in the order shown, as the workbook that is printed. */
  public void workbook() {
    whenShown.accept(this::workbook);
  }

  /** Writes columns and rows as they are seen as a plain sheet. */
  public void seen() {
    whenShown.accept(now -> seen(now, columns.get(), words.get()));
  }

  /** Writes 倒排工期 of the rows, the most pressing first. */
  public void schedules() {
    whenShown.accept(this::schedules);
  }

  /**
   * Writes the rows in the layout of an office, in the order of the paper.
   *
   * @param layout of those of the session's contents
   */
  public void office(OfficeTable layout) {
    whenShown.accept(now -> office(now, layout));
  }

  /** The inspection of which all rows shown are: the chosen one or the only one. */
  public Optional<Inspection> oneInspection() {
    return Optional.ofNullable(session.contentsProperty().get()).flatMap(this::one);
  }

  /** Writes the rows of the one inspection as an exchange file, in the order of the paper. */
  public void exchange() {
    whenShown.accept(now -> exchange(now, oneInspection().orElseThrow()));
  }

  private void workbook(Shown now) {
    String subject = subject(now.contents());
    Optional<Path> to = target(Dialogs.FileKind.WORKBOOK, workbookName(subject));
    if (to.isEmpty()) {
      return;
    }
    LedgerExtract.Heading heading = heading(now, subject);
    InspectionId chosen = session.inspectionProperty().get();
    Ledger ledger = session.ledger();
    run(
        texts.of("ui.ledger.exporting"),
        to.get(),
        progress -> {
          LedgerExtract extract =
              new LedgerExtract(
                      heading,
                      now.found(),
                      IssuedRule.of(ledger.desks().issuedRules(chosen), now.found()),
                      now.contents().inspections(),
                      now.contents().settings().lights(),
                      now.contents().today(),
                      ledger.log().seal())
                  .from(ledger.file().identity(), ledger.desks().customFields(chosen));
          new LedgerWorkbook(texts).write(to.get(), extract, progress::cancelled);
          return now.found().size();
        });
  }

  private void seen(Shown now, List<PaperColumn> seen, RowWords words) {
    String subject = subject(now.contents());
    Optional<Path> to =
        target(
            Dialogs.FileKind.WORKBOOK, texts.of("ui.ledger.export.seen.name", subject) + ".xlsx");
    if (to.isEmpty()) {
      return;
    }
    List<SeenWorkbook.Column> columns = words.sheet(seen);
    run(
        texts.of("ui.ledger.exporting"),
        to.get(),
        progress -> {
          new SeenWorkbook(words.columns())
              .write(
                  to.get(),
                  texts.of("ui.ledger.export.seen.sheet"),
                  columns,
                  new SectionWords(texts).blocks(now.sections(), now.found()),
                  progress::cancelled);
          return now.found().size();
        });
  }

  private void schedules(Shown now) {
    String subject = subject(now.contents());
    Optional<Path> to =
        target(
            Dialogs.FileKind.WORKBOOK,
            texts.of("ui.ledger.export.schedules.name", subject) + ".xlsx");
    if (to.isEmpty()) {
      return;
    }
    LedgerExtract.Heading heading = heading(now, subject);
    Ledger ledger = session.ledger();
    run(
        texts.of("ui.ledger.exporting"),
        to.get(),
        progress -> {
          LedgerExtract extract =
              new LedgerExtract(
                  heading,
                  now.found(),
                  List.of(),
                  now.contents().inspections(),
                  now.contents().settings().lights(),
                  now.contents().today(),
                  ledger.log().seal());
          return new ScheduleWorkbook(now.contents().settings(), texts)
              .write(to.get(), extract, progress::cancelled);
        });
  }

  private LedgerExtract.Heading heading(Shown now, String subject) {
    return new LedgerExtract.Heading(
        subject,
        now.contents().settings().reportingUnit(),
        session.operatorProperty().get(),
        new QueryWords(texts, words.get().columns()::heading).of(now.query(), now.columns()));
  }

  private void office(Shown now, OfficeTable layout) {
    Optional<Path> to = target(Dialogs.FileKind.WORKBOOK, workbookName(layout.office()));
    if (to.isEmpty()) {
      return;
    }
    InspectionId chosen = session.inspectionProperty().get();
    Ledger ledger = session.ledger();
    run(
        texts.of("ui.ledger.exporting"),
        to.get(),
        progress -> {
          OfficeExtract extract =
              new OfficeExtract(
                  layout,
                  onPaper(now),
                  ledger.desks().customFields(chosen),
                  ledger.names().leaders(),
                  now.contents().today(),
                  ledger.file().identity(),
                  now.contents().inspections());
          new OfficeWorkbook(texts).write(to.get(), extract, progress::cancelled);
          return extract.rows().size();
        });
  }

  private void exchange(Shown now, Inspection inspection) {
    Optional<Path> to = target(Dialogs.FileKind.EXCHANGE, inspection.name() + ".json");
    if (to.isEmpty()) {
      return;
    }
    Ledger ledger = session.ledger();
    run(
        texts.of("ui.ledger.exporting.exchange"),
        to.get(),
        progress -> {
          // the rows shown may be older than the choice of the inspection
          List<LedgerRow> rows =
              onPaper(now).stream()
                  .filter(row -> row.issue().inspection().equals(inspection.id()))
                  .toList();
          ExchangeJson json = new ExchangeJson(ledger, inspection);
          progress.stopIfCancelled();
          json.write(to.get(), inspection, rows);
          return rows.size();
        });
  }

  /** The inspection that is chosen, or the only one of the ledger. */
  private Optional<Inspection> one(Contents contents) {
    return contents.meant(session.inspectionProperty().get());
  }

  /** The rows found, whatever asked for them, in the order of the paper. */
  private static List<LedgerRow> onPaper(Shown now) {
    Set<LedgerRow> shown = Collections.newSetFromMap(new IdentityHashMap<>());
    shown.addAll(now.found());
    return now.contents().rows().stream().filter(shown::contains).toList();
  }

  private Optional<Path> target(Dialogs.FileKind kind, String name) {
    return dialogs.saveFile(kind, SafeName.of(name));
  }

  private String workbookName(String subject) {
    return texts.of("ui.ledger.export.name", subject) + ".xlsx";
  }

  /**
   * Writes in the background and says so.
   *
   * @param writing returns how many rows it wrote
   */
  private void run(String name, Path to, Background.Job<Integer> writing) {
    background.work(
        name,
        writing,
        rows -> dialogs.written(texts.of("ui.ledger.export.done", rows, to.getFileName()), to),
        dialogs::failed);
  }

  private String subject(Contents contents) {
    return one(contents).map(Inspection::inspectedParty).orElse("");
  }
}
