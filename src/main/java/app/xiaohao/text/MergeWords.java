package app.xiaohao.text;

import app.xiaohao.ledger.MergeField;
import app.xiaohao.ledger.Stated;
import app.xiaohao.model.Deadline;
import java.util.List;

/** What a merge compares, in words for people. */
public final class MergeWords {
  private final Texts texts;

  /**
   * @param texts in whose language
   */
  public MergeWords(Texts texts) {
    this.texts = texts;
  }

  /** What is said of a measure in a field; 待补 where nothing is. Titles are not of a measure. */
  public String value(MergeField field, Stated said) {
    String words =
        switch (field) {
          case TITLE -> "";
          case TEXT -> said.text();
          case LEADERS -> names(said.answering().leaders());
          case LEAD -> names(said.answering().lead());
          case RESPONSIBLE -> names(said.answering().responsible());
          case SUPPORTING -> names(said.answering().supporting());
          case DEADLINE -> deadline(said.deadline());
          case PROGRESS -> said.progress();
          case COMPLETION -> word(said.completion());
          case CLOSURE -> word(said.closure());
          case NATURE -> word(said.nature());
          case PERCENT -> said.percent() == null ? "" : said.percent() + "%";
        };
    return words.isEmpty() ? texts.of("words.unknown") : words;
  }

  private static String names(List<String> names) {
    return String.join("、", names);
  }

  private String word(Enum<?> value) {
    return value == null ? "" : texts.word(value);
  }

  private String deadline(Deadline deadline) {
    return switch (deadline) {
      case Deadline.OnDate due -> due.date().toString();
      case Deadline.Immediate due ->
          due.by() == null
              ? texts.of("words.immediate")
              : texts.of("words.immediate") + " " + due.by();
      case Deadline.LongTerm due -> texts.of("words.long-term");
      case Deadline.Recurring due -> RecurrenceWords.of(due.recurrence(), texts);
      case Deadline.Unset due -> "";
    };
  }
}
