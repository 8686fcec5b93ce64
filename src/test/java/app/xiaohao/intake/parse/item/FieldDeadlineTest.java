package app.xiaohao.intake.parse.item;

import static org.assertj.core.api.Assertions.assertThat;

import app.xiaohao.intake.Draft.DeadlineMention;
import app.xiaohao.intake.Draft.DeadlineMention.Kind;
import app.xiaohao.intake.Warning;
import app.xiaohao.intake.parse.line.ReportDates;
import app.xiaohao.model.deadline.Doubt;
import app.xiaohao.model.deadline.WrittenTimes;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class FieldDeadlineTest {
  private static final LocalDate SIGNED = LocalDate.of(2025, 4, 20);
  private static final LocalDate FEEDBACK = LocalDate.of(2025, 2, 28);
  private static final ReportDates BOTH = new ReportDates(SIGNED, FEEDBACK);

  @ParameterizedTest
  @CsvSource({
    "2025年6月底前, 2025-06-30",
    "2025年6月, 2025-06-30",
    "2025年6月份, 2025-06-30",
    "2025 年 6 月 30 日前, 2025-06-30",
    "2025.6.30, 2025-06-30",
    "2025.06.30前, 2025-06-30",
    "2025/6/30, 2025-06-30",
    "2025-06-30, 2025-06-30",
    "2025-06-30 00:00:00, 2025-06-30",
    "20250630, 2025-06-30",
    "２０２５年６月３０日, 2025-06-30",
    "二〇二五年六月三十日, 2025-06-30",
    "二○二五年十二月底前, 2025-12-31",
    "2025.6, 2025-06-30",
    "2025-06, 2025-06-30",
    "25年6月底, 2025-06-30",
    "2025年底, 2025-12-31",
    "2025年年底前, 2025-12-31",
    "2025年12月末, 2025-12-31",
    "2025年上半年, 2025-06-30",
    "2025年下半年, 2025-12-31",
    "2025年第三季度末, 2025-09-30",
    "2025年三季度, 2025-09-30",
    "2025年第2季度前, 2025-06-30",
    "2025年6月上旬, 2025-06-10",
    "2025年6月中旬前, 2025-06-20",
    "2025年6月前, 2025-05-31",
    "2025年3月—6月, 2025-06-30",
    "2025年3-6月, 2025-06-30",
    "2025.3-2025.12, 2025-12-31",
    "2024年11月至次年3月, 2025-03-31",
    "2024年11月至3月, 2025-03-31",
    "2025年6月30日前完成并长期坚持, 2025-06-30",
    "2024年2月底, 2024-02-29"
  })
  void readsADateThatIsWrittenInFull(String words, LocalDate date) {
    DeadlineMention mention = read(words, ReportDates.NONE);
    assertThat(mention).isEqualTo(new DeadlineMention(null, words, Kind.DATE, date, null));
  }

  @ParameterizedTest
  @CsvSource({
    "6月30日, 2025-06-30, REPORT-YEAR",
    "6月底前, 2025-06-30, REPORT-YEAR",
    "6.30前, 2025-06-30, REPORT-YEAR",
    "六月三十日前, 2025-06-30, REPORT-YEAR",
    "年底前, 2025-12-31, REPORT-YEAR",
    "年内, 2025-12-31, REPORT-YEAR",
    "今年底, 2025-12-31, REPORT-YEAR",
    "本年度内, 2025-12-31, REPORT-YEAR",
    "上半年, 2025-06-30, REPORT-YEAR",
    "第三季度末, 2025-09-30, REPORT-YEAR",
    "明年, 2026-12-31, REPORT-YEAR",
    "明年6月底前, 2026-06-30, REPORT-YEAR",
    "本月底, 2025-04-30, REPORT-MONTH",
    "下月底前, 2025-05-31, REPORT-MONTH",
    "下个月15日前, 2025-05-15, REPORT-MONTH",
    "本季度末, 2025-06-30, REPORT-QUARTER",
    "3月31日前, 2025-03-31, FEEDBACK-YEAR"
  })
  void reckonsFromTheDayOfTheDocument(String words, LocalDate date, String rule) {
    assertThat(read(words, BOTH))
        .isEqualTo(new DeadlineMention(null, words, Kind.DATE, date, rule));
  }

  @ParameterizedTest
  @CsvSource({
    "反馈之日起两个月内, 2025-04-28, FEEDBACK+P2M",
    "收到反馈意见后30日内, 2025-03-30, FEEDBACK+P30D",
    "自反馈之日起6个月, 2025-08-28, FEEDBACK+P6M",
    "30日内, 2025-03-30, FEEDBACK+P30D",
    "三个月内, 2025-05-28, FEEDBACK+P3M",
    "半年内, 2025-08-28, FEEDBACK+P6M",
    "一年内完成, 2026-02-28, FEEDBACK+P1Y",
    "两周内, 2025-03-14, FEEDBACK+P14D",
    "15个工作日内, 2025-03-21, FEEDBACK+15WORKDAYS",
    "本方案印发之日起三个月内, 2025-07-20, REPORT+P3M"
  })
  void reckonsASpanFromItsBase(String words, LocalDate date, String rule) {
    assertThat(read(words, BOTH))
        .isEqualTo(new DeadlineMention(null, words, Kind.RELATIVE, date, rule));
  }

  @ParameterizedTest
  @ValueSource(strings = {"6月30日", "年底前", "明年", "本月底", "30日内", "反馈之日起两个月内", "上半年"})
  void keepsTheWordsWhereNoBaseIsKnown(String words) {
    assertThat(read(words, ReportDates.NONE))
        .isEqualTo(new DeadlineMention(null, words, Kind.RELATIVE, null, null));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "开工后三个月内",
        "已于2025年3月完成",
        "2025年6月初",
        "1月31日前",
        "甲事2025年6月底前，乙事2025年12月底前",
        "按计划推进",
        "春节前"
      })
  void keepsTheWordsWhereTheyLeaveAChoice(String words) {
    assertThat(read(words, BOTH))
        .isEqualTo(new DeadlineMention(null, words, Kind.RELATIVE, null, null));
  }

  @ParameterizedTest
  @CsvSource({
    "每月25日前, MONTHLY-25",
    "每月底, MONTHLY-31",
    "每月, MONTHLY-31",
    "每季度末, QUARTERLY-3-31",
    "每季度最后一个月25日前, QUARTERLY-3-25",
    "每季度首月10日前, QUARTERLY-1-10",
    "按季度推进, QUARTERLY-3-31",
    "每半年, HALF-YEARLY-6-31",
    "每年底前, YEARLY-12-31",
    "每年12月31日前, YEARLY-12-31",
    "每年6月底前, YEARLY-6-31",
    "每周五前, WEEKLY-5",
    "每星期日, WEEKLY-7",
    "每周, WEEKLY",
    "每学期, HALF-YEARLY"
  })
  void tellsTheRhythmOfWhatRecurs(String words, String rule) {
    assertThat(read(words, BOTH))
        .isEqualTo(new DeadlineMention(null, words, Kind.RECURRING, null, rule));
  }

  @ParameterizedTest
  @CsvSource({
    "立行立改, IMMEDIATE,",
    "立即整改, IMMEDIATE,",
    "即知即改、持续坚持, IMMEDIATE,",
    "立行立改，2025年5月底前, IMMEDIATE, 2025-05-31",
    "长期坚持, LONG_TERM,",
    "持续推进, LONG_TERM,",
    "常态化推进, LONG_TERM,"
  })
  void knowsWordsThatAreNoDates(String words, Kind kind, LocalDate date) {
    DeadlineMention mention = read(words, BOTH);
    assertThat(mention.kind()).isEqualTo(kind);
    assertThat(mention.date()).isEqualTo(date);
    assertThat(mention.quote()).isEqualTo(words);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  ", "—", "/", "待补", "无", "（待补）"})
  void readsNothingWhereNothingIsSet(String words) {
    assertThat(FieldDeadline.of(words, BOTH)).isEmpty();
  }

  @Test
  void keepsADayThatCannotBeWithoutADate() {
    assertThat(read("2025年2月30日前", BOTH))
        .isEqualTo(new DeadlineMention(null, "2025年2月30日前", Kind.DATE, null, null));
  }

  @Test
  void reckonsFromTheFeedbackWhereTheDocumentHasNoDay() {
    ReportDates dates = new ReportDates(null, FEEDBACK);
    assertThat(read("6月30日", dates).date()).isEqualTo(LocalDate.of(2025, 6, 30));
    assertThat(read("1月31日", dates).date()).isEqualTo(LocalDate.of(2026, 1, 31));
    assertThat(read("明年6月", dates).date()).isNull();
  }

  @ParameterizedTest
  @MethodSource("app.xiaohao.model.deadline.WrittenTimes#dated")
  void readsAFieldLikeEveryOtherPlace(String words, LocalDate date) {
    ReportDates today = new ReportDates(WrittenTimes.TODAY, WrittenTimes.TODAY);
    assertThat(read(words, today).date()).isEqualTo(date);
  }

  @ParameterizedTest
  @MethodSource("app.xiaohao.model.deadline.WrittenTimes#unclear")
  void leavesAFieldWithoutADateLikeEveryOtherPlace(String words, Doubt doubt) {
    ReportDates today = new ReportDates(WrittenTimes.TODAY, WrittenTimes.TODAY);
    assertThat(read(words, today).date()).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "2月30日前, IMPOSSIBLE_DATE",
    "6.3, DATE_DECIMAL",
    "6月底、9月底, DATE_SEVERAL",
    "1925年6月30日, DATE_YEAR",
    "2025年两会前, DATE_UNCLEAR"
  })
  void asksAPersonToLookAtDoubtfulWords(String words, Warning.Kind kind) {
    assertThat(FieldDeadline.warning(words, BOTH)).contains(kind);
  }

  @ParameterizedTest
  @ValueSource(strings = {"按计划推进", "2025年6月底", "长期坚持", "已完成"})
  void isNotInDoubtWhereThereIsADateOrNoTime(String words) {
    assertThat(FieldDeadline.warning(words, BOTH)).isEmpty();
  }

  private static DeadlineMention read(String words, ReportDates dates) {
    Optional<DeadlineMention> mention = FieldDeadline.of(words, dates);
    assertThat(mention).isPresent();
    return mention.get();
  }
}
