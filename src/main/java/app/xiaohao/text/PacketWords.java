package app.xiaohao.text;

import app.xiaohao.intake.packet.PacketColumn;
import app.xiaohao.ledger.packet.CellAnswer;
import app.xiaohao.ledger.packet.OneLine;
import app.xiaohao.ledger.packet.PacketAnswer;
import app.xiaohao.ledger.packet.PacketReceipt;
import app.xiaohao.ledger.packet.PacketTrouble;
import app.xiaohao.ledger.packet.RowAnswer;
import app.xiaohao.ledger.packet.RowTrouble;
import app.xiaohao.ledger.packet.Verdict;
import app.xiaohao.ledger.row.LedgerQuery;
import app.xiaohao.model.Completion;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What came back in packets in words, the same on screen and on the line. */
public final class PacketWords {
  private static final int SHOWN = 80;

  private final Texts texts;
  private final Function<Exception, String> refusals;

  /**
   * @param texts in whose language
   * @param refusals the sentence of a file that cannot be read and of a rule that refuses
   */
  public PacketWords(Texts texts, Function<Exception, String> refusals) {
    this.texts = texts;
    this.refusals = refusals;
  }

  /** The heading of a column. */
  public String column(PacketColumn column) {
    return texts.of("packet.column." + column.name());
  }

  /** Whom a file is from; its name where it does not say. */
  public String from(PacketAnswer answer) {
    return answer.addressee().isEmpty() ? answer.name() : answer.addressee();
  }

  /** Where a file stands, in two to four characters. */
  public String state(PacketAnswer answer) {
    return answer.trouble() == null
        ? texts.of(
            answer.count(Verdict.CONFLICT) > 0
                ? "packet.state.CONFLICT"
                : answer.count(Verdict.TAKE) > 0 ? "packet.state.READY" : "packet.state.NOTHING")
        : texts.of("packet.state." + answer.trouble().name());
  }

  /** Why nothing of a file is taken; empty where it can be. */
  public String trouble(PacketAnswer answer) {
    PacketTrouble trouble = answer.trouble();
    if (trouble == null) {
      return "";
    }
    return answer.unreadable() == null
        ? texts.of("packet.trouble." + trouble.name(), answer.arguments().toArray())
        : refusals.apply(answer.unreadable());
  }

  /** What a file brings, counted. */
  public String summary(PacketAnswer answer) {
    if (answer.trouble() != null) {
      return trouble(answer);
    }
    List<String> parts = new ArrayList<>();
    int rows =
        (int) answer.rows().stream().filter(row -> row.row() > 0 && row.line() != null).count();
    parts.add(texts.of("packet.sum.rows", rows, answer.count(Verdict.TAKE)));
    int conflicts = answer.count(Verdict.CONFLICT);
    if (conflicts > 0) {
      parts.add(texts.of("packet.sum.conflicts", conflicts));
    }
    int refused = refusedCells(answer) + refusedRows(answer);
    if (refused > 0) {
      parts.add(texts.of("packet.sum.refused", refused));
    }
    int missing = answer.count(RowTrouble.MISSING);
    if (missing > 0) {
      parts.add(texts.of("packet.sum.missing", missing));
    }
    return String.join(texts.of("packet.between"), parts);
  }

  private static int refusedCells(PacketAnswer answer) {
    return (int)
        answer.rows().stream()
            .flatMap(row -> row.cells().stream())
            .filter(cell -> left(cell) && cell.verdict() != Verdict.CONFLICT)
            .count();
  }

  private static int refusedRows(PacketAnswer answer) {
    return (int)
        answer.rows().stream()
            .filter(row -> row.trouble() != null && row.trouble().refuses())
            .filter(row -> row.trouble() != RowTrouble.MISSING)
            .count();
  }

  /** Whether a cell says something that is not taken, and that the ledger does not have either. */
  public static boolean left(CellAnswer cell) {
    return switch (cell.verdict()) {
      case TAKE, SAME, BLANKED -> false;
      default -> true;
    };
  }

  /** Whether something of a file is not taken. */
  public static boolean left(PacketAnswer answer) {
    return answer.trouble() != null
        ? answer.trouble() != PacketTrouble.TWICE
        : !answer.without().isEmpty()
            || answer.rows().stream()
                .anyMatch(
                    row ->
                        row.trouble() != null && row.trouble().refuses()
                            || row.cells().stream().anyMatch(PacketWords::left));
  }

  /** The number of a row's item, else where it stands in the sheet. */
  public String number(RowAnswer row) {
    return row.line() == null
        ? texts.of("packet.row-of-sheet", row.row())
        : LedgerQuery.number(row.line());
  }

  /** What is wrong with a row; empty where nothing is. */
  public String trouble(RowAnswer row) {
    RowTrouble trouble = row.trouble();
    return trouble == null
        ? ""
        : texts.of("packet.row." + trouble.name(), row.arguments().toArray());
  }

  /** What the ledger holds in a cell, as people read it. */
  public String held(CellAnswer cell) {
    if (cell.held().isEmpty()) {
      return texts.of("packet.nothing");
    }
    return switch (cell.column()) {
      case PERCENT -> cell.held() + "%";
      case COMPLETION -> texts.word(Completion.valueOf(cell.held()));
      default -> cell.held();
    };
  }

  /** What the unit says in a cell, as people read it. */
  public String said(CellAnswer cell) {
    if (cell.said().isEmpty()) {
      return texts.of("packet.nothing");
    }
    Integer percent = cell.percent();
    if (percent != null) {
      String read = percent + "%";
      return read.equals(cell.said()) || percent.toString().equals(cell.said())
          ? read
          : texts.of("packet.read-as", cell.said(), read);
    }
    Completion completion = cell.completion();
    if (completion != null) {
      String word = texts.word(completion);
      return word.equals(cell.said()) ? word : texts.of("packet.read-as", cell.said(), word);
    }
    return cell.said();
  }

  /** What becomes of a cell, in words. */
  public String verdict(CellAnswer cell) {
    if (cell.refusal() != null) {
      return refusals.apply(cell.refusal());
    }
    String word = texts.of("packet.verdict." + cell.verdict().name());
    String whole = cell.whole() && cell.verdict().open() ? texts.of("packet.whole") : "";
    return word + whole + (cell.formula() ? texts.of("packet.formula") : "");
  }

  /** A cell as a line: its column, what was and what is said, what becomes of it. */
  public String line(CellAnswer cell) {
    boolean both =
        cell.verdict() != Verdict.FOREIGN
            && cell.column() != PacketColumn.EVIDENCE
            && !cell.held().isEmpty();
    return both
        ? texts.of(
            "packet.cell",
            column(cell.column()),
            OneLine.of(held(cell), SHOWN),
            OneLine.of(said(cell), SHOWN),
            verdict(cell))
        : texts.of(
            "packet.cell.new", column(cell.column()), OneLine.of(said(cell), SHOWN), verdict(cell));
  }

  /** All that is to be said of a file beyond its rows. */
  public List<String> notes(PacketAnswer answer) {
    List<String> notes = new ArrayList<>();
    if (!answer.without().isEmpty()) {
      notes.add(
          texts.of(
              "packet.note.without",
              answer.without().stream()
                  .sorted()
                  .map(this::column)
                  .collect(Collectors.joining(texts.of("packet.and")))));
    }
    if (!answer.sheets().isEmpty()) {
      notes.add(
          texts.of("packet.note.sheets", String.join(texts.of("packet.and"), answer.sheets())));
    }
    if (!answer.unclaimed().isEmpty()) {
      notes.add(
          texts.of(
              "packet.note.unclaimed",
              answer.unclaimed().stream()
                  .map(Path::getFileName)
                  .map(String::valueOf)
                  .collect(Collectors.joining(texts.of("packet.and")))));
    }
    return notes;
  }

  /** What was written. */
  public String receipt(PacketReceipt receipt) {
    return texts.of(
        "packet.receipt", receipt.packets(), receipt.rows(), receipt.cells(), receipt.files());
  }

  /** A file that did not become proof. */
  public String refused(PacketReceipt.Refused refused) {
    return texts.of(
        "packet.file-refused", refused.file().getFileName(), refusals.apply(refused.why()));
  }
}
