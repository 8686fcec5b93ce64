package app.xiaohao.export.wall;

import static org.assertj.core.api.Assertions.assertThat;

import app.xiaohao.export.Rows;
import app.xiaohao.export.wall.WallBar.Begin;
import app.xiaohao.export.wall.WallBar.Kind;
import app.xiaohao.ledger.RandomRows;
import app.xiaohao.ledger.row.LedgerRow;
import app.xiaohao.ledger.row.LedgerSettings;
import app.xiaohao.model.deadline.Deadline;
import app.xiaohao.model.deadline.Recurrence;
import app.xiaohao.model.inspection.Inspection;
import app.xiaohao.model.inspection.InspectionId;
import app.xiaohao.model.inspection.InspectionKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What is drawn from which day to which. */
class WallLayoutTest {
  private static final LocalDate TODAY = Rows.TODAY;
  private static final LocalDate FEEDBACK = LocalDate.of(2026, 6, 1);
  private static final Inspection FED_BACK =
      new Inspection(
          new InspectionId(1),
          "常规巡视",
          InspectionKind.values()[0],
          null,
          null,
          null,
          null,
          FEEDBACK,
          null,
          null);

  static Stream<Arguments> deadlines() {
    LocalDate due = LocalDate.of(2026, 12, 31);
    LocalDate early = LocalDate.of(2026, 5, 1);
    return Stream.of(
        Arguments.of(Deadline.on(due), Kind.TERM, Begin.FEEDBACK, FEEDBACK, due),
        Arguments.of(new Deadline.Immediate(due, "立行立改"), Kind.TERM, Begin.FEEDBACK, FEEDBACK, due),
        Arguments.of(Deadline.on(early), Kind.TERM, Begin.UNKNOWN, null, early),
        Arguments.of(
            new Deadline.Immediate(null, "立行立改"), Kind.UNKNOWN, Begin.FEEDBACK, FEEDBACK, null),
        Arguments.of(Deadline.unset(), Kind.UNKNOWN, Begin.FEEDBACK, FEEDBACK, null),
        Arguments.of(new Deadline.LongTerm("长期坚持"), Kind.KEPT_UP, Begin.FEEDBACK, FEEDBACK, null),
        Arguments.of(
            new Deadline.Recurring(Recurrence.Monthly.on(25), "每月25日前"),
            Kind.RECURRING,
            Begin.FEEDBACK,
            FEEDBACK,
            null));
  }

  @ParameterizedTest
  @MethodSource("deadlines")
  void drawsWhatIsKnownOfBeginAndEnd(
      Deadline deadline, Kind kind, Begin begin, LocalDate from, LocalDate to) {
    WallBar bar = only(deadline, List.of(FED_BACK));
    assertThat(bar.kind()).isEqualTo(kind);
    assertThat(bar.begin()).isEqualTo(begin);
    assertThat(bar.from()).isEqualTo(from);
    assertThat(bar.to()).isEqualTo(to);
  }

  @Test
  void dayOfEntryIsNoBeginOfTheWork() {
    WallBar bar = only(Deadline.on(LocalDate.of(2026, 12, 31)), List.of());
    assertThat(bar.begin()).isEqualTo(Begin.ENTERED);
    WallChart chart = chart(List.of(bar.row()), WallBy.LEADER, List.of());
    assertThat(chart.span(bar).openLeft()).isTrue();
  }

  @Test
  void whatIsClosedWithoutADateEndsOnTheDayOfClosing() {
    LedgerRow row = Rows.closed(Rows.issue(1, "方面", "问题"), 1, "措施");
    WallBar bar =
        chart(List.of(row), WallBy.LEADER, List.of(FED_BACK)).groups().getFirst().bars().getFirst();
    assertThat(bar.kind()).isEqualTo(Kind.TERM);
    assertThat(bar.to()).isEqualTo(LocalDate.of(2026, 10, 8));
    assertThat(bar.closed()).isTrue();
  }

  @Test
  void marksTheFirstDateOfWhatWasExtended() {
    WallBar bar = only(Deadline.on(LocalDate.of(2026, 12, 31)), List.of(FED_BACK));
    assertThat(bar.marks())
        .containsExactly(new WallBar.Mark(WallBar.Sign.FIRST_DUE, LocalDate.of(2026, 9, 30)));
  }

  @Test
  void anAbsurdDateIsCutAndSaysSo() {
    WallBar bar = only(Deadline.on(LocalDate.of(2126, 12, 31)), List.of(FED_BACK));
    WallChart chart = chart(List.of(bar.row()), WallBy.LEADER, List.of(FED_BACK));
    assertThat(chart.to()).isBefore(TODAY.plusYears(4));
    assertThat(chart.span(bar).to()).isEqualTo(chart.to());
    assertThat(chart.span(bar).openRight()).isTrue();
  }

  @ParameterizedTest
  @EnumSource
  void everyRowStandsOncePerName(WallBy by) {
    for (long seed = 0; seed < 60; seed++) {
      List<LedgerRow> rows = RandomRows.of(seed, TODAY, 2);
      WallChart chart = chart(rows, by, List.of(FED_BACK));
      Map<LedgerRow, Integer> drawn = new IdentityHashMap<>();
      for (WallGroup group : chart.groups()) {
        for (WallBar bar : group.bars()) {
          drawn.merge(bar.row(), 1, Integer::sum);
          assertThat(by.names(bar.row())).contains(group.name());
          assertThat(bar.beside()).hasSize(by.names(bar.row()).size() - 1);
        }
      }
      assertThat(drawn.keySet()).hasSize(rows.size());
      drawn.forEach((row, times) -> assertThat(times).isEqualTo(by.names(row).size()));
      assertThat(chart.items()).isEqualTo(rows.size());
      assertThat(chart.groups().stream().map(WallGroup::name)).doesNotHaveDuplicates();
      List<String> named = new ArrayList<>(chart.groups().stream().map(WallGroup::name).toList());
      assertThat(named.indexOf("")).isIn(-1, named.size() - 1);
    }
  }

  @ParameterizedTest
  @EnumSource
  void everyBarLiesOnTheAxis(WallScale scale) {
    for (long seed = 0; seed < 60; seed++) {
      WallChart chart =
          new WallLayout(LedgerSettings.DEFAULT, List.of(FED_BACK), TODAY)
              .of(RandomRows.of(seed, TODAY, 2), WallBy.UNIT, scale);
      assertThat(chart.from()).isBeforeOrEqualTo(TODAY);
      assertThat(chart.to()).isAfterOrEqualTo(TODAY);
      WallFrame frame = WallFrame.of(30, 1000, 16);
      for (WallGroup group : chart.groups()) {
        for (WallBar bar : group.bars()) {
          WallChart.Span span = chart.span(bar);
          assertThat(span.from()).isAfterOrEqualTo(chart.from()).isBeforeOrEqualTo(span.to());
          assertThat(span.to()).isBeforeOrEqualTo(chart.to());
          assertThat(frame.x(chart, span.from())).isGreaterThanOrEqualTo(frame.axisLeft());
          assertThat(frame.x(chart, span.to().plusDays(1)))
              .isLessThanOrEqualTo(frame.axisRight() + 1e-6);
          assertThat(frame.day(chart, frame.x(chart, span.to()) + 0.01)).isEqualTo(span.to());
          if (bar.to() == null) {
            assertThat(span.openRight()).as("no end is made up").isTrue();
          }
          assertThat(bar.stages()).isSorted();
        }
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void everyRowStandsOnOneSheet(WallPaper paper) {
    List<LedgerRow> rows = new ArrayList<>();
    for (long seed = 0; seed < 20; seed++) {
      rows.addAll(RandomRows.of(seed, TODAY));
    }
    WallChart chart = chart(rows, WallBy.LEADER, List.of());
    WallSheet sheet = WallSheet.of(paper, chart.bars());
    List<WallBar> placed = new ArrayList<>();
    for (List<WallSheet.Part> page : sheet.pages(chart)) {
      assertThat(page.stream().mapToInt(WallSheet.Part::rows).sum()).isBetween(1, sheet.capacity());
      page.forEach(part -> placed.addAll(part.group().bars().subList(part.from(), part.to())));
    }
    assertThat(placed)
        .containsExactlyElementsOf(
            chart.groups().stream().flatMap(group -> group.bars().stream()).toList());
    assertThat(sheet.row()).isGreaterThanOrEqualTo(paper.least());
  }

  @Test
  void aLedgerWithoutRowsHasAnAxis() {
    WallChart chart = chart(Collections.emptyList(), WallBy.ASPECT, List.of());
    assertThat(chart.bars()).isZero();
    assertThat(chart.days()).isPositive();
    assertThat(WallSheet.of(WallPaper.A3, 0).pages(chart)).hasSize(1);
  }

  private static WallBar only(Deadline deadline, List<Inspection> inspections) {
    LedgerRow row = Rows.row(Rows.issue(2, "方面", "问题"), 1, "措施", deadline, "");
    return chart(List.of(row), WallBy.LEADER, inspections).groups().getFirst().bars().getFirst();
  }

  private static WallChart chart(List<LedgerRow> rows, WallBy by, List<Inspection> inspections) {
    return new WallLayout(LedgerSettings.DEFAULT, inspections, TODAY).of(rows, by, null);
  }
}
