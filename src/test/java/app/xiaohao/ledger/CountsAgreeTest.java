package app.xiaohao.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import app.xiaohao.export.LedgerExtract;
import app.xiaohao.export.json.LedgerJson;
import app.xiaohao.export.sheet.LedgerWorkbook;
import app.xiaohao.export.sheet.ReconciliationWorkbook;
import app.xiaohao.ledger.period.Snapshot;
import app.xiaohao.ledger.period.SnapshotForm;
import app.xiaohao.ledger.reconcile.Reconciler;
import app.xiaohao.ledger.reconcile.Reconciliation;
import app.xiaohao.ledger.reconcile.ReconciliationForm;
import app.xiaohao.ledger.review.LeftOut;
import app.xiaohao.ledger.row.ByHand;
import app.xiaohao.ledger.row.CustomFields;
import app.xiaohao.ledger.row.Desk;
import app.xiaohao.ledger.row.LedgerQuery;
import app.xiaohao.ledger.row.LedgerRow;
import app.xiaohao.ledger.row.LightsInForce;
import app.xiaohao.ledger.row.Summary;
import app.xiaohao.model.MeasureId;
import app.xiaohao.model.ProgressEntry;
import app.xiaohao.model.inspection.Inspection;
import app.xiaohao.model.inspection.InspectionId;
import app.xiaohao.model.inspection.InspectionKind;
import app.xiaohao.model.inspection.Period;
import app.xiaohao.model.inspection.PeriodId;
import app.xiaohao.model.light.DueState;
import app.xiaohao.text.Texts;
import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** For random ledgers: lists, charts, reconciliation and what is exported count the same. */
class CountsAgreeTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 3);
  private static final Texts TEXTS = new Texts(Locale.SIMPLIFIED_CHINESE);
  private static final Inspection INSPECTION =
      new Inspection(
          new InspectionId(1),
          "巡视",
          InspectionKind.CENTRAL_INSPECTION,
          null,
          null,
          null,
          null,
          null,
          null,
          null);
  private static final Period PERIOD =
      new Period(
          new PeriodId(1),
          INSPECTION.id(),
          1,
          "第1期",
          TODAY.withDayOfMonth(1),
          TODAY.plusDays(20),
          null,
          null);

  @TempDir Path folder;

  static LongStream seeds() {
    return LongStream.range(0, 300);
  }

  static LongStream fewSeeds() {
    return LongStream.range(300, 312);
  }

  /** Books over random rows: some fed back, some not, some left out, some reported. */
  private static Books books(long seed) {
    Random random = new Random(seed);
    List<LedgerRow> rows = RandomRows.of(seed, TODAY);
    Map<MeasureId, String> fedBack = new HashMap<>();
    List<Reported> reports = new ArrayList<>();
    for (LedgerRow row : rows) {
      if (row.measure() == null) {
        continue;
      }
      MeasureId id = row.measure().id();
      if (random.nextInt(6) > 0) {
        fedBack.put(id, row.measure().text() + (random.nextInt(5) == 0 ? "改" : ""));
      }
      for (int i = random.nextInt(3); i > 0; i--) {
        reports.add(
            new Reported(
                id,
                random.nextBoolean() ? PERIOD.id() : null,
                random.nextInt(4) == 0,
                new ProgressEntry(
                    TODAY.minusDays(random.nextInt(30)),
                    random.nextBoolean() ? "正在推进" : "完成" + random.nextInt(9) + "项",
                    random.nextInt(101),
                    "单位")));
      }
    }
    List<LeftOut> left = new ArrayList<>();
    for (int i = random.nextInt(4); i > 0; i--) {
      left.add(new LeftOut(List.of("二", "9"), "方面" + random.nextInt(4), "漏" + i, "漏掉的" + i));
    }
    ByHand byHand = byHand(rows, random);
    List<LedgerRow> struck = byHand.removed().stream().map(ByHand.Removed::row).toList();
    return new Books(
        INSPECTION,
        new Feedback("通报.txt", Map.of(), fedBack, left),
        List.of(PERIOD),
        rows.stream().filter(row -> !struck.contains(row)).toList(),
        new Desk(Map.of(), Map.of(), Map.of()),
        reports,
        Map.of(),
        Map.of(),
        List.of(),
        LightsInForce.DEFAULT,
        byHand);
  }

  /** Some measures were added by hand, some are struck, some both. */
  private static ByHand byHand(List<LedgerRow> rows, Random random) {
    OffsetDateTime at = OffsetDateTime.parse("2026-10-01T09:00:00+08:00");
    Map<MeasureId, ByHand.Addition> added = new HashMap<>();
    List<ByHand.Removed> removed = new ArrayList<>();
    for (LedgerRow row : rows) {
      if (row.measure() != null && random.nextInt(5) == 0) {
        added.put(
            row.measure().id(),
            new ByHand.Addition(random.nextBoolean() ? "口头反馈" : "", "", at, "林晓", null));
      }
      if (row.measure() != null && random.nextInt(8) == 0) {
        removed.add(new ByHand.Removed(row, at, "林晓", "重复", false, null));
      }
    }
    return new ByHand(added, Map.of(), removed);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void reconciliationListsAndChartsAgree(long seed) {
    Books books = books(seed);
    for (Period period : new Period[] {null, PERIOD}) {
      Reconciliation made = Reconciler.of(books, period, TODAY);
      Summary.Counts counts = Summary.of(books.rows(), LightsInForce.DEFAULT, TODAY).total();
      assertThat(made.errors()).isEmpty();
      assertThat(made.total().ledger()).isEqualTo(counts.measures());
      assertThat(made.total().done()).isEqualTo(counts.done());
      assertThat(made.total().closed()).isEqualTo(counts.closed());
      assertThat(made.total().overdue()).isEqualTo(counts.overdue());
      assertThat(made.total().longTerm()).isEqualTo(counts.longTerm());
      assertThat(made.total().due() + made.total().extra() + made.total().added())
          .isEqualTo(
              made.total().closed()
                  + made.total().notClosed()
                  + made.total().missing()
                  + made.total().removed());
      assertThat(
              LedgerQuery.ALL
                  .withDue(Set.of(DueState.OVERDUE))
                  .of(books.rows(), LightsInForce.DEFAULT, TODAY))
          .hasSize(made.total().overdue());
      assertThat(made.reported()).isLessThanOrEqualTo(made.asked());
      assertThat(ReconciliationForm.read(ReconciliationForm.write(made))).isEqualTo(made);
    }
    Snapshot snapshot = Snapshot.of("第1期", books.rows(), LightsInForce.DEFAULT, TODAY);
    assertThat(SnapshotForm.read(SnapshotForm.write(snapshot))).isEqualTo(snapshot);
    assertThat(snapshot.figures().measures())
        .isEqualTo(Summary.of(snapshot.lines(), LightsInForce.DEFAULT, TODAY).total().measures());
  }

  @ParameterizedTest
  @MethodSource("fewSeeds")
  void exportsReadBackCountTheSame(long seed) throws Exception {
    Books books = books(seed);
    Reconciliation made = Reconciler.of(books, PERIOD, TODAY);
    Summary.Counts counts = Summary.of(books.rows(), LightsInForce.DEFAULT, TODAY).total();

    ByteArrayOutputStream json = new ByteArrayOutputStream();
    new LedgerJson(List.of(INSPECTION), TEXTS)
        .write(
            books.rows(),
            ByHand.NONE,
            books.rows(),
            LightsInForce.DEFAULT,
            CustomFields.NONE,
            TODAY,
            json);
    int overdue = 0;
    int closed = 0;
    int measures = 0;
    for (JsonNode row : JsonMapper.shared().readTree(json.toByteArray())) {
      if (!row.get("measure").isNull()) {
        measures++;
        overdue += row.get("due").asString().equals("OVERDUE") ? 1 : 0;
        closed += row.get("closure").asString().equals("CLOSED") ? 1 : 0;
      }
    }
    assertThat(List.of(measures, closed, overdue))
        .containsExactly(made.total().ledger(), made.total().closed(), made.total().overdue());

    Path account = folder.resolve("对账单.xlsx");
    new ReconciliationWorkbook(TEXTS).write(account, made, null, "县委", Optional.empty());
    try (XSSFWorkbook book = new XSSFWorkbook(account.toFile())) {
      assertThat(totals(book.getSheetAt(0)))
          .startsWith(made.total().due(), made.total().ledger(), made.total().done());
      assertThat(book.getSheetAt(1).getLastRowNum()).isEqualTo(4 + made.differences().size());
    }
    Path table = folder.resolve("台账.xlsx");
    new LedgerWorkbook(TEXTS)
        .write(
            table,
            new LedgerExtract(
                new LedgerExtract.Heading("", "", "", ""),
                books.rows(),
                List.of(),
                List.of(INSPECTION),
                LightsInForce.DEFAULT,
                TODAY),
            () -> false);
    try (XSSFWorkbook book = new XSSFWorkbook(table.toFile())) {
      assertThat(totals(book.getSheetAt(1)))
          .startsWith(counts.issues(), made.total().ledger(), made.total().done());
    }
  }

  /** The whole numbers of the line 合计. */
  private static List<Integer> totals(Sheet sheet) {
    for (Row row : sheet) {
      List<Integer> numbers = new ArrayList<>();
      boolean total = false;
      for (Cell cell : row) {
        if (cell.getCellType() == CellType.STRING) {
          total |= cell.getStringCellValue().equals("合计");
        } else if (cell.getCellType() == CellType.NUMERIC) {
          numbers.add((int) cell.getNumericCellValue());
        }
      }
      if (total) {
        return numbers;
      }
    }
    throw new AssertionError("no total");
  }
}
