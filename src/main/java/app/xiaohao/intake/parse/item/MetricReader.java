package app.xiaohao.intake.parse.item;

import app.xiaohao.intake.Draft;
import app.xiaohao.intake.parse.line.ChineseNumber;
import app.xiaohao.intake.parse.line.Clause;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Rates of completion and counts of work done; figures of the economy are none. */
final class MetricReader {
  private static final String COUNTED = "家|个|条|宗|件|名|处|户|项|起|间|座|例|批";
  private static final String UNITS = COUNTED + "|亩|公里|万元|亿元|元";

  /** 办结率87.2%, 覆盖面已达100%, 比例提升到24%. Groups: what, value. */
  private static final Pattern RATE =
      Pattern.compile("(率|覆盖面|比例|回访|占比)[^\\d，%％]{0,8}?(\\d{1,3}(?:\\.\\d{1,2})?)\\s*[%％]");

  private static final List<String> ECONOMY =
      List.of("增长率", "增速", "利率", "税收占比", "增加值", "总产值", "GDP", "同比", "贡献率");

  /** 已完成3028家, 清理取缔217家, 结案294件. Groups: value, unit. */
  private static final Pattern DONE =
      Pattern.compile(
          "(?:完成(?:建设|整治|整改|办理|清理)?|办结|化解|撤换调整|清理取缔|取缔|整改(?:到位|完成)?|办理|清退|结案|关停|销号"
              + "|撤换|签订|整改销号)(?:了)?(\\d{1,9}(?:\\.\\d{1,4})?)\\s*(?:多|余)?("
              + UNITS
              + ")");

  /** 544家“散乱污”场所的整改工作, 34宗案件签订了…. Groups: value, unit. */
  private static final Pattern WORK =
      Pattern.compile(
          "(?<![\\d.])(\\d{1,9})\\s*(?:多|余)?("
              + COUNTED
              + ")(?:[^，\\d]{0,16}的?(?:整改工作|整治工作)|案件签订|[^，\\d]{0,20}全覆盖)");

  /** 综合整治“散乱污”企业542家. Groups: value, unit. */
  private static final Pattern WORK_BEFORE =
      Pattern.compile(
          "^(?:已|共|目前|累计|综合|全面)*(?:完成|整治|清理整治)[^，\\d]{0,14}?(\\d{1,9})\\s*(?:多|余)?("
              + UNITS
              + ")$");

  /** 六个具体问题，目前已全部整改到位. Groups: number, unit. */
  private static final Pattern ALL =
      Pattern.compile("([一二三四五六七八九十]{1,3}|\\d{1,3})(个|项|条)(?:具体|突出)?(?:问题|项目|任务|事项)");

  private static final Pattern ALL_DONE =
      Pattern.compile("(?:均已|已全部|全部|已)(?:按要求)?(?:完成整改|整改(?:完毕|到位|完成))");

  private MetricReader() {}

  static List<Draft.Metric> read(List<Clause> clauses) {
    Set<Draft.Metric> found = new LinkedHashSet<>();
    Clause counted = null;
    int sinceCounted = 0;
    for (Clause clause : clauses) {
      String plain = clause.plain();
      if (plain.indexOf('%') >= 0 || plain.indexOf('％') >= 0) {
        rates(clause, found);
      }
      if (hasDigit(plain)) {
        counts(clause, found);
      }
      if (plain.indexOf('个') >= 0 || plain.indexOf('项') >= 0 || plain.indexOf('条') >= 0) {
        counted = ALL.matcher(plain).find() ? clause : counted;
        sinceCounted = counted == clause ? 0 : sinceCounted;
      }
      if (counted != null && sinceCounted++ <= 4 && ALL_DONE.matcher(plain).find()) {
        all(counted, clause, found);
        counted = null;
      }
    }
    return new ArrayList<>(found);
  }

  private static void rates(Clause clause, Set<Draft.Metric> found) {
    if (clause.says(ECONOMY)) {
      return;
    }
    Matcher rate = RATE.matcher(clause.plain());
    while (rate.find()) {
      found.add(metric(clause, Double.parseDouble(rate.group(2)), "%"));
    }
  }

  private static void counts(Clause clause, Set<Draft.Metric> found) {
    for (Pattern pattern : List.of(DONE, WORK, WORK_BEFORE)) {
      Matcher matcher = pattern.matcher(clause.plain());
      while (matcher.find()) {
        found.add(metric(clause, Double.parseDouble(matcher.group(1)), matcher.group(2)));
      }
    }
  }

  private static void all(Clause counted, Clause done, Set<Draft.Metric> found) {
    if (!Objects.equals(counted.measure(), done.measure())) {
      return;
    }
    Matcher all = ALL.matcher(counted.plain());
    String number = "";
    String unit = "";
    while (all.find()) {
      number = all.group(1);
      unit = all.group(2);
    }
    boolean digits = ChineseNumber.isDigit(number.charAt(0));
    int value =
        digits ? Integer.parseInt(number) : ChineseNumber.ofNumerals(number, 0, number.length());
    String quote = counted == done ? done.words() : counted.words() + "，" + done.words();
    found.add(new Draft.Metric(done.measure(), quote, value, unit));
  }

  private static Draft.Metric metric(Clause clause, double value, String unit) {
    return new Draft.Metric(clause.measure(), clause.words(), value, unit);
  }

  private static boolean hasDigit(String words) {
    for (int i = 0; i < words.length(); i++) {
      if (ChineseNumber.isDigit(words.charAt(i))) {
        return true;
      }
    }
    return false;
  }
}
