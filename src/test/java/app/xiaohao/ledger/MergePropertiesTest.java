package app.xiaohao.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import app.xiaohao.ledger.RandomTable.Cell;
import app.xiaohao.ledger.RandomTable.Row;
import app.xiaohao.ledger.merge.FieldMerge;
import app.xiaohao.ledger.merge.ImportMerge;
import app.xiaohao.ledger.merge.ImportMergeTest;
import app.xiaohao.ledger.merge.MeasureMerge;
import app.xiaohao.ledger.merge.MergeBase;
import app.xiaohao.ledger.merge.MergePlan;
import app.xiaohao.ledger.merge.MergeState;
import app.xiaohao.ledger.merge.Telling;
import app.xiaohao.ledger.stated.MergeField;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What holds of the merge of any table, rows that are nearly identical among them. */
class MergePropertiesTest {
  private static final int TABLES = 400;

  private static MergePlan plan(List<Row> file, List<Row> ledger) {
    MergeBase base = ImportMergeTest.base(RandomTable.read(ledger), row -> row);
    return ImportMerge.plan(ImportMergeTest.batch(RandomTable.read(file)), base);
  }

  private static List<FieldMerge> differing(MergePlan plan) {
    return plan.issues().stream()
        .flatMap(
            issue ->
                Stream.concat(
                    Stream.ofNullable(issue.title()),
                    issue.measures().stream().flatMap(measure -> measure.fields().stream())))
        .filter(field -> field.state() != MergeState.UNCHANGED)
        .toList();
  }

  private static List<MeasureMerge> measures(MergePlan plan) {
    return plan.issues().stream().flatMap(issue -> issue.measures().stream()).toList();
  }

  private static void assertNothingNew(MergePlan plan, long seed) {
    assertThat(measures(plan)).as("seed %d", seed).noneMatch(one -> one.mine() == null);
    assertThat(plan.gone()).as("seed %d", seed).isEmpty();
    assertThat(plan.unclear()).as("seed %d", seed).isEmpty();
  }

  private static void assertOneToOne(MergePlan plan, long seed) {
    assertThat(
            measures(plan).stream()
                .filter(one -> one.mine() != null && one.changes())
                .map(one -> one.mine().id()))
        .as("seed %d", seed)
        .doesNotHaveDuplicates();
    assertThat(plan.issues().stream().filter(one -> one.mine() != null).map(one -> one.mine().id()))
        .as("seed %d", seed)
        .doesNotHaveDuplicates();
  }

  @Test
  void theSameTableChangesNothingInAnyOrder() {
    for (long seed = 0; seed < TABLES; seed++) {
      RandomTable table = new RandomTable(seed);
      for (List<Row> file : List.of(table.rows(), table.shuffled(table.rows()))) {
        MergePlan plan = plan(file, table.rows());
        assertNothingNew(plan, seed);
        assertThat(differing(plan)).as("seed %d", seed).isEmpty();
      }
    }
  }

  @Test
  void oneChangedCellIsOneChangedFieldInAnyOrder() {
    for (long seed = 0; seed < TABLES; seed++) {
      RandomTable table = new RandomTable(seed);
      List<Row> changed = new ArrayList<>(table.rows());
      int at = table.anyRow();
      changed.set(at, changed.get(at).with(table.any(List.of(Cell.values()))));
      for (List<Row> file : List.of(changed, table.shuffled(changed))) {
        MergePlan plan = plan(file, table.rows());
        assertNothingNew(plan, seed);
        assertThat(differing(plan)).as("seed %d", seed).hasSize(1);
        assertOneToOne(plan, seed);
      }
    }
  }

  @Test
  void oneChangedFigureChangesItsOwnRowOnly() {
    for (long seed = 0; seed < TABLES; seed++) {
      RandomTable table = new RandomTable(seed);
      List<Row> changed = new ArrayList<>(table.rows());
      int at = table.anyRow();
      changed.set(at, changed.get(at).withAnotherFigure());
      boolean same = changed.equals(table.rows());
      MergePlan plan = plan(table.shuffled(changed), table.rows());
      assertNothingNew(plan, seed);
      assertThat(differing(plan))
          .as("seed %d", seed)
          .extracting(FieldMerge::field)
          .isEqualTo(same ? List.of() : List.of(MergeField.TEXT));
    }
  }

  @Test
  void rowsLeftOutAreOnlyShownAndOthersStayAsTheyAre() {
    for (long seed = 0; seed < TABLES; seed++) {
      RandomTable table = new RandomTable(seed);
      List<Row> file = new ArrayList<>(table.rows());
      file.remove(table.anyRow());
      if (!file.isEmpty()) {
        MergePlan plan = plan(table.shuffled(file), table.rows());
        assertThat(plan.unclear()).as("seed %d", seed).isEmpty();
        assertThat(measures(plan)).as("seed %d", seed).noneMatch(one -> one.mine() == null);
        assertThat(differing(plan)).as("seed %d", seed).isEmpty();
        assertThat(plan.gone()).as("seed %d", seed).hasSize(1);
      }
    }
  }

  /** Of two tables that have nothing to do with one another but their way of writing. */
  @Test
  void whatAnotherTableSaysIsNeverWrittenOverARowThatIsToldApart() {
    for (long seed = 0; seed < TABLES; seed++) {
      MergePlan plan = plan(new RandomTable(seed + 10_000).rows(), new RandomTable(seed).rows());
      assertOneToOne(plan, seed);
      for (MeasureMerge measure : measures(plan)) {
        if (measure.mine() != null
            && measure.takes(MergeField.TEXT)
            && Telling.of(measure.file().text(), measure.mine().text()) == Telling.By.NAME) {
          assertThat(measure.fields()).as("seed %d", seed).filteredOn(FieldMerge::taken).isEmpty();
        }
      }
      for (MergePlan.Rule rule : List.of(MergePlan.Rule.TAKE_FILE, MergePlan.Rule.KEEP_MINE)) {
        assertThat(plan.decide(rule).unclear())
            .as("no rule says what a row is")
            .isEqualTo(plan.unclear());
      }
      assertThat(plan.decide(MergePlan.Rule.KEEP_MINE).issues())
          .as("seed %d", seed)
          .allSatisfy(
              issue ->
                  assertThat(issue.measures())
                      .flatExtracting(MeasureMerge::fields)
                      .filteredOn(FieldMerge::taken)
                      .allMatch(field -> field.state() == MergeState.NEW));
    }
  }
}
