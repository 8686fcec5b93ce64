package app.xiaohao.intake.parse.letter;

import app.xiaohao.intake.Draft.UnitMention;
import app.xiaohao.intake.parse.item.FieldUnits;
import app.xiaohao.intake.parse.line.Chars;
import app.xiaohao.intake.parse.line.Mark;
import app.xiaohao.intake.parse.line.Names;
import app.xiaohao.intake.parse.line.Reading;
import app.xiaohao.intake.parse.line.Span;
import app.xiaohao.model.UnitRole;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The outside of a letter that hands out work: 整改通知书, 责令限期整改指令书, 督办通知, 交办函, 移送函, 检查意见书 and the
 * like, by its title and by whom it is addressed to.
 *
 * @param title index of the paragraph of its title
 * @param addressed index of the paragraph that names whom it is to
 * @param units whom it is to, as far as they are named; empty where it is to all of a kind (各单位)
 */
record LetterForm(int title, int addressed, List<UnitMention> units) {
  private static final int LOOK = 10;
  private static final int LONGEST_TITLE = 80;
  private static final int LONGEST_ADDRESS = 120;

  private static final Pattern KIND =
      Pattern.compile(
          ".*(?:整改|隐患|责令|督办|交办|转办|移送|移交|线索|检查|督查|督察|监督|巡察|巡视|审计|提醒|警示|问题|议定|任务|稽查|核查|处置|违法|违规).*"
              + "(?:通知|通知[书单]|指令书?|函|意见书?|决定书?|移送书|建议书|告知书|[交督转]办(?:单|事项|件)|交办事项通知|事项|指令单|整改单)"
              + "(?:[（(〔].{1,24}[）)〕]?.{0,8})?"
              + "|.*(?:督办|交办|转办|移送|整改|催办|隐患)(?:单|函|书|令)(?:[（(〔].{1,24}[）)〕]?.{0,8})?");

  /** What has the look of such a letter, and hands out nothing. */
  private static final Pattern NOTHING =
      Pattern.compile(
          "召开|举办|会议(?:的)?通知|开会|复函|回函|回复|答复|表扬|表彰|嘉奖|通报表扬|贺信|感谢|邀请|商请|征求|申请|调整|成立|任命|报送|放假"
              + "|(?:开展|组织).*(?:检查|排查|活动|培训|工作|行动|演练)的?通知");

  /** What is a report, or brings a plan or a list with it, is not read as a letter. */
  private static final Pattern OTHER = Pattern.compile("情况的?(?:函|通知|意见)|印发|方案|进展|公示|通报|公告");

  /** 被检查单位：…, 主送：…, 致：…. */
  private static final Pattern LABEL =
      Pattern.compile(
          "^(?:当事人|被检查?|受检|被督办|被查|整改|被责令|承办|主送|接收|被通知|致|单位|企业)(?:单位|企业|机关|名称|场所)?(?:名称)?\\s*[:：]");

  private static final Pattern UNIT =
      Pattern.compile(
          ".*(?:公司|集团|厂|局|委|办|部|院|校|学|园|所|站|中心|镇|乡|街道|政府|村|社区|社|店|场|馆|矿|银行|支行|队|科|处|室|支部|党组|党委"
              + "|党工委|会|单位|部门|企业|宾馆|酒店|超市|库|段|区|县|市|城|广场|大厦|工地|门店|餐厅|药房|小区|基地|码头|[司厅署])(?:[（(][^（）()]{1,20}[）)])?");

  private static final Pattern NO_UNIT = Pattern.compile("如下|以下|下列|情况|要求|问题|隐患|现将|同志");
  private static final Pattern ANYBODY =
      Pattern.compile("^(?:各|有关|相关|全[省市县区镇乡]|本[省市县区镇乡])|^.{0,6}(?:单位|部门|企业)$");

  /** The form of what stands in some paragraphs; null where it is not that of a letter. */
  static LetterForm of(Reading reading, int start, int end) {
    int title = titleOf(reading, start, end);
    if (title < 0) {
      return null;
    }
    for (int i = title + 1; i < Math.min(end, title + LOOK); i++) {
      Span paragraph = reading.paragraphs().get(i);
      if (Mark.at(reading.text(), paragraph.start(), paragraph.end()) != null) {
        return null;
      }
      String address = address(reading.words(paragraph));
      if (address != null) {
        List<UnitMention> units =
            FieldUnits.of(address, UnitRole.RESPONSIBLE).stream()
                .filter(unit -> !ANYBODY.matcher(unit.name()).find())
                .toList();
        return new LetterForm(title, i, units);
      }
    }
    return null;
  }

  /**
   * Whether it has the title of a letter that hands out nothing: a reply, an invitation, praise.
   */
  static boolean handsOutNothing(Reading reading, int start, int end) {
    int title = title(reading, start, end);
    return title >= 0 && NOTHING.matcher(words(reading, title)).find();
  }

  /** Whether the first words say that it answers a deputy's proposal, whatever is headed in it. */
  static boolean answersProposal(Reading reading, int start, int end) {
    for (int i = start; i < Math.min(end, start + LOOK); i++) {
      Span paragraph = reading.paragraphs().get(i);
      if (Mark.at(reading.text(), paragraph.start(), paragraph.end()) != null) {
        return false;
      }
      if (PROPOSAL.matcher(reading.words(paragraph)).find()) {
        return true;
      }
    }
    return false;
  }

  private static boolean isOther(Reading reading, int title) {
    String words = words(reading, title);
    return NOTHING.matcher(words).find() || OTHER.matcher(words).find();
  }

  /** The paragraph of the title of such a letter; -1 where there is none. */
  static int titleOf(Reading reading, int start, int end) {
    int title = title(reading, start, end);
    return title >= 0 && !isOther(reading, title) ? title : -1;
  }

  /** A title that was cut in two is taken with the line before it. */
  private static String words(Reading reading, int title) {
    String line = reading.words(reading.paragraphs().get(title));
    String before = title > 0 ? reading.words(reading.paragraphs().get(title - 1)) : "";
    boolean cut = !line.contains("关于") && before.contains("关于") && before.indexOf('。') < 0;
    return cut ? before + line : line;
  }

  private static int title(Reading reading, int start, int end) {
    for (int i = start; i < Math.min(end, start + LOOK); i++) {
      Span paragraph = reading.paragraphs().get(i);
      if (paragraph.length() > LONGEST_TITLE) {
        return -1;
      }
      String line = reading.words(paragraph);
      if (line.indexOf('。') < 0
          && line.indexOf('：') < 0
          && Mark.at(reading.text(), paragraph.start(), paragraph.end()) == null
          && (KIND.matcher(line).matches() || NOTHING_TITLE.matcher(line).matches())) {
        return i;
      }
    }
    return -1;
  }

  private static final Pattern PROPOSAL =
      Pattern.compile("提出的[^。]{0,60}(?:建议|提案|议案)[》”]?[^。]{0,16}收悉");

  private static final Pattern NOTHING_TITLE =
      Pattern.compile(".*(?:关于|会议).*(?:通知|函|通报|决定|复函|回复|答复)(?:[（(〔].{1,24}[）)〕]?.{0,8})?");

  /** （地址：…）, （统一社会信用代码：…，法定代表人：…）: what tells of a unit and is none of its name. */
  private static final Pattern PARTICULARS =
      Pattern.compile(
          "[（(](?=[^（）()]*(?:地址|住所|住址|信用代码|营业执照|注册号|代码|法定代表人|法人代表|法人|负责人|经营者|联系人|电话|身份证|简称|以下称))"
              + "(?:[^（）()]|[（(][^（）()]*[）)])*[）)]");

  private static String address(String line) {
    String named = PARTICULARS.matcher(line).replaceAll("").strip();
    return named.isEmpty() ? null : addressed(named);
  }

  private static String addressed(String line) {
    if (line.length() > LONGEST_ADDRESS || line.indexOf('。') >= 0) {
      return null;
    }
    boolean colon = Chars.isColon(line.charAt(line.length() - 1));
    String words = colon ? line.substring(0, line.length() - 1).strip() : line;
    Matcher label = LABEL.matcher(line);
    if (label.find()) {
      String named = line.substring(label.end()).strip();
      return !named.isEmpty() && isUnits(named) ? named : null;
    }
    return colon && isUnits(words) ? words : null;
  }

  private static boolean isUnits(String words) {
    if (NO_UNIT.matcher(words).find()) {
      return false;
    }
    List<Names.Name> names = Names.divided(words);
    return !names.isEmpty()
        && names.stream()
            .allMatch(name -> name.words().length() > 1 && UNIT.matcher(name.words()).matches());
  }
}
