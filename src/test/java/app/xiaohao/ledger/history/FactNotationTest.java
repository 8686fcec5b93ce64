package app.xiaohao.ledger.history;

import static org.assertj.core.api.Assertions.assertThat;

import app.xiaohao.ledger.history.HistoryEntry.FieldChange;
import app.xiaohao.ledger.history.HistoryEntry.Kind;
import app.xiaohao.model.SupervisionKind;
import app.xiaohao.model.closing.Closure;
import app.xiaohao.model.closing.LookBack;
import app.xiaohao.model.deadline.Deadline;
import app.xiaohao.model.deadline.Extension;
import app.xiaohao.model.deadline.Recurrence;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class FactNotationTest {
  private static final LocalDate DAY = LocalDate.of(2026, 12, 31);

  static Stream<Arguments> readInType() {
    return Stream.of(
        Arguments.of(
            Kind.CLOSURE_CHANGED,
            new FieldChange("closure", "CLOSED", "REOPENED"),
            new Fact.Chosen(Topic.CLOSURE, Closure.CLOSED, Closure.REOPENED)),
        Arguments.of(
            Kind.SUPERVISED,
            new FieldChange("kind", "", "REMINDER"),
            new Fact.Chosen(Topic.LETTER_KIND, null, SupervisionKind.REMINDER)),
        Arguments.of(
            Kind.SUPERVISED,
            new FieldChange("number", "", "12"),
            new Fact.Said(Topic.NUMBER, "", "12")),
        Arguments.of(
            Kind.PERIOD_OPENED,
            new FieldChange("number", "", "12"),
            new Fact.Counted(Topic.PERIOD_NUMBER, null, 12L)),
        Arguments.of(
            Kind.SUPERVISION_ANSWERED,
            new FieldChange("answer", "", "已办"),
            new Fact.Said(Topic.ANSWER, "", "已办")),
        Arguments.of(
            Kind.LOOK_BACK_DONE,
            new FieldChange("answer", "是否保持", "是"),
            new Fact.Said(Topic.LOOKED_AT, "是否保持", "是")),
        Arguments.of(
            Kind.LOOK_BACK_DONE,
            new FieldChange("grade", "", "POOR"),
            new Fact.Chosen(Topic.GRADE, null, LookBack.Grade.POOR)),
        Arguments.of(
            Kind.EXTENSION_DECIDED,
            new FieldChange("decision", "", "GRANTED"),
            new Fact.Chosen(Topic.DECISION, null, Extension.Decision.GRANTED)),
        Arguments.of(
            Kind.PROGRESS_RECORDED,
            new FieldChange("late", "false", "true"),
            new Fact.Truth(Topic.LATE, false, true)),
        Arguments.of(
            Kind.PROGRESS_RECORDED,
            new FieldChange("percent", "60", "75"),
            new Fact.Counted(Topic.PERCENT, 60L, 75L)),
        Arguments.of(
            Kind.RESPONSIBILITY_CHANGED,
            new FieldChange("lead_units", "", "县委办、县政府办"),
            new Fact.Listed(Topic.LEAD_UNITS, List.of(), List.of("县委办", "县政府办"))),
        Arguments.of(
            Kind.DEADLINE_CHANGED,
            new FieldChange("due_on", "2026-12-31", ""),
            new Fact.Due(
                new DueParts(null, DAY, null, null, null, null),
                new DueParts(null, null, null, null, null, null))));
  }

  @ParameterizedTest
  @MethodSource
  void readInType(Kind kind, FieldChange stored, Fact fact) {
    assertThat(FactNotation.read(kind, List.of(stored))).containsExactly(fact);
    assertThat(FactNotation.spelled(List.of(fact))).containsExactly(stored);
  }

  static Stream<FieldChange> keptUnread() {
    return Stream.of(
        new FieldChange("a name of later", "1", "2"),
        new FieldChange("", "", ""),
        new FieldChange("closure", "", "FORGOTTEN"),
        new FieldChange("percent", "007", "8"),
        new FieldChange("percent", "", "99999999999999999999"),
        new FieldChange("late", "FALSE", "yes"),
        new FieldChange("closed_on", "", "+2026-10-12"),
        new FieldChange("closed_on", "", "2026-02-30"),
        new FieldChange("due_kind", "ON_DATE", "SOME_DAY"),
        new FieldChange("due_month", "03", ""),
        new FieldChange("due_words", "", ""));
  }

  @ParameterizedTest
  @MethodSource
  void keptUnread(FieldChange stored) {
    List<Fact> facts = FactNotation.read(Kind.DEADLINE_CHANGED, List.of(stored));
    assertThat(facts)
        .containsExactly(new Fact.Unread(stored.field(), stored.before(), stored.after()));
    assertThat(FactNotation.spelled(facts)).containsExactly(stored);
  }

  @Test
  void theOrderOfADeadlinesPartsIsKeptWhateverItIs() {
    List<FieldChange> stored =
        List.of(
            new FieldChange("due_words", "年底前", ""),
            new FieldChange("due_on", "2026-12-31", "2026-11-30"),
            new FieldChange("due_kind", "UNSET", "ON_DATE"));
    assertThat(FactNotation.spelled(FactNotation.read(Kind.DEADLINE_CHANGED, stored)))
        .isEqualTo(stored);
  }

  @Test
  void whatWasTurnedIsReadUnderItsOwnKind() {
    List<FieldChange> stored =
        List.of(
            new FieldChange("entry", "", "12"),
            new FieldChange("kind", "", "SUPERVISION_ANSWERED"),
            new FieldChange("kind", "REMINDER", ""),
            new FieldChange("answer", "已办", ""));
    List<Fact> facts = FactNotation.read(Kind.UNDONE, stored);
    assertThat(facts)
        .containsExactly(
            new Fact.Turned(12, Kind.SUPERVISION_ANSWERED),
            new Fact.Chosen(Topic.LETTER_KIND, SupervisionKind.REMINDER, null),
            new Fact.Said(Topic.ANSWER, "已办", ""));
    assertThat(FactNotation.spelled(facts)).isEqualTo(stored);
  }

  static Stream<Arguments> deadlinesInTheirParts() {
    List<Deadline> all =
        List.of(
            Deadline.unset(),
            Deadline.on(DAY),
            new Deadline.OnDate(DAY, "年底前"),
            new Deadline.Immediate(null, "立行立改"),
            new Deadline.Immediate(DAY, "立行立改，年底前"),
            new Deadline.LongTerm("长期坚持"),
            new Deadline.Recurring(new Recurrence.Weekly(DayOfWeek.FRIDAY), "每周五"),
            new Deadline.Recurring(Recurrence.Monthly.on(5), "每月5日前"),
            new Deadline.Recurring(
                new Recurrence.Monthly(Recurrence.Every.QUARTER, 3, 15), "每季度末月15日前"));
    return all.stream()
        .flatMap(
            one ->
                all.stream()
                    .filter(other -> !other.equals(one))
                    .map(other -> Arguments.of(one, other)));
  }

  @ParameterizedTest
  @MethodSource
  void deadlinesInTheirParts(Deadline before, Deadline after) {
    List<Fact> facts = new Changed().due(before, after).facts();
    List<FieldChange> stored = FactNotation.spelled(facts);
    assertThat(FactNotation.read(Kind.DEADLINE_CHANGED, stored)).isEqualTo(facts);
    assertThat(stored).isNotEmpty().allMatch(part -> !part.before().equals(part.after()));
    assertThat(DueParts.of(after).deadline()).isEqualTo(after);
    Fact.Due due = (Fact.Due) facts.getFirst();
    assertThat(DueParts.of(after).takenBack(due).deadline()).isEqualTo(before);
  }

  @ParameterizedTest
  @EnumSource(Topic.class)
  void everyTopicIsFoundByItsName(Topic topic) {
    assertThat(Stream.of(Kind.PERIOD_OPENED, Kind.LOOK_BACK_DONE, Kind.TITLE_CHANGED))
        .anyMatch(kind -> Topic.of(kind, topic.stored()) == topic);
  }

  @Test
  void whateverALogHoldsIsSpelledAsItStands() {
    Random random = new Random(10);
    List<String> names = new ArrayList<>(List.of("entry", "", "due_", "x"));
    Stream.of(Topic.values()).map(Topic::stored).forEach(names::add);
    Stream.of("kind", "on", "day", "words", "rhythm", "month")
        .map(part -> "due_" + part)
        .forEach(names::add);
    List<String> values =
        List.of(
            "",
            "1",
            "01",
            "-0",
            "true",
            "True",
            "2026-12-31",
            "2026-1-1",
            "、",
            "a、b",
            "、a",
            "ON_DATE",
            "MONTHLY",
            "CLOSED",
            "DONE",
            "TITLE_CHANGED",
            "文",
            " ",
            "\n",
            "null");
    for (int round = 0; round < 20_000; round++) {
      Kind kind = Kind.values()[random.nextInt(Kind.values().length)];
      List<FieldChange> stored = new ArrayList<>();
      for (int i = random.nextInt(5); i >= 0; i--) {
        stored.add(new FieldChange(one(random, names), one(random, values), one(random, values)));
      }
      assertThat(FactNotation.spelled(FactNotation.read(kind, stored))).isEqualTo(stored);
    }
  }

  private static String one(Random random, List<String> of) {
    return of.get(random.nextInt(of.size()));
  }
}
