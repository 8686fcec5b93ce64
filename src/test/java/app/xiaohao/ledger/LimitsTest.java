package app.xiaohao.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.xiaohao.ledger.LedgerException.Kind;
import app.xiaohao.model.Deadline;
import app.xiaohao.model.MeasureId;
import app.xiaohao.model.Responsibility;
import app.xiaohao.model.UnitRole;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class LimitsTest {
  private static final MeasureId MEASURE = new MeasureId(7);

  private static void refuses(Kind kind, Change change) {
    assertThatThrownBy(() -> Limits.check(change))
        .isInstanceOfSatisfying(
            LedgerException.class, refused -> assertThat(refused.kind()).isEqualTo(kind));
  }

  private static Change answering(Responsibility after) {
    return new Change.Answering(MEASURE, Responsibility.NONE, after);
  }

  private static DraftBuilder issue() {
    return new DraftBuilder("通报.txt").under("生态保护").issue("河道清淤缓慢");
  }

  private static ReviewedBatch batch(DraftBuilder draft) {
    return draft.reviewed("2026年巡视");
  }

  @Test
  void whatADocumentSaysBeforeItsMeasuresMayBeLong() {
    assertThatCode(() -> Limits.check(batch(issue().lead("清".repeat(9000)).measure("淤"))))
        .doesNotThrowAnyException();
    assertThatThrownBy(() -> Limits.check(batch(issue().lead("清".repeat(50_001)))))
        .isInstanceOf(LedgerException.class);
  }

  @Test
  void namesAreNoLongerThanNames() {
    String longest = "局".repeat(400);
    List<String> fits = List.of(longest);
    List<String> tooLong = List.of(longest + "局");
    assertThatCode(() -> Limits.check(answering(new Responsibility(fits, fits, fits, fits))))
        .doesNotThrowAnyException();
    List<String> none = List.of();
    refuses(Kind.TEXT_TOO_LONG, answering(new Responsibility(tooLong, none, none, none)));
    refuses(Kind.TEXT_TOO_LONG, answering(new Responsibility(none, tooLong, none, none)));
    refuses(Kind.TEXT_TOO_LONG, answering(new Responsibility(none, none, tooLong, none)));
    refuses(Kind.TEXT_TOO_LONG, answering(new Responsibility(none, none, none, tooLong)));
    assertThatThrownBy(
            () -> Limits.check(batch(issue().measure("淤").unit(longest + "局", UnitRole.LEAD))))
        .isInstanceOf(LedgerException.class);
  }

  @Test
  void whatWasBeforeIsNotLookedAt() {
    assertThatCode(() -> Limits.check(new Change.Wording(MEASURE, "淤".repeat(60_000), "清淤六公里")))
        .doesNotThrowAnyException();
    refuses(Kind.TEXT_BROKEN, new Change.Wording(MEASURE, "", "清淤\0六公里"));
  }

  @Test
  void aPersonEntersDaysOfTheYearsInWhichOfficesWork() {
    refuses(
        Kind.DAY_BEYOND,
        new Change.Due(MEASURE, Deadline.unset(), Deadline.on(LocalDate.of(3026, 1, 1)), "补齐"));
    assertThatCode(
            () -> Limits.check(batch(issue().measure("淤").due("3026年", LocalDate.of(3026, 1, 1)))))
        .doesNotThrowAnyException();
  }
}
