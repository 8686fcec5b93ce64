package app.xiaohao.intake.table;

import app.xiaohao.intake.Column;
import app.xiaohao.intake.table.head.Cells;
import app.xiaohao.intake.table.head.ColumnPlan;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The units of a cell whose lines were broken for want of room: a unit over two lines is one,
 * unless both lines are whole units, by their look or because they have cells to themselves
 * elsewhere, or a sign parts them. A place (云岭市) or what belongs to another (所属…) is no whole unit,
 * nor is a committee before its office (区委, 办公室).
 */
final class UnitLines {
  /** What the name of a unit ends with. */
  private static final String ENDING =
      "(?:局|厅|委员会|委|办公室|办|院|中心|联合会|协会|总会|总工会|工会|会|公司|集团|镇|乡|街道|街道办|村|社区|部门|部|司|科|处|室|股"
          + "|学校|大学|中学|小学|幼儿园|医院|馆|站|所|队|组|厂|行|分行|支行|社|园|库|段|标|班|车间|项目部|支部|党委|党组|政府|法院|检察院|署|台|工委|联|"
          + "单位|科室|处室)";

  private static final Pattern UNIT = Pattern.compile(".{1,}" + ENDING + "(?:[（(][^（）()]*[）)])?");

  private static final Pattern PLACE = Pattern.compile("\\p{IsHan}{1,10}[省市县区州盟旗]");

  private static final Pattern COMMITTEE = Pattern.compile(".*[省市县区州旗镇乡](?:委|政府|人民政府)");
  private static final Pattern OF_A_COMMITTEE =
      Pattern.compile("(?:办公室|组织部|宣传部|统战部|政法委|督查室|研究室|机要局|编办|巡察办|老干部局)");

  private static final Pattern BELONGS = Pattern.compile("^(?:所属|下属|直属|管理的|的).*|^[）)、，,；;/／].*");

  private final Set<String> known;

  /**
   * @param known units that have cells to themselves
   */
  UnitLines(Set<String> known) {
    this.known = Set.copyOf(known);
  }

  /** The units of tables that stand alone in their cells, on one line. */
  static Set<String> known(Cells cells, ColumnPlan plan) {
    Set<String> known = new HashSet<>();
    for (Column meaning :
        List.of(Column.LEAD_UNIT, Column.RESPONSIBLE_UNIT, Column.SUPPORTING_UNIT)) {
      for (int column : plan.all(meaning)) {
        for (int row = plan.firstRow(); row < cells.rows(); row++) {
          String words = cells.text(row, column).strip();
          if (words.length() > 1 && words.indexOf('\n') < 0) {
            known.add(words);
          }
        }
      }
    }
    return known;
  }

  /** The words of a cell, lines joined that are parts of one name. */
  String joined(String words) {
    if (words.indexOf('\n') < 0) {
      return words;
    }
    StringBuilder joined = new StringBuilder();
    String last = "";
    for (String part : words.split("\n")) {
      String line = part.strip();
      if (!joined.isEmpty()) {
        joined.append(goesOn(last, line) ? "" : "\n");
        last = goesOn(last, line) ? last + line : line;
      } else {
        last = line;
      }
      joined.append(line);
    }
    return joined.toString();
  }

  private boolean goesOn(String line, String next) {
    if (line.isEmpty() || next.isEmpty() || isParted(line, next)) {
      return false;
    }
    if (isOpen(line) || BELONGS.matcher(next).matches()) {
      return true;
    }
    boolean office = COMMITTEE.matcher(line).matches() && OF_A_COMMITTEE.matcher(next).matches();
    return office || known.contains(line + next) || !isUnit(line) || !isUnit(next);
  }

  /** Whether a sign that parts names stands between the lines. */
  private static boolean isParted(String line, String next) {
    return "、，,；;。/／:：".indexOf(line.charAt(line.length() - 1)) >= 0
        || List.of("、", "，", ",", "；", ";", "/", "／").contains(next.substring(0, 1))
        || next.matches("^(?:\\d{1,2}[.．、]|[（(]\\d|[①-⑳]|(?:牵头|配合|协办|责任|主办)(?:单位|部门)?[:：]).*");
  }

  /** Whether a bracket is open at the end. */
  private static boolean isOpen(String line) {
    return Math.max(line.lastIndexOf('（'), line.lastIndexOf('('))
        > Math.max(line.lastIndexOf('）'), line.lastIndexOf(')'));
  }

  private boolean isUnit(String line) {
    return known.contains(line) || (UNIT.matcher(line).matches() && !PLACE.matcher(line).matches());
  }
}
