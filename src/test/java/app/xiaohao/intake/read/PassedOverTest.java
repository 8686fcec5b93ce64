package app.xiaohao.intake.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.xiaohao.intake.ColumnKnowledge;
import app.xiaohao.intake.Document;
import app.xiaohao.intake.Draft;
import app.xiaohao.intake.IntakeException;
import app.xiaohao.intake.IntakeException.Kind;
import app.xiaohao.intake.ReadWatch;
import app.xiaohao.intake.Warning;
import app.xiaohao.intake.drafting.DraftMaker;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.usermodel.Workbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What of a file is not in its text is said. */
class PassedOverTest {
  private static final List<String> REPORT =
      List.of(
          "关于巡察整改情况的通报",
          "二、整改情况",
          "1.针对会议记录不全问题。一是补齐会议记录。二是每季度抽查一次。",
          "2.针对学习不经常问题。一是制定学习计划。二是每月学习一次。");

  @ParameterizedTest
  @ValueSource(strings = {"xlsx", "xls"})
  void namesTheSheetsThatAreHidden(String format) throws Exception {
    Draft draft = draft(InventedWorkbook.ledger(format));
    assertThat(draft.issues()).isNotEmpty();
    assertThat(draft.warnings())
        .filteredOn(warning -> warning.kind() == Warning.Kind.SHEETS_HIDDEN)
        .extracting(Warning::arguments)
        .containsExactly(List.of("2", "下拉、宏"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"xlsx", "xls"})
  void refusesAWorkbookWhoseTextIsHiddenNamingItsSheets(String format) {
    Workbook workbook = InventedWorkbook.empty(format);
    workbook.createSheet("封面");
    Sheet ledger = workbook.createSheet("台账");
    InventedWorkbook.put(ledger, 0, 0, "问题");
    workbook.setSheetVisibility(1, SheetVisibility.HIDDEN);
    byte[] bytes = InventedWorkbook.bytes(workbook);
    assertThatThrownBy(() -> new Documents().read("台账", bytes, ReadWatch.NOBODY))
        .isInstanceOfSatisfying(
            IntakeException.class,
            refused -> {
              assertThat(refused.kind()).isEqualTo(Kind.SHEETS_HIDDEN);
              assertThat(refused.arguments()).containsExactly("1", "台账");
            });
  }

  @Test
  void namesThePagesThatArePicturesWhereTheyStand() throws Exception {
    List<String> paragraphs = new ArrayList<>(REPORT);
    for (int i = 3; i < 40; i++) {
      paragraphs.add(i + ".针对第" + i + "个方面台账不全问题。一是逐项补齐台账。二是安排专人核对。");
    }
    byte[] printed = new PdfFiles(16, true, false, true).write(paragraphs);
    Document document = read(withPictures(printed, 1, 3, 4));
    Warning warning = document.warnings().getFirst();
    assertThat(warning.kind()).isEqualTo(Warning.Kind.PAGES_WITHOUT_TEXT);
    assertThat(warning.arguments()).containsExactly("2、4–5");
    int place = warning.source().start();
    Document whole = read(printed);
    assertThat(document.source().text()).isEqualTo(whole.source().text());
    assertThat(place).isPositive().isLessThan(whole.source().text().length());
    assertThat(draft(withPictures(printed, 1)).issues()).hasSize(39);
  }

  @Test
  void passesOverAPageWithNothingOnIt() throws Exception {
    byte[] printed = new PdfFiles(16, true, false, true).write(REPORT);
    try (PDDocument document = Loader.loadPDF(printed)) {
      document.addPage(new PDPage());
      assertThat(read(bytes(document)).warnings()).isEmpty();
    }
  }

  @Test
  void refusesALetterWithAScannedReportSayingWhichPages() throws Exception {
    byte[] printed =
        new PdfFiles(16, true, false, true).write(List.of("关于报送整改情况的函", "现将报告报上，请审阅。"));
    Draft draft = draft(withPictures(printed, 1));
    assertThatThrownBy(draft::withIssues)
        .isInstanceOfSatisfying(
            IntakeException.class,
            refused -> {
              assertThat(refused.kind()).isEqualTo(Kind.PARTLY_SCANNED);
              assertThat(refused.arguments()).containsExactly("2");
            });
  }

  private static Document read(byte[] bytes) throws IntakeException {
    return new Documents().read("报告", bytes, ReadWatch.NOBODY);
  }

  private static Draft draft(byte[] bytes) throws IntakeException {
    return new DraftMaker().of(read(bytes), ColumnKnowledge.NONE);
  }

  /** With scanned pages put in, each before the page that has its number then, from 0. */
  private static byte[] withPictures(byte[] printed, int... places) throws Exception {
    try (PDDocument document = Loader.loadPDF(printed)) {
      for (int place : places) {
        PDPage page = new PDPage();
        if (place < document.getNumberOfPages()) {
          document.getPages().insertBefore(page, document.getPage(place));
        } else {
          document.addPage(page);
        }
        try (PDPageContentStream out = new PDPageContentStream(document, page)) {
          out.addRect(10, 10, 500, 700);
          out.fill();
        }
      }
      return bytes(document);
    }
  }

  private static byte[] bytes(PDDocument document) throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    document.save(bytes);
    return bytes.toByteArray();
  }
}
