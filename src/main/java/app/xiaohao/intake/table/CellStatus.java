package app.xiaohao.intake.table;

import app.xiaohao.intake.Draft.Status;
import app.xiaohao.intake.Draft.Status.Value;
import app.xiaohao.model.Closure;
import app.xiaohao.model.Completion;
import app.xiaohao.model.Nature;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Puts together what the cells of completion, closure and progress say of one measure. */
final class CellStatus {
  private static final Set<String> YES = Set.of("是", "√", "✓", "✔", "对", "Y", "y", "yes", "已");
  private static final Set<String> NO = Set.of("否", "×", "✗", "✘", "x", "X", "N", "n", "no", "未");

  private final CellReadings readings;
  private final List<Status> stated = new ArrayList<>();

  CellStatus(CellReadings readings) {
    this.readings = readings;
  }

  /**
   * Takes a cell of 完成情况, 是否完成.
   *
   * @return whether its words are told in full by the status
   */
  boolean completion(String heading, String words) {
    if (YES.contains(words)) {
      return add(answer(heading, words, Completion.DONE, null));
    }
    if (NO.contains(words)) {
      return add(answer(heading, words, Completion.IN_PROGRESS, null));
    }
    return state(words);
  }

  /**
   * Takes a cell of 销号情况, 是否销号.
   *
   * @return whether its words are told in full by the status
   */
  boolean closure(String heading, String words) {
    if (YES.contains(words)) {
      return add(answer(heading, words, Completion.DONE, Closure.CLOSED));
    }
    if (NO.contains(words)) {
      return add(answer(heading, words, null, Closure.NONE));
    }
    return state(words);
  }

  /** Takes words that tell how far the work is, where no cell states the completion. */
  void progress(String words) {
    boolean open = stated.stream().allMatch(status -> status.completion() == null);
    Status status = open ? readings.status(words) : Status.NOT_STATED;
    if (status.value() != Value.NOT_STATED) {
      stated.add(status);
    }
  }

  private boolean state(String words) {
    Status status = readings.status(words);
    boolean says =
        status.completion() != null || status.closure() != null || status.nature() != null;
    return says && add(status) && words.equals(status.quote());
  }

  private boolean add(Status status) {
    stated.add(status);
    return true;
  }

  private static Status answer(
      String heading, String words, Completion completion, Closure closure) {
    return new Status(Value.NOT_STATED, heading + "：" + words, completion, closure, null);
  }

  /** All that was taken as one. */
  Status status() {
    return of(stated);
  }

  private static Status of(List<Status> stated) {
    Completion completion = null;
    Closure closure = null;
    Nature nature = null;
    LinkedHashSet<String> quotes = new LinkedHashSet<>();
    for (Status status : stated) {
      completion = completion == null ? status.completion() : completion;
      closure = closure == null ? status.closure() : closure;
      nature = nature == null ? status.nature() : nature;
      quotes.add(status.quote());
    }
    if (quotes.isEmpty()) {
      return Status.NOT_STATED;
    }
    return new Status(
        value(completion, closure, nature), String.join("；", quotes), completion, closure, nature);
  }

  /** What a measure's own cells say, and what cells over all measures say besides. */
  static Status joined(Status own, Status common) {
    return of(Stream.of(own, common).filter(status -> status.quote() != null).toList());
  }

  private static Value value(Completion completion, Closure closure, Nature nature) {
    if (completion != null) {
      return completion == Completion.DONE ? Value.COMPLETED : Value.IN_PROGRESS;
    }
    if (nature != null) {
      return Value.LONG_TERM;
    }
    return closure == null || closure == Closure.NONE ? Value.NOT_STATED : Value.IN_PROGRESS;
  }

  /**
   * What the states of its measures say of an issue: one that is not done outweighs all; done only
   * where all are.
   */
  static Status together(List<Status> states) {
    if (states.stream().distinct().count() == 1) {
      return states.getFirst();
    }
    for (Value value : List.of(Value.IN_PROGRESS, Value.NOT_STATED, Value.LONG_TERM)) {
      for (Status status : states) {
        if (status.value() == value) {
          return value == Value.NOT_STATED ? Status.NOT_STATED : status;
        }
      }
    }
    return states.getFirst();
  }
}
