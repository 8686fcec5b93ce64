package app.xiaohao.intake.table.cell;

import app.xiaohao.intake.Draft.Status;
import app.xiaohao.intake.Draft.Status.Value;
import app.xiaohao.intake.parse.item.FieldStatus;
import app.xiaohao.model.Completion;
import app.xiaohao.model.Nature;
import app.xiaohao.model.closing.Closure;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Puts together what the cells of completion, closure and progress say of one measure. */
final class CellStatus {
  private static final Set<String> YES = Set.of("是", "√", "✓", "✔", "对", "Y", "y", "yes", "已");
  private static final Set<String> NO = Set.of("否", "×", "✗", "✘", "x", "X", "N", "n", "no", "未");

  private final CellReadings readings;
  private final List<Status> stated = new ArrayList<>();
  private final List<String> partDone = new ArrayList<>();

  CellStatus(CellReadings readings) {
    this.readings = readings;
  }

  /**
   * Takes a cell of 完成情况, 是否完成.
   *
   * @param check whether the column tells how a check ended (验证状态)
   * @return whether its words are told in full by the status
   */
  boolean completion(String heading, boolean check, String words) {
    if (YES.contains(words)) {
      return add(answer(heading, words, Completion.DONE, null));
    }
    if (NO.contains(words)) {
      return add(answer(heading, words, Completion.IN_PROGRESS, null));
    }
    Optional<Status> checked = StateWords.of(check, words);
    if (checked.isPresent()) {
      return add(checked.get());
    }
    Status status = readings.status(words);
    boolean whole = Integer.valueOf(100).equals(status.percent()) && status.completion() == null;
    return state(words, whole ? done(heading, status) : status);
  }

  /**
   * Takes a cell of 销号情况, 是否销号. It says nothing of 完成情况: closing is another act.
   *
   * @return whether its words are told in full by the status
   */
  boolean closure(String heading, String words) {
    if (YES.contains(words)) {
      return add(answer(heading, words, null, Closure.CLOSED));
    }
    if (NO.contains(words)) {
      return add(answer(heading, words, null, Closure.NONE));
    }
    Optional<Status> checked = StateWords.of(false, words);
    return checked.isPresent() ? add(checked.get()) : state(words, readings.status(words));
  }

  /**
   * Takes a cell of 整改完成率: 85%, 85, 0.85. A bare 1 may be either 1 or 100 and says nothing.
   *
   * @return whether it is a percentage
   */
  boolean percent(String heading, String words) {
    Integer percent = CellPercent.of(words);
    if (percent == null) {
      return false;
    }
    Status status =
        new Status(Value.IN_PROGRESS, heading + "：" + words, null, null, null, percent, null, "");
    return add(percent == 100 ? done(heading, status) : status);
  }

  /** Takes the day on which it was closed. */
  void closedOn(LocalDate day) {
    stated.add(new Status(Value.NOT_STATED, null, null, null, null, null, day, ""));
  }

  /** Takes the number under which it was closed. */
  void closingNumber(String number) {
    stated.add(new Status(Value.NOT_STATED, null, null, null, null, null, null, number));
  }

  /** Takes words that tell how far the work is, where no cell states the completion. */
  void progress(String words) {
    if (isOpen()) {
      state(words, readings.status(words));
    }
  }

  /** Takes the result of a table that has no measures, told as a report tells it. */
  void result(String words) {
    Status status = isOpen() ? readings.prose(words) : Status.NOT_STATED;
    if (status.value() != Value.NOT_STATED) {
      stated.add(status);
    }
  }

  private boolean isOpen() {
    return stated.stream().allMatch(status -> status.completion() == null);
  }

  /** Words that say that a part is done, which is no state. */
  List<String> partDone() {
    return partDone;
  }

  private boolean state(String words, Status status) {
    if (FieldStatus.saysPartDone(words)) {
      partDone.add(words);
    }
    boolean says =
        status.completion() != null
            || status.closure() != null
            || status.nature() != null
            || status.percent() != null;
    return says && add(status) && words.equals(status.quote());
  }

  private boolean add(Status status) {
    stated.add(status);
    return true;
  }

  private static Status done(String heading, Status status) {
    String quote = status.quote() == null ? heading : status.quote();
    return new Status(
        Value.COMPLETED,
        quote,
        Completion.DONE,
        status.closure(),
        status.nature(),
        status.percent(),
        null,
        "");
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
    Integer percent = null;
    LocalDate closedOn = null;
    String number = "";
    LinkedHashSet<String> quotes = new LinkedHashSet<>();
    for (Status status : stated) {
      completion = completion == null ? status.completion() : completion;
      closure = closure == null ? status.closure() : closure;
      nature = nature == null ? status.nature() : nature;
      percent = percent == null ? status.percent() : percent;
      closedOn = closedOn == null ? status.closedOn() : closedOn;
      number = number.isEmpty() ? status.closingNumber() : number;
      if (status.quote() != null) {
        quotes.add(status.quote());
      }
    }
    if (quotes.isEmpty()) {
      return Status.NOT_STATED;
    }
    boolean closed = closure == Closure.CLOSED;
    return new Status(
        value(completion, closure, nature, percent),
        String.join("；", quotes),
        completion,
        closure,
        nature,
        percent,
        closed ? closedOn : null,
        closed ? number : "");
  }

  /**
   * What a measure's own cells say, and what cells over all measures say besides: cell by cell,
   * because the word 已销号 may go over all of them and its day and number be each one's own.
   */
  Status with(CellStatus common) {
    return of(Stream.concat(stated.stream(), common.stated.stream()).toList());
  }

  private static Value value(
      Completion completion, Closure closure, Nature nature, Integer percent) {
    if (completion != null) {
      return completion == Completion.DONE ? Value.COMPLETED : Value.IN_PROGRESS;
    }
    if (closure == Closure.CLOSED) {
      return Value.COMPLETED;
    }
    if (nature != null) {
      return Value.LONG_TERM;
    }
    return percent == null && (closure == null || closure == Closure.NONE)
        ? Value.NOT_STATED
        : Value.IN_PROGRESS;
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
