package app.xiaohao.ui.papers;

import app.xiaohao.export.ExportException;
import app.xiaohao.export.SafeName;
import app.xiaohao.export.page.Faces;
import app.xiaohao.export.page.PageDocument;
import app.xiaohao.export.page.PageFormat;
import app.xiaohao.export.page.PageLayout;
import app.xiaohao.export.paper.PaperDesk;
import app.xiaohao.export.paper.PaperFile;
import app.xiaohao.export.paper.PaperKind;
import app.xiaohao.export.paper.PaperLack;
import app.xiaohao.export.paper.PaperOrder;
import app.xiaohao.export.paper.register.PaperIssuer;
import app.xiaohao.export.table.CsvFile;
import app.xiaohao.export.table.Outgoing;
import app.xiaohao.export.table.TableKind;
import app.xiaohao.export.table.TablePaper;
import app.xiaohao.export.table.TableWorkbook;
import app.xiaohao.export.table.Tables;
import app.xiaohao.export.template.TemplateDesk;
import app.xiaohao.export.template.TemplateFault;
import app.xiaohao.ledger.Ledger;
import app.xiaohao.ledger.change.Change;
import app.xiaohao.ledger.row.LedgerQuery;
import app.xiaohao.ledger.row.LedgerRow;
import app.xiaohao.model.MeasureId;
import app.xiaohao.model.inspection.Inspection;
import app.xiaohao.model.paper.PaperCopy;
import app.xiaohao.model.paper.PaperId;
import app.xiaohao.model.paper.RegisteredPaper;
import app.xiaohao.text.Texts;
import app.xiaohao.ui.kit.dialog.Dialogs;
import app.xiaohao.ui.kit.screen.Sight;
import app.xiaohao.ui.kit.work.Asked;
import app.xiaohao.ui.kit.work.Asker;
import app.xiaohao.ui.kit.work.Background;
import app.xiaohao.ui.kit.work.Contents;
import app.xiaohao.ui.kit.work.LedgerSession;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/** Which paper is looked at, what it is made of, and its pages. For the FX thread. */
final class PapersModel {
  /** So many characters of a measure tell it from others. */
  private static final int BEGIN = 60;

  private final LedgerSession session;
  private final Background background;
  private final Asker asker;
  private final Dialogs dialogs;
  private final PapersFilter filter;
  private final Texts texts;
  private final Sight sight;
  private final ObjectProperty<PaperChoice> choice =
      new SimpleObjectProperty<>(new PaperChoice.Rows(TableKind.LEDGER));
  private final StringProperty item = new SimpleStringProperty("");
  private final StringProperty unit = new SimpleStringProperty("");
  private final StringProperty leader = new SimpleStringProperty("");
  private final StringProperty period = new SimpleStringProperty("");
  private final ObjectProperty<PageFormat> sheet = new SimpleObjectProperty<>(PageFormat.TABLE_A3);
  private final ObjectProperty<Boolean> forPublic = new SimpleObjectProperty<>(false);
  private final ReadOnlyObjectWrapper<@Nullable Shown> shown = new ReadOnlyObjectWrapper<>();

  PapersModel(
      LedgerSession session,
      Background background,
      Dialogs dialogs,
      PapersFilter filter,
      Texts texts) {
    this.session = session;
    this.background = background;
    this.asker = new Asker(background);
    this.dialogs = dialogs;
    this.filter = filter;
    this.texts = texts;
    sight = new Sight(session, this::make);
    for (StringProperty said : List.of(item, unit, leader, period)) {
      said.subscribe(words -> sight.again());
    }
    choice.subscribe(now -> sight.again());
    sheet.subscribe(now -> sight.again());
    forPublic.subscribe(now -> sight.again());
    filter.asked().addListener((property, before, after) -> sight.again());
  }

  /**
   * What is shown.
   *
   * @param document null where it cannot be made
   * @param table of which the document is; null for papers
   * @param kept what of the table is not for the public, a line each; empty for papers
   * @param lack why not; empty where it can
   * @param unknown signs that the face that ships lacks
   * @param items all measures that can be named
   */
  record Shown(
      @Nullable PageDocument document,
      @Nullable TablePaper table,
      List<DrawnPage> pages,
      List<String> kept,
      String lack,
      String unknown,
      List<ItemCombo.Item> items,
      List<String> units,
      List<String> leaders) {
    Shown {
      pages = List.copyOf(pages);
      kept = List.copyOf(kept);
    }
  }

  ReadOnlyObjectProperty<@Nullable Shown> shownProperty() {
    return shown.getReadOnlyProperty();
  }

  ObjectProperty<PaperChoice> choiceProperty() {
    return choice;
  }

  StringProperty itemProperty() {
    return item;
  }

  StringProperty unitProperty() {
    return unit;
  }

  StringProperty leaderProperty() {
    return leader;
  }

  StringProperty periodProperty() {
    return period;
  }

  /** The paper of tables. */
  ObjectProperty<PageFormat> sheetProperty() {
    return sheet;
  }

  /** Whether tables are as the public may read them. */
  ObjectProperty<Boolean> forPublicProperty() {
    return forPublic;
  }

  void inSight(boolean now) {
    sight.in(now);
  }

  /** The papers are of this measure from now on. */
  void choose(MeasureId measure) {
    Contents loaded = session.contentsProperty().get();
    if (loaded != null) {
      loaded.rows().stream()
          .filter(row -> row.measure() != null && row.measure().id().equals(measure))
          .findFirst()
          .ifPresent(row -> item.set(LedgerQuery.number(row)));
    }
  }

  private void make(@Nullable Contents contents) {
    if (contents == null) {
      asker.forget();
      shown.set(null);
      return;
    }
    PaperChoice now = choice.get();
    PaperOrder order = order(now, contents);
    Asked asked = filter.asked().getValue();
    String selection = filter.words().apply(asked);
    String operator = session.operatorProperty().get();
    PageFormat format = sheet.get();
    boolean open = forPublic.get();
    Ledger ledger = session.ledger();
    asker.read(
        texts.of("ui.papers.making"),
        progress -> made(ledger, contents, now, order, asked, selection, operator, format, open),
        shown::set,
        dialogs::failed);
  }

  private PaperOrder order(PaperChoice now, Contents contents) {
    PaperKind kind = now instanceof PaperChoice.Paper(PaperKind is) ? is : PaperKind.NOTICE;
    Inspection meant = contents.meant(session.inspectionProperty().get()).orElse(null);
    return new PaperOrder(
        kind,
        meant,
        now.needs(PaperKind.Part.ITEM) ? item.get().strip() : "",
        now.needs(PaperKind.Part.UNIT) ? unit.get().strip() : "",
        leader.get().strip(),
        period.get().strip(),
        contents.today());
  }

  private Shown made(
      Ledger ledger,
      Contents contents,
      PaperChoice now,
      PaperOrder order,
      Asked asked,
      String selection,
      String operator,
      PageFormat format,
      boolean open)
      throws IOException {
    List<ItemCombo.Item> items =
        contents.rows().stream()
            .filter(row -> row.measure() != null)
            .map(row -> new ItemCombo.Item(LedgerQuery.number(row), begin(row)))
            .toList();
    List<String> units =
        contents.summary().byUnit().stream()
            .map(group -> group.name())
            .filter(name -> !name.isEmpty())
            .toList();
    List<String> leaders =
        contents.rows().stream()
            .filter(row -> row.measure() != null)
            .flatMap(row -> row.measure().responsibility().leaders().stream())
            .distinct()
            .toList();
    if (now instanceof PaperChoice.Paper && order.lacksPart()) {
      return lacking(texts.of("ui.papers.say"), items, units, leaders);
    }
    try (Faces faces = new Faces()) {
      TablePaper made =
          now instanceof PaperChoice.Rows(TableKind kind)
              ? new Tables(
                      ledger,
                      order.inspection() == null
                          ? contents.inspections()
                          : List.of(order.inspection()),
                      asked.rows(contents, texts),
                      contents.today(),
                      texts)
                  .of(kind, selection)
              : null;
      Outgoing outgoing = made == null ? null : Outgoing.of(made, open, texts);
      TablePaper table = outgoing == null ? null : outgoing.table();
      List<String> kept = outgoing == null ? List.of() : outgoing.words(texts);
      PageDocument document =
          table == null
              ? new PaperDesk(ledger, texts).of(order)
              : table.document(
                  texts, contents.settings().reportingUnit(), operator, contents.today(), format);
      List<DrawnPage> pages = DrawnPage.of(PageLayout.of(document, faces), faces);
      return new Shown(document, table, pages, kept, "", faces.unknown(), items, units, leaders);
    } catch (PaperLack lack) {
      return lacking(lack.sentence(texts), items, units, leaders);
    }
  }

  /** The kind of paper that is chosen; null for a table. */
  @Nullable PaperKind kind() {
    return choice.get() instanceof PaperChoice.Paper(PaperKind is) ? is : null;
  }

  /** The day of the ledger. */
  LocalDate today() {
    Contents loaded = session.contentsProperty().get();
    return loaded == null ? LocalDate.EPOCH : loaded.today();
  }

  /** Puts what is shown into the register as a draft. */
  void draft() {
    whole()
        .ifPresent(
            order ->
                session.work(
                    order,
                    (ledger, by) -> {
                      ledger.apply(
                          new Change.PaperDrafted(
                              new PaperDesk(ledger, texts).prepared(order).draft()),
                          by);
                      return order;
                    },
                    kept -> dialogs.changed(texts.of("ui.papers.drafted")),
                    dialogs::failed));
  }

  /**
   * Lets what is shown out and keeps it in the register.
   *
   * @param on the day of the paper
   * @param corrects the paper that it puts right; null for none
   * @param done runs once it is kept
   */
  void issue(
      PaperOrder.Issue how, LocalDate on, @Nullable RegisteredPaper corrects, Runnable done) {
    whole()
        .ifPresent(
            order ->
                dialogs
                    .choose(
                        texts.of("ui.papers.issue.title", how.number()),
                        texts.of("ui.papers.issue.text"),
                        List.of(option(Copy.AS_SHOWN), option(Copy.FILE)))
                    .ifPresent(copy -> issue(order.on(on).issued(how), copy, corrects, done)));
  }

  /** What goes out. */
  enum Copy {
    /** the pages as they are shown, as PDF */
    AS_SHOWN,
    /** a file that was worked on further */
    FILE
  }

  private Dialogs.Option<Copy> option(Copy copy) {
    return new Dialogs.Option<>(
        copy, texts.of("ui.papers.issue." + copy), texts.of("ui.papers.issue." + copy + ".text"));
  }

  private void issue(
      PaperOrder order, Copy copy, @Nullable RegisteredPaper corrects, Runnable done) {
    Optional<Path> file =
        copy == Copy.FILE
            ? dialogs.openFiles(Dialogs.FileKind.EVIDENCE).stream().findFirst()
            : Optional.empty();
    if (copy == Copy.FILE && file.isEmpty()) {
      return;
    }
    PaperId other = corrects == null ? null : corrects.id();
    Shown now = shown.get();
    String name = SafeName.of(title(now) + PaperFile.PDF.ending());
    session.work(
        order,
        (ledger, by) -> {
          PaperIssuer issuer = new PaperIssuer(ledger, texts);
          return file.isPresent()
              ? issuer.issue(order, file.get(), other, by)
              : issuer.issue(order, PaperFile.PDF, name, other, by);
        },
        paper -> {
          done.run();
          dialogs.notice(texts.of("ui.papers.issued", paper.number()));
        },
        dialogs::failed);
  }

  /** The order of what is shown where it could be made. */
  private Optional<PaperOrder> whole() {
    Shown now = shown.get();
    Contents loaded = session.contentsProperty().get();
    return now == null || now.document() == null || loaded == null || kind() == null
        ? Optional.empty()
        : Optional.of(order(choice.get(), loaded));
  }

  private static Shown lacking(
      String lack, List<ItemCombo.Item> items, List<String> units, List<String> leaders) {
    return new Shown(null, null, List.of(), List.of(), lack, "", items, units, leaders);
  }

  /** Writes what is shown into a file that the person names. */
  void save(PaperFile form) {
    Shown now = shown.get();
    if (now == null || now.document() == null) {
      return;
    }
    PageDocument document = now.document();
    PaperOrder order = whole().orElse(null);
    Ledger ledger = session.ledger();
    dialogs
        .saveFile(
            switch (form) {
              case DOCX -> Dialogs.FileKind.WORD;
              case PDF -> Dialogs.FileKind.PDF;
              case OFD -> Dialogs.FileKind.OFD;
            },
            SafeName.of(document.title() + form.ending()))
        .map(file -> SafeName.ending(file, form.ending()))
        .ifPresent(
            file ->
                background.work(
                    texts.of("ui.papers.writing"),
                    progress ->
                        onTemplate(ledger, order, form, file)
                            ? Optional.<PaperFile.Written>empty()
                            : Optional.of(form.write(file, document)),
                    written ->
                        dialogs.written(
                            written
                                .map(
                                    one ->
                                        texts.of(
                                            "ui.papers.written", one.pages(), file.getFileName()))
                                .orElseGet(
                                    () ->
                                        texts.of("ui.papers.written.template", file.getFileName())),
                            file),
                    this::faulty));
  }

  /** Writes a paper on the template that the ledger keeps for it; false where it keeps none. */
  private boolean onTemplate(Ledger ledger, @Nullable PaperOrder order, PaperFile form, Path file)
      throws PaperLack, TemplateFault, ExportException, IOException {
    if (order == null || form != PaperFile.DOCX) {
      return false;
    }
    TemplateDesk desk = new TemplateDesk(ledger, texts);
    Optional<PaperCopy> kept = desk.kept(order.kind());
    if (kept.isPresent()) {
      desk.write(order, kept.get(), file);
    }
    return kept.isPresent();
  }

  private void faulty(Throwable failure) {
    if (failure instanceof TemplateFault fault) {
      dialogs.refusal(fault.sentence(texts));
    } else {
      dialogs.failed(failure);
    }
  }

  /** Writes the template of the kind that is shown into a file that the person names. */
  void saveTemplate() {
    Shown now = shown.get();
    Ledger ledger = session.ledger();
    whole()
        .ifPresent(
            order ->
                dialogs
                    .saveFile(
                        Dialogs.FileKind.WORD,
                        SafeName.of(
                            texts.of("ui.papers.template.name", title(now))
                                + PaperFile.DOCX.ending()))
                    .map(file -> SafeName.ending(file, PaperFile.DOCX.ending()))
                    .ifPresent(
                        file ->
                            background.work(
                                texts.of("ui.papers.writing"),
                                progress -> {
                                  new TemplateDesk(ledger, texts).write(order, file);
                                  return file;
                                },
                                written ->
                                    dialogs.written(texts.of("ui.papers.template.written"), file),
                                dialogs::failed)));
  }

  private static String title(@Nullable Shown now) {
    return now == null || now.document() == null ? "" : now.document().title();
  }

  /** Keeps a template that the person names with the ledger, once it was tried. */
  void keepTemplate() {
    whole()
        .ifPresent(
            order ->
                dialogs.openFiles(Dialogs.FileKind.EVIDENCE).stream()
                    .findFirst()
                    .ifPresent(
                        file ->
                            session.work(
                                file,
                                (ledger, by) -> {
                                  new TemplateDesk(ledger, texts).keep(order, file, by);
                                  return file;
                                },
                                kept ->
                                    dialogs.notice(
                                        texts.of("ui.papers.template.kept", file.getFileName())),
                                this::faulty)));
  }

  /** Papers of the kind that is shown are written as the program does it. */
  void dropTemplate() {
    whole()
        .ifPresent(
            order ->
                session.work(
                    order.kind(),
                    (ledger, by) -> {
                      new TemplateDesk(ledger, texts).drop(order.kind(), by);
                      return order;
                    },
                    dropped -> dialogs.notice(texts.of("ui.papers.template.dropped")),
                    dialogs::failed));
  }

  /** Writes the table that is shown as a workbook. */
  void saveWorkbook() {
    Contents contents = session.contentsProperty().get();
    if (contents != null) {
      TableWorkbook workbook =
          new TableWorkbook(texts, contents.settings().reportingUnit(), contents.today());
      saveTable(Dialogs.FileKind.WORKBOOK, TableWorkbook.ENDING, workbook::write);
    }
  }

  /** Writes the table that is shown as values parted by commas. */
  void saveValues() {
    saveTable(Dialogs.FileKind.VALUES, CsvFile.ENDING, CsvFile::write);
  }

  /** Writes a table into a file. */
  private interface TableWriter {
    void write(Path file, TablePaper table) throws ExportException;
  }

  private void saveTable(Dialogs.FileKind kind, String ending, TableWriter writer) {
    Shown now = shown.get();
    if (now == null || now.table() == null) {
      return;
    }
    TablePaper table = now.table();
    dialogs
        .saveFile(kind, SafeName.of(table.title() + ending))
        .map(file -> SafeName.ending(file, ending))
        .ifPresent(
            file ->
                background.work(
                    texts.of("ui.papers.writing"),
                    progress -> {
                      writer.write(file, table);
                      return table.lines().size();
                    },
                    lines ->
                        dialogs.written(
                            texts.of("ui.papers.written.values", lines, file.getFileName()), file),
                    dialogs::failed));
  }

  Background background() {
    return background;
  }

  Dialogs dialogs() {
    return dialogs;
  }

  /** How the text of a measure begins; the title of its issue where it has none. */
  private static String begin(LedgerRow row) {
    String text = row.measure().text().isBlank() ? row.issue().title() : row.measure().text();
    return text.substring(0, Math.min(BEGIN, text.length())).replace('\n', ' ');
  }
}
