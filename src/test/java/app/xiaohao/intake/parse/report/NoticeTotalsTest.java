package app.xiaohao.intake.parse.report;

import static org.assertj.core.api.Assertions.assertThat;

import app.xiaohao.intake.NoticeTotal;
import app.xiaohao.ledger.DraftBuilder;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NoticeTotalsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "共反馈9个问题，制定整改措施31项，截至目前已完成27项、销号25项。|ISSUES=9 MEASURES=31 MEASURES_DONE=27"
            + " MEASURES_CLOSED=25",
        "9个问题31项措施已完成27销号25。|ISSUES=9 MEASURES=31 MEASURES_DONE=27 MEASURES_CLOSED=25",
        "反馈的9个问题，已完成整改7个，销号5个。|ISSUES=9 ISSUES_DONE=7 ISSUES_CLOSED=5",
        "31项措施中27项已完成，25项已销号。|MEASURES=31 MEASURES_DONE=27 MEASURES_CLOSED=25",
        "2026年3月12日召开第4次会议，印发第2号方案。|''",
        "整改完成率88.9%，已追回资金312万元。|''",
        "指出9个问题，其中4个问题立行立改。|ISSUES=9",
        "反馈9个问题。另有自查发现11个问题。|''"
      })
  void readsWhatANoticeCountsOfItself(String words, String totals) {
    List<NoticeTotal> found =
        NoticeTotals.of(new DraftBuilder("通报.txt").opening(words).issue("甲").measure("乙").build());
    assertThat(
            found.stream()
                .map(total -> total.kind() + "=" + total.amount())
                .collect(Collectors.joining(" ")))
        .isEqualTo(totals);
    assertThat(found).allMatch(total -> words.contains(total.quote()));
  }
}
