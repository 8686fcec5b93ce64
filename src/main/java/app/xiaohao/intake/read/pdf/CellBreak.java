package app.xiaohao.intake.read.pdf;

import java.util.regex.Pattern;

/**
 * Whether a line that ends early in a cell of a printed table was ended by its writer for the sense
 * (the next item, the next name of a list) or for the look (工业和 / 信息化部). Print does not say so; the
 * words do.
 */
final class CellBreak {
  private static final String ENDS = "。；;：:！？!?";
  private static final Pattern ITEM =
      Pattern.compile(
          "(?s)([（(]?[一二三四五六七八九十\\d]{1,3}[)）.．、](?!\\d)|[一二三四五六七八九十]是|[①-⑳]|[•●▪■◆—-]"
              + "|第[一二三四五六七八九十]|首先|其次|再次|最后|另外).*");
  private static final Pattern UNIT =
      Pattern.compile(
          ".{2,}(部|委|局|办|院|厅|会|室|中心|镇|乡|街道|公司|处|科|队|站|所|政府|银行|学校|大学|中学|小学|集团|县|区|市"
              + "|村|社|组|司|署|馆|台|团|园|旗|州|盟|党委|支部)");

  /** Organs that stand before the name of one of their own: 国务院国资委, 县委组织部. */
  private static final Pattern ABOVE =
      Pattern.compile("国务院|党中央|中共中央|[^\\n]{0,6}[省市县区旗州盟]委|[^\\n]{0,8}(人民)?政府");

  /** One that stands beside them: 县委 / 县政府. */
  private static final Pattern BESIDE = Pattern.compile("(?s)(省|市|县|区|旗|州|盟|国务院|中共).*");

  private static final Pattern PERSON =
      Pattern.compile(
          "[王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金"
              + "石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤][\\u4E00-\\u9FFF]{1,2}");

  /** Columns narrower than so many characters hold names and dates, wider ones sentences. */
  private static final float NARROW = 8;

  private CellBreak() {}

  /**
   * Whether the break is part of the text.
   *
   * @param before the text since the last such break, up to this one
   * @param next the next line
   * @param room how many characters a line of the cell can have
   */
  static boolean isMeant(String before, String next, float room) {
    if (ENDS.indexOf(before.charAt(before.length() - 1)) >= 0 || ITEM.matcher(next).matches()) {
      return true;
    }
    if (before.chars().anyMatch(c -> "，,、。；;".indexOf(c) >= 0)) {
      return false; // in the middle of a sentence or of a list
    }
    if (room > NARROW) {
      return true;
    }
    if (PERSON.matcher(before).matches() && PERSON.matcher(next).matches()) {
      return true;
    }
    return UNIT.matcher(before).matches()
        && (!ABOVE.matcher(before).matches() || BESIDE.matcher(next).matches());
  }
}
