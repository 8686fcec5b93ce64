package app.xiaohao.intake.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import app.xiaohao.intake.ColumnKnowledge;
import app.xiaohao.intake.Document;
import app.xiaohao.intake.Draft;
import app.xiaohao.intake.IntakeException;
import app.xiaohao.intake.ReadWatch;
import app.xiaohao.intake.drafting.DraftMaker;
import app.xiaohao.intake.parse.LooseAccounting;
import app.xiaohao.intake.parse.SharedReports;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Damaged tables: none makes the reading fail, hang or lose a word of a cell. The number of
 * mutations is the system property {@code xiaohao.mutations}, the first of them {@code
 * xiaohao.mutations.from}; with {@code xiaohao.mutations.real} the real table is damaged, too.
 */
class MutatedTablesTest {
  private static final Logger LOG = LoggerFactory.getLogger(MutatedTablesTest.class);
  private static final long SEED = 20251231;
  private static final int MUTATIONS = Integer.getInteger("xiaohao.mutations", 1500);
  private static final int FIRST = Integer.getInteger("xiaohao.mutations.from", 0);

  /** Rows of the real table that are damaged together. */
  private static final int PIECE = 40;

  /** A guard against endless work: no table takes a hundredth of it. */
  private static final Duration HANGS = Duration.ofMinutes(5);

  private final DraftMaker maker = new DraftMaker();
  private final TableParser parser = new TableParser();

  private int ledgers;

  @Test
  void readsWhateverBecameOfATable() throws Exception {
    List<Document> documents = documents();
    List<String> faults = new ArrayList<>();
    long slowest = 0;
    for (int i = FIRST; i < FIRST + MUTATIONS; i++) {
      Random random = new Random(SEED + i);
      Document original = documents.get(random.nextInt(documents.size()));
      ColumnKnowledge known = random.nextInt(4) > 0 ? ColumnKnowledge.NONE : remembered(original);
      TableMutations mutations = new TableMutations(SEED + i);
      List<Sketch> tables = original.tables().stream().map(Sketch::new).toList();
      tables.forEach(mutations::damage);
      List<String> above = tables.stream().map(table -> mutations.above()).toList();
      String values =
          random.nextInt(4) > 0 ? null : tables.getFirst().separated(",\t;|".charAt(i % 4));
      long start = System.nanoTime();
      String fault =
          assertTimeoutPreemptively(
              HANGS,
              () -> values == null ? fault(Sketch.document(tables, above), known) : fault(values),
              "mutation " + i);
      slowest = Math.max(slowest, System.nanoTime() - start);
      if (fault != null) {
        faults.add(i + " " + fault);
      }
    }
    LOG.info(
        "{} mutations, {} still ledgers, {} faults, slowest {} ms",
        MUTATIONS,
        ledgers,
        faults.size(),
        slowest / 1_000_000);
    assertThat(faults).isEmpty();
    assertThat(ledgers).as("many are ledgers in spite of the damage").isGreaterThan(MUTATIONS / 2);
  }

  @Test
  void noticesALostCell() {
    Document document = Drawn.table("序号|问题|整改措施", "1|会议记录不全|补齐记录", "2|学习不经常|制定计划");
    Draft draft = maker.of(document, ColumnKnowledge.NONE);
    assertThat(TableAccounting.fault(document, draft)).isNull();
    Draft.Issue robbed = draft.issues().getLast().withMeasures(List.of());
    Draft less =
        new Draft(
            draft.source(),
            draft.report(),
            List.of(draft.issues().getFirst(), robbed),
            draft.passages(),
            draft.followUps(),
            draft.warnings(),
            draft.tables());
    assertThat(TableAccounting.fault(document, less)).startsWith("lost: 制定计划");
  }

  private String fault(Document document, ColumnKnowledge known) {
    try {
      Draft draft = maker.of(document, known);
      if (draft.tables().isEmpty()) {
        return LooseAccounting.fault(draft);
      }
      ledgers++;
      return TableAccounting.fault(document, draft);
    } catch (RuntimeException failed) {
      return failed + " at " + Arrays.asList(failed.getStackTrace()).subList(0, 4);
    }
  }

  /** Separated values: what a reading takes for a table holds the words of all fields. */
  private String fault(String values) {
    try {
      Document document = maker.paste("台账", values);
      String words = letters(values);
      return letters(document.source().text()).equals(words)
          ? fault(document, ColumnKnowledge.NONE)
          : "lost of\n" + values + "\n" + document.source().text();
    } catch (IntakeException refused) {
      return null;
    } catch (RuntimeException failed) {
      return failed + " at " + Arrays.asList(failed.getStackTrace()).subList(0, 4);
    }
  }

  private static String letters(String words) {
    return words.replaceAll("[^\\p{L}\\p{N}]+", "");
  }

  private ColumnKnowledge remembered(Document document) {
    return new ColumnKnowledge(
        parser.recognise(document, ColumnKnowledge.NONE).orElse(List.of()), Map.of());
  }

  private List<Document> documents() throws Exception {
    List<Document> documents = new ArrayList<>(drawn());
    for (Path file : GoldenTablesTest.tables()) {
      documents.add(maker.read(file, ReadWatch.NOBODY));
    }
    if (Boolean.getBoolean("xiaohao.mutations.real")) {
      Path real = SharedReports.folder().resolve("gold/audit-2023-units.csv");
      List<String> lines = Files.readAllLines(real);
      for (int from = 1; from < lines.size(); from += PIECE) {
        List<String> piece = lines.subList(from, Math.min(lines.size(), from + PIECE));
        documents.add(maker.paste("台账", lines.getFirst() + "\n" + String.join("\n", piece) + "\n"));
      }
    }
    return documents;
  }

  /** Tables with merged cells, as workbooks, Word and pages have them. */
  private static List<Document> drawn() {
    return List.of(
        Drawn.table(
            "河湾县档案馆整改台账|<|<|<|<|<|<|<",
            "填报单位（盖章）：河湾县档案馆|<|<|<|填报日期：2025年3月31日|<|<|<",
            "序号|问题|整改措施|责任分工|<|整改时限|整改情况|<",
            "^|^|^|牵头单位|责任领导|^|进展|完成情况",
            "一、关于政治建设方面|<|<|<|<|<|<|<",
            "1|会议记录不全|补齐记录|办公室|周岚（党组书记、馆长）|2025年6月底前@2025-06-30|已补齐3次记录|已完成",
            "^|^|每季度抽查|^|何敏|长期坚持|抽查1次|整改中",
            "2|学习不经常。2024年3次会议没有学习。|1.制定计划；⏎2.每月学习。|机关党委、办公室|郑川|1.2025年6月底前⏎2.每月25日前|1.已制定。⏎2.已学习2次。|否",
            "二、关于组织建设方面|<|<|<|<|<|<|<",
            "3|党费收缴不及时|补缴党费|机关党委|何敏|立行立改|已补缴|已完成，长期坚持",
            "合计：3个问题|<|<|<|<|<|<|<",
            "填报人：周岚|||审核人：何敏||||"),
        Drawn.table(
            "序号|方面|反馈问题|具体表现|整改措施|责任人",
            "1|政治建设|学习不到位|2024年3次会议没有学习|制定计划|周岚",
            "^|^|^|学习没有记录|补齐记录|何敏",
            "2|^|制度不全|没有会议制度|制定制度|郑川",
            "^|^|^|^|修订办法|^"),
        Drawn.table(
            "序号|隐患|<|<|整改|<|<|验收|<",
            "^|名称|描述|级别|措施|责任单位|责任人|结果|验收人",
            "1|消防设施失效|二楼灭火器压力不足|一般|更换灭火器|后勤处|何某|合格|吕某",
            "2|用电不规范|宿舍私拉电线|较大|拆除并检查|学生处⏎保卫处|冯某|未验收|"),
        Drawn.table(
            "序号|检查项目|检查结果|问题描述|整改措施|完成期限",
            "1|消防通道|不合格|东侧通道堆放杂物|清理杂物并划线|2025年6月10日前",
            "—|应急照明|合格|||",
            "3|配电箱|不合格|箱门未上锁|加装门锁|"),
        Drawn.table(
            "序号|议定事项|牵头单位|协办单位|完成时限|落实情况",
            "1|启动旧桥加固工程|区交通局|区财政局、青溪街道|2025年9月底前|已完成招标",
            "—|建立联合巡查机制|云岭市⏎城管局||长期坚持|推进中"),
        new Drawn()
            .and("政治建设", "序号|问题|整改措施|星级", "1|甲问题|甲措施|三星", "2|乙问题|乙措施|")
            .and("联系表", "姓名|电话", "周岚|0000-1234567")
            .and("组织建设", "序号|问题|整改措施|责任单位", "1|丙问题|丙措施|县水务局", "^|^|丁措施|县交通局")
            .document());
  }
}
