package app.xiaohao.export.paper;

import app.xiaohao.intake.Draft;
import app.xiaohao.intake.parse.item.FieldStatus;
import app.xiaohao.ledger.row.LedgerRow.MeasureLine;
import app.xiaohao.ledger.stated.Stated;
import app.xiaohao.model.Completion;
import app.xiaohao.model.MeasureId;
import app.xiaohao.model.Nature;
import app.xiaohao.model.closing.Closure;
import app.xiaohao.text.Texts;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How far the measures of an issue are, in words that are read back as the same facts. Only what is
 * known is told: a measure of which nobody said anything has no state.
 */
final class NoticeStates {
  private final Texts texts;
  private final List<MeasureLine> measures;
  private final List<String> states;
  private final boolean misread;
  private final boolean progress;

  /**
   * @param said what documents said of the measures
   * @param lead what stands before them
   */
  NoticeStates(Map<MeasureId, Stated> said, Texts texts, String lead, List<MeasureLine> measures) {
    this.texts = texts;
    this.measures = measures;
    this.states = measures.stream().map(one -> state(said.get(one.id()), one)).toList();
    this.progress = measures.stream().anyMatch(one -> !one.progress().isBlank() && !told(one));
    this.misread =
        states.stream().allMatch(String::isEmpty)
            && (isRead(lead) || measures.stream().anyMatch(one -> isRead(one.text())));
  }

  /** Whether the wording of a measure tells its progress already. */
  private static boolean told(MeasureLine measure) {
    return measure.text().contains(measure.progress().strip());
  }

  /** Whether words, read alone, would be taken for a state that nobody stated. */
  private static boolean isRead(String words) {
    return FieldStatus.of(words).value() != Draft.Status.Value.NOT_STATED;
  }

  /** Whether any progress is to be told besides. */
  boolean progress() {
    return progress;
  }

  /** The state that they all have; empty where none is known or they differ. */
  String whole() {
    if (misread) {
      return unknown();
    }
    return same() && !states.isEmpty() ? states.getFirst() : "";
  }

  private boolean same() {
    return states.stream().distinct().count() <= 1;
  }

  /**
   * Whether each measure tells for itself.
   *
   * @param untitled whether no line can stand above them
   */
  boolean each(boolean untitled) {
    return measures.size() > 1 && (!same() || (progress && untitled));
  }

  /** What stands below a measure: its state where they differ, its progress where any has one. */
  String own(int index, boolean untitled) {
    if (index >= measures.size() || !(progress || each(untitled))) {
      return "";
    }
    String state = states.get(index);
    String words = measures.get(index).progress().strip();
    boolean alone = untitled && measures.size() == 1;
    String line =
        each(untitled) || alone
            ? texts.of("paper.notice.state", state.isEmpty() ? unknown() : state)
            : "";
    return progress
        ? line
            + NoticeItems.stopped(
                texts.of("paper.notice.progress", words.isEmpty() ? unknown() : words))
        : line;
  }

  private String unknown() {
    return texts.of("paper.notice.unknown");
  }

  /** The state of a measure as people here or a document stated it; empty where nobody did. */
  private String state(@Nullable Stated said, MeasureLine measure) {
    boolean reported = measure.percent() > 0 || measure.progressOn() != null;
    Completion completion = measure.completion();
    boolean known =
        switch (completion) {
          case NOT_STARTED -> reported || (said != null && said.completion() != null);
          case IN_PROGRESS -> reported || said == null || said.completion() != null;
          case PHASED, MOSTLY, DONE -> true;
        };
    boolean closed = measure.closure() == Closure.CLOSED;
    String words =
        !known ? "" : texts.of("paper.notice.state." + (closed ? "CLOSED" : completion.name()));
    return measure.nature() != Nature.LONG_TERM
        ? words
        : words.isEmpty()
            ? texts.of("paper.notice.state.kept")
            : texts.of("paper.notice.state.also-kept", words);
  }
}
