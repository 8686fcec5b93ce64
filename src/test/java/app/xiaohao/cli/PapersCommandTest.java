package app.xiaohao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.xiaohao.export.paper.PaperKind;
import app.xiaohao.ledger.sample.SampleFile;
import app.xiaohao.model.SupervisionKind;
import app.xiaohao.text.PaperWording;
import app.xiaohao.text.Texts;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** {@code paper --issue} and {@code papers}: what goes out stands in the register. */
class PapersCommandTest extends SampleLine {
  private Path ledger;

  @BeforeEach
  void makeOwnSample() {
    ledger = folder.resolve("台账.xh");
    SampleFile.at(CLOCK, ledger);
  }

  private int paper(String kind, Path file, String... more) {
    List<String> all =
        new ArrayList<>(
            List.of("paper", kind, "--ledger", ledger.toString(), "--to", file.toString()));
    all.addAll(Arrays.asList(more));
    return run(all.toArray(String[]::new));
  }

  private JsonNode papers(String... more) {
    out.reset();
    List<String> all = new ArrayList<>(List.of("papers", "--ledger", ledger.toString(), "--json"));
    all.addAll(Arrays.asList(more));
    assertThat(run(all.toArray(String[]::new))).as(err()).isZero();
    return json();
  }

  private int apply(String... lines) throws IOException {
    Path changes = folder.resolve("changes.jsonl");
    Files.writeString(changes, String.join("\n", lines), StandardCharsets.UTF_8);
    err.reset();
    return run("apply", changes.toString(), "--ledger", ledger.toString(), "--as", "林晓");
  }

  private static String sha256(Path file) throws Exception {
    return HexFormat.of()
        .formatHex(
            java.security.MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
  }

  @Test
  void withoutIssueNothingIsRegistered() {
    int letters = papers().get("papers").size();
    assertThat(paper("closing-form", folder.resolve("a.docx"), "--item", "2.1")).isZero();
    assertThat(papers().get("papers")).hasSize(letters);
    assertThat(paper("closing-form", folder.resolve("a.docx"), "--item", "2.1", "--number", "1号"))
        .isEqualTo(CommandLineProgram.USAGE);
    assertThat(err()).contains("--number 只和 --issue 一起用");
  }

  @Test
  void whatIsIssuedIsKeptByteForByte() throws Exception {
    Path file = folder.resolve("审批表.pdf");
    assertThat(paper("closing-form", file, "--item", "2.1", "--issue", "--as", "林晓"))
        .as(err())
        .isZero();
    assertThat(err()).contains("已发出并登记：整销审〔2026〕1号");
    JsonNode one = papers("--kind", "closing-form").get("papers").get(0);
    assertThat(one.get("state").asString()).isEqualTo("ISSUED");
    assertThat(one.get("on").asString()).isEqualTo("2026-11-21");
    assertThat(one.get("items").get(0).asString()).isEqualTo("2.1");
    assertThat(one.get("by").asString()).isEqualTo("林晓");
    assertThat(one.get("copy").get("sha256").asString()).isEqualTo(sha256(file));
    Path again = folder.resolve("again.pdf");
    assertThat(
            run(
                "papers",
                "--ledger",
                ledger.toString(),
                "--number",
                "整销审(2026)1号",
                "--to",
                again.toString()))
        .isZero();
    assertThat(again).hasSameBinaryContentAs(file);
    assertThat(
            paper(
                "unit-card",
                folder.resolve("b.docx"),
                "--unit",
                "县财政局",
                "--issue",
                "--number",
                "整销审〔2026〕1号"))
        .isEqualTo(CommandLineProgram.FAILED);
    assertThat(err()).contains("文号 整销审〔2026〕1号 已用于另一份");
    assertThat(folder.resolve("b.docx")).doesNotExist();
    assertThat(run("verify", "--ledger", ledger.toString())).isZero();
  }

  @Test
  void aFormWithoutAPlaceForTheRunningNumberIsRefusedInWordsForPeople() throws Exception {
    for (String form : new String[] {"云整督〔{年}〕号", "{号}{号}", "{年}{年}{号}", "长".repeat(90) + "{号}"}) {
      assertThat(
              apply("{\"do\":\"paper-numbers\",\"kind\":\"reminder\",\"form\":\"" + form + "\"}"))
          .as(form)
          .isEqualTo(CommandLineProgram.FAILED);
      assertThat(err()).as(form).contains("文号格式不能写“").doesNotContain("no place");
    }
  }

  @Test
  void aLetterGoesOutOnceForAllItsMeasuresAndIsAnswered() throws Exception {
    assertThat(apply("{\"do\":\"paper-numbers\",\"kind\":\"reminder\",\"form\":\"整改办函〔{年}〕{号}号\"}"))
        .as(err())
        .isZero();
    Path file = folder.resolve("提醒函.docx");
    assertThat(
            paper(
                "reminder",
                file,
                "--item",
                "1.2",
                "--issue",
                "--date",
                "2026-11-10",
                "--due",
                "2026-11-15"))
        .as(err())
        .isZero();
    assertThat(err()).contains("整改办函〔2026〕1号");
    JsonNode late = papers("--overdue", "--kind", "reminder").get("papers").get(0);
    assertThat(late.get("overdue").asBoolean()).isTrue();
    assertThat(
            apply(
                "{\"do\":\"answer-paper\",\"number\":\"整改办函〔2026〕1号\",\"text\":\"已在办\"}",
                "{\"do\":\"answer-paper\",\"number\":\"整改办函〔2026〕1号\",\"text\":\"再答\"}"))
        .isEqualTo(CommandLineProgram.FAILED);
    JsonNode answered = papers("--number", "整改办函").get("papers").get(0);
    assertThat(answered.get("state").asString()).isEqualTo("ANSWERED");
    assertThat(answered.get("answer").asString()).isEqualTo("已在办");
    assertThat(run("verify", "--ledger", ledger.toString())).isZero();
  }

  @Test
  void linesDraftIssueSignWithdrawAndCorrect() throws Exception {
    Files.writeString(folder.resolve("out.docx"), "发文");
    Files.writeString(folder.resolve("scan.pdf"), "签字");
    assertThat(
            apply(
                "{\"do\":\"draft-paper\",\"kind\":\"会议通知\",\"title\":\"整改推进会通知\",\"items\":[\"1.1\"]}"))
        .as(err())
        .isZero();
    int id = papers("--state", "draft").get("papers").get(0).get("paper").asInt();
    assertThat(
            apply(
                "{\"do\":\"issue-paper\",\"paper\":"
                    + id
                    + ",\"number\":\"会〔2026〕1号\",\"file\":\"out.docx\"}",
                "{\"do\":\"sign-paper\",\"number\":\"会〔2026〕1号\",\"file\":\"scan.pdf\"}",
                "{\"do\":\"withdraw-paper\",\"number\":\"会〔2026〕1号\",\"reason\":\"时间有误\"}",
                "{\"do\":\"issue-paper\",\"kind\":\"会议通知\",\"title\":\"整改推进会通知\",\"items\":[\"1.1\"],"
                    + "\"number\":\"会〔2026〕3号\",\"corrects\":\"会〔2026〕1号\",\"file\":\"out.docx\"}"))
        .as(err())
        .isZero();
    JsonNode both = papers("--kind", "会议通知").get("papers");
    assertThat(both).hasSize(2);
    assertThat(both.get(0).get("corrects").asInt()).isEqualTo(id);
    assertThat(both.get(1).get("state").asString()).isEqualTo("WITHDRAWN");
    assertThat(both.get(1).get("signed").get("name").asString()).isEqualTo("scan.pdf");
    out.reset();
    assertThat(run("papers", "--ledger", ledger.toString(), "--item", "1.1")).isZero();
    assertThat(out()).contains("会〔2026〕1号\t会议通知\t1.1\t已撤回", "时间有误\tscan.pdf");
  }

  @Test
  void theWordsOfKindsAreThoseOfTheProgram() {
    PaperWording words = new PaperWording(new Texts(Locale.CHINESE));
    for (PaperKind kind : PaperKind.values()) {
      assertThat(words.kind(kind.word())).isNotEqualTo(kind.word());
      assertThat(PaperWording.letter(kind.word()).orElse(null)).isEqualTo(kind.letter());
    }
    for (SupervisionKind letter : SupervisionKind.values()) {
      assertThat(words.kind(PaperWording.word(letter))).isNotBlank();
    }
  }
}
