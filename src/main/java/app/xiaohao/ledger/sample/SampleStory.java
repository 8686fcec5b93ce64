package app.xiaohao.ledger.sample;

import app.xiaohao.ledger.change.Change;
import app.xiaohao.ledger.row.LedgerRow;
import app.xiaohao.ledger.rule.ExtensionRules;
import app.xiaohao.ledger.rule.LookBackRules;
import app.xiaohao.model.Completion;
import app.xiaohao.model.MeasureId;
import app.xiaohao.model.Nature;
import app.xiaohao.model.ProgressEntry;
import app.xiaohao.model.Responsibility;
import app.xiaohao.model.SupervisionId;
import app.xiaohao.model.closing.ClosingRoute;
import app.xiaohao.model.closing.ClosureAct;
import app.xiaohao.model.closing.ClosureState;
import app.xiaohao.model.closing.LookBack;
import app.xiaohao.model.closing.LookBackId;
import app.xiaohao.model.deadline.Deadline;
import app.xiaohao.model.deadline.ExtensionId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What became of one measure, as changes in the order of their days. */
final class SampleStory {
  /** Of a provincial inspection the body above agrees last. */
  static final ClosingRoute ROUTE = new ClosingRoute(ClosingRoute.DEFAULT.levels(), true);

  /** The day on which responsibility and deadlines were filled in. */
  private static final int PLANNED = -155;

  private static final int DONE = 100;

  /** Stand for the newest of the measure, whose id is known only once it is in the ledger. */
  static final ExtensionId NEWEST_EXTENSION = new ExtensionId(Long.MAX_VALUE);

  /** Likewise. */
  static final SupervisionId NEWEST_LETTER = new SupervisionId(Long.MAX_VALUE);

  /** Likewise. */
  static final LookBackId NEWEST_LOOK_BACK = new LookBackId(Long.MAX_VALUE);

  private final SampleScript.Item item;
  private final SampleScript script;
  private final LocalDate today;
  private final MeasureId measure;
  private final String unit;
  private final List<Event> told = new ArrayList<>();
  private Responsibility answering;
  private Deadline deadline;
  private Completion completion;
  private Nature nature;
  private ClosureState closure;
  private int percent;

  SampleStory(
      LedgerRow.MeasureLine line, SampleScript.Item item, SampleScript script, LocalDate today) {
    this.item = item;
    this.script = script;
    this.today = today;
    this.measure = line.id();
    this.answering = line.responsibility();
    this.deadline = line.deadline();
    this.completion = line.completion();
    this.nature = line.nature();
    this.closure = line.closureState();
    this.percent = line.percent();
    String accountable = item.answering().accountable();
    this.unit = accountable.isEmpty() ? script.word("operator") : accountable;
  }

  /** Adds this measure's events to those of the others. */
  void tell(List<Event> events) {
    plan();
    List<Beat> beats = new ArrayList<>();
    for (SampleScript.Report report : item.progress()) {
      beats.add(new Beat(report.day(), () -> progress(report)));
    }
    for (SampleScript.Later later : item.later()) {
      beats.add(new Beat(later.day(), () -> later(later)));
      switch (later) {
        case SampleScript.Later.Extended asked when asked.granted() != null ->
            beats.add(new Beat(asked.decided(), () -> decided(asked)));
        case SampleScript.Later.Looked looked when looked.grade() != null ->
            beats.add(new Beat(looked.checked(), () -> looked(looked)));
        default -> {}
      }
    }
    for (SampleScript.Step step : item.steps()) {
      beats.add(new Beat(step.day(), () -> step(step)));
    }
    beats.sort(Comparator.comparingInt(Beat::day));
    beats.forEach(beat -> beat.act().run());
    events.addAll(told);
  }

  private void plan() {
    String operator = script.word("operator");
    if (!item.answering().equals(answering)) {
      told.add(
          new Event(PLANNED, operator, new Change.Answering(measure, answering, item.answering())));
      answering = item.answering();
    }
    if (item.deadline() != null && !item.deadline().equals(deadline)) {
      due(PLANNED, item.deadline(), script.word("planned"));
    }
    if (!item.standard().isEmpty()) {
      told.add(
          new Event(PLANNED, operator, new Change.Standard(measure, List.of(), item.standard())));
    }
    complete(PLANNED, operator, completion, item.nature());
  }

  private void due(int day, Deadline after, String reason) {
    told.add(
        new Event(day, script.word("operator"), new Change.Due(measure, deadline, after, reason)));
    deadline = after;
  }

  private void later(SampleScript.Later later) {
    LocalDate on = today.plusDays(later.day());
    String operator = script.word("operator");
    switch (later) {
      case SampleScript.Later.Extended asked ->
          told.add(
              new Event(
                  asked.day(),
                  unit,
                  new Change.ExtensionAsked(measure, deadline, asked.to(), on, asked.reason())));
      case SampleScript.Later.Letter letter ->
          told.add(
              new Event(
                  letter.day(),
                  operator,
                  new Change.Supervised(
                      measure, letter.kind(), "", unit, on, letter.text(), letter.answerDue())));
      case SampleScript.Later.Answer answer ->
          told.add(
              new Event(
                  answer.day(),
                  unit,
                  new Change.Answered(measure, NEWEST_LETTER, on, answer.text())));
      case SampleScript.Later.Looked looked ->
          told.add(
              new Event(looked.day(), operator, new Change.LookBackPlanned(measure, looked.on())));
    }
  }

  private void decided(SampleScript.Later.Extended asked) {
    told.add(
        new Event(
            asked.decided(),
            script.word("closer"),
            new Change.ExtensionDecided(
                measure,
                NEWEST_EXTENSION,
                asked.granted(),
                today.plusDays(asked.decided()),
                script.word(asked.granted() ? "准" : "否"))));
    if (asked.granted()) {
      deadline = ExtensionRules.granted(deadline, asked.to());
    }
  }

  private void looked(SampleScript.Later.Looked looked) {
    List<LookBack.Answer> answers = new ArrayList<>();
    for (String pair : script.word(looked.grade().name()).split("；")) {
      int mark = pair.indexOf('？');
      answers.add(new LookBack.Answer(pair.substring(0, mark + 1), pair.substring(mark + 1)));
    }
    told.add(
        new Event(
            looked.checked(),
            script.word("verifier"),
            new Change.LookBackDone(
                measure,
                NEWEST_LOOK_BACK,
                today.plusDays(looked.checked()),
                answers,
                looked.grade(),
                looked.finding())));
    if (LookBackRules.reopens(looked.grade())) {
      closure = closure.after(ClosureAct.REOPEN, ROUTE).orElseThrow();
      reopened();
    }
  }

  private void progress(SampleScript.Report report) {
    told.add(
        new Event(
            report.day(),
            unit,
            new Change.Progress(
                measure,
                percent,
                new ProgressEntry(
                    today.plusDays(report.day()), report.text(), report.percent(), unit))));
    percent = report.percent();
    Completion now =
        percent == DONE
            ? Completion.DONE
            : report == item.progress().getLast() ? item.completion() : Completion.IN_PROGRESS;
    complete(report.day(), unit, now, nature);
  }

  private void complete(int day, String by, Completion after, Nature natureAfter) {
    if (after != completion || natureAfter != nature) {
      told.add(
          new Event(
              day, by, new Change.Completed(measure, completion, after, nature, natureAfter)));
      completion = after;
      nature = natureAfter;
    }
  }

  private void step(SampleScript.Step step) {
    ClosureAct act =
        switch (step.name()) {
          case "申" -> ClosureAct.REQUEST;
          case "核" -> ClosureAct.VERIFY;
          case "定" -> ClosureAct.APPROVE;
          case "销" -> ClosureAct.CLOSE;
          case "退" -> ClosureAct.RETURN;
          default -> ClosureAct.REOPEN;
        };
    if (act == ClosureAct.CLOSE && !closure.allowed(ROUTE).contains(act)) {
      take(step.day(), ClosureAct.APPROVE, "定");
    }
    take(step.day(), act, step.name());
    if (act == ClosureAct.REOPEN) {
      reopened();
    }
  }

  private void take(int day, ClosureAct act, String word) {
    String by =
        switch (act) {
          case REQUEST -> unit;
          case APPROVE -> script.word("closer");
          case CLOSE -> script.word("above");
          default -> script.word("verifier");
        };
    Set<Integer> ticked = new HashSet<>();
    for (int line = 0; act == ClosureAct.VERIFY && line < item.standard().size(); line++) {
      ticked.add(line);
    }
    told.add(
        new Event(
            day,
            by,
            new Change.Closing(
                measure, closure, act, today.plusDays(day), "", script.word(word), ticked)));
    closure =
        closure
            .after(act, ROUTE)
            .orElseThrow(() -> new IllegalStateException(word + " of " + measure));
  }

  /** What rebounds is not done any more. */
  private void reopened() {
    if (completion == Completion.DONE) {
      completion = Completion.IN_PROGRESS;
    }
  }

  /** Something that happens on a day. */
  private record Beat(int day, Runnable act) {}

  /**
   * A change on a day.
   *
   * @param day offset from the day of making
   */
  record Event(int day, String by, Change change) {}
}
