package app.xiaohao.ledger;

import app.xiaohao.intake.Draft;
import app.xiaohao.model.UnitRole;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Tables of an office with rows that are nearly identical among them, the same for the same seed.
 */
final class RandomTable {
  private static final String[] TOWNS = {"青石镇", "白鹭镇", "茶岭镇", "石桥乡", "枫林乡"};
  private static final String[] WORKS = {"完成%s管网改造%d公里", "%s新建停车位%d个", "督促%s补缴保证金%d万元"};
  private static final String[] ROUNDS = {"第%d次自查自纠", "召开第%d次专题会议", "%d月份集中清理"};
  private static final String[] PLAIN = {"修订内部管理制度", "组织业务培训", "健全长效机制，压实各级责任", "开展自查"};
  private static final String[] TITLES = {"%s污水管网建设滞后", "%s台账管理不规范", "%s惠民资金发放不及时"};

  private final Random random;
  private final List<Row> rows = new ArrayList<>();

  RandomTable(long seed) {
    random = new Random(seed);
    int issues = 1 + random.nextInt(6);
    for (int issue = 0; issue < issues; issue++) {
      String title = "%s（%s）".formatted(any(TITLES).formatted(any(TOWNS)), "甲乙丙丁戊己".charAt(issue));
      int measures = 1 + random.nextInt(5);
      String pattern = any(random.nextBoolean() ? WORKS : ROUNDS);
      for (int n = 0; n < measures; n++) {
        rows.add(row(issue, title, pattern, n));
      }
    }
  }

  /** One row; {@code issue} tells which rows stand together. */
  record Row(
      int issue,
      String title,
      String text,
      String leader,
      String unit,
      LocalDate due,
      String progress) {
    /** This row with one cell changed into something that no row has. */
    Row with(Cell cell) {
      return new Row(
          issue,
          title,
          cell == Cell.TEXT ? text + "并销案" : text,
          cell == Cell.LEADER ? "欧阳新" : leader,
          cell == Cell.UNIT ? "县林业局" : unit,
          cell == Cell.DUE ? LocalDate.of(2031, 1, 31) : due,
          cell == Cell.PROGRESS ? "换了说法" : progress);
    }

    /** This row with the figures of its wording changed. */
    Row withAnotherFigure() {
      return new Row(
          issue, title, text.replaceAll("\\d+(?=公里|个|万元)", "77"), leader, unit, due, progress);
    }
  }

  /** What of a row may change. */
  enum Cell {
    TEXT,
    LEADER,
    UNIT,
    DUE,
    PROGRESS
  }

  private Row row(int issue, String title, String pattern, int n) {
    String text =
        random.nextInt(4) == 0
            ? PLAIN[n % PLAIN.length]
            : pattern.startsWith("第") || !pattern.contains("%s")
                ? pattern.formatted(n + 1)
                : pattern.formatted(TOWNS[n], 3 + random.nextInt(6));
    boolean rich = random.nextInt(4) > 0;
    return new Row(
        issue,
        title,
        text,
        random.nextBoolean() ? "王领导" : "李领导",
        rich ? any(TOWNS) : "县委办公室",
        LocalDate.of(2027, 1 + n, 28),
        random.nextBoolean() ? "" : "已完成前期摸底" + random.nextInt(3));
  }

  private String any(String[] words) {
    return words[random.nextInt(words.length)];
  }

  List<Row> rows() {
    return List.copyOf(rows);
  }

  /** One of the rows. */
  int anyRow() {
    return random.nextInt(rows.size());
  }

  <T> T any(List<T> things) {
    return things.get(random.nextInt(things.size()));
  }

  /** The rows in another order, those of one issue together. */
  List<Row> shuffled(List<Row> ordered) {
    Map<Integer, List<Row>> issues = new LinkedHashMap<>();
    ordered.forEach(row -> issues.computeIfAbsent(row.issue(), key -> new ArrayList<>()).add(row));
    List<List<Row>> parts = new ArrayList<>(issues.values());
    Collections.shuffle(parts, random);
    parts.forEach(part -> Collections.shuffle(part, random));
    return parts.stream().flatMap(List::stream).toList();
  }

  /** The table as it is read. */
  static DraftBuilder read(List<Row> rows) {
    DraftBuilder draft = new DraftBuilder("表.xlsx");
    int issue = -1;
    int measure = 0;
    for (Row row : rows) {
      if (row.issue() != issue) {
        draft.issue(row.title());
        issue = row.issue();
        measure = 0;
      }
      measure++;
      draft
          .measure(row.text())
          .row(
              new Draft.RowFacts(
                  List.of(new Draft.UnitMention(row.unit(), UnitRole.LEAD)),
                  List.of(new Draft.LeaderMention(row.leader(), "")),
                  null,
                  row.progress(),
                  List.of()))
          .deadline(
              measure, Draft.DeadlineMention.Kind.DATE, row.due().toString(), row.due(), null);
    }
    return draft;
  }
}
