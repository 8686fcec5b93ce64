package app.xiaohao.intake.read;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.RichTextString;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Workbooks of invented offices, made when a test runs. */
public final class InventedWorkbook {
  private InventedWorkbook() {}

  public static Workbook empty(String format) {
    return format.equals("xlsx") ? new XSSFWorkbook() : new HSSFWorkbook();
  }

  public static byte[] bytes(Workbook workbook) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (workbook) {
      workbook.write(bytes);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    return bytes.toByteArray();
  }

  /**
   * A ledger as an office keeps it: title and 填报单位 above, two measures under one merged issue, an
   * empty row, a hidden sheet and a very hidden one.
   */
  static byte[] ledger(String format) {
    Workbook workbook = empty(format);
    Sheet sheet = workbook.createSheet("问题台账");
    sheet.setColumnWidth(1, 30 * 256);
    put(sheet, 0, 0, "清川县巡察反馈问题整改台账");
    sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, 4));
    put(sheet, 1, 0, "填报单位：清川县水务局");
    String[] headings = {"序号", "问题", "整改措施", "完成时限", "完成率"};
    for (int column = 0; column < headings.length; column++) {
      put(sheet, 2, column, headings[column]);
    }
    number(workbook, sheet, 3, 0, 1, "General");
    Font bold = workbook.createFont();
    bold.setBold(true);
    RichTextString rich = workbook.getCreationHelper().createRichTextString("河道管护不到位，巡河流于形式。");
    rich.applyFont(0, 4, bold);
    cell(sheet, 3, 1).setCellValue(rich);
    sheet.addMergedRegion(new CellRangeAddress(3, 4, 0, 0));
    sheet.addMergedRegion(new CellRangeAddress(3, 4, 1, 1));
    put(sheet, 4, 1, "河道管护不到位，巡河流于形式。");
    put(sheet, 3, 2, "1.修订《巡河办法》；\n2.每月通报一次。");
    put(sheet, 4, 2, "补齐巡河记录");
    date(workbook, sheet, 3, 3, LocalDate.of(2025, 6, 30), "yyyy\"年\"m\"月\"d\"日\"");
    date(workbook, sheet, 4, 3, LocalDate.of(2025, 12, 1), "yyyy\"年\"m\"月\"");
    number(workbook, sheet, 3, 4, 0.875, "0.0%");
    cell(sheet, 4, 4).setCellFormula("\"已\"&\"完成\"");
    workbook.getCreationHelper().createFormulaEvaluator().evaluateFormulaCell(cell(sheet, 4, 4));
    put(sheet, 6, 1, "合计：1 个问题");
    hidden(workbook, "下拉", SheetVisibility.HIDDEN);
    hidden(workbook, "宏", SheetVisibility.VERY_HIDDEN);
    Sheet second = workbook.createSheet("新增");
    put(second, 0, 0, "序号");
    return bytes(workbook);
  }

  /** A long table of one header row and {@code rows} rows of six columns. */
  static byte[] rows(String format, int rows) {
    Workbook workbook =
        format.equals("xlsx")
            ? new org.apache.poi.xssf.streaming.SXSSFWorkbook(100)
            : empty(format);
    Sheet sheet = workbook.createSheet("台账");
    String[] headings = {"序号", "问题", "整改措施", "责任单位", "完成时限", "完成情况"};
    for (int column = 0; column < headings.length; column++) {
      put(sheet, 0, column, headings[column]);
    }
    for (int row = 1; row <= rows; row++) {
      cell(sheet, row, 0).setCellValue(row);
      put(sheet, row, 1, "第" + row + "处沟渠淤塞，群众反映后长期无人清理。");
      put(sheet, row, 2, "清淤" + row + "米，落实专人管护，建立巡查记录。");
      put(sheet, row, 3, "第" + row % 40 + "乡镇");
      put(sheet, row, 4, "2025年" + (row % 12 + 1) + "月底前");
      put(sheet, row, 5, row % 3 == 0 ? "已完成" : "正在推进");
    }
    return bytes(workbook);
  }

  public static void put(Sheet sheet, int row, int column, String text) {
    cell(sheet, row, column).setCellValue(text);
  }

  static void number(
      Workbook workbook, Sheet sheet, int row, int column, double value, String format) {
    CellStyle style = workbook.createCellStyle();
    style.setDataFormat(workbook.createDataFormat().getFormat(format));
    Cell cell = cell(sheet, row, column);
    cell.setCellValue(value);
    cell.setCellStyle(style);
  }

  private static void date(
      Workbook workbook, Sheet sheet, int row, int column, LocalDate day, String format) {
    number(workbook, sheet, row, column, day.toEpochDay() + 25_569, format);
  }

  private static void hidden(Workbook workbook, String name, SheetVisibility visibility) {
    put(workbook.createSheet(name), 0, 0, "不该读到");
    workbook.setSheetVisibility(workbook.getSheetIndex(name), visibility);
  }

  private static Cell cell(Sheet sheet, int row, int column) {
    Row there = sheet.getRow(row) == null ? sheet.createRow(row) : sheet.getRow(row);
    return there.getCell(column) == null ? there.createCell(column) : there.getCell(column);
  }
}
