package app.xiaohao.ledger.decide;

import static app.xiaohao.ledger.decide.HeldRows.MEASURE;
import static app.xiaohao.ledger.decide.HeldRows.TODAY;
import static app.xiaohao.ledger.decide.HeldRows.by;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.xiaohao.ledger.change.Change;
import app.xiaohao.ledger.history.FactNotation;
import app.xiaohao.ledger.history.HistoryEntry.FieldChange;
import app.xiaohao.ledger.history.LedgerException;
import app.xiaohao.ledger.row.DateSettings;
import app.xiaohao.ledger.row.MeasureLife;
import app.xiaohao.model.deadline.Deadline;
import app.xiaohao.model.deadline.Extension;
import app.xiaohao.model.deadline.ExtensionId;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class DeadlineDecidersTest {
  private static final LocalDate DUE = LocalDate.of(2026, 12, 31);
  private static final LocalDate LATER = LocalDate.of(2027, 3, 31);
  private final HeldRows held = new HeldRows();

  static Stream<Arguments> firstDates() {
    LocalDate first = LocalDate.of(2026, 6, 30);
    return Stream.of(
        Arguments.of(null, Deadline.unset(), Deadline.on(DUE), DUE),
        Arguments.of(null, Deadline.unset(), new Deadline.LongTerm("长期坚持"), null),
        Arguments.of(null, Deadline.unset(), new Deadline.Immediate(DUE, "立行立改"), DUE),
        Arguments.of(first, Deadline.on(DUE), Deadline.on(DUE.minusDays(1)), first),
        Arguments.of(first, Deadline.unset(), Deadline.on(DUE), first));
  }

  @ParameterizedTest
  @MethodSource("firstDates")
  void theFirstDateEverSetStays(
      LocalDate first, Deadline before, Deadline after, LocalDate expected) {
    held.firstDue = first;
    held.deadline = before;
    Row row = row(new Change.Due(MEASURE, before, after, "按会议纪要"));
    assertThat(row.cells()).containsEntry("due", after).containsEntry("first_due_on", expected);
  }

  @ParameterizedTest
  @CsvSource({"0,1", "2,3"})
  void aLaterDateIsACorrectionAndCounted(int before, String counted) {
    held.dates =
        new DateSettings(List.of(new DateSettings.Setting("林晓", TODAY.minusDays(1), null)), before);
    Decision decision =
        decide(new Change.Due(MEASURE, held.deadline, Deadline.on(LATER), "更正：原文为明年一季度"), "林晓");
    assertThat(FactNotation.spelled(decision.entries().getFirst().facts()))
        .containsExactly(
            new FieldChange("correction", "", counted),
            new FieldChange("due_on", "2026-12-31", "2027-03-31"),
            new FieldChange("first_due_on", "", "2027-03-31"));
  }

  @ParameterizedTest
  @CsvSource({
    "true,2027-03-31",
    "false,",
  })
  void onlyAGrantMovesTheDate(boolean granted, LocalDate moved) {
    asked(DUE, LATER, "林晓");
    Decision decision = decide(decided(granted), "何䶮");
    assertThat(decision.writes()).hasSize(granted ? 2 : 1);
    if (granted) {
      assertThat(((Row) decision.writes().getLast()).cells())
          .containsEntry("due", Deadline.on(moved))
          .containsEntry("first_due_on", DUE);
    }
    assertThat(((Row) decision.writes().getFirst()).cells())
        .containsEntry(
            "decision", granted ? Extension.Decision.GRANTED : Extension.Decision.REFUSED);
  }

  @ParameterizedTest
  @CsvSource({"林晓,OWN_REQUEST", "林晓同志,OWN_REQUEST"})
  void nobodyGrantsTheirOwnRequest(String by, LedgerException.Kind kind) {
    asked(DUE, LATER, "林晓");
    assertRefused(kind, decided(true), by);
  }

  @Test
  void whatWasAskedOfAnotherDateIsOutdated() {
    asked(DUE.minusMonths(1), LATER, "林晓");
    assertRefused(LedgerException.Kind.EXTENSION_OUTDATED, decided(true), "何䶮");
  }

  @ParameterizedTest
  @CsvSource({"2026-11-03,''", "2026-12-31,''"})
  void aRequestInTimeSaysNothingOfBeingLate(LocalDate on, String late) {
    assertThat(late(on, DUE)).isEqualTo(late);
    assertThat(late(TODAY, TODAY.minusDays(1))).isEqualTo("true");
  }

  private String late(LocalDate on, LocalDate due) {
    held.deadline = Deadline.on(due);
    Change change =
        new Change.ExtensionAsked(
            MEASURE, held.deadline, LATER, on.isAfter(TODAY) ? TODAY : on, "合同涉诉");
    return FactNotation.spelled(decide(change, "林晓").entries().getFirst().facts()).stream()
        .filter(field -> field.field().equals("late"))
        .map(FieldChange::after)
        .findFirst()
        .orElse("");
  }

  private void asked(LocalDate before, LocalDate after, String by) {
    held.life =
        new MeasureLife(
            List.of(),
            List.of(),
            List.of(),
            List.of(
                new Extension(
                    new ExtensionId(3),
                    MEASURE,
                    before,
                    after,
                    "合同涉诉",
                    TODAY.minusDays(2),
                    by,
                    Extension.Decision.PENDING,
                    null,
                    "",
                    "")),
            List.of(),
            List.of(),
            List.of());
  }

  private static Change.ExtensionDecided decided(boolean granted) {
    return new Change.ExtensionDecided(MEASURE, new ExtensionId(3), granted, TODAY, " 同意 ");
  }

  private Row row(Change change) {
    return (Row) decide(change, "林晓").writes().getFirst();
  }

  private Decision decide(Change change, String by) {
    return Deciders.decide(held, change, by(by), "");
  }

  private void assertRefused(LedgerException.Kind kind, Change change, String by) {
    assertThatExceptionOfType(LedgerException.class)
        .isThrownBy(() -> decide(change, by))
        .matches(refusal -> refusal.kind() == kind, kind.name());
  }
}
