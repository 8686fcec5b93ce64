package app.xiaohao.model.deadline;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/**
 * Times as offices write them, spoken on {@link #TODAY}, and what each comes to: the same for a
 * report's field, a cell, the window and the command line.
 */
public final class WrittenTimes {
  /** A Tuesday. */
  public static final LocalDate TODAY = LocalDate.of(2026, 3, 10);

  /** One a line: the words, a bar, the date. */
  private static final String DATED =
      """
      2026年6月30日|2026-06-30
      2026-06-30|2026-06-30
      2026.6.30|2026-06-30
      2026/6/30日前|2026-06-30
      2026。6。30|2026-06-30
      20260630|2026-06-30
      2026-06-30 00:00:00|2026-06-30
      2026年6月30日18时前|2026-06-30
      2026年6月30日下午五点半前|2026-06-30
      2026年6月30日（星期二）前|2026-06-30
      2026年6月30日 星期二|2026-06-30
      ２０２６年６月３０日|2026-06-30
      二〇二六年六月三十日|2026-06-30
      二○二六年十二月底|2026-12-31
      二零二六年十一月三十|2026-11-30
      2026年十一月卅日前|2026-11-30
      2026年六月廿五日|2026-06-25
      2026年元月底前|2026-01-31
      2026年7月31|2026-07-31
      2026年7月31前|2026-07-31
      7月31前|2026-07-31
      2026年7.31|2026-07-31
      2026年7/31|2026-07-31
      2026年7月3\u30001日|2026-07-31
      2026年\n7月底|2026-07-31
      7.31|2026-07-31
      7.31前|2026-07-31
      7月31号前|2026-07-31
      2026.12|2026-12-31
      2026.12月底|2026-12-31
      2026-06|2026-06-30
      2026年6月|2026-06-30
      2026年6月份以内|2026-06-30
      2026年6月前|2026-05-31
      2026年6月底之前|2026-06-30
      2026年6月末完成|2026-06-30
      2026年6月上旬|2026-06-10
      2026年6月上半月|2026-06-15
      2026年6月中旬前|2026-06-20
      2026年6月下旬|2026-06-30
      2028年2月底|2028-02-29
      26年8月底前|2026-08-31
      2026年|2026-12-31
      2026年内|2026-12-31
      2026年年底前|2026-12-31
      2026年度|2026-12-31
      2026年全年|2026-12-31
      2026年上半年|2026-06-30
      2026年下半年|2026-12-31
      下半年|2026-12-31
      2026年第三季度|2026-09-30
      2026年三季度末|2026-09-30
      2026年Q3|2026-09-30
      2026年前三季度|2026-09-30
      四季度|2026-12-31
      2026年4月至9月|2026-09-30
      4月—9月底|2026-09-30
      2026.4-2026.9|2026-09-30
      2026年4-9月|2026-09-30
      2026.4.1-9.30|2026-09-30
      2026/4/1-9/30|2026-09-30
      2026-04-01至09-30|2026-09-30
      2026年4月1日至20日|2026-04-20
      4月1日－20日|2026-04-20
      2026年4月1-20日|2026-04-20
      2026.4.1～20|2026-04-20
      2026.11.1-2.28|2027-02-28
      2026年11月至次年2月|2027-02-28
      2026年4月1日起至9月30日止|2026-09-30
      即日起至2026年9月30日|2026-09-30
      自2026年4月至2026年9月|2026-09-30
      2026-2027年|2027-12-31
      上半年至9月底|2026-09-30
      不晚于2026年9月30日|2026-09-30
      力争2026年9月底前全部完成|2026-09-30
      2026年9月底前完成并长期坚持|2026-09-30
      年底前|2026-12-31
      今年内|2026-12-31
      明年6月底|2027-06-30
      明年|2027-12-31
      本月底|2026-03-31
      本月15日前|2026-03-15
      下月中旬|2026-04-20
      下个月底前|2026-04-30
      下月前|2026-03-31
      本季度末|2026-03-31
      下季度|2026-06-30
      本周五前|2026-03-13
      下周三|2026-03-18
      三个月内|2026-06-10
      30日内|2026-04-09
      三十天之内|2026-04-09
      半年内|2026-09-10
      一周内|2026-03-17
      两年以内|2028-03-10
      10个工作日内|2026-03-24
      二十个工作日内|2026-04-08
      国庆节前|2026-09-30
      2026年五一前|2026-04-30
      2026年“七一”前|2026-06-30
      “十一”前|2026-09-30
      十一前|2026-09-30
      2026年中秋节前|2026-09-24
      2026年端午之前|2026-06-18
      明年春节前|2027-02-05
      2026年6月30日前（含当日）|2026-06-30
      """;

  /** One a line: the words, a bar, why they give no date. */
  private static final String UNCLEAR =
      """
      2026年6月0日|NO_SUCH_DAY
      2026年2月30日前|NO_SUCH_DAY
      2026-13-01|NO_SUCH_DAY
      2026年13月底|NO_SUCH_DAY
      20261301|NO_SUCH_DAY
      4月31日|NO_SUCH_DAY
      2026年6月30日 星期一|NO_SUCH_DAY
      6.3|DECIMAL
      9.3|DECIMAL
      12.1|DECIMAL
      2026.1|DECIMAL
      1926年6月30日|YEAR_OUTSIDE
      0000年6月30日|YEAR_OUTSIDE
      20266年6月30日|YEAR_OUTSIDE
      甲村2026年6月底前，乙村2026年9月底前|SEVERAL_DAYS
      2026年6月、9月|SEVERAL_DAYS
      6月30日或9月30日|SEVERAL_DAYS
      2026年6月底（延期至2026年9月底）|SEVERAL_DAYS
      2026年6月初|OPEN
      2026年6月中|OPEN
      2026年中|OPEN
      2026年年初|OPEN
      6月内|OPEN
      2026年7月1日零时前|OPEN
      1月31日|YEAR_MISSING
      2月底前|YEAR_MISSING
      开工后三个月内|NO_BASE
      公示期满后十日内|NO_BASE
      2026年人代会前|UNKNOWN_WORDS
      2026年主汛期前|UNKNOWN_WORDS
      2026年入冬前|UNKNOWN_WORDS
      2026年“十五五”末|UNKNOWN_WORDS
      2026年（人代会前）|UNKNOWN_WORDS
      2026年，汛期结束后|UNKNOWN_WORDS
      每月5日、20日前|SEVERAL_DAYS
      每周一、周五|SEVERAL_DAYS
      每年6月、12月|SEVERAL_DAYS
      每年6月前|UNKNOWN_WORDS
      2026年第二次常委会前|UNKNOWN_WORDS
      2026年半年|UNKNOWN_WORDS
      2026年农历年底前|UNKNOWN_WORDS
      农历年底前|UNKNOWN_WORDS
      腊月底前|UNKNOWN_WORDS
      2026年春节前|UNKNOWN_WORDS
      2045年中秋节前|UNKNOWN_WORDS
      2026年国庆前后|UNKNOWN_WORDS
      2026年国庆期间|UNKNOWN_WORDS
      2026年9月30日以后|UNKNOWN_WORDS
      2026年9月30日起|UNKNOWN_WORDS
      自2026年9月30日|UNKNOWN_WORDS
      不早于2026年9月30日|UNKNOWN_WORDS
      2026年9月底县委全会后|UNKNOWN_WORDS
      2026年9月底前后|UNKNOWN_WORDS
      2026年印发的方案|UNKNOWN_WORDS
      2026年9月3项|UNKNOWN_WORDS
      2026年6、7月|UNKNOWN_WORDS
      6月15、20日|UNKNOWN_WORDS
      2026年9月中下旬|UNKNOWN_WORDS
      2026年9月20日至10日|UNKNOWN_WORDS
      近三年内|UNKNOWN_WORDS
      一个半月内|UNKNOWN_WORDS
      半个月内|UNKNOWN_WORDS
      25年内|UNKNOWN_WORDS
      五年底|UNKNOWN_WORDS
      学年底|UNKNOWN_WORDS
      年中|UNKNOWN_WORDS
      年关前|UNKNOWN_WORDS
      去年底|UNKNOWN_WORDS
      30日前|UNKNOWN_WORDS
      25.6.30|UNKNOWN_WORDS
      2026年6月9-11日会议|UNKNOWN_WORDS
      完成3/4|UNKNOWN_WORDS
      2026年两会前完成并长期坚持|UNKNOWN_WORDS
      已于2026年3月完成|PAST
      按计划推进|NO_TIME
      两会前|NO_TIME
      明天|NO_TIME
      尽快|NO_TIME
      """;

  private WrittenTimes() {}

  /** Words and their dates. */
  public static Stream<Arguments> dated() {
    return lines(DATED).map(line -> Arguments.of(line[0], LocalDate.parse(line[1])));
  }

  /** Words and the doubts that leave them without a date. */
  public static Stream<Arguments> unclear() {
    return lines(UNCLEAR).map(line -> Arguments.of(line[0], Doubt.valueOf(line[1])));
  }

  private static Stream<String[]> lines(String list) {
    return list.replace("年\n7", "年\u00017")
        .lines()
        .map(line -> line.replace('\u0001', '\n').split("\\|"));
  }
}
