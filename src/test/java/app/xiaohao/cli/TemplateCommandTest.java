package app.xiaohao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.xiaohao.export.paper.PaperKind;
import app.xiaohao.ledger.sample.SampleFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** {@code template}: templates of papers that the office edits in Word. */
class TemplateCommandTest extends SampleLine {
  private Path ledger;

  @BeforeEach
  void makeOwnSample() {
    ledger = folder.resolve("台账.xh");
    SampleFile.at(CLOCK, ledger);
  }

  private int command(String name, PaperKind kind, String... more) {
    List<String> all = new ArrayList<>(List.of(name, kind.word(), "--ledger", ledger.toString()));
    if (kind.needs().contains(PaperKind.Part.ITEM)) {
      all.addAll(List.of("--item", "2.2"));
    } else if (kind.needs().contains(PaperKind.Part.UNIT)) {
      all.addAll(List.of("--unit", "县住房城乡建设局"));
    } else if (kind.needs().contains(PaperKind.Part.LEADER)) {
      all.addAll(List.of("--leader", leader()));
    }
    all.addAll(Arrays.asList(more));
    err.reset();
    return run(all.toArray(String[]::new));
  }

  private String leader() {
    out.reset();
    assertThat(run("list", "--ledger", ledger.toString(), "--json")).isZero();
    return json().findValue("leaders").get(0).asString();
  }

  /** What a document says, with its structure: paragraphs, and cells of tables. */
  private static List<String> words(Path file) throws IOException {
    List<String> words = new ArrayList<>();
    try (InputStream stream = Files.newInputStream(file);
        XWPFDocument document = new XWPFDocument(stream)) {
      for (IBodyElement element : document.getBodyElements()) {
        if (element instanceof XWPFParagraph paragraph && !paragraph.getText().isEmpty()) {
          words.add(paragraph.getAlignment() + " " + fonts(paragraph) + paragraph.getText());
        } else if (element instanceof XWPFTable table) {
          table
              .getRows()
              .forEach(
                  row ->
                      row.getTableCells()
                          .forEach(
                              cell ->
                                  cell.getParagraphs()
                                      .forEach(line -> words.add("| " + line.getText()))));
        }
      }
    }
    return words;
  }

  /** How often the sheet is told: once, behind all else. */
  private static int sections(Path file) throws IOException {
    try (InputStream stream = Files.newInputStream(file);
        XWPFDocument document = new XWPFDocument(stream)) {
      return document.getDocument().xmlText().split("<w:sectPr", -1).length - 1;
    }
  }

  private static String fonts(XWPFParagraph paragraph) {
    return paragraph.getRuns().stream()
            .map(
                run ->
                    run.getFontFamily(XWPFRun.FontCharRange.eastAsia) + run.getFontSizeAsDouble())
            .distinct()
            .toList()
        + " ";
  }

  @Test
  void theUnchangedTemplateOfEveryKindGivesTheSamePaper() throws Exception {
    List<PaperKind> same = new ArrayList<>();
    for (PaperKind kind : PaperKind.values()) {
      Path plain = folder.resolve(kind.word() + "-plain.docx");
      Path template = folder.resolve(kind.word() + "-template.docx");
      Path filled = folder.resolve(kind.word() + "-filled.docx");
      if (command("paper", kind, "--to", plain.toString()) != 0) {
        assertThat(err()).as(kind.word()).contains("没有");
        continue;
      }
      assertThat(command("template", kind, "--to", template.toString())).as(err()).isZero();
      assertThat(String.join("", words(template))).contains("«标题»");
      assertThat(
              command("paper", kind, "--to", filled.toString(), "--template", template.toString()))
          .as(kind.word() + err())
          .isZero();
      assertThat(words(filled)).as(kind.word()).containsExactlyElementsOf(words(plain));
      assertThat(sections(filled)).as(kind.word()).isEqualTo(sections(plain));
      same.add(kind);
    }
    assertThat(same).hasSizeGreaterThan(13);
  }

  private Path edited(PaperKind kind, Edit edit) throws IOException {
    Path template = folder.resolve("模板.docx");
    assertThat(command("template", kind, "--to", template.toString())).as(err()).isZero();
    Path own = folder.resolve("本单位.docx");
    try (InputStream stream = Files.newInputStream(template);
        XWPFDocument document = new XWPFDocument(stream)) {
      edit.of(document);
      try (OutputStream to = Files.newOutputStream(own)) {
        document.write(to);
      }
    }
    return own;
  }

  private interface Edit {
    void of(XWPFDocument document);
  }

  @Test
  void anEditedTemplateIsKeptInTheLedgerAndUsed() throws Exception {
    Path own =
        edited(
            PaperKind.REMINDER,
            document -> {
              XWPFParagraph head =
                  document.insertNewParagraph(
                      document.getDocument().getBody().getPArray(0).newCursor());
              head.createRun().setText("云溪县整改办文件　经办 «单");
              head.createRun().setText("位» 收");
            });
    assertThat(command("template", PaperKind.REMINDER, "--set", own.toString(), "--as", "林晓"))
        .as(err())
        .isZero();
    Path out = folder.resolve("函.docx");
    assertThat(command("paper", PaperKind.REMINDER, "--to", out.toString())).as(err()).isZero();
    assertThat(String.join("\n", words(out))).contains("云溪县整改办文件　经办 县水务局 收").doesNotContain("«");
    assertThat(command("paper", PaperKind.REMINDER, "--to", out.toString(), "--issue"))
        .as(err())
        .isZero();
    assertThat(String.join("\n", words(out))).contains("云溪县整改办文件", "号");
    assertThat(run("verify", "--ledger", ledger.toString())).isZero();
    assertThat(command("template", PaperKind.REMINDER, "--clear")).as(err()).isZero();
    assertThat(command("paper", PaperKind.REMINDER, "--to", out.toString())).as(err()).isZero();
    assertThat(String.join("\n", words(out))).doesNotContain("云溪县整改办文件");
  }

  @Test
  void whatIsWrongIsToldByItsPlaceAndNothingIsKept() throws Exception {
    Path own =
        edited(
            PaperKind.CLOSING_FORM,
            document -> {
              document
                  .getTables()
                  .get(1)
                  .getRow(0)
                  .getCell(1)
                  .getParagraphs()
                  .getFirst()
                  .createRun()
                  .setText("«无此字段»");
              document.createParagraph().createRun().setText("经办：«领导");
              document.createParagraph().createRun().setText("见«附注二»");
            });
    assertThat(command("template", PaperKind.CLOSING_FORM, "--set", own.toString()))
        .isEqualTo(CommandLineProgram.FAILED);
    assertThat(err())
        .contains("正文第2个表第1行第2格：没有“无此字段”这个字段", "书名号«»不成对：经办：«领导", "没有“附注二”", "可以用的字段：");
    Path out = folder.resolve("表.docx");
    assertThat(
            command(
                "paper",
                PaperKind.CLOSING_FORM,
                "--to",
                out.toString(),
                "--template",
                own.toString()))
        .isEqualTo(CommandLineProgram.FAILED);
    assertThat(out).doesNotExist();
    Path text = Files.writeString(folder.resolve("假.docx"), "不是");
    assertThat(command("template", PaperKind.CLOSING_FORM, "--set", text.toString()))
        .isEqualTo(CommandLineProgram.FAILED);
    assertThat(err()).contains("假.docx 不是 Word 文件");
  }

  @Test
  void listsTheFields() {
    out.reset();
    assertThat(command("template", PaperKind.CLOSING_FORM, "--fields")).as(err()).isZero();
    assertThat(out()).contains("«标题»", "«牵头（责任）单位»", "«填表日期»");
    out.reset();
    assertThat(run("template", "--help")).isZero();
    assertThat(out()).contains("«正文»", "«答复期限»");
  }
}
