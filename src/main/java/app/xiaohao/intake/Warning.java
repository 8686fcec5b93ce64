package app.xiaohao.intake;

import app.xiaohao.model.SourceRange;
import java.util.List;

/**
 * Something in the document that a person should look at; nothing is dropped because of it.
 *
 * @param source where it stands
 * @param arguments what the sentence names, in the order of its placeholders
 */
public record Warning(SourceRange source, Kind kind, List<String> arguments) {
  /** The arguments are copied. */
  public Warning {
    arguments = List.copyOf(arguments);
  }

  /** What is to be looked at. */
  public enum Kind {
    /** numbers jump (arguments: the number before, the number found) */
    NUMBER_JUMPS,
    /** a number stands twice (argument: the number) */
    NUMBER_REPEATS,
    /** an item has no number where its neighbours have one (argument: its first words) */
    NUMBER_MISSING,
    /** an item states neither a measure nor a result (argument: its number) */
    NO_MEASURE,
    /** a total stated in the report differs from what was read (arguments: stated, read) */
    TOTAL_DIFFERS,
    /** no chapter of items was found; the whole text is kept as it is */
    NO_ITEMS,
    /** words of a state say that something is done, not that all is (argument: the words) */
    PART_DONE,
    /** a row is called closed and not done; it is not closed (argument: the words) */
    CLOSED_NOT_DONE,
    /** another ledger has struck it: it is not taken in (arguments: its number, its words) */
    STRUCK_ELSEWHERE,
    /** a date is written in a way that cannot be (argument: the words) */
    IMPOSSIBLE_DATE,
    /** a number from which a sheet may have dropped a nought: 6.3 of 6.30 (argument: the words) */
    DATE_DECIMAL,
    /** more than one day (argument: the words) */
    DATE_SEVERAL,
    /** a year before 1949 or beyond 9999 (argument: the words) */
    DATE_YEAR,
    /** a time without a last day, or beside words that may change it (argument: the words) */
    DATE_UNCLEAR,
    /** the document lists findings and says nothing of measures; issues come without measures */
    FINDINGS_ONLY,
    /** the text is a table whose cells run into each other (argument: its first words) */
    TABLE_AS_TEXT,
    /** the file holds several reports, each under its own title (argument: how many) */
    SEVERAL_REPORTS,
    /** a column was not recognised and is kept as a field of its own (argument: its heading) */
    COLUMN_UNKNOWN,
    /** a row that is no item was passed over: a total, a note (argument: its first words) */
    ROW_PASSED_OVER,
    /** a row of a table has a number and no problem (argument: the number) */
    PROBLEM_MISSING,
    /** a formula's result is not in the file (arguments: how many, their names) */
    FORMULA_WITHOUT_RESULT,
    /** hidden rows were left out (arguments: the sheet, how many, their numbers) */
    ROWS_HIDDEN,
    /** hidden columns were left out (arguments: the sheet, how many, their letters and headings) */
    COLUMNS_HIDDEN,
    /** words that are struck out were left out (argument: the words) */
    STRUCK_OUT,
    /** a part of the file was not read (argument: its name or kind) */
    PART_NOT_READ,
    /** two columns of a page may have run into each other (argument: the page) */
    COLUMNS_UNSURE,
    /**
     * characters that no text has were left out or marked (arguments: how many, the first words)
     */
    TEXT_DAMAGED,
    /** items of the prose stand in a table too and were taken from there (argument: how many) */
    PROSE_AS_TABLE,
    /** items of the prose and of tables were taken (arguments: how many of each) */
    PROSE_AND_TABLE,
    /** what looks like items in the prose was left out (arguments: how many, the first words) */
    PROSE_LEFT_OUT,
    /** hidden sheets were not read (arguments: how many, their names) */
    SHEETS_HIDDEN,
    /** pages that are pictures were passed over (argument: their numbers) */
    PAGES_WITHOUT_TEXT,
    /** a sheet of this program that only sums up was not read (argument: its name) */
    OWN_SUMMARY,
    /** a packet of this program that a unit fills in was not read (argument: for whom it is) */
    OWN_PACKET,
    /**
     * a row carries the mark of another, says the same and was not read (arguments: its row, the
     * other's)
     */
    OWN_ROW_REPEATED,
    /** a row carries the mark of another and says something else (arguments: as above) */
    OWN_ROW_COPIED,
    /** a table has no heading that was recognised (argument: its name) */
    NO_COLUMNS,
    /**
     * no table has a column of problems that was recognised, and no prose stands beside (arguments:
     * the table's name, its headings that are not known)
     */
    PROBLEM_UNKNOWN
  }
}
