package app.xiaohao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.xiaohao.export.table.TableKind;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** {@code export} to a printed table or to values: which tables, on which paper. */
class TableExportTest extends SampleLine {
  @ParameterizedTest
  @EnumSource
  void printsEachTableWithWhatBelongsToIt(TableKind kind) throws Exception {
    Path file = folder.resolve("表.pdf");
    assertThat(export(file, "--list", kind.word(), "--by", "林晓")).as(err()).isZero();
    try (PDDocument pdf = Loader.loadPDF(file.toFile())) {
      String text = new PDFTextStripper().getText(pdf);
      assertThat(text)
          .contains("填报单位（盖章）", "填报日期：2026年11月21日", "审核人：", "填报人：林晓", "联系电话：", "第1页　共")
          .doesNotContain("〓");
      assertThat(pdf.getPage(0).getMediaBox().getWidth()).isGreaterThan(1000);
    }
  }

  @Test
  void leavesOutEmptyColumnsAndSaysWhatWasChosen() throws Exception {
    Path file = folder.resolve("逾期.docx");
    assertThat(export(file, "--overdue", "--paper", "a4")).isZero();
    try (InputStream stream = Files.newInputStream(file);
        XWPFDocument read = new XWPFDocument(stream)) {
      XWPFTable table = read.getTables().get(1);
      List<String> headings =
          table.getRow(0).getTableCells().stream().map(cell -> cell.getText()).toList();
      assertThat(headings).contains("序号", "整改措施", "进展").doesNotContain("销号编号", "销号日期");
      assertThat(read.getParagraphs().stream().map(one -> one.getText())).contains("本表范围：逾期");
    }
  }

  @Test
  void writesValuesThatAnotherProgramReads() throws Exception {
    Path file = folder.resolve("台账.csv");
    assertThat(export(file)).isZero();
    List<String> lines = Files.readAllLines(file);
    assertThat(lines).hasSize(121);
    assertThat(lines.getFirst()).startsWith("\uFEFF序号,方面,反馈问题,措施号,整改措施");
    assertThat(run("parse", file.toString())).isZero();
    assertThat(json().get("issues").size()).isEqualTo(53);
  }

  @ParameterizedTest
  @EnumSource
  void writesEachTableAsAWorkbookThatIsNotReadBack(TableKind kind) throws Exception {
    Path file = folder.resolve("表.xlsx");
    assertThat(export(file, "--list", kind.word())).as(err()).isZero();
    try (InputStream stream = Files.newInputStream(file);
        XSSFWorkbook read = new XSSFWorkbook(stream)) {
      XSSFSheet sheet = read.getSheetAt(0);
      assertThat(sheet.getRow(3).getCell(0).getStringCellValue()).isNotBlank();
      assertThat(sheet.getCTWorksheet().getAutoFilter()).isNotNull();
      assertThat(sheet.getRow(4).getLastCellNum()).isPositive();
    }
    out.reset();
    assertThat(run("parse", file.toString())).isZero();
    assertThat(json().get("issues")).isEmpty();
  }

  @Test
  void tellsWhatGoesOutBeforeItIsWritten() {
    Path file = folder.resolve("公开.docx");
    assertThat(export(file, "--public", "--check")).isZero();
    assertThat(out.toString(StandardCharsets.UTF_8))
        .contains("（公开版）”120行", "整栏：责任领导", "“对移交的93条问题线索建立专账”（线索、信访举报）")
        .doesNotContain("“县信访局”");
    assertThat(file).doesNotExist();
    out.reset();
    assertThat(export(file, "--check")).isZero();
    assertThat(out.toString(StandardCharsets.UTF_8)).contains("内部版会照样写出");
  }

  @Test
  void leavesOutOfThePublicVersionWhatIsNotForThePublic() throws Exception {
    Path file = folder.resolve("公开.csv");
    assertThat(export(file, "--public")).isZero();
    assertThat(Files.readString(file))
        .contains("（不公开）", "县信访局")
        .doesNotContain("问题线索", "责任领导", "李文涛", "销号编号");
    assertThat(err()).contains("公开版没有写出");
  }

  @Test
  void refusesOtherListsAndPapers() {
    Path file = folder.resolve("a.pdf");
    assertThat(export(file, "--list", "all")).isEqualTo(CommandLineProgram.USAGE);
    assertThat(export(file, "--paper", "B5")).isEqualTo(CommandLineProgram.USAGE);
    assertThat(export(folder.resolve("a.json"), "--list", "ledger"))
        .isEqualTo(CommandLineProgram.USAGE);
    assertThat(export(folder.resolve("a.csv"), "--paper", "A4"))
        .isEqualTo(CommandLineProgram.USAGE);
    assertThat(export(folder.resolve("a.xlsx"), "--public")).isEqualTo(CommandLineProgram.USAGE);
    assertThat(err()).contains("ledger、issues、tasks", "A3、A4", ".docx、.pdf、.ofd、.csv");
    assertThat(file).doesNotExist();
  }

  @Test
  void writesOneFormAtATime() {
    Path file = folder.resolve("a.xlsx");
    for (List<String> forms :
        List.of(
            List.of("--list", "ledger", "--schedule"),
            List.of("--list", "ledger", "--as", "县财政局"),
            List.of("--as", "县财政局", "--schedule"))) {
      err.reset();
      assertThat(export(file, forms.toArray(String[]::new))).isEqualTo(CommandLineProgram.USAGE);
      assertThat(err()).contains("只能写一个");
      assertThat(file).doesNotExist();
    }
  }

  private int export(Path file, String... more) {
    List<String> all =
        new ArrayList<>(List.of("export", "--ledger", sample.toString(), "--to", file.toString()));
    all.addAll(Arrays.asList(more));
    return run(all.toArray(String[]::new));
  }
}
