package app.xiaohao.export.json;

import app.xiaohao.export.Json;
import app.xiaohao.intake.PacketKey;
import app.xiaohao.intake.packet.PacketColumn;
import app.xiaohao.ledger.packet.CellAnswer;
import app.xiaohao.ledger.packet.PacketAnswer;
import app.xiaohao.ledger.packet.PacketMail;
import app.xiaohao.ledger.packet.RowAnswer;
import app.xiaohao.ledger.packet.Verdict;
import app.xiaohao.text.PacketWords;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;

/**
 * What came back in packets as JSON for other programs: an array, one object a file. Field names
 * are stable:
 *
 * <pre>
 * file          its name
 * addressee     who filled it in, period of which it is, made on which day; null where it does not say
 * trouble       why nothing of it is taken, a name of PacketTrouble; null where it can be
 * text          that, or what it brings, as a sentence
 * rows          [{row, number, trouble, text, cells: [{column, held, said, verdict, text}]}]: row as
 *               the sheet counts it, 0 where it did not come back; trouble a name of RowTrouble;
 *               column of PacketColumn, verdict of Verdict; rows as sent are left out
 * notes         columns that are gone, foreign sheets, files that no row names, as sentences
 * </pre>
 */
public final class CollectJson {
  private final PacketWords words;

  /**
   * @param words in whose language the sentences are
   */
  public CollectJson(PacketWords words) {
    this.words = words;
  }

  /** Writes them in UTF-8; the stream stays open. */
  public void write(PacketMail mail, OutputStream stream) {
    Json.writeArray(mail.answers().stream().map(this::of).toList(), stream);
  }

  private Returned of(PacketAnswer answer) {
    PacketKey key = answer.key();
    return new Returned(
        answer.name(),
        key == null ? null : key.addressee(),
        key == null ? null : key.periodName(),
        key == null ? null : key.on().toString(),
        answer.trouble() == null ? null : answer.trouble().name(),
        words.summary(answer),
        answer.rows().stream().filter(row -> !row.plain()).map(this::of).toList(),
        words.notes(answer));
  }

  private Row of(RowAnswer row) {
    return new Row(
        row.row(),
        row.line() == null ? null : words.number(row),
        row.trouble() == null ? null : row.trouble().name(),
        words.trouble(row),
        row.cells().stream().map(this::of).toList());
  }

  private Cell of(CellAnswer cell) {
    Path file = cell.file();
    return new Cell(
        cell.column(),
        cell.held(),
        file == null ? cell.said() : file.getFileName().toString(),
        cell.verdict(),
        words.line(cell));
  }

  private record Returned(
      String file,
      String addressee,
      String period,
      String made,
      String trouble,
      String text,
      List<Row> rows,
      List<String> notes) {}

  private record Row(int row, String number, String trouble, String text, List<Cell> cells) {}

  private record Cell(
      PacketColumn column, String held, String said, Verdict verdict, String text) {}
}
