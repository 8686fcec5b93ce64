package app.xiaohao.text.column;

import static org.assertj.core.api.Assertions.assertThat;

import app.xiaohao.intake.Draft.CustomField;
import app.xiaohao.ledger.Ledger;
import app.xiaohao.ledger.row.CustomFields;
import app.xiaohao.ledger.row.Lamps;
import app.xiaohao.ledger.row.LedgerQuery;
import app.xiaohao.ledger.row.LedgerRow;
import app.xiaohao.ledger.row.LightsInForce;
import app.xiaohao.model.Completion;
import app.xiaohao.store.TypicalLedger;
import app.xiaohao.text.Texts;
import app.xiaohao.text.column.ColumnFilter.Condition;
import app.xiaohao.text.column.ColumnFilter.OneOf;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ColumnQueryTest {
  private static List<LedgerRow> rows;
  private static ColumnWords words;

  @BeforeAll
  static void readTypicalLedger(@TempDir Path folder) {
    try (Ledger ledger = TypicalLedger.create(folder.resolve("台账.xh"))) {
      rows = ledger.rows(null);
    }
    Lamps lamps = Lamps.of(rows, LightsInForce.DEFAULT, TypicalLedger.TODAY);
    words =
        new ColumnWords(
            new Texts(Locale.SIMPLIFIED_CHINESE),
            lamps::of,
            TypicalLedger.TODAY,
            row -> "巡视",
            new CustomFields(
                Map.of(rows.get(0).issue().id(), List.of(new CustomField("批次", "第二批"))),
                Map.of(rows.get(1).measure().id(), List.of(new CustomField("批次", "首批"))),
                List.of("批次")));
  }

  @Test
  void whatAnOfficeSaysUnderAHeadingOfItsOwnIsAColumn() {
    assertThat(words.heading(RowColumn.OWN_1)).isEqualTo("批次");
    assertThat(words.has(RowColumn.OWN_1)).isTrue();
    assertThat(words.has(RowColumn.OWN_2)).isFalse();
    assertThat(RowColumn.OWN_1.text(rows.get(0), words)).isEqualTo("第二批");
    assertThat(RowColumn.OWN_1.text(rows.get(1), words)).contains("首批");
    assertThat(RowColumn.OWN_2.text(rows.get(1), words)).isEmpty();
  }

  @Test
  void everyColumnSaysSortsAndFiltersOfEveryRow() {
    for (RowColumn column : RowColumn.values()) {
      assertThat(words.heading(column)).isNotBlank();
      for (LedgerRow row : rows) {
        assertThat(column.text(row, words)).isNotNull();
        assertThat(column.values(row, words)).doesNotContain("");
      }
      ColumnQuery up = ColumnQuery.ALL.clicked(column, false);
      assertThat(up.sort(rows, words)).containsExactlyInAnyOrderElementsOf(rows);
      ColumnValues values = ColumnValues.of(rows, column, words);
      for (ColumnValues.Value value : values.values()) {
        ColumnFilter one = new OneOf(Set.of(value.text()), false);
        assertThat(ColumnQuery.ALL.with(column, one).filter(rows, words))
            .as("%s %s", column, value)
            .hasSize(value.rows());
      }
      assertThat(ColumnQuery.ALL.with(column, new OneOf(Set.of(), true)).filter(rows, words))
          .hasSize(values.unknown());
    }
  }

  @Test
  void filtersHoldTogether() {
    ColumnQuery query =
        ColumnQuery.ALL
            .with(RowColumn.SUPPORTING, new OneOf(Set.of(), true))
            .with(RowColumn.STATUS, new OneOf(Set.of("未完成"), false));
    assertThat(numbers(query.filter(rows, words)))
        .isNotEmpty()
        .isSubsetOf(
            numbers(
                LedgerQuery.ALL
                    .withStatus(LedgerQuery.Status.UNFINISHED)
                    .of(rows, LightsInForce.DEFAULT, TypicalLedger.TODAY)));
    assertThat(query.with(RowColumn.STATUS, null).filters()).hasSize(1);
  }

  @Test
  void conditionsAskForWordsNumbersAndDays() {
    assertThat(numbers(filtered(RowColumn.MEASURE, ColumnFilter.Test.HOLDS, "zujin", "")))
        .containsExactly("3.1");
    assertThat(numbers(filtered(RowColumn.MEASURE, ColumnFilter.Test.HOLDS_NOT, "zujin", "")))
        .doesNotContain("3.1")
        .hasSize(rows.size() - 1);
    assertThat(filtered(RowColumn.PERCENT, ColumnFilter.Test.BETWEEN, "1", "99"))
        .allSatisfy(row -> assertThat(row.measure().percent()).isBetween(1, 99));
    assertThat(filtered(RowColumn.DEADLINE, ColumnFilter.Test.BETWEEN, "", "2026-12-31"))
        .allSatisfy(
            row -> assertThat(row.measure().deadline().dueOn(TypicalLedger.TODAY)).isPresent());
  }

  @Test
  void sortsByOutlineAndKeepsTheOrderOfWhatIsAlike() {
    List<LedgerRow> down =
        ColumnQuery.ALL
            .sorted(List.of(new ColumnQuery.Key(RowColumn.MEASURE_NUMBER, true)))
            .sort(rows, words);
    assertThat(down).isEqualTo(rows.reversed());
    List<LedgerRow> twice =
        ColumnQuery.ALL
            .sorted(
                List.of(
                    new ColumnQuery.Key(RowColumn.COMPLETION, true),
                    new ColumnQuery.Key(RowColumn.MEASURE_NUMBER, false)))
            .sort(rows, words);
    assertThat(twice).hasSize(rows.size());
    assertThat(twice.getFirst().measure().completion()).isEqualTo(Completion.DONE);
  }

  @Test
  void whatIsUnknownStandsLastBothWays() {
    for (boolean down : new boolean[] {false, true}) {
      List<LedgerRow> sorted =
          ColumnQuery.ALL
              .sorted(List.of(new ColumnQuery.Key(RowColumn.LEADERS, down)))
              .sort(rows, words);
      assertThat(RowColumn.LEADERS.values(sorted.getLast(), words)).isEmpty();
      assertThat(RowColumn.LEADERS.values(sorted.getFirst(), words)).isNotEmpty();
    }
  }

  @Test
  void clicksSortUpThenDownThenNotAtAllAndShiftKeepsTheOthers() {
    ColumnQuery up = ColumnQuery.ALL.clicked(RowColumn.LIGHT, false);
    assertThat(up.keys()).containsExactly(new ColumnQuery.Key(RowColumn.LIGHT, false));
    ColumnQuery both = up.clicked(RowColumn.LEAD, true);
    assertThat(both.keys())
        .containsExactly(
            new ColumnQuery.Key(RowColumn.LIGHT, false),
            new ColumnQuery.Key(RowColumn.LEAD, false));
    assertThat(both.clicked(RowColumn.LIGHT, true).keys())
        .containsExactly(
            new ColumnQuery.Key(RowColumn.LIGHT, true), new ColumnQuery.Key(RowColumn.LEAD, false));
    assertThat(up.clicked(RowColumn.LIGHT, false).clicked(RowColumn.LIGHT, false).keys()).isEmpty();
    assertThat(both.clicked(RowColumn.DUE, false).keys())
        .containsExactly(new ColumnQuery.Key(RowColumn.DUE, false));
  }

  private static List<LedgerRow> filtered(
      RowColumn column, ColumnFilter.Test test, String first, String second) {
    return ColumnQuery.ALL.with(column, new Condition(test, first, second)).filter(rows, words);
  }

  private static List<String> numbers(List<LedgerRow> rows) {
    return rows.stream().map(LedgerQuery::number).toList();
  }
}
