package app.xiaohao.model.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import app.xiaohao.model.deadline.Recurrence.Every;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class DeadlineWordsTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 3);
  private static final DateBase NOW = DateBase.today(TODAY);

  @ParameterizedTest
  @MethodSource("app.xiaohao.model.deadline.WrittenTimes#dated")
  void readsATime(String words, LocalDate date) {
    Said said = DeadlineWords.read(words, DateBase.today(WrittenTimes.TODAY));

    assertThat(said).isInstanceOf(Said.On.class);
    assertThat(((Said.On) said).date()).isEqualTo(date);
  }

  @ParameterizedTest
  @MethodSource("app.xiaohao.model.deadline.WrittenTimes#unclear")
  void givesNoDateWhereAnotherCouldBeMeant(String words, Doubt doubt) {
    assertThat(DeadlineWords.read(words, DateBase.today(WrittenTimes.TODAY)))
        .isEqualTo(new Said.Unclear(doubt));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-6-30, 2026-06-30",
    "2026.6.30, 2026-06-30",
    "2026/06/30, 2026-06-30",
    "20260630, 2026-06-30",
    "2026年6月30日, 2026-06-30",
    "２０２６年６月３０日前, 2026-06-30",
    "12月30日, 2026-12-30",
    "2026年6月底, 2026-06-30",
    "2028年2月底前, 2028-02-29",
    "2026年底, 2026-12-31",
    "2027年年底前, 2027-12-31",
    "年底, 2026-12-31",
    " 2026-06-30 , 2026-06-30"
  })
  void readsTheDaysThatPeopleType(String typed, LocalDate date) {
    assertThat(typed(typed))
        .isInstanceOf(Deadline.OnDate.class)
        .returns(date, read -> read.dueOn(TODAY).orElseThrow());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"6月", "6月30日", "2026-02-30", "20261301", "2026-6-31", "每月32日前", "每周", "尽快"})
  void guessesNothing(String typed) {
    assertThat(DeadlineWords.read(typed, NOW).deadline(typed)).isEmpty();
  }

  @Test
  void aDayIsThatOfThisYearThoughItIsPast() {
    assertThat(DeadlineWords.day("6月30日", TODAY))
        .isEqualTo(new Said.On(LocalDate.of(2026, 6, 30), new Reckoning("REPORT-YEAR", TODAY)));
    assertThat(DeadlineWords.day("2025.6.30", TODAY))
        .isEqualTo(new Said.On(LocalDate.of(2025, 6, 30), null));
    assertThat(DeadlineWords.day("长期坚持", TODAY)).isEqualTo(new Said.Unclear(Doubt.NO_TIME));
    assertThat(DeadlineWords.day("反馈之日起两个月内", TODAY)).isEqualTo(new Said.Unclear(Doubt.NO_BASE));
  }

  @Test
  void tellsFromWhichDayItReckoned() {
    assertThat(DeadlineWords.read("本月底", NOW))
        .isEqualTo(new Said.On(LocalDate.of(2026, 11, 30), new Reckoning("REPORT-MONTH", TODAY)));
    assertThat(DeadlineWords.read("春节前", NOW))
        .isEqualTo(
            new Said.On(
                LocalDate.of(2027, 2, 5), new Reckoning("FEAST", LocalDate.of(2027, 2, 6))));
  }

  @ParameterizedTest
  @ValueSource(strings = {"反馈之日起两个月内", "本方案印发之日起三个月内", "整改方案印发、反馈之日起两个月内"})
  void knowsNoDayOfFeedbackOrIssueWhereWordsAreTyped(String typed) {
    assertThat(DeadlineWords.read(typed, NOW)).isEqualTo(new Said.Unclear(Doubt.NO_BASE));
  }

  @Test
  void aDayBesideASpanOfAnUnknownDayBinds() {
    assertThat(DeadlineWords.read("反馈之日起两个月内（2026年12月20日前）", NOW))
        .isEqualTo(new Said.On(LocalDate.of(2026, 12, 20), null));
  }

  @Test
  void countsWorkingDaysOnlyInYearsWhoseHolidaysAreKnown() {
    assertThat(DeadlineWords.read("60个工作日内", NOW)).isEqualTo(new Said.Unclear(Doubt.NO_BASE));
  }

  @ParameterizedTest
  @ValueSource(strings = {"2021年起长期坚持", "即日起，持续推进", "长期坚持"})
  void whatGoesOnHasNoDay(String typed) {
    assertThat(DeadlineWords.read(typed, NOW)).isEqualTo(new Said.LongTerm());
  }

  @Test
  void keepsTheWordsBesideTheDateUnlessTheyAreTheDate() {
    assertThat(typed("2026年6月底前").words()).isEqualTo("2026年6月底前");
    assertThat(typed("2026.6.30").words()).isEmpty();
  }

  @Test
  void readsTheKindsWithoutADay() {
    assertThat(typed("")).isEqualTo(Deadline.unset());
    assertThat(typed("待补")).isEqualTo(Deadline.unset());
    assertThat(typed("长期坚持")).isEqualTo(new Deadline.LongTerm("长期坚持"));
    assertThat(typed("每月25日前"))
        .isEqualTo(new Deadline.Recurring(Recurrence.Monthly.on(25), "每月25日前"));
    assertThat(typed("立行立改")).isEqualTo(new Deadline.Immediate(null, "立行立改"));
    assertThat(typed("立行立改，2026年6月30日").dueOn(TODAY)).contains(LocalDate.of(2026, 6, 30));
  }

  @ParameterizedTest
  @CsvSource({
    "每周五前, 2026-11-06",
    "每星期天, 2026-11-08",
    "每月25前, 2026-11-25",
    "每季度末, 2026-12-31",
    "每季度第2个月15日前, 2026-11-15",
    "每季度最后一个月25日前, 2026-12-25",
    "每半年末, 2026-12-31",
    "每年底前, 2026-12-31",
    "每年6月30日前, 2027-06-30",
    "每季度, 2026-12-31",
    "每年6月, 2027-06-30"
  })
  void readsWhatComesBack(String words, LocalDate next) {
    Deadline read = typed(words);
    assertThat(read).isInstanceOf(Deadline.Recurring.class);
    assertThat(read.dueOn(TODAY)).contains(next);
    assertThat(read.words()).isEqualTo(words);
  }

  @ParameterizedTest
  @ValueSource(strings = {"每月32日前", "每季度第4个月1日前", "每周", "每年13月1日前"})
  void refusesWhatComesBackOnNoDay(String typed) {
    assertThat(DeadlineWords.read(typed, NOW).deadline(typed)).isEmpty();
  }

  @Test
  void readsBackWhatStandsInTheField() {
    for (Deadline deadline :
        new Deadline[] {
          Deadline.on(LocalDate.of(2026, 6, 30)),
          new Deadline.Immediate(LocalDate.of(2026, 6, 30), ""),
          new Deadline.LongTerm(""),
          new Deadline.Recurring(Recurrence.Monthly.on(31), ""),
          new Deadline.Recurring(Recurrence.Monthly.on(25), ""),
          new Deadline.Recurring(new Recurrence.Weekly(DayOfWeek.SUNDAY), ""),
          new Deadline.Recurring(new Recurrence.Monthly(Every.QUARTER, 2, 15), ""),
          new Deadline.Recurring(Recurrence.Monthly.atEndOf(Every.QUARTER), ""),
          new Deadline.Recurring(new Recurrence.Monthly(Every.HALF_YEAR, 1, 31), ""),
          new Deadline.Recurring(Recurrence.Monthly.atEndOf(Every.HALF_YEAR), ""),
          new Deadline.Recurring(new Recurrence.Monthly(Every.YEAR, 6, 30), ""),
          new Deadline.Recurring(Recurrence.Monthly.atEndOf(Every.YEAR), ""),
          Deadline.unset()
        }) {
      Deadline read = typed(DeadlineWords.write(deadline));

      assertThat(read).hasSameClassAs(deadline);
      assertThat(read.dueOn(TODAY)).isEqualTo(deadline.dueOn(TODAY));
    }
  }

  @Test
  void everySpellingOfADayIsThatDay() {
    Random random = new Random(11);
    for (int i = 0; i < 500; i++) {
      LocalDate day = LocalDate.of(1950, 1, 1).plusDays(random.nextInt(55_000));
      int y = day.getYear();
      int m = day.getMonthValue();
      int d = day.getDayOfMonth();
      for (String words :
          List.of(
              day.toString(),
              day.toString().replace("-", ""),
              y + "." + m + "." + d,
              y + "/" + m + "/" + d + "日前",
              y + "年" + m + "月" + d + "日",
              y + " 年 " + m + " 月 " + d + " 号前完成",
              y + "年" + m + "月" + d,
              "自" + y + "年1月1日至" + m + "月" + d + "日",
              numerals(y) + "年" + numeral(m) + "月" + numeral(d) + "日")) {
        assertThat(DeadlineWords.read(words, NOW)).as(words).isEqualTo(new Said.On(day, null));
      }
    }
  }

  private static String numerals(int year) {
    return String.valueOf(year)
        .chars()
        .mapToObj(digit -> String.valueOf("〇一二三四五六七八九".charAt(digit - '0')))
        .collect(Collectors.joining());
  }

  private static String numeral(int number) {
    String ones = number % 10 == 0 ? "" : "一二三四五六七八九".substring(number % 10 - 1, number % 10);
    return number < 10 ? ones : (number < 20 ? "" : "一二三".charAt(number / 10 - 1)) + "十" + ones;
  }

  @Test
  void anyWordsAreReadWithoutAnErrorAndNeverToAnImpossibleYear() {
    String[] parts =
        ("0 1 2 3 12 31 99 2026 0000 99999 年 月 日 号 底 前 内 至 - . / ~ 、 （ ） 每 季度 周 星期 第 个 工作日 上 下 "
                + "本 明年 半 十 廿 三 初 中旬 国庆 春节 起 后 反馈 立行立改 长期 零时 点 : 已 Q 星期三 \n")
            .split(" ");
    Random random = new Random(5);
    for (int i = 0; i < 20_000; i++) {
      StringBuilder words = new StringBuilder();
      for (int n = random.nextInt(9); n >= 0; n--) {
        words.append(parts[random.nextInt(parts.length)]);
      }
      if (DeadlineWords.read(words.toString(), NOW) instanceof Said.On(LocalDate date, var _)) {
        assertThat(date.getYear()).as(words.toString()).isBetween(1949, 9999);
      }
    }
  }

  private static Deadline typed(String words) {
    return DeadlineWords.read(words, NOW).deadline(DeadlineWords.kept(words)).orElseThrow();
  }
}
