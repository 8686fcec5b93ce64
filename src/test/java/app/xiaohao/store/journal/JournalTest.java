package app.xiaohao.store.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.xiaohao.ledger.history.HistoryEntry;
import app.xiaohao.ledger.history.Workplace;
import app.xiaohao.store.journal.JournalSegment.Closing;
import app.xiaohao.store.lock.FileKey;
import app.xiaohao.store.log.EvidenceStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalTest {
  private static final OffsetDateTime AT = OffsetDateTime.parse("2026-11-03T09:00:00.123456+08:00");

  @TempDir Path folder;

  @Test
  void givesBackWhatWasWritten() throws IOException, SQLException {
    Object[] values = {
      1L, 2, "字\n", true, LocalDate.of(2026, 2, 28), AT, 0.5, new byte[] {1, 2}, null
    };
    try (Journal journal = Journal.begin(folder, 7, 41, "前", FileKey.NONE)) {
      write(journal, 42, "insert into a (b) values (?)", values, 9L);
      write(
          journal,
          43,
          "delete from a where b = ?",
          new Object[] {HistoryEntry.Kind.RECONCILED},
          null);
    }
    JournalSegment segment = Journal.newest(folder, FileKey.NONE).orElseThrow();
    assertThat(segment.schema()).isEqualTo(7);
    assertThat(segment.baseNumber()).isEqualTo(41);
    assertThat(segment.baseSeal()).isEqualTo("前");
    assertThat(segment.whole()).isTrue();
    assertThat(segment.lastNumber()).isEqualTo(43);
    assertThat(segment.lastSeal()).isEqualTo("封43");
    assertThat(segment.records().getFirst().record().entries()).containsExactly(entry(42));
    List<Object> read = new ArrayList<>();
    segment.statements(
        segment.records().getFirst(),
        (sql, arguments, id) -> {
          read.add(sql);
          read.addAll(Arrays.asList(arguments));
          read.add(id);
        });
    assertThat(read.getFirst()).isEqualTo("insert into a (b) values (?)");
    assertThat(read.subList(1, 10)).usingRecursiveComparison().isEqualTo(Arrays.asList(values));
    assertThat(read.getLast()).isEqualTo(9L);
  }

  @Test
  void holdsOnlyWhatWasPromisedAndDone() throws IOException, SQLException {
    try (Journal journal = Journal.begin(folder, 7, 0, "", FileKey.NONE)) {
      write(journal, 1, "a", new Object[0], null);
      Journal.Record given = journal.record(new EvidenceStore(List.of(folder), FileKey.NONE));
      given.wrote("b", new Object[] {"x".repeat(200_000)}, null);
      given.promise();
      given.takeBack();
      write(journal, 2, "c", new Object[0], null);
    }
    JournalSegment segment = Journal.newest(folder, FileKey.NONE).orElseThrow();
    assertThat(segment.records()).hasSize(2);
    assertThat(segment.lastNumber()).isEqualTo(2);
    assertThat(segment.whole()).isTrue();
  }

  @Test
  void goesOnBehindAnEndThatWasTornOff() throws IOException, SQLException {
    Path file;
    try (Journal journal = Journal.begin(folder, 7, 0, "", FileKey.NONE)) {
      write(journal, 1, "a", new Object[0], null);
      write(journal, 2, "b", new Object[0], null);
      file = journal.file();
    }
    byte[] bytes = Files.readAllBytes(file);
    Files.write(file, Arrays.copyOf(bytes, bytes.length - 5));
    JournalSegment torn = Journal.newest(folder, FileKey.NONE).orElseThrow();
    assertThat(torn.whole()).isFalse();
    assertThat(torn.lastNumber()).isEqualTo(1);
    try (Journal journal = Journal.goOn(torn)) {
      write(journal, 2, "c", new Object[0], null);
    }
    assertThat(Journal.newest(folder, FileKey.NONE).orElseThrow().lastNumber()).isEqualTo(2);
  }

  @Test
  void readsNothingBehindAByteThatWasChanged() throws IOException, SQLException {
    Path file;
    long second;
    try (Journal journal = Journal.begin(folder, 7, 0, "", FileKey.NONE)) {
      write(journal, 1, "a", new Object[0], null);
      second = journal.size();
      write(journal, 2, "b", new Object[0], null);
      write(journal, 3, "c", new Object[0], null);
      file = journal.file();
    }
    byte[] bytes = Files.readAllBytes(file);
    for (int at = (int) second; at < bytes.length; at += 7) {
      byte[] changed = bytes.clone();
      changed[at] ^= 4;
      Files.write(file, changed);
      assertThat(JournalSegment.read(file, FileKey.NONE).lastNumber()).isIn(1L, 2L);
      assertThat(JournalSegment.read(file, FileKey.NONE).whole()).isFalse();
    }
    bytes[0] = 'Y';
    Files.write(file, bytes);
    assertThatThrownBy(() -> JournalSegment.read(file, FileKey.NONE))
        .isInstanceOf(IOException.class);
    assertThat(Journal.newest(folder, FileKey.NONE)).isEmpty();
  }

  @Test
  void remembersHowTheLedgerWasClosedUntilSomethingFollows() throws IOException, SQLException {
    try (Journal journal = Journal.begin(folder, 7, 0, "", FileKey.NONE)) {
      write(journal, 1, "a", new Object[0], null);
      journal.closed(new Closing(4096, 77));
    }
    JournalSegment closed = Journal.newest(folder, FileKey.NONE).orElseThrow();
    assertThat(closed.closing()).contains(new Closing(4096, 77));
    try (Journal journal = Journal.goOn(closed)) {
      write(journal, 2, "b", new Object[0], null);
    }
    assertThat(Journal.newest(folder, FileKey.NONE).orElseThrow().closing()).isEmpty();
  }

  @Test
  void promisesNothingOnceItsFileIsGone() throws IOException, SQLException {
    try (Journal journal = Journal.begin(folder, 7, 0, "", FileKey.NONE)) {
      Files.delete(journal.file());
      Journal.Record record = journal.record(new EvidenceStore(List.of(folder), FileKey.NONE));
      record.wrote("a", new Object[0], null);
      assertThatThrownBy(record::promise).isInstanceOf(IOException.class);
    }
  }

  @Test
  void namesFilesInTheSameDigitsOnEveryMachine() throws IOException {
    Locale machine = Locale.getDefault();
    Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
    try {
      Journal.begin(folder, 7, 0, "", FileKey.NONE).close();
      Journal.begin(folder, 7, 11, "封", FileKey.NONE).close();
    } finally {
      Locale.setDefault(machine);
    }
    assertThat(Journal.files(folder))
        .extracting(file -> file.getFileName().toString())
        .containsExactly("000001-1.xhj", "000002-12.xhj");
  }

  @Test
  void beginsEachFileBehindTheOthers() throws IOException {
    Files.createFile(folder.resolve("说明.txt"));
    for (int i = 0; i < 3; i++) {
      Journal.begin(folder, 7, i, "封" + i, FileKey.NONE).close();
    }
    Files.write(
        Journal.files(folder).getLast(), new byte[] {1}, StandardOpenOption.TRUNCATE_EXISTING);
    assertThat(Journal.files(folder)).hasSize(3);
    assertThat(Journal.newest(folder, FileKey.NONE).orElseThrow().baseNumber()).isEqualTo(1);
  }

  private void write(Journal journal, long number, String sql, Object[] arguments, Long id)
      throws IOException, SQLException {
    Journal.Record record = journal.record(new EvidenceStore(List.of(folder), FileKey.NONE));
    record.wrote(sql, arguments, id);
    record.logged(List.of(entry(number)), number, "封" + number);
    record.promise();
    record.done();
  }

  private static HistoryEntry entry(long number) {
    return new HistoryEntry(
        number,
        AT,
        "沈知",
        new Workplace("sz", "B-2"),
        HistoryEntry.Kind.PROGRESS_RECORDED,
        "1.1",
        List.of(),
        "");
  }
}
