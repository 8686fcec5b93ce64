package app.xiaohao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.xiaohao.ledger.Ledger;
import app.xiaohao.ledger.LedgerStores;
import app.xiaohao.ledger.file.CommitWatch;
import app.xiaohao.ledger.file.LedgerHealth;
import app.xiaohao.ledger.file.LedgerHealth.Finding;
import app.xiaohao.ledger.file.LedgerHealth.Kind;
import app.xiaohao.ledger.file.LedgerHealth.Verdict;
import app.xiaohao.ledger.file.NewEvidence;
import app.xiaohao.store.H2LedgerStores;
import app.xiaohao.store.TypicalLedger;
import app.xiaohao.text.HealthWords;
import app.xiaohao.text.Texts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckCommandTest {
  @TempDir Path folder;

  private final TestLine line = new TestLine();
  private Path file;

  @BeforeEach
  void make() throws IOException {
    file = folder.resolve("台账.xh");
    Path proof = Files.writeString(folder.resolve("会议纪要.txt"), "佐证的内容");
    try (Ledger ledger = TypicalLedger.create(file)) {
      ledger.attach(
          TypicalLedger.id(ledger.rows(null), "1.1"),
          List.of(new NewEvidence(proof, "")),
          "沈知",
          CommitWatch.NOBODY);
      assertThat(ledger.file().copyNow()).isPresent();
    }
  }

  private int check(String... more) {
    return line.run(
        Stream.concat(Stream.of("check", "--ledger", file.toString()), Stream.of(more))
            .toArray(String[]::new));
  }

  @Test
  void aWholeLedgerIsToldPartByPartAndOnPaper() {
    Path paper = folder.resolve("检查.pdf");
    assertThat(check("--to", paper.toString())).isZero();
    assertThat(line.printed())
        .contains("文件\t完好", "逐字节一致", "日志\t完好", "副本\t完好", "封签\t完好", "1 份佐证", "“台账.xh”完好");
    assertThat(paper).isNotEmptyFile();
    assertThat(check("--json")).isZero();
    assertThat(line.printed()).contains("\"whole\":true", "\"kind\":\"COPY_PROVED\"");
  }

  @Test
  void looksAtTheOpenLedgerToo() {
    LedgerStores stores = new H2LedgerStores(TypicalLedger.CLOCK);
    try (Ledger ledger = new Ledger(stores.open(file), TypicalLedger.CLOCK)) {
      LedgerHealth health = ledger.file().check(CommitWatch.NOBODY);
      assertThat(health.whole()).isTrue();
      assertThat(health.findings())
          .extracting(Finding::kind)
          .contains(Kind.JOURNAL_GOOD, Kind.COPY_PROVED, Kind.SEALS_GOOD, Kind.EVIDENCE_GOOD);
    }
    assertThat(check()).isZero();
  }

  @Test
  void everyHarmIsFoundWithWhatToDo() throws IOException {
    Path backups = folder.resolve("台账 备份");
    harm(first(backups, ".xh"), 5000);
    harm(first(backups.resolve("日志"), ".xhj"), 60);
    harm(first(backups.resolve("佐证"), ""), 1);
    assertThat(check()).isEqualTo(1);
    assertThat(line.printed()).contains("副本损坏", "日志 ", "不是原来的字节", "现在备份");
    assertThat(line.said()).contains("检查发现问题");
    harm(file, 9000);
    assertThat(check()).isEqualTo(1);
    Files.writeString(file, "不是台账");
    assertThat(check()).isEqualTo(1);
    assertThat(line.printed()).contains("文件\t问题", "xiaohao restore");
    assertThat(line.run("check", "--ledger", folder.resolve("没有.xh").toString())).isEqualTo(1);
  }

  @Test
  void aJournalThatIsGoneWhileTheCopiesStandIsTold() throws IOException {
    Path journals = folder.resolve("台账 备份").resolve("日志");
    try (Stream<Path> files = Files.list(journals)) {
      for (Path journal : files.toList()) {
        Files.delete(journal);
      }
    }
    assertThat(check()).isEqualTo(CommandLineProgram.FAILED);
    assertThat(line.printed()).contains("日志\t问题", "日志不见了", journals.toString());
  }

  @Test
  void aFileThatWasCopiedAloneHasNotesAndNothingWrong() throws IOException {
    Path alone = Files.createDirectory(folder.resolve("别处")).resolve("拷贝.xh");
    Files.copy(file, alone);
    assertThat(line.run("check", "--ledger", alone.toString())).isZero();
    assertThat(line.printed()).contains("日志\t提示", "副本\t提示", "打开一次台账");
    assertThat(Files.exists(alone.resolveSibling("拷贝 备份"))).isFalse();
  }

  @Test
  void everyFindingHasItsWordsInBothLanguages() {
    for (Locale language : List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)) {
      HealthWords words = new HealthWords(new Texts(language));
      for (Kind kind : Kind.values()) {
        Finding finding = Finding.of(kind, 1, 2, 3);
        assertThat(words.sentence(finding)).isNotBlank();
        assertThat(words.advice(finding).isEmpty()).isEqualTo(kind.verdict() == Verdict.GOOD);
      }
    }
  }

  private static Path first(Path place, String ending) throws IOException {
    try (Stream<Path> files = Files.list(place)) {
      return files
          .filter(one -> Files.isRegularFile(one) && one.toString().endsWith(ending))
          .findFirst()
          .orElseThrow();
    }
  }

  private static void harm(Path file, int at) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    bytes[Math.min(at, bytes.length - 1)] ^= 64;
    Files.write(file, bytes);
  }
}
