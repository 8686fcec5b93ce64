package app.xiaohao.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import app.xiaohao.cli.apply.ChangeLine;
import app.xiaohao.cli.apply.LedgerItems;
import app.xiaohao.cli.apply.LineKind;
import app.xiaohao.cli.apply.LineRefusal;
import app.xiaohao.intake.read.exchange.JsonLines;
import app.xiaohao.ledger.Ledger;
import app.xiaohao.ledger.file.CommitWatch;
import app.xiaohao.ledger.history.LedgerException;
import app.xiaohao.store.TypicalLedger;
import app.xiaohao.text.Texts;
import app.xiaohao.ui.kit.words.ProblemWords;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever stands in a field of a line: it is done, or refused with a sentence. */
class ApplyHeldToLimitsTest {
  private static final List<Object> ODD =
      List.of(
          "",
          " \u200B",
          "\u0000",
          "\uD800",
          "x".repeat(60_000),
          "长".repeat(300),
          -1,
          Integer.MAX_VALUE,
          new BigInteger("9".repeat(400)),
          1.5,
          true,
          List.of(),
          List.of(1, "a", List.of()),
          Map.of("text", 1),
          "+99999-01-01",
          "0000-01-01",
          "2026-02-30",
          "../../etc/passwd",
          "甲\n乙");

  @TempDir Path folder;
  private final Texts texts = new Texts(Locale.SIMPLIFIED_CHINESE);

  @Test
  void everyLineIsDoneOrRefusedWithASentence() throws IOException {
    try (Ledger ledger = TypicalLedger.create(folder.resolve("台账.xh"))) {
      LedgerItems items = new LedgerItems(ledger, folder);
      int tried = 0;
      for (LineKind kind : LineKind.ALL) {
        Map<String, Object> example = example(kind);
        List<String> fields = new ArrayList<>(example.keySet());
        fields.addAll(List.of("by", "on", "notSameAs", "lateReason"));
        for (String field : fields) {
          for (Object odd : ODD) {
            Map<String, Object> line = new LinkedHashMap<>(example);
            line.replaceAll((name, value) -> name.equals("item") ? "1.2" : value);
            line.put(field, odd);
            line.remove("inspection", example.get("inspection"));
            attempt(kind, line, items, ledger);
            tried++;
          }
        }
      }
      assertThat(tried).isGreaterThan(2000);
      assertThat(ledger.log().prove(CommitWatch.NOBODY).whole()).isTrue();
    }
  }

  private Map<String, Object> example(LineKind kind) throws IOException {
    Path file = Files.writeString(folder.resolve("example.jsonl"), kind.example());
    try (JsonLines lines = JsonLines.open(file)) {
      return lines.next().orElseThrow().fields().orElseThrow();
    }
  }

  private void attempt(LineKind kind, Map<String, Object> line, LedgerItems items, Ledger ledger) {
    try {
      ChangeLine fields = new ChangeLine(line, "孙望舒", ledger.today(), texts);
      fields.text("do");
      kind.apply(fields, items);
    } catch (LineRefusal refused) {
      assertThat(texts.of("cli.apply.flaw." + refused.flaw().name(), refused.arguments().toArray()))
          .hasSizeLessThan(400);
    } catch (LedgerException refused) {
      assertThat(new ProblemWords(texts).sentence(refused))
          .as(refused + " " + shown(line))
          .isPresent();
    } catch (RuntimeException unforeseen) {
      fail(kind.name() + " " + shown(line), unforeseen);
    }
  }

  private static String shown(Map<String, Object> line) {
    String words = line.toString();
    return words.substring(0, Math.min(300, words.length()));
  }
}
