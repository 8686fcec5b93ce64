package app.xiaohao.text;

import app.xiaohao.ledger.ImportReceipt;
import app.xiaohao.ledger.merge.IssueMerge;
import app.xiaohao.ledger.merge.MeasureMerge;
import app.xiaohao.ledger.merge.MergePlan;
import app.xiaohao.ledger.stated.MergeField;
import app.xiaohao.ledger.stated.Stated;
import app.xiaohao.model.deadline.Deadline;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What a merge compares, in words for people. */
public final class MergeWords {
  /** So many characters of an item are enough to know it by. */
  private static final int SHORT = 40;

  /** So many items are named, the others counted. */
  private static final int NAMED = 12;

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

  /** What of the file is unclear: its number there and its words. */
  public String inFile(MergePlan plan, MergePlan.Unclear place) {
    IssueMerge issue = plan.issues().get(place.issue());
    String number = String.join("·", issue.file().source().path());
    if (place.measure() < 0) {
      return texts.of("words.merge.issue-in-file", number, shortened(issue.file().title()));
    }
    MeasureMerge measure = issue.measures().get(place.measure());
    return texts.of(
        "words.merge.measure-in-file",
        number,
        measure.file().n(),
        shortened(value(MergeField.TEXT, measure.says())));
  }

  /** The items that a merge has changed, as many as are still read; empty where there are none. */
  public String items(ImportReceipt receipt) {
    if (receipt.items().isEmpty()) {
      return "";
    }
    String named = receipt.items().stream().limit(NAMED).collect(Collectors.joining("、"));
    return receipt.items().size() > NAMED
        ? texts.of("words.merge.items-more", named, receipt.items().size())
        : texts.of("words.merge.items", named);
  }

  /** Which of the ledger's it may be, without the way of being new. */
  public String maybe(MergePlan plan, MergePlan.Unclear place) {
    IssueMerge issue = plan.issues().get(place.issue());
    int ways =
        place.measure() < 0
            ? issue.maybe().size()
            : issue.measures().get(place.measure()).maybe().size();
    return IntStream.range(0, ways - 1)
        .mapToObj(way -> way(plan, place, way))
        .collect(Collectors.joining("、"));
  }

  /**
   * One way of making clear what something is: an item of the ledger, or new.
   *
   * @param way in the place's {@code maybe}
   */
  public String way(MergePlan plan, MergePlan.Unclear place, int way) {
    String number = number(plan, place, way);
    if (number.isEmpty()) {
      return texts.of("words.merge.new");
    }
    IssueMerge issue = plan.issues().get(place.issue());
    String words =
        place.measure() < 0
            ? issue.maybe().get(way).mine().title()
            : value(MergeField.TEXT, issue.measures().get(place.measure()).maybe().get(way).held());
    return texts.of("words.merge.item", number, shortened(words));
  }

  /** The number of the ledger's item that one way is; empty where that is new. */
  public String number(MergePlan plan, MergePlan.Unclear place, int way) {
    IssueMerge issue = plan.issues().get(place.issue());
    if (place.measure() < 0) {
      IssueMerge is = issue.maybe().get(way);
      return is.mine() == null ? "" : Integer.toString(is.mine().number());
    }
    MeasureMerge is = issue.measures().get(place.measure()).maybe().get(way);
    return is.mine() == null ? "" : issue.mine().number() + "." + is.mine().number();
  }

  private static String shortened(String words) {
    return words.length() <= SHORT ? words : words.substring(0, SHORT - 1) + "…";
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
