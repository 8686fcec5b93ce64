package app.xiaohao.intake.parse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import app.xiaohao.intake.Draft;
import app.xiaohao.intake.SourceText;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Damaged reports: none makes the parser fail, hang, lose a word or take one twice. The number of
 * mutations is the system property {@code xiaohao.mutations}, the first of them {@code
 * xiaohao.mutations.from}; with {@code xiaohao.mutations.real} the real reports are damaged, too.
 */
class MutatedReportsTest {
  private static final Logger LOG = LoggerFactory.getLogger(MutatedReportsTest.class);
  private static final long SEED = 20250630;
  private static final int MUTATIONS = Integer.getInteger("xiaohao.mutations", 3000);
  private static final int FIRST = Integer.getInteger("xiaohao.mutations.from", 0);

  /** A guard against endless work: no report takes a hundredth of it. */
  private static final Duration HANGS = Duration.ofMinutes(5);

  @Test
  void readsWhateverBecameOfAReport() throws Exception {
    List<String> texts = texts();
    List<String> faults = new ArrayList<>();
    long slowest = 0;
    for (int i = FIRST; i < FIRST + MUTATIONS; i++) {
      String original = texts.get(new Random(SEED + i).nextInt(texts.size()));
      String text = new Mutations(SEED + i).of(original);
      long start = System.nanoTime();
      String fault = assertTimeoutPreemptively(HANGS, () -> fault(text), "mutation " + i);
      slowest = Math.max(slowest, System.nanoTime() - start);
      if (fault != null) {
        faults.add(i + " " + fault);
      }
    }
    LOG.info(
        "{} mutations, {} faults, slowest {} ms", MUTATIONS, faults.size(), slowest / 1_000_000);
    assertThat(faults).isEmpty();
  }

  @Test
  void noticesALostWord() {
    String text = "二、整改情况\n1.针对“甲”问题。一是做甲事。二是做乙事。\n2.针对“乙”问题。做丙事。\n";
    Draft draft = parse(text);
    assertThat(LooseAccounting.fault(draft)).isNull();
    Draft.Issue first = draft.issues().getFirst();
    Draft robbed =
        new Draft(
            draft.source(),
            draft.report(),
            List.of(first.withMeasures(first.measures().subList(0, 1)), draft.issues().get(1)),
            draft.passages(),
            draft.followUps(),
            draft.warnings());
    assertThat(LooseAccounting.fault(robbed)).startsWith("lost:");
  }

  private static String fault(String text) {
    try {
      return LooseAccounting.fault(parse(text));
    } catch (RuntimeException failed) {
      return failed + " at " + failed.getStackTrace()[0] + " " + failed.getStackTrace()[1];
    }
  }

  private static Draft parse(String text) {
    return new ReportParser()
        .parse(new SourceText("损坏", text.getBytes(StandardCharsets.UTF_8), text, "UTF-8"));
  }

  private static List<String> texts() throws IOException {
    List<Path> files = new ArrayList<>(GoldenReportsTest.reportsWithItems());
    if (Boolean.getBoolean("xiaohao.mutations.real")) {
      for (int i = 0; i < 3; i++) {
        files.addAll(SharedReports.reports());
      }
    }
    List<String> texts = new ArrayList<>();
    for (Path file : files) {
      texts.add(Files.readString(file));
    }
    return texts;
  }
}
