package app.xiaohao.ui.ledger.model;

import static org.assertj.core.api.Assertions.assertThat;

import app.xiaohao.ledger.row.LedgerQuery;
import app.xiaohao.ledger.row.LedgerRow;
import app.xiaohao.model.closing.Closure;
import app.xiaohao.text.column.ColumnFilter;
import app.xiaohao.text.column.ColumnQuery;
import app.xiaohao.text.column.RowColumn;
import app.xiaohao.ui.ledger.group.GroupBy;
import app.xiaohao.ui.ledger.group.Grouping;
import app.xiaohao.ui.ledger.group.IssueGroup;
import app.xiaohao.ui.ledger.group.Section;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class GroupedModelTest extends OpenLedgerModel {
  private void group(GroupBy by) {
    model.choices().groupingProperty().set(Grouping.of(by));
  }

  private void fold(String label) {
    Grouping now = model.choices().groupingProperty().get();
    model.choices().groupingProperty().set(now.with(label, true));
  }

  private Shown now() {
    return model.shownProperty().get();
  }

  private List<String> labels() {
    return now().sections().stream().map(Section::label).toList();
  }

  @ParameterizedTest
  @EnumSource(value = GroupBy.class, mode = EnumSource.Mode.EXCLUDE, names = "NONE")
  void everyRowStandsOnceUnderItsHeadWhateverTheGroups(GroupBy by) {
    List<LedgerRow> before = now().rows();
    group(by);

    assertThat(now().rows()).containsExactlyInAnyOrderElementsOf(before);
    assertThat(now().found()).isEqualTo(now().rows());
    assertThat(labels()).doesNotHaveDuplicates();
    int heads = 0;
    int at = 0;
    for (IssueGroup group : now().groups()) {
      assertThat(group.first()).isEqualTo(at);
      heads += group.isHead() ? 1 : 0;
      at += group.rows().size();
      for (LedgerRow row : group.rows()) {
        assertThat(now().groups().get(now().groupOf(group.first())).rows()).contains(row);
      }
    }
    assertThat(heads).isEqualTo(now().sections().size());
    assertThat(now().sections().stream().mapToInt(Section::closed).sum())
        .isEqualTo(
            (int)
                before.stream()
                    .filter(row -> row.measure() != null)
                    .filter(row -> row.measure().closure() == Closure.CLOSED)
                    .count());
  }

  @Test
  void whatIsUnknownStandsLastAlsoWhereTheTableIsSortedDownwards() {
    group(GroupBy.MONTH);
    List<String> up = labels();
    assertThat(up.getLast()).isEmpty();
    model.set(ColumnQuery.ALL.sorted(List.of(new ColumnQuery.Key(RowColumn.DEADLINE, true))));
    assertThat(labels().getLast()).isEmpty();
    assertThat(new HashSet<>(labels())).isEqualTo(Set.copyOf(up));
    List<String> months = up.stream().filter(label -> label.matches("\\d{4}.*")).toList();
    assertThat(months).hasSizeGreaterThan(1).isSorted();
    assertThat(labels().stream().filter(months::contains).toList()).isEqualTo(months.reversed());
  }

  @Test
  void rowsOfAFoldedGroupAreFoundCountedAndExportedButNotChosen() throws Exception {
    group(GroupBy.UNIT);
    int all = now().rows().size();
    Section first = now().sections().getFirst();
    model.choose(0, false, false);

    fold(first.label());

    assertThat(now().rows()).hasSize(all - first.rows().size());
    assertThat(now().found()).hasSize(all);
    assertThat(now().counts().measures())
        .isEqualTo((int) now().found().stream().filter(row -> row.measure() != null).count());
    model.selection().chooseAll(now().rows().size());
    assertThat(model.chosenRows()).doesNotContainAnyElementsOf(first.rows());
    assertThat(now().rows()).contains(model.currentProperty().get());
    assertThat(model.currentIsShown()).isTrue();

    Path to = folder.resolve("所见.xlsx");
    open.dialogs.answer(to);
    model.exports().seen();
    try (InputStream in = Files.newInputStream(to);
        XSSFWorkbook workbook = new XSSFWorkbook(in)) {
      List<String> heads = new ArrayList<>();
      int hidden = 0;
      for (Row row : workbook.getSheetAt(0)) {
        if (row.getRowNum() > 0 && row.getOutlineLevel() == 0) {
          heads.add(row.getCell(0).getStringCellValue());
        }
        hidden += ((XSSFRow) row).getCTRow().getHidden() ? 1 : 0;
      }
      assertThat(heads).hasSameSizeAs(now().sections());
      assertThat(heads.getFirst()).startsWith(first.label()).contains(first.rows().size() + " 条");
      assertThat(hidden).isEqualTo(first.rows().size());
      assertThat(workbook.getSheetAt(0).getLastRowNum()).isEqualTo(all + now().sections().size());
    }
  }

  @Test
  void goingToARowOpensTheGroupThatHidesIt() {
    group(GroupBy.ASPECT);
    LedgerRow row = now().sections().getLast().rows().getLast();
    model.choices().groupingProperty().set(now().grouping().folding(labels()));
    assertThat(now().rows()).isEmpty();

    model.show(row.measure().id());

    assertThat(model.currentProperty().get()).isEqualTo(row);
    assertThat(model.currentIsShown()).isTrue();
    assertThat(now().grouping().folded()).hasSize(labels().size() - 1);
  }

  @Test
  void filtersAndGroupsHoldTogetherAndARowThatChangesGoesToItsGroup() {
    group(GroupBy.LEADER);
    String leader = labels().getFirst();
    model.set(
        ColumnQuery.ALL.with(
            RowColumn.LEADERS, new ColumnFilter.OneOf(Set.of(leader.split("、")[0]), false)));
    assertThat(labels()).isNotEmpty().allMatch(label -> label.contains(leader.split("、")[0]));
    assertThat(now().found()).isEqualTo(now().rows());
    model.clearFilters();

    open.choose("1.1");
    open.type(new Typed.Names(Field.LEADERS, "新来的"));
    model.leave();

    assertThat(labels()).contains("新来的");
    assertThat(now().sectionOf(open.stored("1.1")).orElseThrow().label()).isEqualTo("新来的");
    assertThat(LedgerQuery.number(model.currentProperty().get())).isEqualTo("1.1");
  }
}
