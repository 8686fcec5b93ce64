package app.xiaohao.ui.ledger.model;

import static org.assertj.core.api.Assertions.assertThat;

import app.xiaohao.ledger.change.Change;
import app.xiaohao.ledger.row.LedgerRow;
import app.xiaohao.model.deadline.Doubt;
import app.xiaohao.model.deadline.WrittenTimes;
import app.xiaohao.ui.ledger.OpenLedger;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ReadingTest {
  private static LedgerRow withoutDeadline;

  @BeforeAll
  static void takeARow(@TempDir Path folder) {
    try (OpenLedger open = new OpenLedger(folder.resolve("台账.xh"))) {
      withoutDeadline = open.stored("6.1");
    }
  }

  private static Reading read(String words) {
    return Reading.of(withoutDeadline, new Typed.Due(words, ""), WrittenTimes.TODAY, "孙望舒");
  }

  @ParameterizedTest
  @MethodSource("app.xiaohao.model.deadline.WrittenTimes#dated")
  void thePaneReadsADayLikeEveryOtherPlace(String words, LocalDate date) {
    assertThat(read(words)).isInstanceOf(Reading.Write.class);
    Change.Due due = (Change.Due) ((Reading.Write) read(words)).change();
    assertThat(due.after().dueOn(WrittenTimes.TODAY)).contains(date);
  }

  @ParameterizedTest
  @MethodSource("app.xiaohao.model.deadline.WrittenTimes#unclear")
  void thePaneRefusesWhatEveryOtherPlaceLeavesOpen(String words, Doubt doubt) {
    assertThat(read(words))
        .isEqualTo(new Reading.Refused(Reading.Problem.DEADLINE_UNREADABLE, doubt));
  }

  @Test
  void saysWhyWordsGiveNoDay() {
    assertThat(((Reading.Refused) read("2026年2月30日")).sentence(OpenLedger.TEXTS))
        .startsWith("日期不存在");
    assertThat(((Reading.Refused) read("尽快")).sentence(OpenLedger.TEXTS)).startsWith("读不出时限");
  }
}
