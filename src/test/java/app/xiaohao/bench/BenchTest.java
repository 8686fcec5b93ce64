package app.xiaohao.bench;

import static org.assertj.core.api.Assertions.assertThat;

import app.xiaohao.store.H2LedgerStores;
import app.xiaohao.text.Texts;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class BenchTest {
  @TempDir private Path folder;

  /** Everything that runs in this process, so small that the figures mean nothing. */
  @Test
  void everyFigureComesWithItsRatioAsJson() throws Exception {
    Clock clock = Clock.systemDefaultZone();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8)) {
      new Bench(clock, new Texts(Locale.ENGLISH), new H2LedgerStores(clock), "none")
          .run(Sizes.quick(), true, out);
    }

    JsonNode all = JsonMapper.shared().readTree(bytes.toByteArray());
    assertThat(all.path("machine").path("processors").asInt()).isPositive();
    assertThat(keys(all.path("figures")))
        .contains("commit", "commit-raw", "file-open", "file-closed", "rows-read", "change");
    assertThat(keys(all.path("ratios")))
        .containsExactly(
            "file-ratio",
            "commit-ratio",
            "password-ratio",
            "export-ratio",
            "growth-import",
            "growth-match",
            "growth-merge",
            "growth-reconcile",
            "growth-export");
    for (JsonNode ratio : all.path("ratios")) {
      assertThat(ratio.path("aim").asDouble()).isPositive();
    }
  }

  @Test
  void theTableOfALaterMonthHasTheSameRowsWithOtherNews() throws Exception {
    Path file = folder.resolve("table.csv");
    TableFile.write(file, 10, false);
    List<String> before = Files.readAllLines(file);
    TableFile.write(file, 10, true);
    List<String> after = Files.readAllLines(file);

    assertThat(before).hasSize(11);
    assertThat(after).hasSize(11);
    for (int i = 1; i < before.size(); i++) {
      String[] was = before.get(i).split(",", -1);
      String[] is = after.get(i).split(",", -1);
      assertThat(is[7]).isNotEqualTo(was[7]);
      is[7] = was[7];
      assertThat(is).isEqualTo(was);
    }
  }

  private static List<String> keys(JsonNode list) {
    List<String> keys = new ArrayList<>();
    list.forEach(one -> keys.add(one.path("key").asString()));
    return keys;
  }
}
