package app.xiaohao.ui.ledger.model;

import static org.assertj.core.api.Assertions.assertThat;

import app.xiaohao.ledger.change.Change;
import app.xiaohao.ledger.row.LedgerRow;
import app.xiaohao.model.Completion;
import app.xiaohao.model.Nature;
import app.xiaohao.model.Responsibility;
import app.xiaohao.model.deadline.Deadline;
import app.xiaohao.ui.ledger.OpenLedger;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** What is typed into rows: when it is written, when it stays, and why. */
class TypedIntoRowsTest extends OpenLedgerModel {
  @Test
  void writesADeadlineWhenAnotherRowIsChosen() {
    open.choose("1.2");
    open.type(new Typed.Due("2026年12月底", ""));

    open.choose("2.1");

    assertThat(open.stored("1.2").measure().deadline())
        .isEqualTo(new Deadline.OnDate(LocalDate.of(2026, 12, 31), "2026年12月底"));
    assertThat(model.drafts().all()).isEmpty();
  }

  @Test
  void keepsWhatCannotBeReadWithTheReason() {
    open.choose("1.2");
    Drafts.Key key = open.type(new Typed.Due("尽快", ""));

    open.choose("2.1");

    Drafts.Draft draft = model.drafts().all().get(key);
    assertThat(draft.typed()).isEqualTo(new Typed.Due("尽快", ""));
    assertThat(draft.state()).isEqualTo(Drafts.State.REFUSED);
    assertThat(draft.message()).contains("2026-6-30");
    assertThat(open.stored("1.2").measure().deadline()).isEqualTo(Deadline.unset());
  }

  @Test
  void movesADateOnlyWithAReason() {
    open.choose("1.1");
    Drafts.Key key = open.type(new Typed.Due("2026-12-20", " "));
    model.drafts().commit(key);
    assertThat(model.drafts().all().get(key).message())
        .isEqualTo(OpenLedger.TEXTS.of("ui.ledger.problem.REASON_MISSING"));

    open.type(new Typed.Due("2026-12-20", "等待上级批复"));
    model.drafts().commit(key);
    assertThat(open.stored("1.1").measure().extensions()).isZero();
    assertThat(model.drafts().all().get(key).message())
        .isEqualTo(OpenLedger.TEXTS.of("ui.ledger.problem.EXTENSION_NEEDED"));

    open.type(new Typed.Due("2026-12-20", "更正：方案上写的是12月20日"));
    model.drafts().commit(key);

    LedgerRow.MeasureLine line = open.stored("1.1").measure();
    assertThat(line.deadline()).isEqualTo(Deadline.on(LocalDate.of(2026, 12, 20)));
    assertThat(line.firstDue()).isEqualTo(LocalDate.of(2026, 11, 10));
    assertThat(line.extensions()).isZero();
  }

  @Test
  void doesNotOverwriteWhatSomebodyElseChanged() {
    open.choose("1.2");
    Drafts.Key key = open.type(new Typed.Due("2026-12-20", ""));
    open.ledger.apply(
        new Change.Due(
            open.stored("1.2").measure().id(),
            Deadline.unset(),
            Deadline.on(LocalDate.of(2027, 1, 5)),
            ""),
        "周启明");

    model.drafts().commit(key);

    assertThat(open.stored("1.2").measure().deadline())
        .isEqualTo(Deadline.on(LocalDate.of(2027, 1, 5)));
    assertThat(model.drafts().all().get(key).typed()).isEqualTo(new Typed.Due("2026-12-20", ""));
    assertThat(model.currentProperty().get().measure().deadline())
        .as("what is there now is loaded")
        .isEqualTo(Deadline.on(LocalDate.of(2027, 1, 5)));
  }

  @Test
  void writesTwoFieldsOfOneMeasureOneAfterTheOther() {
    open.choose("6.1");
    open.type(new Typed.Names(Field.LEADERS, "周明远，何䶮"));
    open.type(new Typed.Names(Field.LEAD, "县委组织部"));

    model.leave();

    Responsibility stored = open.stored("6.1").measure().responsibility();
    assertThat(stored.leaders()).containsExactly("周明远", "何䶮");
    assertThat(stored.lead()).containsExactly("县委组织部");
    assertThat(model.drafts().all()).isEmpty();
  }

  @Test
  void addsProgressToWhatWasReportedBefore() {
    open.choose("1.1");
    Drafts.Key key = open.type(new Typed.Progress("已印发实施", "90％", "2026.11.2"));

    model.drafts().commit(key);

    LedgerRow.MeasureLine line = open.stored("1.1").measure();
    assertThat(line.percent()).isEqualTo(90);
    assertThat(line.progress()).isEqualTo("已印发实施");
    assertThat(line.progressOn()).isEqualTo(LocalDate.of(2026, 11, 2));
    assertThat(model.fileProperty().get().progress()).hasSize(3);
  }

  @Test
  void halfWrittenProgressIsNoReportUntilSomebodySaysSo() {
    open.choose("1.1");
    Drafts.Key key = open.type(new Typed.Progress("正在写", "80", "2026-11-03"));
    model.leave();
    open.choose("1.2");
    assertThat(open.stored("1.1").measure().percent()).isEqualTo(75);
    assertThat(model.drafts().all()).containsKey(key);

    open.dialogs.answer(false);
    assertThat(model.mayClose()).isFalse();
    open.choose("1.1");
    model.drafts().commit(key);
    assertThat(open.stored("1.1").measure().percent()).isEqualTo(80);
    assertThat(model.mayClose()).isTrue();
  }

  @Test
  void refusesProgressOfTomorrowAndMoreThanAll() {
    open.choose("1.1");
    Drafts.Key key = open.type(new Typed.Progress("", "101", "2026-11-03"));
    model.drafts().commit(key);
    assertThat(model.drafts().all().get(key).message())
        .isEqualTo(OpenLedger.TEXTS.of("ui.ledger.problem.PERCENT_UNREADABLE"));

    open.type(new Typed.Progress("完成", "100", "2026-11-04"));
    model.drafts().commit(key);

    assertThat(model.drafts().all().get(key).message())
        .isEqualTo(OpenLedger.TEXTS.of("ui.ledger.problem.DAY_IN_FUTURE"));
    assertThat(open.stored("1.1").measure().percent()).isEqualTo(75);
  }

  @Test
  void writesNothingWithoutAName() {
    open.session.operatorProperty().set(" ");
    open.choose("1.2");
    Drafts.Key key = open.type(new Typed.Due("2026-12-20", ""));

    model.leave();

    assertThat(model.drafts().all().get(key).message())
        .isEqualTo(OpenLedger.TEXTS.of("ui.ledger.problem.OPERATOR_MISSING"));
  }

  @Test
  void asksForTheNameOnceAndWritesUnderIt() {
    AtomicInteger asked = new AtomicInteger();
    open.session.operatorProperty().set("");
    open.session.askForName(
        () -> {
          asked.incrementAndGet();
          return Optional.of("周启明");
        });
    open.choose("1.2");
    open.type(new Typed.Due("2026-12-20", ""));

    model.leave();

    assertThat(open.stored("1.2").measure().deadline())
        .isEqualTo(Deadline.on(LocalDate.of(2026, 12, 20)));
    assertThat(open.session.operatorProperty().get()).isEqualTo("周启明");
    assertThat(asked).hasValue(1);
  }

  @Test
  void asksBeforeClosingLosesADraft() {
    open.choose("1.2");
    Drafts.Key key = open.type(new Typed.Due("尽快", ""));
    model.leave();

    assertThat(model.mayClose()).as("nobody agreed").isFalse();
    assertThat(model.drafts().all()).containsKey(key);

    open.dialogs.answer(true);
    assertThat(model.mayClose()).isTrue();
    assertThat(open.dialogs.said).allMatch(said -> said.contains("1"));
  }

  @Test
  void givesAllChosenRowsTheSameValuesAsOneStep() {
    open.choose("1.1");
    model.choose(1, true, false);

    model.writeMany(
        List.of(
            new Typed.Names(Field.LEADERS, "陈立群"),
            new Typed.Names(Field.LEAD, "县委办公室"),
            new Typed.Completed(Completion.PHASED, Nature.LIMITED)),
        problem -> {
          throw new AssertionError(problem);
        },
        () -> {});

    for (String number : List.of("1.1", "1.2")) {
      LedgerRow.MeasureLine line = open.stored(number).measure();
      assertThat(line.responsibility().leaders()).containsExactly("陈立群");
      assertThat(line.responsibility().lead()).containsExactly("县委办公室");
      assertThat(line.completion()).isEqualTo(Completion.PHASED);
    }
    assertThat(open.dialogs.said).filteredOn(said -> said.startsWith("confirm")).isEmpty();
    assertThat(open.stored("2.1").measure().responsibility().leaders()).containsExactly("何䶮");
  }
}
