package app.xiaohao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.xiaohao.ledger.Ledger;
import app.xiaohao.store.TypicalLedger;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Outcomes and records entered by line, listed and summed. */
class OutcomesLineTest {
  @TempDir Path folder;
  private Path file;
  private String inspection;
  private final TestLine line = new TestLine();

  @BeforeEach
  void make() {
    file = folder.resolve("云溪县.xh");
    try (Ledger ledger = TypicalLedger.create(file)) {
      inspection = ledger.inspections().getFirst().name();
    }
  }

  private int apply(String... lines) throws IOException {
    Path changes = Files.writeString(folder.resolve("改.jsonl"), String.join("\n", lines));
    return line.run("apply", changes.toString(), "--ledger", file.toString(), "--as", "孙望舒");
  }

  private String outcome(String item, String more) {
    return "{\"do\":\"outcome\",\"inspection\":\"%s\",\"item\":\"%s\",%s}"
        .formatted(inspection, item, more);
  }

  @Test
  void sumsNeverMixUnitsAndSayWhatIsUnknown() throws IOException {
    assertThat(
            apply(
                outcome("1.1", "\"kind\":\"追缴资金\",\"amount\":\"12.50\",\"unit\":\"万元\""),
                outcome("1.2", "\"kind\":\"追缴资金\",\"target\":\"3\",\"unit\":\"万元\""),
                outcome("1", "\"kind\":\"问责处理\",\"amount\":\"2\",\"unit\":\"人\"")))
        .as(line.said())
        .isZero();
    assertThat(line.run("outcomes", "--ledger", file.toString(), "--by", "kind")).isZero();
    assertThat(line.printed()).contains("追缴资金\t追缴资金\t≥12.5万元\t目标 3万元").contains("问责处理\t问责处理\t2人");
    assertThat(line.run("outcomes", "--ledger", file.toString(), "--json")).isZero();
    assertThat(line.printed())
        .contains("\"item\":\"1.2\"")
        .contains("\"amount\":null")
        .contains("\"amount\":\"12.5\"");
    assertThat(apply("{\"do\":\"change-outcome\",\"outcome\":2,\"amount\":\"3\"}")).isZero();
    assertThat(apply("{\"do\":\"remove-outcome\",\"outcome\":1}")).isEqualTo(1);
    assertThat(apply("{\"do\":\"remove-outcome\",\"outcome\":1,\"reason\":\"重复\"}")).isZero();
    assertThat(line.run("outcomes", "--ledger", file.toString(), "--by", "kind")).isZero();
    assertThat(line.printed()).contains("追缴资金\t追缴资金\t3万元\t目标 3万元（1/1 项）");
    assertThat(line.run("outcomes", "--ledger", file.toString(), "--by", "colour")).isEqualTo(2);
  }

  @Test
  void whatTheWordsSpeakOfIsProposedWithThemAndEachIsALineOfApply() throws IOException {
    assertThat(
            apply(
                "{\"do\":\"progress\",\"item\":\"1.1\",\"text\":\"追缴违规资金8.6万元，给予党纪处分2人、诫勉谈话3人。\"}"))
        .as(line.said())
        .isZero();
    assertThat(line.run("outcomes", "--ledger", file.toString(), "--proposed")).isZero();
    assertThat(line.printed())
        .contains(
            "1.1\t追缴资金 违规资金 8.6万元\t追缴违规资金8.6万元",
            "1.1\t问责处理 党纪处分 2人\t给予党纪处分2人、诫勉谈话3人",
            "1.1\t问责处理 诫勉谈话 3人\t给予党纪处分2人、诫勉谈话3人");
    assertThat(line.printed()).contains("3.1\t追缴资金 拖欠租金 待补/486.2万元\t追缴拖欠租金486.2万元");
    assertThat(line.run("outcomes", "--ledger", file.toString())).isZero();
    assertThat(line.printed()).doesNotContain("追缴资金");

    assertThat(line.run("outcomes", "--ledger", file.toString(), "--proposed", "--json")).isZero();
    for (JsonNode one : JsonMapper.shared().readTree(line.printed())) {
      assertThat(apply(one.toString())).as(line.said()).isZero();
    }

    assertThat(line.run("outcomes", "--ledger", file.toString(), "--by", "kind")).isZero();
    assertThat(line.printed()).contains("追缴资金\t≥", "问责处理\t5人");
    assertThat(line.run("outcomes", "--ledger", file.toString(), "--proposed")).isZero();
    assertThat(line.printed()).isEmpty();
    assertThat(line.run("outcomes", "--ledger", file.toString(), "--proposed", "--by", "kind"))
        .isEqualTo(2);
  }

  @Test
  void ratesAreListedAndNotAddedUp() throws IOException {
    assertThat(
            apply(
                outcome(
                    "1.1",
                    "\"kind\":\"办结率\",\"amount\":\"87.2\",\"target\":\"100\",\"unit\":\"%\""),
                outcome(
                    "1.2",
                    "\"kind\":\"办结率\",\"amount\":\"100\",\"target\":\"100\",\"unit\":\"%\"")))
        .as(line.said())
        .isZero();
    assertThat(line.run("outcomes", "--ledger", file.toString(), "--by", "kind")).isZero();
    assertThat(line.printed()).contains("办结率\t2 项\t1/2 项达到目标").doesNotContain("187");
    assertThat(line.run("outcomes", "--ledger", file.toString(), "--json")).isZero();
    assertThat(line.printed()).doesNotContain("187.2").doesNotContain("\"200\"");
  }

  @Test
  void theListOfResultsSaysWhatWasBrought() throws IOException {
    assertThat(
            apply(
                outcome("1.1", "\"kind\":\"追缴资金\",\"target\":\"1,200.50\",\"unit\":\"万元\""),
                outcome("1", "\"kind\":\"问责处理\",\"title\":\"诫勉\",\"amount\":\"2\",\"unit\":\"人\"")))
        .as(line.said())
        .isZero();
    Path to = folder.resolve("成效.csv");
    assertThat(
            line.run(
                "export", "--ledger", file.toString(), "--list", "results", "--to", to.toString()))
        .as(line.said())
        .isZero();
    assertThat(Files.readString(to)).contains(",成效\r\n").contains("问责处理 诫勉 2人\n追缴资金 待补/1200.5万元");
  }

  @Test
  void theIndexOfACaseNamesWhatWasBroughtAndTheRecordsOfItsIssue() throws IOException {
    assertThat(
            apply(
                outcome("1.1", "\"kind\":\"建章立制\",\"title\":\"学习规则\",\"on\":\"2026-01-05\""),
                outcome("1.2", "\"kind\":\"追缴资金\",\"amount\":\"3\",\"unit\":\"万元\""),
                "{\"do\":\"record\",\"inspection\":\"%s\",\"kind\":\"督导检查\",\"title\":\"第二轮督导\",\"issues\":[\"1\"]}"
                    .formatted(inspection)))
        .as(line.said())
        .isZero();
    Path to = folder.resolve("目录.docx");
    assertThat(
            line.run(
                "paper",
                "case-index",
                "--ledger",
                file.toString(),
                "--item",
                "1.1",
                "--to",
                to.toString()))
        .as(line.said())
        .isZero();
    try (InputStream stream = Files.newInputStream(to);
        XWPFDocument read = new XWPFDocument(stream);
        XWPFWordExtractor words = new XWPFWordExtractor(read)) {
      assertThat(words.getText()).contains("建章立制 学习规则", "督导检查1 第二轮督导").doesNotContain("追缴资金");
    }
  }

  @Test
  void aNumberLongerThanAnyPageIsNone() throws IOException {
    assertThat(
            apply(outcome("1.1", "\"kind\":\"追缴资金\",\"amount\":\"1e999999999\",\"unit\":\"万元\"")))
        .isEqualTo(1);
    assertThat(line.said()).contains("1e999999999");
  }

  @Test
  void recordsAreSettledAndTheRestrictedStayOutOfThePublicList() throws IOException {
    String head = "\"inspection\":\"" + inspection + "\",\"kind\":\"信访举报\"";
    assertThat(
            apply(
                "{\"do\":\"record\",%s,\"title\":\"停车难\",\"count\":46,\"unit\":\"件\",\"state\":\"在办\",\"restricted\":false}"
                    .formatted(head),
                "{\"do\":\"record\",%s,\"title\":\"某线索\",\"state\":\"在办\",\"restricted\":true}"
                    .formatted(head),
                "{\"do\":\"settle-record\",%s,\"number\":1,\"answer\":\"已增设\"}".formatted(head)))
        .as(line.said())
        .isZero();
    assertThat(line.run("records", "--ledger", file.toString(), "--sum")).isZero();
    assertThat(line.printed()).contains("信访举报\t46件\t办结 46，办结率 100%");
    assertThat(line.run("records", "--ledger", file.toString(), "--public")).isZero();
    assertThat(line.printed()).contains("停车难").doesNotContain("某线索");
    assertThat(line.run("records", "--ledger", file.toString(), "--state", "在办")).isZero();
    assertThat(line.printed()).contains("某线索").doesNotContain("停车难");
    assertThat(apply("{\"do\":\"settle-record\",%s,\"number\":9,\"answer\":\"无\"}".formatted(head)))
        .isEqualTo(1);
    assertThat(line.said()).contains("信访举报9");
  }

  @Test
  void lettersAndCluesStayOutOfThePublicListUnlessTheLineSaysOtherwise() throws IOException {
    String head = "{\"do\":\"record\",\"inspection\":\"" + inspection + "\",\"kind\":\"";
    assertThat(
            apply(
                head + "信访举报\",\"title\":\"一封来信\"}",
                head + "问题线索\",\"title\":\"一条线索\"}",
                head + "信访举报\",\"title\":\"可公开的来信\",\"restricted\":false}",
                head + "会议\",\"title\":\"一次会议\"}"))
        .as(line.said())
        .isZero();
    assertThat(line.run("records", "--ledger", file.toString(), "--public")).isZero();
    assertThat(line.printed()).contains("可公开的来信", "一次会议").doesNotContain("一封来信", "一条线索");
  }
}
