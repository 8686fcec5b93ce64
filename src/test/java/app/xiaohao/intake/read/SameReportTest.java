package app.xiaohao.intake.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import app.xiaohao.export.json.DraftJson;
import app.xiaohao.intake.ColumnKnowledge;
import app.xiaohao.intake.Draft;
import app.xiaohao.intake.ReadWatch;
import app.xiaohao.intake.drafting.DraftMaker;
import app.xiaohao.intake.parse.SharedReports;
import app.xiaohao.text.Texts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The same report gives the same draft, whatever file it comes in; only places differ. */
class SameReportTest {
  private static final Path INVENTED = Path.of("src/test/resources/app/xiaohao/intake/golden");

  private final DraftJson json = new DraftJson(new Texts(Locale.SIMPLIFIED_CHINESE));
  private final DraftMaker maker = new DraftMaker();

  /** The invented reports and the real ones; where there are none, their folder stands for them. */
  static List<Path> reports() throws IOException {
    List<Path> all = new ArrayList<>(textFiles(INVENTED));
    Path real = SharedReports.place().resolve("reports");
    all.addAll(Files.isDirectory(real) ? textFiles(real) : List.of(real));
    return all;
  }

  /** The reports whose lines are paragraphs: a page cuts nothing else. */
  static List<Path> paragraphs() throws IOException {
    return reports().stream().filter(file -> !file.endsWith("hard-wrapped.txt")).toList();
  }

  /** The real ones of these, and a quarter of the invented ones. */
  static List<Path> some() throws IOException {
    List<Path> all = paragraphs();
    return IntStream.range(0, all.size())
        .filter(i -> i % 4 == 0 || !all.get(i).startsWith(INVENTED))
        .mapToObj(all::get)
        .toList();
  }

  private static List<Path> textFiles(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".txt")).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("reports")
  void fromWord(Path report) throws Exception {
    assertSame(report, "a.docx", DocxFiles.typed(lines(report)));
  }

  @ParameterizedTest
  @MethodSource("reports")
  void fromWordThatMakesTheNumbers(Path report) throws Exception {
    assertSame(report, "a.docx", DocxFiles.numbered(lines(report)));
  }

  @ParameterizedTest
  @MethodSource("paragraphs")
  void fromPdfThatIndents(Path report) throws Exception {
    assertSame(report, "a.pdf", new PdfFiles(12, true, false, true).write(lines(report)));
  }

  @ParameterizedTest
  @MethodSource("some")
  void fromPdfThatCutsAnywhere(Path report) throws Exception {
    assertSame(report, "a.pdf", new PdfFiles(11.5, true, true, false).write(lines(report)));
  }

  @ParameterizedTest
  @MethodSource("some")
  void fromPdfInLargeCharacters(Path report) throws Exception {
    assertSame(report, "a.pdf", new PdfFiles(16, true, false, false).write(lines(report)));
  }

  @ParameterizedTest
  @MethodSource("paragraphs")
  void fromPdfThatDoesNotIndent(Path report) throws Exception {
    assertSame(report, "a.pdf", new PdfFiles(12, false, true, false).write(lines(report)));
  }

  @ParameterizedTest
  @MethodSource("reports")
  void fromPagesWithFurniture(Path report) throws Exception {
    assertSame(report, "a.html", HtmlFiles.page(lines(report), "UTF-8"));
    assertSame(report, "a.doc", HtmlFiles.page(lines(report), "GB18030"));
    assertSame(report, "a.mht", HtmlFiles.quoted(lines(report)));
    assertSame(report, "a.mht", HtmlFiles.base64(lines(report)));
  }

  @ParameterizedTest
  @MethodSource("reports")
  void fromRichText(Path report) throws Exception {
    assertSame(report, "a.rtf", RtfFiles.typed(lines(report)));
    assertSame(report, "a.doc", RtfFiles.unicode(lines(report)));
  }

  @ParameterizedTest
  @MethodSource("reports")
  void fromOpenDocument(Path report) throws Exception {
    assertSame(report, "a.odt", OdtFiles.typed(lines(report)));
  }

  private static List<String> lines(Path report) throws Exception {
    assumeTrue(Files.isRegularFile(report), "SKIPPED: no real reports at " + report);
    return new Documents()
        .read(report, ReadWatch.NOBODY)
        .source()
        .text()
        .lines()
        .filter(line -> !line.isBlank())
        .toList();
  }

  private void assertSame(Path report, String name, byte[] bytes) throws Exception {
    Draft expected = maker.of(report, ReadWatch.NOBODY);
    Draft read =
        maker.of(new Documents().read(name, bytes, ReadWatch.NOBODY), ColumnKnowledge.NONE);
    assertThat(withoutPlaces(read)).containsExactlyElementsOf(withoutPlaces(expected));
  }

  private List<String> withoutPlaces(Draft draft) throws Exception {
    JsonNode tree = new JsonMapper().readTree(json.write(List.of(draft)));
    strip(tree);
    return tree.toPrettyString().lines().toList();
  }

  private static void strip(JsonNode node) {
    if (node instanceof ObjectNode object) {
      object.remove("source");
      object.remove("file");
    }
    node.forEach(SameReportTest::strip);
  }
}
