package app.xiaohao.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.xiaohao.ledger.Ledger;
import app.xiaohao.ledger.change.Change;
import app.xiaohao.ledger.file.BackupCopy;
import app.xiaohao.ledger.file.CommitWatch;
import app.xiaohao.ledger.file.NewEvidence;
import app.xiaohao.ledger.file.RestoreWish;
import app.xiaohao.ledger.history.LedgerException;
import app.xiaohao.ledger.history.LedgerException.Kind;
import app.xiaohao.ledger.row.LedgerRow;
import app.xiaohao.ledger.row.LedgerRow.MeasureLine;
import app.xiaohao.model.ProgressEntry;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PasswordTest {
  private static final char[] FIRST = "整改 Öffnen 2026!".toCharArray();
  private static final char[] SECOND = "第二个口令".toCharArray();
  private static final char[] NONE = {};

  @TempDir Path folder;

  private Path file;

  /** Each piece of work is of another day, so that its copy stays. */
  private int day;

  @BeforeEach
  void make() {
    file = folder.resolve("台账.xh");
    TypicalLedger.create(file).close();
  }

  private H2LedgerStores stores() {
    return new H2LedgerStores(Clock.offset(TypicalLedger.CLOCK, Duration.ofDays(day)));
  }

  private H2LedgerStores knowing(Path ledger, char[] password) {
    H2LedgerStores stores = stores();
    stores.passwords().say(ledger, password);
    return stores;
  }

  private void set(char[] before, char[] wanted) {
    assertThat(knowing(file, before).passwords().change(file, wanted)).isEmpty();
  }

  private static List<LedgerRow> rows(H2LedgerStores stores, Path ledger) {
    try (Ledger open = new Ledger(stores.open(ledger), TypicalLedger.CLOCK)) {
      return open.rows(null);
    }
  }

  private static Kind refusal(H2LedgerStores stores, Path ledger) {
    try {
      stores.open(ledger).close();
      return null;
    } catch (LedgerException refused) {
      return refused.kind();
    }
  }

  @Test
  void opensWithItsPasswordOnlyAndHoldsWhatItHeld() {
    List<LedgerRow> before = rows(stores(), file);
    set(NONE, FIRST);
    assertThat(stores().passwords().has(file)).isTrue();
    assertThat(refusal(stores(), file)).isEqualTo(Kind.PASSWORD_NEEDED);
    assertThatThrownBy(() -> knowing(file, SECOND))
        .isInstanceOfSatisfying(
            LedgerException.class, e -> assertThat(e.kind()).isEqualTo(Kind.PASSWORD_WRONG));
    assertThat(rows(knowing(file, FIRST), file)).isEqualTo(before);
    set(FIRST, SECOND);
    assertThatThrownBy(() -> knowing(file, FIRST)).isInstanceOf(LedgerException.class);
    assertThat(rows(knowing(file, SECOND), file)).isEqualTo(before);
    set(SECOND, NONE);
    assertThat(stores().passwords().has(file)).isFalse();
    assertThat(rows(stores(), file)).isEqualTo(before);
  }

  @Test
  void writesNoWordOfTheLedgerInAnyFile() throws IOException {
    work(stores(), "设口令以前的话");
    set(NONE, FIRST);
    H2LedgerStores stores = knowing(file, FIRST);
    work(stores, "设口令以后的话");
    stores.passwords().change(file, SECOND);
    work(knowing(file, SECOND), "换口令以后的话");
    try (Ledger ledger = new Ledger(knowing(file, SECOND).open(file), TypicalLedger.CLOCK)) {
      assertThat(ledger.file().copyNow()).isPresent();
      ledger.file().saveAs(folder.resolve("另存.xh"), CommitWatch.NOBODY);
    }
    assertThat(words()).isEmpty();
  }

  /** Some work that comes into the journal, with proof, and a copy. */
  private void work(H2LedgerStores stores, String words) throws IOException {
    Path proof = Files.writeString(folder.resolve("佐证原件.txt"), words + "佐证的内容");
    try (Ledger ledger = new Ledger(stores.open(file), TypicalLedger.CLOCK)) {
      MeasureLine measure = TypicalLedger.row(ledger.rows(null), "1.1").measure();
      ledger.apply(
          new Change.Progress(
              measure.id(),
              measure.percent(),
              new ProgressEntry(TypicalLedger.TODAY, words, measure.percent(), "写")),
          "写");
      ledger.attach(measure.id(), List.of(new NewEvidence(proof, "")), "写", CommitWatch.NOBODY);
      assertThat(ledger.file().copyNow()).isPresent();
    }
    Files.delete(proof);
    day++;
  }

  /** Where words of the ledger stand in files as they are, in whatever signs. */
  private List<String> words() throws IOException {
    List<String> found = new ArrayList<>();
    List<Charset> charsets =
        List.of(
            StandardCharsets.UTF_8,
            StandardCharsets.UTF_16LE,
            StandardCharsets.UTF_16BE,
            Charset.forName("GBK"));
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path one : files.filter(Files::isRegularFile).toList()) {
        String bytes = Files.readString(one, StandardCharsets.ISO_8859_1);
        for (Charset charset : charsets) {
          for (String word : List.of("口令以", "县委宣传部", "周明远", "三资", "佐证的内容", "insert into")) {
            if (bytes.contains(new String(word.getBytes(charset), StandardCharsets.ISO_8859_1))) {
              found.add(one.getFileName() + ": " + word);
            }
          }
        }
      }
    }
    return found;
  }

  @Test
  void leavesNothingEncryptedOnceItIsTakenOff() throws IOException {
    work(stores(), "一");
    set(NONE, FIRST);
    work(knowing(file, FIRST), "二");
    set(FIRST, NONE);
    work(stores(), "三");
    assertThat(words()).isNotEmpty();
    try (Stream<Path> files = Files.walk(folder)) {
      assertThat(files.map(path -> path.getFileName().toString()))
          .noneMatch(name -> name.endsWith(".xhe") || name.endsWith(".relock"));
    }
    assertThat(stores().restorePoints(file).copies())
        .hasSizeGreaterThan(2)
        .allMatch(copy -> copy.state() == BackupCopy.State.PROVED);
    try (Ledger ledger = new Ledger(stores().open(file), TypicalLedger.CLOCK)) {
      assertThat(ledger.log().prove(CommitWatch.NOBODY).whole()).isTrue();
    }
  }

  @Test
  void restoresALockedLedgerFromItsCopiesUnderThePasswordOfToday() throws IOException {
    work(stores(), "一");
    set(NONE, FIRST);
    work(knowing(file, FIRST), "二");
    set(FIRST, SECOND);
    work(knowing(file, SECOND), "三");
    List<LedgerRow> before = rows(knowing(file, SECOND), file);
    H2LedgerStores stores = knowing(file, SECOND);
    BackupCopy oldest = stores.restorePoints(file).copies().getLast();
    assertThat(oldest.state()).isEqualTo(BackupCopy.State.PROVED);
    assertThat(refusal(stores(), oldest.file())).isEqualTo(Kind.PASSWORD_NEEDED);
    assertThat(rows(knowing(oldest.file(), FIRST), oldest.file())).isNotEmpty();
    assertThat(rows(stores, oldest.file())).isNotEmpty();
    Path restored = folder.resolve("恢复.xh");
    assertThat(
            stores.restore(file, RestoreWish.NEWEST, restored, CommitWatch.NOBODY).proof().whole())
        .isTrue();
    assertThat(rows(knowing(restored, SECOND), restored)).isEqualTo(before);
    Path old = folder.resolve("旧.xh");
    stores.restore(file, RestoreWish.exactly(oldest.file()), old, CommitWatch.NOBODY);
    assertThat(rows(knowing(old, SECOND), old)).isNotEmpty();
    Files.delete(file);
    Path again = folder.resolve("再恢复.xh");
    Path newest = stores.restorePoints(file).copies().getFirst().file();
    assertThatThrownBy(() -> stores().restore(file, RestoreWish.NEWEST, again, CommitWatch.NOBODY))
        .isInstanceOfSatisfying(
            LedgerException.class,
            e -> {
              assertThat(e.kind()).isEqualTo(Kind.PASSWORD_NEEDED);
              assertThat(e.arguments()).containsExactly(newest.toString());
            });
    H2LedgerStores anew = knowing(newest, SECOND);
    assertThat(anew.restore(file, RestoreWish.NEWEST, again, CommitWatch.NOBODY).proof().whole())
        .isTrue();
    assertThat(rows(knowing(again, SECOND), again)).isEqualTo(before);
  }

  @Test
  void encryptsAtTheNextOpeningWhatAnEndInBetweenLeftAsItWas() throws IOException {
    work(stores(), "一");
    Path aside = folder.resolve("明");
    copy(folder.resolve("台账 备份"), aside);
    set(NONE, FIRST);
    delete(folder.resolve("台账 备份"));
    copy(aside, folder.resolve("台账 备份"));
    delete(aside);
    assertThat(words()).isNotEmpty();
    List<LedgerRow> rows = rows(knowing(file, FIRST), file);
    assertThat(rows).isEqualTo(rows(knowing(file, FIRST), file));
    assertThat(words()).isEmpty();
    H2LedgerStores stores = knowing(file, FIRST);
    assertThat(stores.restorePoints(file).copies())
        .allMatch(copy -> copy.state() == BackupCopy.State.PROVED);
    assertThat(
            stores
                .restore(file, RestoreWish.NEWEST, folder.resolve("恢复.xh"), CommitWatch.NOBODY)
                .proof()
                .whole())
        .isTrue();
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> all = Files.walk(from)) {
      for (Path one : all.toList()) {
        Files.copy(one, to.resolve(from.relativize(one)));
      }
    }
  }

  private static void delete(Path tree) throws IOException {
    try (Stream<Path> all = Files.walk(tree)) {
      for (Path one : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(one);
      }
    }
  }

  @Test
  void takesAnyPasswordInEitherSpelling() {
    Random random = new Random(20261201);
    String signs = "口令销号巡视 　é̈ÅaZ09!\"'\\{}%;\t𠮷😀한";
    char[] before = NONE;
    for (int trial = 0; trial < 8; trial++) {
      StringBuilder made = new StringBuilder();
      for (int i = 1 + random.nextInt(trial == 0 ? 1 : 100); i > 0; i--) {
        int[] points = signs.codePoints().toArray();
        made.appendCodePoint(points[random.nextInt(points.length)]);
      }
      String nfc = Normalizer.normalize(made, Normalizer.Form.NFC);
      set(before, Normalizer.normalize(made, Normalizer.Form.NFD).toCharArray());
      before = nfc.toCharArray();
      char[] wrong = (nfc + "x").toCharArray();
      assertThatThrownBy(() -> knowing(file, wrong)).isInstanceOf(LedgerException.class);
    }
    assertThat(rows(knowing(file, before), file)).isNotEmpty();
  }

  @Test
  void refusesAPasswordThatIsTooLong() {
    assertThat(stores().passwords().change(file, "长".repeat(128).toCharArray())).isEmpty();
    assertThatThrownBy(
            () ->
                knowing(file, "长".repeat(128).toCharArray())
                    .passwords()
                    .change(file, "长".repeat(129).toCharArray()))
        .isInstanceOfSatisfying(
            LedgerException.class, e -> assertThat(e.kind()).isEqualTo(Kind.PASSWORD_TOO_LONG));
  }

  @Test
  void isNotChangedWhileTheLedgerIsOpen() {
    try (Ledger ledger = new Ledger(stores().open(file), TypicalLedger.CLOCK)) {
      assertThat(ledger.rows(null)).isNotEmpty();
      assertThatThrownBy(() -> stores().passwords().change(file, FIRST))
          .isInstanceOfSatisfying(
              LedgerException.class, e -> assertThat(e.kind()).isEqualTo(Kind.IN_USE));
    }
  }

  @Test
  void aFileThatWasCopiedAloneOpensElsewhere() throws IOException {
    set(NONE, FIRST);
    Path elsewhere = Files.createDirectory(folder.resolve("别处")).resolve("拷贝.xh");
    Files.copy(file, elsewhere);
    assertThat(rows(knowing(elsewhere, FIRST), elsewhere)).isNotEmpty();
  }

  @Test
  void saysThatAnEnvelopeIsDamaged() throws IOException {
    set(NONE, FIRST);
    byte[] bytes = Files.readAllBytes(file);
    bytes[100] ^= 1;
    Files.write(file, bytes);
    assertThatThrownBy(() -> knowing(file, FIRST))
        .isInstanceOfSatisfying(
            LedgerException.class, e -> assertThat(e.kind()).isEqualTo(Kind.DAMAGED));
  }
}
