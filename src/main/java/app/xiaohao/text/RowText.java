package app.xiaohao.text;

import app.xiaohao.ledger.row.LedgerRow;
import app.xiaohao.ledger.row.LedgerRow.MeasureLine;
import app.xiaohao.model.Completion;
import app.xiaohao.model.Nature;
import app.xiaohao.model.closing.Closure;
import app.xiaohao.model.deadline.Deadline;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How the parts of a row are spelled, for screen, paper and command line alike; these differ in
 * what they set between the parts and in nothing else. The words of the vocabulary are fetched
 * once, not once a row. Safe for use by several threads.
 */
public final class RowText {
  private final Texts texts;
  private final List<String> completions;
  private final List<String> closures;
  private final String unknown;
  private final String immediate;
  private final String longTerm;

  /**
   * @param texts of the language
   */
  public RowText(Texts texts) {
    this.texts = texts;
    completions = Stream.of(Completion.values()).map(texts::word).toList();
    closures = Stream.of(Closure.values()).map(texts::word).toList();
    unknown = texts.of("words.unknown");
    immediate = texts.of("words.immediate");
    longTerm = texts.of("words.long-term");
  }

  /** What nobody has said yet: 待补. */
  public String unknown() {
    return unknown;
  }

  /** Names one after the other; 待补 where there are none. */
  public String names(List<String> names) {
    return names.isEmpty() ? unknown : joined(names);
  }

  /** Names one after the other; empty where there are none. */
  public static String joined(List<String> names) {
    return String.join("、", names);
  }

  /** The units that answer first: those that lead, else the responsible ones. */
  public static List<String> answering(LedgerRow row) {
    return answering(row.measure());
  }

  /** The same of a measure. */
  public static List<String> answering(MeasureLine measure) {
    List<String> lead = measure.responsibility().lead();
    return lead.isEmpty() ? measure.responsibility().responsible() : lead;
  }

  /**
   * What a deadline says beside its date: nothing where it is only a date, 待补 where it is unset.
   */
  public String form(Deadline deadline) {
    return switch (deadline) {
      case Deadline.OnDate _ -> "";
      case Deadline.Immediate _ -> immediate;
      case Deadline.LongTerm _ -> longTerm;
      case Deadline.Recurring due -> RecurrenceWords.of(due.recurrence(), texts);
      case Deadline.Unset _ -> unknown;
    };
  }

  /** A deadline in the fewest words: the date where one binds, else its form. */
  public String date(Deadline deadline) {
    return deadline.binding().map(LocalDate::toString).orElseGet(() -> form(deadline));
  }

  /**
   * A deadline in all its words.
   *
   * @param between what stands between its form and its date where it has both, as 立行立改 may
   */
  public String deadline(Deadline deadline, String between) {
    return Stream.of(form(deadline), deadline.binding().map(LocalDate::toString).orElse(""))
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(between));
  }

  /**
   * Of a rebound whose date had passed: that none binds (待定), and the one that did; else the words
   * as they are.
   *
   * @param words of the deadline as set
   */
  public String bound(MeasureLine measure, String words) {
    return measure.awaitsDate() ? texts.of("words.awaits-date", words) : words;
  }

  /** How far it is. */
  public String completion(Completion completion) {
    return completions.get(completion.ordinal());
  }

  /** How far it is, and 长期坚持 where it is kept up. */
  public String completion(Completion completion, Nature nature) {
    return nature == Nature.LONG_TERM
        ? texts.of("words.completion-and-nature", completions.get(completion.ordinal()), longTerm)
        : completions.get(completion.ordinal());
  }

  /**
   * The same of a measure as it is shown: of one that nobody has worded and of which nothing is
   * told, that it is not known (待补). Not for what is filled in and read again (the workbook of the
   * ledger, a table of the office, a packet), where the word of the vocabulary stands.
   */
  public String completion(MeasureLine measure) {
    boolean untold =
        MeasureWording.missing(measure)
            && measure.completion() != Completion.DONE
            && measure.progress().isEmpty()
            && measure.percent() == 0;
    return untold ? unknown : completion(measure.completion(), measure.nature());
  }

  /** Where it stands on the way to 销号. */
  public String closure(Closure closure) {
    return closures.get(closure.ordinal());
  }
}
