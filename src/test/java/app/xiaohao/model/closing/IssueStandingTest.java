package app.xiaohao.model.closing;

import static org.assertj.core.api.Assertions.assertThat;

import app.xiaohao.model.Nature;
import app.xiaohao.model.Rhythm;
import app.xiaohao.model.closing.IssueStanding.Part;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class IssueStandingTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 3);
  private static final Part CLOSED = new Part(Closure.CLOSED, Nature.LIMITED, null);

  @Test
  void isClosedWhenEveryMeasureIs() {
    assertThat(closed(CLOSED, CLOSED)).isTrue();
    assertThat(closed(CLOSED, new Part(Closure.VERIFIED, Nature.LIMITED, TODAY))).isFalse();
    assertThat(closed()).isFalse();
  }

  @Test
  void countsLongTermWorkByItsSignOfLife() {
    LocalDate quarterAgo = TODAY.minusMonths(3);
    assertThat(closed(CLOSED, longTerm(Closure.NONE, quarterAgo))).isTrue();
    assertThat(closed(CLOSED, longTerm(Closure.NONE, quarterAgo.minusDays(1)))).isFalse();
    assertThat(closed(CLOSED, longTerm(Closure.NONE, null))).isFalse();
    assertThat(closed(longTerm(Closure.NONE, TODAY), longTerm(Closure.NONE, TODAY.minusYears(1))))
        .isFalse();
    IssueStanding monthly =
        IssueStanding.of(List.of(longTerm(Closure.NONE, quarterAgo)), Rhythm.MONTHLY);
    assertThat(monthly.closed(TODAY)).isFalse();
  }

  @Test
  void staysOpenWhereLongTermWorkWasReturnedOrRebounded() {
    assertThat(closed(longTerm(Closure.RETURNED, TODAY))).isFalse();
    assertThat(closed(longTerm(Closure.REOPENED, TODAY))).isFalse();
  }

  private static Part longTerm(Closure closure, LocalDate record) {
    return new Part(closure, Nature.LONG_TERM, record);
  }

  private static boolean closed(Part... parts) {
    return IssueStanding.of(List.of(parts), Rhythm.QUARTERLY).closed(TODAY);
  }
}
