package app.xiaohao.export.paper;

import static org.assertj.core.api.Assertions.assertThat;

import app.xiaohao.export.page.Block;
import app.xiaohao.export.page.Composer;
import app.xiaohao.export.page.PageDocument;
import app.xiaohao.export.page.PageFormat;
import app.xiaohao.export.page.Style;
import app.xiaohao.ledger.Ledger;
import app.xiaohao.ledger.sample.SampleFile;
import app.xiaohao.model.SupervisionKind;
import app.xiaohao.store.H2LedgerStores;
import app.xiaohao.text.LetterWording;
import app.xiaohao.text.Texts;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamReader;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each kind of paper of the sample, read back by other libraries than wrote it. */
class PaperFileTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-30T01:00:00Z"), ZoneId.of("Asia/Shanghai"));
  private static final Texts TEXTS = new Texts(Locale.SIMPLIFIED_CHINESE);

  @TempDir static Path shared;
  @TempDir Path folder;

  @BeforeAll
  static void makeSample() {
    SampleFile.at(CLOCK, shared.resolve("样例.xh"));
  }

  private static PageDocument paper(PaperKind kind) throws Exception {
    try (Ledger ledger =
        new Ledger(new H2LedgerStores(CLOCK).open(shared.resolve("样例.xh")), CLOCK)) {
      boolean ofUnit = kind.needs().contains(PaperKind.Part.UNIT);
      return new PaperDesk(ledger, TEXTS)
          .of(
              new PaperOrder(
                  kind,
                  null,
                  ofUnit ? "" : "2.1",
                  ofUnit ? "县住房城乡建设局" : "",
                  "陈向东",
                  "",
                  LocalDate.now(CLOCK)));
    }
  }

  @ParameterizedTest
  @EnumSource
  void saysTheSameInWordAsPdfAndAsOfd(PaperKind kind) throws Exception {
    PageDocument paper = paper(kind);
    Path word = folder.resolve("a.docx");
    Path pdf = folder.resolve("a.pdf");
    Path ofd = folder.resolve("a.ofd");
    PaperFile.DOCX.write(word, paper);
    PaperFile.Written written = PaperFile.PDF.write(pdf, paper);
    PaperFile.OFD.write(ofd, paper);
    assertThat(written.unknown()).isEmpty();
    String title = paper.title();
    String ofWord = wordText(word);
    assertThat(plain(ofWord)).contains(plain(title));
    try (PDDocument read = Loader.loadPDF(pdf.toFile())) {
      assertThat(read.getNumberOfPages()).isEqualTo(written.pages());
      assertThat(read.getDocumentInformation().getTitle()).isEqualTo(title);
      String ofPdf = new PDFTextStripper().getText(read);
      // by sign and not in order: a table is read by rows here and by cells there
      assertThat(signs(ofdText(ofd, written.pages()))).isEqualTo(signs(ofPdf));
      if (paper.format() == PageFormat.LETTER) {
        assertThat(ofPdf.lines().filter(line -> line.matches("^[，。、；：？！）》”].*")).toList())
            .as("lines that begin with a closing sign")
            .isEmpty();
      }
    }
  }

  @Test
  void givesTheSameBytesForTheSameDocument() throws Exception {
    PageDocument paper = paper(PaperKind.CLOSING_FORM);
    for (PaperFile form : List.of(PaperFile.DOCX, PaperFile.OFD)) {
      Path one = folder.resolve("1" + form.ending());
      Path two = folder.resolve("2" + form.ending());
      form.write(one, paper);
      form.write(two, paper);
      assertThat(Files.mismatch(one, two)).as(form.ending()).isEqualTo(-1);
    }
  }

  @Test
  void namesTheOfficialFacesAndTheirStandIns() throws Exception {
    Path word = folder.resolve("a.docx");
    PaperFile.DOCX.write(word, paper(PaperKind.REMINDER));
    try (ZipFile zip = new ZipFile(word.toFile())) {
      assertThat(part(zip, "word/document.xml"))
          .contains("方正小标宋简体", "仿宋_GB2312", "w:linePitch=\"579\"");
      assertThat(part(zip, "word/fontTable.xml")).contains("FangSong", "KaiTi", "SimHei");
      assertThat(part(zip, "word/settings.xml")).contains("evenAndOddHeaders");
    }
  }

  @Test
  void sendsALetterInTheWordsOfTheDesk() throws Exception {
    Path word = folder.resolve("a.docx");
    PaperFile.DOCX.write(word, paper(PaperKind.REMINDER));
    LetterWording words = new LetterWording(TEXTS);
    LocalDate due = LocalDate.now(CLOCK).plusDays(LetterWording.ANSWER_DAYS);
    assertThat(wordText(word))
        .contains(
            words.addressee("县住房城乡建设局"),
            words.opening("县住房城乡建设局", 2),
            words.closing(SupervisionKind.REMINDER, due));
    try (XWPFDocument read = new XWPFDocument(Files.newInputStream(word))) {
      XWPFTable table = read.getTables().getFirst();
      assertThat(table.getRow(1).getCell(0).getText()).isEqualTo("2.1");
      assertThat(table.getRow(1).getCell(5).getText()).isEqualTo("逾期 11 天");
    }
  }

  @Test
  void cutsATableWithMergedCellsForWordPageByPage() throws Exception {
    Path word = folder.resolve("a.docx");
    PaperFile.DOCX.write(word, paper(PaperKind.BULLETIN));
    try (XWPFDocument read = new XWPFDocument(Files.newInputStream(word))) {
      List<XWPFTable> changes =
          read.getTables().stream()
              .filter(table -> table.getRow(0).getCell(0).getText().equals("变化"))
              .toList();
      assertThat(changes).hasSizeGreaterThan(2);
      assertThat(changes.get(1).getRow(1).getCell(0).getText()).endsWith("（续）");
      for (XWPFTable table : changes) {
        assertThat(table.getRow(0).isRepeatHeader()).isTrue();
        assertThat(table.getRow(1).getCell(0).getText()).isNotBlank();
      }
    }
  }

  @Test
  void leavesWhatIsNotKnownToBeFilled() throws Exception {
    Path word = folder.resolve("a.docx");
    PaperFile.DOCX.write(word, paper(PaperKind.CLOSING_FORM));
    assertThat(wordText(word)).contains("整改目标\t待补", "签字：", "（盖章）");
  }

  @Test
  void setsSignsThatTheFaceLacksAsGetaAndSaysWhich() throws Exception {
    PageDocument paper =
        new Composer().add(Style.BODY, "责任领导：张ꀀ。").document("张ꀀ", PageFormat.LETTER, "", "{0}/{1}");
    Path pdf = folder.resolve("a.pdf");
    assertThat(PaperFile.PDF.write(pdf, paper).unknown()).isEqualTo("ꀀ");
    try (PDDocument read = Loader.loadPDF(pdf.toFile())) {
      assertThat(new PDFTextStripper().getText(read)).contains("责任领导：张〓。");
    }
    Path word = folder.resolve("a.docx");
    assertThat(PaperFile.DOCX.write(word, paper).unknown()).isEmpty();
    assertThat(wordText(word)).contains("张ꀀ");
  }

  private static String wordText(Path file) throws Exception {
    try (InputStream stream = Files.newInputStream(file);
        XWPFDocument read = new XWPFDocument(stream)) {
      StringBuilder text = new StringBuilder();
      read.getBodyElements()
          .forEach(
              element -> {
                if (element instanceof XWPFTable table) {
                  text.append(table.getText());
                } else if (element instanceof XWPFParagraph paragraph) {
                  text.append(paragraph.getText()).append('\n');
                }
              });
      return text.toString();
    }
  }

  private static String part(ZipFile zip, String name) throws Exception {
    return new String(
        zip.getInputStream(zip.getEntry(name)).readAllBytes(), StandardCharsets.UTF_8);
  }

  /** A name may be written with a character that takes more than sixteen bits. */
  @Test
  void writesRareCharactersAsPdfAndAsOfd() throws Exception {
    PageDocument paper =
        new PageDocument(
            "姓名", PageFormat.LETTER, "", List.of(Block.Paragraph.of(Style.BODY, "𠮷某")), "{0}/{1}");
    Path pdf = folder.resolve("rare.pdf");
    Path ofd = folder.resolve("rare.ofd");
    assertThat(PaperFile.PDF.write(pdf, paper).unknown()).isEmpty();
    assertThat(PaperFile.OFD.write(ofd, paper).unknown()).isEmpty();
    assertThat(ofdText(ofd, 1)).contains("𠮷");
    try (PDDocument read = Loader.loadPDF(pdf.toFile())) {
      assertThat(new PDFTextStripper().getText(read)).contains("𠮷");
    }
  }

  /** The text of all pages; each part is well formed and each font is one with a map of signs. */
  private static String ofdText(Path file, int pages) throws Exception {
    StringBuilder text = new StringBuilder();
    List<String> names = new ArrayList<>();
    try (ZipFile zip = new ZipFile(file.toFile())) {
      for (Enumeration<? extends ZipEntry> all = zip.entries(); all.hasMoreElements(); ) {
        ZipEntry entry = all.nextElement();
        names.add(entry.getName());
        byte[] bytes = zip.getInputStream(entry).readAllBytes();
        if (entry.getName().endsWith(".ttf")) {
          try (TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(bytes))) {
            assertThat(font.getUnicodeCmapLookup().getGlyphId(' ')).isNotZero();
          }
        } else {
          text.append(codes(bytes));
        }
      }
    }
    assertThat(names).contains("OFD.xml", "Doc_0/Document.xml", "Doc_0/PublicRes.xml");
    assertThat(names.stream().filter(name -> name.endsWith("Content.xml"))).hasSize(pages);
    return text.toString();
  }

  private static String codes(byte[] xml) throws Exception {
    XMLInputFactory factory = XMLInputFactory.newFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    XMLStreamReader reader = factory.createXMLStreamReader(new ByteArrayInputStream(xml));
    StringBuilder text = new StringBuilder();
    while (reader.hasNext()) {
      if (reader.next() == XMLStreamConstants.START_ELEMENT
          && reader.getLocalName().equals("TextCode")) {
        text.append(reader.getElementText()).append('\n');
      }
    }
    return text.toString();
  }

  private static String plain(String text) {
    return text.replaceAll("\\s+", "");
  }

  private static String signs(String text) {
    return plain(text)
        .codePoints()
        .sorted()
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}
