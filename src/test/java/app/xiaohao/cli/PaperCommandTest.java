package app.xiaohao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.xiaohao.export.paper.PaperKind;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/** {@code paper}: which kinds there are, what they have to be told, and where to. */
class PaperCommandTest extends SampleLine {
  @Test
  void writesAPaper() throws Exception {
    Path file = folder.resolve("审批表.pdf");
    assertThat(paper("closing-form", file, "--item", "2.1")).isZero();
    assertThat(err()).contains("已写好文书（1 页）");
    assertThat(words(file)).contains("销号申请（审批）表", "县住房城乡建设局", "督导检查组核查意见");
  }

  @Test
  void writesTheNoticeOfTheOnlyInspection() throws Exception {
    Path file = folder.resolve("通报.pdf");
    assertThat(paper("notice", file)).isZero();
    assertThat(words(file)).contains("一、", "针对“", "下一步", "公开期限");
  }

  @Test
  void namesTheKindsWhereThereIsNoSuchKind() {
    Path file = folder.resolve("a.pdf");
    assertThat(paper("letter", file)).isEqualTo(CommandLineProgram.USAGE);
    assertThat(err()).contains("没有“letter”这种文书");
    for (PaperKind kind : PaperKind.values()) {
      assertThat(err()).contains(kind.word());
    }
    assertThat(file).doesNotExist();
  }

  @Test
  void refusesAnotherEnding() {
    Path file = folder.resolve("a.odt");
    assertThat(paper("notice", file)).isEqualTo(CommandLineProgram.USAGE);
    assertThat(err()).contains(".docx、.pdf、.ofd");
    assertThat(file).doesNotExist();
  }

  @Test
  void saysWhatAKindHasToBeTold() {
    for (PaperKind kind : PaperKind.values()) {
      if (!kind.needs().isEmpty()) {
        err.reset();
        assertThat(paper(kind.word(), folder.resolve("a.pdf")))
            .as(kind.word())
            .isEqualTo(CommandLineProgram.USAGE);
        assertThat(err()).contains(kind.word() + " 还缺：--" + kind.needs().getFirst().option());
      }
    }
  }

  @Test
  void refusesWhatAKindDoesNotGoBy() {
    for (PaperKind kind : PaperKind.values()) {
      for (String option : List.of("item", "unit", "leader", "period")) {
        if (!kind.options().contains(option)) {
          Path file = folder.resolve("b.pdf");
          assertThat(paper(kind.word(), file, "--" + option, "第1期"))
              .as(kind + " " + option)
              .isEqualTo(CommandLineProgram.USAGE);
          assertThat(err()).contains(kind.word() + " 不用 --" + option);
          assertThat(file).doesNotExist();
        }
      }
    }
  }

  @Test
  void saysWhatTheLedgerDoesNotHold() {
    Path file = folder.resolve("a.pdf");
    for (List<String> wrong :
        List.of(
            List.of("closing-form", "--item", "99.9"),
            List.of("closing-form", "--item", "2"),
            List.of("reminder", "--unit", "无此局"),
            List.of("leader-card", "--leader", "无此人"),
            List.of("bulletin", "--period", "第99期"),
            List.of("notice", "--inspection", "无此巡视"))) {
      String[] more = wrong.subList(1, wrong.size()).toArray(String[]::new);
      assertThat(paper(wrong.getFirst(), file, more)).isEqualTo(CommandLineProgram.FAILED);
      assertThat(file).doesNotExist();
    }
    assertThat(err())
        .contains("没有编号为 99.9 的措施", "2 有几条措施：2.1", "没有单位“无此局”", "没有责任领导“无此人”", "没有报送期“第99期”，有：");
  }

  @Test
  void neverReplacesALedger() throws Exception {
    Path ledger = folder.resolve("台账.pdf");
    Files.copy(sample, ledger);
    long size = Files.size(ledger);
    assertThat(paper("notice", ledger)).isEqualTo(CommandLineProgram.FAILED);
    assertThat(Files.size(ledger)).isEqualTo(size);
  }

  private int paper(String kind, Path file, String... more) {
    List<String> all =
        new ArrayList<>(
            List.of("paper", kind, "--ledger", sample.toString(), "--to", file.toString()));
    all.addAll(Arrays.asList(more));
    return run(all.toArray(String[]::new));
  }

  private static String words(Path file) throws Exception {
    try (PDDocument pdf = Loader.loadPDF(file.toFile())) {
      return new PDFTextStripper().getText(pdf).replaceAll("\\s+", "");
    }
  }
}
