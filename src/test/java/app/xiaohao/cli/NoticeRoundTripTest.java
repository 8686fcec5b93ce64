package app.xiaohao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.xiaohao.export.page.Block;
import app.xiaohao.export.page.PageDocument;
import app.xiaohao.export.paper.PaperDesk;
import app.xiaohao.export.paper.PaperFile;
import app.xiaohao.export.paper.PaperKind;
import app.xiaohao.export.paper.PaperOrder;
import app.xiaohao.intake.Draft;
import app.xiaohao.intake.ReadWatch;
import app.xiaohao.intake.drafting.DraftMaker;
import app.xiaohao.intake.parse.SharedReports;
import app.xiaohao.ledger.Ledger;
import app.xiaohao.ledger.row.LedgerRow;
import app.xiaohao.store.H2LedgerStores;
import app.xiaohao.text.Texts;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A notice that is written from a ledger and read again has the same issues and measures. */
class NoticeRoundTripTest extends SampleLine {
  private static final String[] WHO = {"部分镇", "县直单位", "有的党组织", "个别领导干部", "一些村", "乡镇政府"};
  private static final String[] WHAT = {
    "学习贯彻上级精神不够深入",
    "项目推进缓慢，资金闲置",
    "“三会一课”流于形式",
    "安全生产监管存在漏洞",
    "对12个滞后项目调度不力",
    "落实《条例》打折扣",
    "作风不实、执行力不强"
  };
  private static final String[] AIMS = {"强化理论武装", "加强干部队伍建设", "深化“放管服”改革", "规范工程招投标管理"};
  private static final String[] DID = {
    "制定《整改工作方案》，明确38项任务",
    "组织专题学习12次，覆盖1560人次",
    "清退违规资金4.7万元",
    "召开推进会，研究解决堵点9个；逐一销号",
    "建立“周调度、月通报”机制",
    "排查隐患216处，整改率达98.6%",
    "开展“回头看”，问题无反弹"
  };

  private static final String[] ENDS = {"", "。", "；", "；同时落实到人", "。“一事一档”。"};
  private static final String[] MORE = {
    "", "", "", "目前已完成整改。", "年底前完成全部任务。", "2027年6月底前建成投用", "正在办理验收手续", "长期坚持，久久为功。"
  };
  private static final String[] STATES = {
    "", "", "已完成", "正在推进", "基本完成", "阶段性完成", "未启动", "已完成，长期坚持", "长期坚持"
  };
  private static final String[] SO_FAR = {
    "",
    "",
    "持续推进",
    "已完成",
    "制度已印发。正在组织学习；预计2027年3月底前完成。",
    "一是摸清底数216处；二是整改率达98.6%",
    "清退4.7万元，余款力争年底前清退",
    "召开推进会3次。堵点9个逐一销号。",
    "整改状态良好"
  };

  static List<Path> reports() {
    Path real = SharedReports.place().resolve("reports");
    return Files.isDirectory(real) ? SharedReports.reports() : List.of(real);
  }

  @ParameterizedTest
  @MethodSource("reports")
  void ofARealReport(Path real) throws Exception {
    SharedReports.folder();
    Path ledger = folder.resolve("real.xh");
    assertThat(run("import", real.toString(), "--ledger", ledger.toString())).isZero();
    holds(ledger);
  }

  @Test
  void ofTheSample() throws Exception {
    holds(sample);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void ofAnyLedger(long seed) throws Exception {
    Path table = folder.resolve("清单.csv");
    Files.writeString(table, table(new Random(seed)));
    Path ledger = folder.resolve("any.xh");
    assertThat(run("import", table.toString(), "--ledger", ledger.toString())).as(err()).isZero();
    holds(ledger);
  }

  private static String table(Random random) {
    StringBuilder table = new StringBuilder("序号,问题类别,反馈问题,整改措施,责任领导,牵头单位,整改时限,完成情况,进展情况\n");
    int issues = 3 + random.nextInt(15);
    for (int issue = 1; issue <= issues; issue++) {
      String title =
          random.nextInt(4) == 0
              ? AIMS[random.nextInt(AIMS.length)] + "（第" + issue + "项）"
              : WHO[random.nextInt(WHO.length)] + WHAT[random.nextInt(WHAT.length)];
      int measures = 1 + random.nextInt(12);
      boolean told = random.nextInt(3) > 0;
      String common = one(random, STATES);
      for (int n = 1; n <= measures; n++) {
        String text =
            one(random, DID) + "，第" + issue + "项之" + n + one(random, ENDS) + one(random, MORE);
        table
            .append(issue)
            .append(",方面")
            .append("甲乙丙".charAt(Math.min(2, issue / 4)))
            .append("存在的问题,")
            .append(title)
            .append(',')
            .append(text)
            .append(',')
            .append(one(random, "李文涛", ""))
            .append(',')
            .append(one(random, "县财政局", "县水利局、县住建局", ""))
            .append(',')
            .append(one(random, "2026-12-31", "2026年6月底前", "长期坚持", ""))
            .append(',')
            .append(random.nextBoolean() ? common : one(random, STATES))
            .append(',')
            .append(told ? one(random, SO_FAR) : "")
            .append('\n');
      }
    }
    return table.toString();
  }

  private static String one(Random random, String... of) {
    return of[random.nextInt(of.length)];
  }

  /** Reads papers back into the ledger that they were written from: not a cell may change. */
  private void comesBack(Path file, Path paper, List<LedgerRow> rows) throws Exception {
    Path again = folder.resolve(paper.getFileName() + ".xh");
    Files.copy(file, again);
    String inspection;
    try (Ledger ledger = new Ledger(new H2LedgerStores(CLOCK).open(again), CLOCK)) {
      inspection = ledger.inspections().getFirst().name();
    }
    String[] line = {
      "import",
      paper.toString(),
      "--ledger",
      again.toString(),
      "--into",
      inspection,
      "--rule",
      "stop"
    };
    assertThat(run(line)).as(() -> err() + out).isZero();
    try (Ledger ledger = new Ledger(new H2LedgerStores(CLOCK).open(again), CLOCK)) {
      List<LedgerRow> now = ledger.rows(null);
      assertThat(now).hasSameSizeAs(rows);
      for (int i = 0; i < rows.size(); i++) {
        assertThat(now.get(i).toString()).as(paper.toString()).isEqualTo(rows.get(i).toString());
      }
    }
  }

  private void holds(Path file) throws Exception {
    List<LedgerRow> rows;
    PageDocument notice;
    Texts texts = new Texts(Locale.SIMPLIFIED_CHINESE);
    try (Ledger ledger = new Ledger(new H2LedgerStores(CLOCK).open(file), CLOCK)) {
      rows = ledger.rows(null);
      notice =
          new PaperDesk(ledger, texts)
              .of(new PaperOrder(PaperKind.NOTICE, null, "", "", "", "", LocalDate.now(CLOCK)));
    }
    Map<String, List<Told>> wanted = items(rows);
    for (PaperFile form : PaperFile.values()) {
      Path paper = folder.resolve("通报" + form.ending());
      form.write(paper, notice);
      assertSame(wanted, new DraftMaker().of(paper, ReadWatch.NOBODY));
      comesBack(file, paper, rows);
    }
    Path text = folder.resolve("通报文本.txt");
    Files.writeString(
        text,
        notice.blocks().stream()
            .flatMap(
                block ->
                    block instanceof Block.Paragraph paragraph
                        ? Stream.of(paragraph.text())
                        : Stream.empty())
            .collect(Collectors.joining("\n")));
    assertSame(wanted, new DraftMaker().of(text, ReadWatch.NOBODY));
  }

  /** What a notice tells of a measure. */
  private record Told(String text, String progress) {}

  /** The measures by number and title of their issue, in the order of the paper. */
  private static Map<String, List<Told>> items(List<LedgerRow> rows) {
    Map<String, List<Told>> items = new LinkedHashMap<>();
    for (LedgerRow row : rows) {
      List<Told> own =
          items.computeIfAbsent(
              row.issue().number() + " " + plain(row.issue().title()), title -> new ArrayList<>());
      if (row.measure() != null && !row.measure().text().isBlank()) {
        String progress = plain(row.measure().progress());
        String text = plain(row.measure().text());
        own.add(new Told(text, progress));
      }
    }
    return items;
  }

  private static void assertSame(Map<String, List<Told>> wanted, Draft draft) {
    List<String> titles = new ArrayList<>(wanted.keySet());
    assertThat(draft.issues()).hasSameSizeAs(titles);
    for (int i = 0; i < titles.size(); i++) {
      Draft.Issue issue = draft.issues().get(i);
      String title = titles.get(i).substring(titles.get(i).indexOf(' ') + 1);
      if (title.endsWith("…")) {
        assertThat(issue.title()).as(title).isNull();
      } else {
        assertThat(plain(issue.title())).isEqualTo(title);
      }
      List<Told> measures = wanted.get(titles.get(i));
      if (!measures.isEmpty()) {
        assertThat(issue.measures()).as(titles.get(i)).hasSameSizeAs(measures);
        for (int n = 0; n < measures.size(); n++) {
          Draft.Measure read = issue.measures().get(n);
          assertThat(new Told(plain(read.text()), plain(read.row().progress())))
              .isEqualTo(measures.get(n));
        }
      }
    }
  }

  private static String plain(String words) {
    return words.replaceAll("\\s+", "").replaceAll("[。；;，,]+$", "");
  }
}
