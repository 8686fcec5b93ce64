package app.xiaohao.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import app.xiaohao.intake.Draft;
import app.xiaohao.intake.IntakeException;
import app.xiaohao.intake.ReadWatch;
import app.xiaohao.intake.drafting.DraftMaker;
import app.xiaohao.ledger.Ledger;
import app.xiaohao.ledger.file.CommitWatch;
import app.xiaohao.ledger.history.LedgerException;
import app.xiaohao.ledger.merge.ReviewedBatch.Target;
import app.xiaohao.ledger.review.DraftReview;
import app.xiaohao.model.inspection.InspectionKind;
import app.xiaohao.store.TypicalLedger;
import app.xiaohao.text.Texts;
import app.xiaohao.ui.kit.words.ProblemWords;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever stands in an exchange file: it is taken in, or refused with a sentence. */
class ExchangeHeldToLimitsTest {
  private static final String FILE =
      """
      {"format":"xiaohao-exchange","version":1,
       "inspection":{"name":"县审计局审计","kind":"AUDIT","inspectedParty":"云溪县","from":"2026-01-02"},
       "issues":[{"path":["1"],"headings":["资金管理"],"title":"专户管理不规范","original":"专户管理不规范",
         "measures":[{"text":"清理专户","leaders":[{"name":"周明远","posts":"县长"}],
           "leadUnits":["县财政局"],"responsibleUnits":[],"supportingUnits":["县审计局"],
           "deadline":{"kind":"ON_DATE","date":"2026-12-31","words":"年底前"},"firstDue":"2026-12-31",
           "extensions":1,"completion":"IN_PROGRESS","nature":"LIMITED","closure":"NONE",
           "closedOn":null,"closingNumber":"",
           "progress":[{"on":"2026-10-01","percent":40,"text":"已清理3户","by":"县财政局"}],
           "fields":[{"heading":"备注","text":"重点"}],"issued":[{"title":"专户办法","quote":"印发"}]}],
         "fields":[],"issued":[]}]}
      """;

  private static final List<String> ODD =
      List.of(
          "null",
          "\"\"",
          "\"\\u0000\"",
          "\"\\ud800\"",
          "-1",
          "1e400",
          "99999999999999999999",
          "[[[[]]]]",
          "{\"a\":1}",
          "true",
          "\"+99999-01-01\"",
          "\"2026-02-30\"",
          "\"" + "长".repeat(5000) + "\"");

  @TempDir Path folder;

  @Test
  void everyFileIsTakenInOrRefusedWithASentence() throws IOException {
    ProblemWords words = new ProblemWords(new Texts(Locale.SIMPLIFIED_CHINESE));
    List<String> files = files();
    assertThat(files).hasSizeGreaterThan(400);
    try (Ledger ledger = TypicalLedger.create(folder.resolve("台账.xh"))) {
      int made = 0;
      for (String content : files) {
        made++;
        Path file = Files.writeString(folder.resolve("交换.json"), content);
        try {
          Draft draft = new DraftMaker().of(file, ReadWatch.NOBODY);
          ledger.commit(
              new DraftReview(draft)
                  .approve(new Target.NewInspection("审计" + made, InspectionKind.AUDIT)),
              "孙望舒");
        } catch (IntakeException | LedgerException refused) {
          assertThat(words.sentence(refused)).as(content).isPresent();
        } catch (RuntimeException unforeseen) {
          fail(content.substring(0, Math.min(2000, content.length())), unforeseen);
        }
      }
      assertThat(ledger.imports().all()).as("taken in").hasSizeGreaterThan(20);
      assertThat(ledger.log().prove(CommitWatch.NOBODY).whole()).isTrue();
    }
  }

  /** The file with each of its values changed, cut short, and with a field twice. */
  private static List<String> files() {
    List<String> files = new ArrayList<>();
    java.util.regex.Matcher value =
        java.util.regex.Pattern.compile(":(\"[^\"]*\"|[0-9]+|null|\\[\\d?\\])").matcher(FILE);
    while (value.find()) {
      for (String odd : ODD) {
        files.add(FILE.substring(0, value.start(1)) + odd + FILE.substring(value.end(1)));
      }
    }
    for (int end = 1; end < FILE.length(); end += 40) {
      files.add(FILE.substring(0, end));
    }
    files.add(FILE.replace("\"version\":1", "\"version\":1,\"version\":1"));
    files.add(FILE.replace("[\"1\"]", "[".repeat(50_000)));
    return files;
  }
}
