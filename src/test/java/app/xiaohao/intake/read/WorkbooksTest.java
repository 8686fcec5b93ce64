package app.xiaohao.intake.read;

import static app.xiaohao.intake.read.InventedWorkbook.bytes;
import static app.xiaohao.intake.read.InventedWorkbook.number;
import static app.xiaohao.intake.read.InventedWorkbook.put;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.xiaohao.intake.Document;
import app.xiaohao.intake.Grid;
import app.xiaohao.intake.IntakeException;
import app.xiaohao.intake.IntakeException.Kind;
import app.xiaohao.intake.IntakeLimits;
import app.xiaohao.intake.ReadWatch;
import app.xiaohao.intake.read.sheet.DisplayedValue;
import java.time.LocalDate;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WorkbooksTest {
  private final Documents documents = new Documents();

  @ParameterizedTest
  @ValueSource(strings = {"xlsx", "xls"})
  void readsWhatAPersonSees(String format) throws Exception {
    Document document = read("台账", InventedWorkbook.ledger(format));
    assertThat(document.source().encoding()).isEqualTo(format);
    assertThat(document.tables()).extracting(Grid::name).containsExactly("问题台账", "新增");
    Grid grid = document.tables().getFirst();
    assertThat(
            grid.cells().stream().map(WorkbooksTest::described).collect(Collectors.joining("\n")))
        .isEqualTo(
            """
            0,0 1x5 清川县巡察反馈问题整改台账
            1,0 1x1 填报单位：清川县水务局
            2,0 1x1 序号
            2,1 1x1 问题
            2,2 1x1 整改措施
            2,3 1x1 完成时限
            2,4 1x1 完成率
            3,0 2x1 1
            3,1 2x1 河道管护不到位，巡河流于形式。
            3,2 1x1 1.修订《巡河办法》；⏎2.每月通报一次。
            3,3 1x1 2025年6月30日 =2025-06-30
            3,4 1x1 87.5%
            4,2 1x1 补齐巡河记录
            4,3 1x1 2025年12月
            4,4 1x1 已完成
            6,1 1x1 合计：1 个问题\
            """);
    assertThat(grid.rows()).isEqualTo(7);
    assertThat(grid.widths()).hasSize(5).element(1).isEqualTo(30.0);
    for (Grid table : document.tables()) {
      for (Grid.Cell cell : table.cells()) {
        assertThat(cell.source().of(document.source().text())).isEqualTo(cell.text());
      }
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "45838 | yyyy/m/d | 2025/6/30 | 2025-06-30",
        "45838 | m/d/yy | 2025/6/30 | 2025-06-30",
        "45838 | yyyy\\-mm\\-dd;@ | 2025-06-30 | 2025-06-30",
        "45838 | [$-804]yyyy\"年\"m\"月\"d\"日\";@ | 2025年6月30日 | 2025-06-30",
        "45838 | [DBNum1][$-804]yyyy\"年\"m\"月\"d\"日\";@ | 二〇二五年六月三十日 | 2025-06-30",
        "45838 | [DBNum1][$-804]yyyy\"年\"m\"月\";@ | 二〇二五年六月 |",
        "45838 | m\"月\"d\"日\";@ | 6月30日 | 2025-06-30",
        "45838 | yyyy.m.d | 2025.6.30 | 2025-06-30",
        "45838 | mmm-yy | Jun-25 |",
        "45838 | yyyy\"年\"m\"月\"d\"日\" aaaa | 2025年6月30日 星期一 | 2025-06-30",
        "45838 | [$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy | 2025年6月30日 | 2025-06-30",
        "45838 | [$-804]yyyy\"年\"m\"月\"d\"日\" dddd | 2025年6月30日 星期一 | 2025-06-30",
        "45838 | yyyy/m/d ddd | 2025/6/30 周一 | 2025-06-30",
        "45838 | [$-804]mmmm | 六月 |",
        "45838 | [$-409]d\\-mmm\\-yy;@ | 30-Jun-25 | 2025-06-30",
        "45838 | [$-en-US]dddd\\,\\ mmmm\\ d | Monday, June 30 | 2025-06-30",
        "45838.75 | [$-F400]h:mm:ss\\ AM/PM | 18:00:00 |",
        "0.75 | 上午/下午h\"时\"mm\"分\";@ | 下午6时00分 |",
        "1.5 | [h]:mm | 36:00 |",
        "45838.5 | yyyy/m/d h:mm | 2025/6/30 12:00 | 2025-06-30",
        "0.5 | h:mm | 12:00 |",
        "-3 | yyyy/m/d | -3 |",
        "1234567.891 | #,##0.00 | 1,234,567.89 |",
        "13800138000 | General | 13800138000 |",
        "0.1 | General | 0.1 |",
        "3 | 0\"个\" | 3个 |",
        "12 | 0_ | 12 |",
      })
  void showsNumbersAsTheirFormatDoes(double value, String format, String text, LocalDate date)
      throws Exception {
    for (String kind : new String[] {"xlsx", "xls"}) {
      Workbook workbook = InventedWorkbook.empty(kind);
      number(workbook, workbook.createSheet(), 0, 0, value, format);
      Grid.Cell cell = read("a", bytes(workbook)).tables().getFirst().cells().getFirst();
      assertThat(cell.text()).as(kind).isEqualTo(text);
      assertThat(cell.date()).as(kind).isEqualTo(date);
    }
  }

  @Test
  void showsTheBuiltInDatesOfChineseSystems() {
    DisplayedValue.Formatter formatter = new DisplayedValue.Formatter(false);
    assertThat(formatter.show(45838, 31, null))
        .isEqualTo(new DisplayedValue("2025年6月30日", LocalDate.of(2025, 6, 30)));
    assertThat(formatter.show(45838, 57, "")).isEqualTo(new DisplayedValue("2025年6月", null));
    assertThat(formatter.show(45838, 58, null).text()).isEqualTo("6月30日");
    assertThat(new DisplayedValue.Formatter(true).show(0, 14, null).text()).isEqualTo("1904/1/1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"xlsx", "xls"})
  void tellsWhatHasNoText(String format) {
    Workbook workbook = InventedWorkbook.empty(format);
    put(workbook.createSheet(), 2, 3, " ");
    assertThat(refusal(documents, bytes(workbook)).kind()).isEqualTo(Kind.EMPTY);
  }

  @ParameterizedTest
  @ValueSource(strings = {"xlsx", "xls"})
  void refusesMoreRowsThanTheLimit(String format) throws Exception {
    byte[] rows = InventedWorkbook.rows(format, 30);
    IntakeLimits limits = new IntakeLimits(1, 1, 8, 30);
    IntakeException refusal = refusal(new Documents(limits), rows);
    assertThat(refusal.kind()).isEqualTo(Kind.TOO_MANY_ROWS);
    assertThat(refusal.arguments()).containsExactly("30");
    assertThat(
            new Documents(new IntakeLimits(1, 1, 8, 31))
                .read("a", rows, ReadWatch.NOBODY)
                .tables()
                .getFirst()
                .rows())
        .isEqualTo(31);
  }

  @Test
  void refusesWhatUnpacksToMoreThanTheLimit() {
    Workbook workbook = InventedWorkbook.empty("xlsx");
    Sheet sheet = workbook.createSheet();
    for (int row = 0; row < 60; row++) {
      put(sheet, row, 0, String.valueOf((char) ('一' + row)).repeat(30_000));
    }
    IntakeException refusal =
        refusal(new Documents(new IntakeLimits(1, 1, 1, 100)), bytes(workbook));
    assertThat(refusal.kind()).isEqualTo(Kind.UNPACKS_TOO_LARGE);
    assertThat(refusal.arguments()).containsExactly("1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"xlsx", "xls"})
  void stopsWhenAskedTo(String format) {
    ReadWatch impatient =
        new ReadWatch() {
          private int asked;

          @Override
          public void at(double fraction) {
            assertThat(fraction).isLessThanOrEqualTo(1);
          }

          @Override
          public boolean cancelled() {
            asked++;
            return asked > 2;
          }
        };
    byte[] rows = InventedWorkbook.rows(format, 3_000);
    assertThatThrownBy(() -> documents.read("a", rows, impatient))
        .isInstanceOf(CancellationException.class);
  }

  private Document read(String name, byte[] bytes) throws IntakeException {
    return documents.read(name, bytes, ReadWatch.NOBODY);
  }

  private static IntakeException refusal(Documents documents, byte[] bytes) {
    return catchThrowableOfType(
        IntakeException.class, () -> documents.read("a", bytes, ReadWatch.NOBODY));
  }

  private static String described(Grid.Cell cell) {
    return "%d,%d %dx%d %s%s"
        .formatted(
            cell.row(),
            cell.column(),
            cell.rowSpan(),
            cell.columnSpan(),
            cell.text().replace('\n', '⏎'),
            cell.date() == null ? "" : " =" + cell.date());
  }
}
