package app.xiaohao.ledger.outcome;

import app.xiaohao.model.outcome.Outcome;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads what a text says of outcomes: money that came back, and people who were called to account.
 * Only what is said to be done counts: plans and aims (拟, 将, 力争) are left, and so is what was not
 * done. A number that is said about (30余人) stays open.
 */
final class OutcomeReader {
  /** What ends a clause; commas inside of a number are none. */
  private static final Pattern CLAUSE = Pattern.compile("[，。；！？：\\r\\n]|,(?!\\d{3})|;");

  private static final Pattern NOT_DONE =
      Pattern.compile(
          "力争|争取|努力|确保|计划|拟(?!定)|将(?!近)|目标|预计|应当|要求|未(?!成年)|没有|尚|待|如发现|对.{0,12}的[，]?依规");

  private static final String NUMBER =
      "(?<number>\\d{1,3}(?:,\\d{3})+(?:\\.\\d{1,4})?|\\d{1,9}(?:\\.\\d{1,6})?)";
  private static final String ABOUT = "\\s*(?<about>余|多)?\\s*";
  private static final String SUM = NUMBER + ABOUT + "(?<scale>亿|万)?(?<after>余|多)?元";
  private static final String SAVED = "挽回|挽损";
  private static final String BACK = "追缴|追回|收缴|退缴|清退|清缴|退还|退赔|退回|补缴|追收|追偿|收回|清收|上缴|" + SAVED;

  /** 追缴违规发放津补贴1280万元. */
  private static final Pattern MONEY =
      Pattern.compile("(?<verb>" + BACK + ")(?<what>[^\\d]{0,20}?)" + SUM);

  /** 违规发放的津补贴12.5万元已全部清退. */
  private static final Pattern MONEY_BEFORE =
      Pattern.compile(
          "(?<what>[^\\d]{0,20}?)"
              + SUM
              + "[^\\d]{0,4}(?:已|均|全部|全额)[^\\d]{0,4}?(?<verb>"
              + BACK
              + ")");

  private static final String FORM =
      "追责问责|问责处理|问责|党纪政务处分|党纪政纪处分|党政纪处分|党纪处分|政务处分|政纪处分|组织处理|组织调整|诫勉谈话|诫勉|批评教育"
          + "|提醒谈话|谈话提醒|谈话函询|警示约谈|约谈|立案审查|立案|留置|移送司法机关|移送司法|“?“?四种形态”?(?:处理)?|“?第[一二三四]种形态”?(?:处理)?";
  private static final String PEOPLE = NUMBER + ABOUT + "(?<unit>人次|人|名)";

  /** 给予党纪处分5人, 运用“四种形态”处理506人次. */
  private static final Pattern CALLED =
      Pattern.compile("(?<form>" + FORM + ")(?:[^\\d、]{0,8}?)" + PEOPLE);

  /** 对35人进行问责, 35名干部受到党纪处分. */
  private static final Pattern CALLED_AFTER =
      Pattern.compile(
          PEOPLE + "[^\\d、]{0,10}?(?:给予|予以|进行|作出|受到|被)(?:了)?[^\\d、]{0,4}?(?<form>" + FORM + ")");

  private static final BigDecimal PER_WAN = new BigDecimal("10000");

  private OutcomeReader() {}

  /** Words by which a clause says that it is done, wherever it stands. */
  private static final Pattern DONE = Pattern.compile("已|完成|累计|共(?!同)|了|先后|截至");

  /** What an outcome that was read is. */
  enum Sort {
    /** 追缴资金 */
    RECOVERED,
    /** 挽回损失 */
    SAVED,
    /** 问责处理 */
    CALLED
  }

  /**
   * One that was read.
   *
   * @param title what exactly
   * @param amount null where the text says about how much
   * @param unit 万元, 人, 人次
   * @param quote the clause as written
   */
  record Found(Sort sort, String title, @Nullable BigDecimal amount, String unit, String quote) {
    /** Whether the clause itself says that it is done: a measure may only intend it. */
    boolean isSaidDone() {
      return DONE.matcher(quote).find();
    }
  }

  /** All that a text says, in its order, each once. */
  static List<Found> read(String text) {
    List<Found> found = new ArrayList<>();
    for (String clause : CLAUSE.split(text)) {
      String words = clause.strip();
      if (words.isEmpty() || NOT_DONE.matcher(words).find()) {
        continue;
      }
      money(words, found);
      people(words, found);
    }
    return found.stream().distinct().toList();
  }

  private static void money(String clause, List<Found> found) {
    Matcher matcher = MONEY.matcher(clause);
    boolean any = matcher.find();
    if (!any) {
      matcher = MONEY_BEFORE.matcher(clause);
      any = matcher.find();
    }
    while (any) {
      Sort sort = matcher.group("verb").matches(SAVED) ? Sort.SAVED : Sort.RECOVERED;
      found.add(new Found(sort, title(matcher.group("what")), sum(matcher), "万元", clause));
      any = matcher.find();
    }
  }

  private static void people(String clause, List<Found> found) {
    Matcher matcher = CALLED.matcher(clause);
    boolean any = matcher.find();
    if (!any) {
      matcher = CALLED_AFTER.matcher(clause);
      any = matcher.find();
    }
    while (any) {
      String unit = matcher.group("unit").equals("人次") ? "人次" : "人";
      BigDecimal amount = matcher.group("about") == null ? number(matcher) : null;
      found.add(new Found(Sort.CALLED, matcher.group("form"), amount, unit, clause));
      any = matcher.find();
    }
  }

  /** What stands between the verb and the sum, without the words that only join them. */
  private static String title(String between) {
    String title = between.replaceAll("^(?:了|共|已|各类|累计|的)+|(?:共计|合计|累计|共|约|的|计)+$", "").strip();
    return title.equals("资金") || title.equals("经济损失") ? "" : title;
  }

  /** In 万元; null where it is said about. */
  private static @Nullable BigDecimal sum(Matcher matcher) {
    if (matcher.group("about") != null || matcher.group("after") != null) {
      return null;
    }
    BigDecimal written = number(matcher);
    String scale = matcher.group("scale");
    if (scale == null) {
      return written.divide(PER_WAN);
    }
    return scale.equals("亿") ? written.multiply(PER_WAN) : written;
  }

  private static BigDecimal number(Matcher matcher) {
    return Outcome.number(matcher.group("number")).orElseThrow();
  }
}
