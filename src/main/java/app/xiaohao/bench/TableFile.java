package app.xiaohao.bench;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;

/** A ledger table of any length as csv, of invented rows: every issue goes over two. */
final class TableFile {
  private static final int ROWS_OF_ISSUE = 2;
  private static final int ISSUES_OF_ASPECT = 50;
  private static final String[] UNITS = {"县水务局", "县财政局", "县教育局", "河东镇", "石桥镇"};

  private TableFile() {}

  /**
   * Writes it, about 270 bytes a row.
   *
   * @param later whether it is the table of a later month: what was done is told anew in each row
   */
  static void write(Path file, int rows, boolean later) throws IOException {
    try (Writer out = Files.newBufferedWriter(file)) {
      out.write("序号,方面,反馈问题,整改措施,责任领导,牵头单位,整改时限,整改进展,完成情况,备注\n");
      for (int i = 0; i < rows; i++) {
        int issue = i / ROWS_OF_ISSUE + 1;
        boolean first = i % ROWS_OF_ISSUE == 0;
        out.write(
            "%d,第%d方面,第%d次会议没有记录，学习制度落实不到位。,%s,%s,%s,2027年%d月底前,%s,%s,%s%n"
                .formatted(
                    issue,
                    issue / ISSUES_OF_ASPECT + 1,
                    issue,
                    first ? "1.补齐第" + issue + "次会议的记录。" : "2.制定第" + issue + "项学习计划，每季度通报结果。",
                    first ? "周岚" : "何敏",
                    UNITS[issue % UNITS.length],
                    issue % 12 + 1,
                    (later ? "已通报" : "已开展抽查") + (issue % 9 + 1) + "次。",
                    first ? "整改中" : "长期坚持",
                    issue % 7 == 0 ? "重点件" : ""));
      }
    }
  }
}
