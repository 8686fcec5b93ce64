package app.xiaohao.ui.kit.work;

import static org.assertj.core.api.Assertions.assertThat;

import app.xiaohao.ledger.Ledger;
import app.xiaohao.ledger.change.Change;
import app.xiaohao.ledger.history.LedgerException;
import app.xiaohao.ledger.row.LedgerRow;
import app.xiaohao.ledger.row.LedgerRow.MeasureLine;
import app.xiaohao.model.Completion;
import app.xiaohao.model.Nature;
import app.xiaohao.model.ProgressEntry;
import app.xiaohao.model.Responsibility;
import app.xiaohao.model.Unit;
import app.xiaohao.model.calendar.DayKind;
import app.xiaohao.model.deadline.Deadline;
import app.xiaohao.store.TypicalLedger;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContentsReaderTest {
  private static final String WHO = TypicalLedger.OPERATOR;

  @TempDir private Path folder;
  private Ledger ledger;
  private ContentsReader reader;

  @BeforeEach
  void open() {
    ledger = TypicalLedger.create(folder.resolve("台账.xh"));
    reader = new ContentsReader(ledger, null);
  }

  @AfterEach
  void close() {
    ledger.close();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void showsAfterAnyChangesWhatAWholeReadingShows(long seed) {
    Random random = new Random(seed);
    Contents shown = reader.all();
    for (int i = 0; i < 12; i++) {
      List<LedgerRow> rows = ledger.rows(null);
      LedgerRow row = rows.get(random.nextInt(rows.size()));
      try {
        if (random.nextInt(6) == 0) {
          ledger.undo(WHO);
        } else {
          ledger.apply(change(row, random, i), WHO);
        }
      } catch (LedgerException refused) {
        assertThat(ledger.touchedSince(shown.last(), null).issues()).isEmpty();
      }
      shown = reader.since(shown);
      assertSame(shown, reader.all());
    }
  }

  @Test
  void leavesTheRowsOfOtherIssuesAsTheyAre() {
    Contents before = reader.all();
    LedgerRow row = before.rows().getFirst();
    ledger.apply(new Change.Title(row.issue().id(), row.issue().title(), "新题"), WHO);
    Contents after = reader.since(before);
    for (int i = 0; i < before.rows().size(); i++) {
      LedgerRow one = before.rows().get(i);
      if (one.issue().id().equals(row.issue().id())) {
        assertThat(after.rows().get(i).issue().title()).isEqualTo("新题");
      } else {
        assertThat(after.rows().get(i)).isSameAs(one);
      }
    }
  }

  @Test
  void catchesUpWithWhatWasWrittenBesides() {
    Contents before = reader.all();
    Unit unit = ledger.names().units().getFirst();
    ledger.apply(
        new Change.UnitKept(unit, new Unit(unit.id(), unit.parent(), "县新名局", List.of())), WHO);
    LedgerRow row = before.rows().getLast();
    ledger.apply(new Change.Title(row.issue().id(), row.issue().title(), "新题"), WHO);
    assertSame(reader.since(before), reader.all());
  }

  private static Change change(LedgerRow row, Random random, int i) {
    MeasureLine line = row.measure();
    return switch (random.nextInt(6)) {
      case 0 -> new Change.Title(row.issue().id(), row.issue().title(), "题" + i);
      case 1 ->
          new Change.Answering(
              line.id(),
              line.responsibility(),
              new Responsibility(List.of("新人" + i), List.of("新局" + i % 3), List.of(), List.of()));
      case 2 ->
          new Change.Due(
              line.id(), line.deadline(), Deadline.on(LocalDate.of(2026, 10 + i % 3, 1 + i)), "另定");
      case 3 ->
          new Change.Progress(
              line.id(),
              line.percent(),
              new ProgressEntry(TypicalLedger.TODAY, "进展" + i, 5 * i, WHO));
      case 4 ->
          new Change.Completed(
              line.id(),
              line.completion(),
              line.completion() == Completion.DONE ? Completion.MOSTLY : Completion.DONE,
              line.nature(),
              Nature.LIMITED);
      default -> new Change.CalendarDay(LocalDate.of(2026, 11, 2 + i), null, DayKind.FREE);
    };
  }

  private static void assertSame(Contents shown, Contents whole) {
    assertThat(shown.last()).isEqualTo(whole.last());
    assertThat(shown.rows()).isEqualTo(whole.rows());
    assertThat(shown.summary()).isEqualTo(whole.summary());
    assertThat(shown.units()).isEqualTo(whole.units());
    assertThat(shown.settings()).isEqualTo(whole.settings());
    assertThat(shown.inspections()).isEqualTo(whole.inspections());
    assertThat(shown.fields()).isEqualTo(whole.fields());
    assertThat(shown.names()).isEqualTo(whole.names());
    assertThat(shown.info()).isEqualTo(whole.info());
  }
}
