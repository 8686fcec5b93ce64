package app.xiaohao.ledger.packet;

import app.xiaohao.intake.CellPrint;
import app.xiaohao.intake.RowKey;
import app.xiaohao.intake.packet.CompletionCell;
import app.xiaohao.intake.packet.PacketColumn;
import app.xiaohao.intake.packet.ReturnedPacket.Cell;
import app.xiaohao.intake.packet.ReturnedPacket.Line;
import app.xiaohao.intake.table.cell.CellPercent;
import app.xiaohao.ledger.row.LedgerRow;
import app.xiaohao.ledger.row.LedgerRow.MeasureLine;
import app.xiaohao.ledger.rule.ClosingRules;
import app.xiaohao.model.Completion;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** What the cells of a row say beside what was sent and what the ledger holds now. */
final class CellReview {
  private static final Pattern NUMBER = Pattern.compile("[-+]?\\d+(?:\\.\\d+)?\\s*%?");
  private static final Pattern SIZE = Pattern.compile("[-+]?\\d+(?:\\.\\d+)?");
  private static final int WHOLE = 100;

  private final List<String> offered;
  private final LocalDate on;
  private final EvidenceBeside beside;

  /**
   * @param offered the words of 完成情况 that the packet offers
   * @param on the day under which the packet's reports are recorded
   * @param beside the files that may be proof
   */
  CellReview(List<String> offered, LocalDate on, EvidenceBeside beside) {
    this.offered = offered;
    this.on = on;
    this.beside = beside;
  }

  /** The cells that no longer say what was sent. */
  List<CellAnswer> of(Line line, LedgerRow row) {
    MeasureLine measure = row.measure();
    NextSteps held = NextSteps.of(measure.progress());
    List<CellAnswer> answers = new ArrayList<>();
    for (PacketColumn column : PacketColumn.values()) {
      if (line.holds(column)) {
        continue;
      }
      Optional<CellAnswer> answer =
          switch (column) {
            case PROGRESS -> words(line, column, held.progress());
            case NEXT -> words(line, column, held.next());
            case PERCENT -> percent(line, measure);
            case COMPLETION -> completion(line, measure);
            case EVIDENCE -> {
              answers.addAll(beside.named(line.words(column), measure.id()));
              yield Optional.empty();
            }
            default -> foreign(line, column);
          };
      answer.map(one -> line.computed(column) ? one.byFormula() : one).ifPresent(answers::add);
    }
    return later(agreed(answers), measure);
  }

  /** A locked cell that is blank was not written over, but deleted with its column or its words. */
  private static Optional<CellAnswer> foreign(Line line, PacketColumn column) {
    return Optional.of(CellAnswer.of(column, "", line.words(column), Verdict.FOREIGN));
  }

  private static Optional<CellAnswer> words(Line line, PacketColumn column, String held) {
    String said = line.words(column).strip();
    if (unread(line, column)) {
      return Optional.of(CellAnswer.of(column, held, "", Verdict.FORMULA_EMPTY));
    }
    if (said.isEmpty()) {
      return Optional.of(CellAnswer.of(column, held, "", Verdict.BLANKED));
    }
    boolean number = NUMBER.matcher(Normalizer.normalize(said, Normalizer.Form.NFKC)).matches();
    Verdict verdict =
        CellPrint.of(said).equals(CellPrint.of(held))
            ? Verdict.SAME
            : number ? Verdict.NUMBER_ALONE : moved(line.sent(column), held);
    return Optional.of(CellAnswer.of(column, held, said, verdict));
  }

  private static Optional<CellAnswer> percent(Line line, MeasureLine measure) {
    PacketColumn column = PacketColumn.PERCENT;
    String held = Integer.toString(measure.percent());
    String said = line.words(column).strip();
    if (unread(line, column) || said.isEmpty()) {
      Verdict verdict =
          said.isEmpty() && !unread(line, column) ? Verdict.BLANKED : Verdict.FORMULA_EMPTY;
      return Optional.of(CellAnswer.of(column, held, "", verdict));
    }
    String plain = Normalizer.normalize(said, Normalizer.Form.NFKC).strip();
    Integer value = CellPercent.of(plain);
    if (value == null) {
      String size = plain.replace("%", "").strip();
      boolean beyond =
          SIZE.matcher(size).matches()
              && (Double.parseDouble(size) < 0 || Double.parseDouble(size) > WHOLE);
      return Optional.of(
          CellAnswer.of(
              column, held, said, beyond ? Verdict.PERCENT_BEYOND : Verdict.PERCENT_UNCLEAR));
    }
    if (line.sent(column).holds(value.toString())) {
      return Optional.empty();
    }
    boolean falls =
        value < measure.percent()
            && ClosingRules.holdsCompletion(measure.closure(), measure.completion());
    Verdict verdict =
        value == measure.percent()
            ? Verdict.SAME
            : falls ? Verdict.PERCENT_FALLS : moved(line.sent(column), held);
    return Optional.of(
        new CellAnswer(column, held, said, verdict, value, null, null, false, false, null));
  }

  private Optional<CellAnswer> completion(Line line, MeasureLine measure) {
    PacketColumn column = PacketColumn.COMPLETION;
    String held = measure.completion().name();
    String said = line.words(column).strip();
    if (unread(line, column) || said.isEmpty()) {
      Verdict verdict =
          said.isEmpty() && !unread(line, column) ? Verdict.BLANKED : Verdict.FORMULA_EMPTY;
      return Optional.of(CellAnswer.of(column, held, "", verdict));
    }
    CompletionCell read = CompletionCell.of(said, offered);
    if (read.completion() == null) {
      return Optional.of(
          CellAnswer.of(
              column,
              held,
              said,
              read.closes() ? Verdict.CLOSING_WORDS : Verdict.COMPLETION_UNCLEAR));
    }
    if (line.sent(column).holds(word(read.completion()))) {
      return Optional.empty();
    }
    Verdict verdict =
        read.completion() == measure.completion()
            ? Verdict.SAME
            : moved(line.sent(column), word(measure.completion()));
    boolean whole = read.completion() == Completion.DONE && line.holds(PacketColumn.PERCENT);
    return Optional.of(
        new CellAnswer(
            column, held, said, verdict, null, read.completion(), null, whole, false, null));
  }

  private String word(Completion completion) {
    return completion.ordinal() < offered.size() ? offered.get(completion.ordinal()) : "";
  }

  private static boolean unread(Line line, PacketColumn column) {
    Cell cell = line.cells().get(column);
    return cell != null && cell.unread();
  }

  /** Three ways: the ledger holds what was sent, or was told something else meanwhile. */
  private static Verdict moved(RowKey.Mark sent, String held) {
    return sent.holds(held) ? Verdict.TAKE : Verdict.CONFLICT;
  }

  /** What is done is done to the whole: a percentage below beside it is not believed, nor is it. */
  private static List<CellAnswer> agreed(List<CellAnswer> answers) {
    boolean done = answers.stream().anyMatch(one -> one.completion() == Completion.DONE);
    boolean less = answers.stream().anyMatch(one -> one.percent() != null && one.percent() < WHOLE);
    return done && less
        ? answers.stream()
            .map(
                one ->
                    one.completion() == Completion.DONE || one.percent() != null
                        ? one.with(Verdict.CONTRADICTION)
                        : one)
            .toList()
        : answers;
  }

  /** A report of a later day stands in the ledger: what the packet says would stay behind it. */
  private List<CellAnswer> later(List<CellAnswer> answers, MeasureLine measure) {
    return measure.progressOn() == null || !measure.progressOn().isAfter(on)
        ? answers
        : answers.stream()
            .map(
                one ->
                    one.verdict() == Verdict.TAKE && one.column() != PacketColumn.COMPLETION
                        ? one.with(Verdict.CONFLICT)
                        : one)
            .toList();
  }
}
