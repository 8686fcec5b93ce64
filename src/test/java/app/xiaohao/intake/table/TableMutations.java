package app.xiaohao.intake.table;

import app.xiaohao.intake.table.Sketch.Place;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Damages a table as copying, careless hands and malice do; the same seed does it the same way. */
final class TableMutations {
  private static final int MOST = 8;
  private static final int MOST_ROWS = 80;
  private static final int MOST_COLUMNS = 30;

  private static final String[] WORDS = {
    "",
    " ",
    "序号",
    "方面",
    "问题",
    "反馈问题",
    "具体表现",
    "整改目标",
    "整改措施",
    "措施序号",
    "责任领导",
    "责任人",
    "牵头单位",
    "责任单位",
    "配合单位",
    "整改时限（2025年）",
    "整改进展",
    "完成情况",
    "是否销号",
    "销号时间",
    "备注",
    "星级",
    "责任分工",
    "整改情况",
    "一、关于政治建设方面",
    "（一）学习不够深入",
    "一",
    "（二）",
    "3",
    "1.0",
    "１２",
    "3.1",
    "1-2",
    "合计",
    "小计：5",
    "共计（12个）",
    "注：本表一式两份。",
    "说明1.另附",
    "填报单位：河湾县档案馆",
    "填报日期：2025年3月31日",
    "审核人：何敏",
    "河湾县档案馆整改台账",
    "附件2",
    "1.补齐记录；2.抽查。",
    "一是补齐记录；二是每季度抽查；三是通报。",
    "一是",
    "（2）每季度抽查一次",
    "①甲②乙",
    "立即整改：1.补齐。\n2.抽查。\n3.通报。",
    "首先补齐，其次抽查。",
    "关于“第一议题”制度落实不到位的问题",
    "关于",
    "针对会议记录不全问题",
    "“”",
    "县水务局、县交通局等单位",
    "牵头单位：县水务局；配合单位：县交通局",
    "县水务局牵头，县交通局配合",
    "由办公室负责",
    "办公室（牵头）、业务科",
    "各镇（街道）",
    "周岚（党组书记、馆长）",
    "党组书记周岚、副馆长郑川",
    "郑 川",
    "组长：何敏 13900000000",
    "责任领导：",
    "各单位主要负责人",
    "2025年6月底前",
    "2025.13.45",
    "6月30日",
    "2025/6/1",
    "每月25日前",
    "每季度末",
    "反馈之日起两个月内",
    "立行立改",
    "长期坚持",
    "立行立改，长期坚持",
    "待补",
    "—",
    "/",
    "无",
    "已完成",
    "未完成",
    "是",
    "否",
    "√",
    "×",
    "Y",
    "已完成，长期坚持",
    "正在推进，已完成60%",
    "已印发《会议记录办法》，补齐12次会议记录并逐次核对签字。",
    "《》",
    "=SUM(A1)",
    "#REF!",
    "#######",
    "\uFEFF序号",
    "整\u200B改\u200B措\u200B施",
    "问\n题",
    "整 改 措 施",
    "問題",
    "\uD83D\uDE00",
    "\uD800断\uDFFF",
    "\u0000空\u0001",
    "䶮𬭎镇",
    "<b>粗</b>",
    "|竖|线|",
    "\"引\"号\"",
    "a\tb",
    "……",
    "((((((((",
    "））））））",
    "十十十十十",
    "99999999999999999999",
    "-1",
    "0",
    "第一方面问题，",
    "隐患描述",
    "隐患部位",
    "不符合项",
    "检查发现",
    "整改任务",
    "议定事项",
    "描述",
    "下一步措施",
    "检查结果",
    "验证状态",
    "验收责任人",
    "合格",
    "未发现问题",
    "复查合格",
    "待整改",
    "已关闭",
    "云岭市\n总工会",
    "区委副书记、区长",
    "加强管理，完善制度：一是公开招标；二是从严审核。",
    "项目1.1：水质不达标",
    "Ⅲ"
  };

  private final Random random;

  TableMutations(long seed) {
    random = new Random(seed);
  }

  /** Damages a table in one to eight places. */
  void damage(Sketch table) {
    for (int times = 1 + random.nextInt(MOST); times > 0; times--) {
      if (table.rows().isEmpty() || table.columns() == 0) {
        return;
      }
      switch (random.nextInt(10)) {
        case 0, 1 -> inRows(table);
        case 2 -> inColumns(table);
        case 3 -> merge(table);
        default -> inCells(table);
      }
    }
  }

  /** Words that stand above a table. */
  String above() {
    return random.nextInt(4) > 0 ? "" : word();
  }

  private String word() {
    return WORDS[random.nextInt(WORDS.length)];
  }

  private void inRows(Sketch table) {
    List<List<Place>> rows = table.rows();
    int at = random.nextInt(rows.size());
    int other = random.nextInt(rows.size());
    switch (random.nextInt(9)) {
      case 0 -> rows.remove(at);
      case 1 -> {
        if (rows.size() < MOST_ROWS) {
          rows.add(other, new ArrayList<>(rows.get(at)));
        }
      }
      case 2 -> Collections.swap(rows, at, other);
      case 3 -> rows.subList(at, rows.size()).clear();
      case 4 -> rows.subList(0, at).clear();
      case 5 -> rows.add(at, banner(table.columns()));
      case 6 -> rows.add(at, row(table.columns()));
      case 7 -> Collections.shuffle(rows.get(at), random);
      default -> Collections.fill(rows.get(at), Place.EMPTY);
    }
  }

  /** A line that goes over the table, or all but. */
  private List<Place> banner(int columns) {
    List<Place> row = new ArrayList<>(Collections.nCopies(columns, Place.EMPTY));
    row.set(0, new Place(word(), 1, 1 + random.nextInt(columns), null));
    return row;
  }

  private List<Place> row(int columns) {
    List<Place> row = new ArrayList<>();
    for (int i = 0; i < columns; i++) {
      row.add(random.nextInt(3) == 0 ? Place.EMPTY : Place.EMPTY.with(word()));
    }
    return row;
  }

  private void inColumns(Sketch table) {
    List<List<Place>> rows = table.rows();
    int at = random.nextInt(table.columns());
    int other = random.nextInt(table.columns());
    switch (random.nextInt(5)) {
      case 0 ->
          rows.forEach(
              row -> {
                if (at < row.size()) {
                  row.remove(at);
                }
              });
      case 1 ->
          rows.forEach(
              row -> {
                if (at < row.size() && other < row.size()) {
                  Collections.swap(row, at, other);
                }
              });
      case 2 -> {
        if (table.columns() < MOST_COLUMNS) {
          table.addColumn(other, rows.stream().map(row -> place(row, at)).toList());
        }
      }
      case 3 -> {
        if (table.columns() < MOST_COLUMNS) {
          table.addColumn(at, row(rows.size()));
        }
      }
      default ->
          rows.forEach(
              row -> {
                if (at < row.size()) {
                  row.set(at, Place.EMPTY);
                }
              });
    }
  }

  private static Place place(List<Place> row, int column) {
    return column < row.size() ? row.get(column) : Place.EMPTY;
  }

  /** Merges what may lie over other cells and over other merges. */
  private void merge(Sketch table) {
    int row = random.nextInt(table.rows().size());
    List<Place> places = table.rows().get(row);
    if (places.isEmpty()) {
      return;
    }
    int column = random.nextInt(places.size());
    boolean far = random.nextInt(8) == 0;
    int down = 1 + random.nextInt(far ? table.rows().size() : 4);
    int across = 1 + random.nextInt(far ? table.columns() : 3);
    places.set(column, places.get(column).over(down, across));
    if (random.nextBoolean()) {
      clear(table, row, column, down, across);
    }
  }

  /** What a merged cell covers is empty, as offices merge. */
  private static void clear(Sketch table, int row, int column, int down, int across) {
    for (int r = row; r < Math.min(row + down, table.rows().size()); r++) {
      List<Place> places = table.rows().get(r);
      for (int c = column; c < Math.min(column + across, places.size()); c++) {
        if (r > row || c > column) {
          places.set(c, Place.EMPTY);
        }
      }
    }
  }

  private void inCells(Sketch table) {
    // A header is damaged as often as all rows below it.
    int within = random.nextInt(3) == 0 ? Math.min(4, table.rows().size()) : table.rows().size();
    List<Place> row = table.rows().get(random.nextInt(within));
    List<Place> others = table.rows().get(random.nextInt(table.rows().size()));
    if (row.isEmpty() || others.isEmpty()) {
      return;
    }
    int column = random.nextInt(row.size());
    int other = random.nextInt(others.size());
    Place place = row.get(column);
    switch (random.nextInt(9)) {
      case 0 -> row.set(column, Place.EMPTY);
      case 1 -> {
        row.set(column, others.get(other));
        others.set(other, place);
      }
      case 2 -> row.set(column, place.with(others.get(other).text()));
      case 3 -> row.set(column, place.with(place.text() + word()));
      case 4 -> row.set(column, place.with(word() + place.text()));
      case 5 -> row.set(column, place.with(cut(place.text())));
      case 6 -> row.set(column, place.with(place.text() + "\n" + others.get(other).text()));
      case 7 ->
          row.set(
              column,
              new Place(
                  place.text().isEmpty() ? "2025年" : place.text(),
                  place.down(),
                  place.across(),
                  LocalDate.of(2024, 1, 1).plusDays(random.nextInt(900))));
      default -> row.set(column, place.with(word()));
    }
  }

  /** Something in the middle is taken out, doubled, or filled with anything. */
  private String cut(String words) {
    int from = random.nextInt(words.length() + 1);
    int to = from + random.nextInt(words.length() - from + 1);
    return switch (random.nextInt(4)) {
      case 0 -> words.substring(0, from) + words.substring(to);
      case 1 -> words.substring(0, to) + words.substring(from);
      case 2 -> words.substring(0, from) + rubbish() + words.substring(from);
      default -> words.substring(0, from) + "\n" + words.substring(from);
    };
  }

  private String rubbish() {
    StringBuilder rubbish = new StringBuilder();
    for (int length = random.nextInt(12); length > 0; length--) {
      rubbish.append((char) random.nextInt(Character.MAX_VALUE));
    }
    return rubbish.toString();
  }
}
