package app.xiaohao.intake.drafting;

import app.xiaohao.intake.ColumnKnowledge;
import app.xiaohao.intake.Document;
import app.xiaohao.intake.Draft;
import app.xiaohao.intake.HiddenCells;
import app.xiaohao.intake.IntakeException;
import app.xiaohao.intake.IntakeLimits;
import app.xiaohao.intake.OfficeTable;
import app.xiaohao.intake.ReadWatch;
import app.xiaohao.intake.Warning;
import app.xiaohao.intake.parse.ReportParser;
import app.xiaohao.intake.parse.item.MeasureTime;
import app.xiaohao.intake.read.Documents;
import app.xiaohao.intake.read.exchange.ExchangeDraft;
import app.xiaohao.intake.table.TableParser;
import app.xiaohao.intake.table.own.OwnSheets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;

/**
 * From a file or a paste to a draft. A document is a table where a row of headings with a column of
 * problems, and at least one more column that is known, stands in one of its tables, and items of
 * the prose around it are taken besides; else it is prose; an exchange file says itself what its
 * items are. Holds nothing; safe for several threads.
 */
public final class DraftMaker {
  private final Documents documents;
  private final ReportParser prose = new ReportParser();
  private final TableParser tables = new TableParser();

  /** Reads at most what {@link IntakeLimits#DEFAULTS} say, and nothing that is hidden. */
  public DraftMaker() {
    this(IntakeLimits.DEFAULTS, HiddenCells.LEFT_OUT);
  }

  /**
   * Reads at most so much.
   *
   * @param hidden what becomes of rows and columns that are hidden
   */
  public DraftMaker(IntakeLimits limits, HiddenCells hidden) {
    documents = new Documents(limits, hidden);
  }

  /**
   * What stands in a file, before anything is understood of it.
   *
   * @param watch hears how far it is, and may stop it
   * @throws IntakeException if it cannot be read; its kind says why
   * @throws CancellationException if the watch stopped it
   */
  public Document read(Path file, ReadWatch watch) throws IntakeException {
    return documents.read(file, watch);
  }

  /**
   * What stands in pasted text.
   *
   * @param name what the paste is called
   * @throws IntakeException if it is empty or too large
   */
  public Document paste(String name, String text) throws IntakeException {
    return documents.pasted(name, text);
  }

  /**
   * The draft of a file, columns guessed by the shipped dictionary alone.
   *
   * @param watch hears how far the reading is, and may stop it
   * @throws IntakeException if it cannot be read; its kind says why
   * @throws CancellationException if the watch stopped it
   */
  public Draft of(Path file, ReadWatch watch) throws IntakeException {
    return of(read(file, watch), ColumnKnowledge.NONE);
  }

  /**
   * The draft of pasted text, columns guessed by the shipped dictionary alone.
   *
   * @param name what the paste is called
   * @throws IntakeException if it is empty or too large
   */
  public Draft pasted(String name, String text) throws IntakeException {
    return of(paste(name, text), ColumnKnowledge.NONE);
  }

  /**
   * The draft of a document, its columns guessed. What was guessed is in {@link Draft#tables()}:
   * empty for prose, else one for each of the document's tables.
   */
  public Draft of(Document document, ColumnKnowledge knowledge) {
    if (ExchangeDraft.isOne(document)) {
      return ExchangeDraft.of(document);
    }
    if (OwnSheets.in(document)) {
      Document others = OwnSheets.others(document);
      return own(document, others, tables.recognise(others, knowledge).orElse(List.of()));
    }
    Optional<List<OfficeTable>> layouts = tables.recognise(document, knowledge);
    Draft draft =
        layouts.isPresent() ? parsed(document, layouts.get()) : prose(document, knowledge);
    return draft.withWarnings(document.warnings());
  }

  /**
   * The draft of a document none of whose tables is a ledger. A table whose cells stand apart is no
   * text that ran together: where its headings hide what the prose holds they are left out, and
   * where nothing else is found a person is asked what its columns mean.
   */
  private Draft prose(Document document, ColumnKnowledge knowledge) {
    Draft draft = prose.parse(document.source());
    if (document.tables().isEmpty()) {
      return draft;
    }
    boolean hidden =
        draft.warnings().stream()
            .filter(warning -> warning.kind() == Warning.Kind.TABLE_AS_TEXT)
            .anyMatch(warning -> ProseBesideTables.isTabulated(document, warning.source()));
    if (hidden) {
      draft = ProseBesideTables.alone(document, prose);
    }
    List<Warning> unknown =
        draft.issues().isEmpty() ? tables.unknown(document, knowledge) : List.of();
    return unknown.isEmpty() ? draft : draft.without(Warning.Kind.NO_ITEMS).withWarnings(unknown);
  }

  /**
   * The draft of a document whose columns a person has mapped.
   *
   * @param chosen one for each of the document's tables, in their order; a table without a column
   *     of problems is passed over with a warning, and what the prose around says of its items
   *     counts
   * @throws IllegalArgumentException if there are more or fewer than the document has tables, or
   *     one has other columns than its table
   */
  public Draft of(Document document, ColumnKnowledge knowledge, List<OfficeTable> chosen) {
    if (!chosen.isEmpty() && OwnSheets.in(document)) {
      return own(document, OwnSheets.others(document), chosen);
    }
    return chosen.isEmpty()
        ? of(document, knowledge)
        : parsed(document, chosen).withWarnings(document.warnings());
  }

  /**
   * What this program wrote is known by its hidden cells, and nothing in it is prose.
   *
   * @param others the tables that are read as any office's
   * @param layouts one for each of them; empty where none is a ledger
   */
  private Draft own(Document document, Document others, List<OfficeTable> layouts) {
    Document read =
        layouts.isEmpty() ? new Document(others.source(), List.of(), others.warnings()) : others;
    Draft draft = tables.parse(read, layouts).withWarnings(document.warnings());
    return OwnSheets.joined(document, draft);
  }

  private Draft parsed(Document document, List<OfficeTable> layouts) {
    Draft draft = tables.parse(document, layouts);
    Draft timed = draft.withIssues(MeasureTime.inTables(draft.issues()));
    return ProseBesideTables.joined(document, timed, prose);
  }
}
