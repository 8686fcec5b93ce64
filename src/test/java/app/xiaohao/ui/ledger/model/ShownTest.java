package app.xiaohao.ui.ledger.model;

import static org.assertj.core.api.Assertions.assertThat;

import app.xiaohao.ledger.DraftBuilder;
import app.xiaohao.ledger.change.Change;
import app.xiaohao.ledger.row.LedgerQuery;
import app.xiaohao.ledger.row.LedgerRow;
import app.xiaohao.ledger.row.LedgerRow.IssueLine;
import app.xiaohao.ledger.row.LedgerRow.MeasureLine;
import app.xiaohao.model.Completion;
import app.xiaohao.model.Nature;
import app.xiaohao.model.ProgressEntry;
import app.xiaohao.model.Responsibility;
import app.xiaohao.model.deadline.Deadline;
import app.xiaohao.model.inspection.InspectionId;
import app.xiaohao.model.inspection.InspectionRules;
import app.xiaohao.model.light.DueState;
import app.xiaohao.model.light.PublishedLightRules;
import app.xiaohao.store.TypicalLedger;
import app.xiaohao.text.column.ColumnQuery;
import app.xiaohao.ui.kit.work.Contents;
import app.xiaohao.ui.ledger.OpenLedger;
import app.xiaohao.ui.ledger.group.GroupBy;
import app.xiaohao.ui.ledger.group.Grouping;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShownTest {
  private static final List<LedgerQuery> QUERIES =
      List.of(
          LedgerQuery.ALL,
          LedgerQuery.ALL.withText("清"),
          LedgerQuery.ALL.withDue(Set.of(DueState.OVERDUE, DueState.NORMAL)),
          LedgerQuery.ALL.withStatus(LedgerQuery.Status.UNFINISHED),
          LedgerQuery.ALL.withOrder(LedgerQuery.Order.DUE));

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void showsAfterChangesWhatAQueryOfAllRowsShows(long seed) {
    Random random = new Random(seed);
    try (OpenLedger open = new OpenLedger(folder.resolve("台账.xh"))) {
      LedgerQuery query = QUERIES.get(random.nextInt(QUERIES.size()));
      Grouping grouping = grouping(random, seed);
      Shown shown =
          Shown.of(
              open.session.contentsProperty().get(),
              query,
              ColumnQuery.ALL,
              grouping,
              OpenLedger.TEXTS,
              null);
      for (int i = 0; i < 15; i++) {
        List<LedgerRow> rows = open.session.contentsProperty().get().rows();
        Change change = change(rows.get(random.nextInt(rows.size())), random, i);
        open.session.apply(change, () -> {}, problem -> {});
        if (i % 5 == 4) {
          query = QUERIES.get(random.nextInt(QUERIES.size()));
          grouping = grouping(random, seed);
        }
        Contents now = open.session.contentsProperty().get();
        shown = Shown.of(now, query, ColumnQuery.ALL, grouping, OpenLedger.TEXTS, shown);
        Shown whole = Shown.of(now, query, ColumnQuery.ALL, grouping, OpenLedger.TEXTS, null);
        assertThat(shown.rows()).isEqualTo(whole.rows());
        assertThat(shown.groups()).isEqualTo(whole.groups());
        assertThat(shown.sections()).isEqualTo(whole.sections());
        assertThat(shown.found()).isEqualTo(whole.found());
        assertThat(shown.chips()).isEqualTo(whole.chips());
        assertThat(shown.counts()).isEqualTo(whole.counts());
        assertThat(shown.all().units()).isEqualTo(whole.all().units());
        assertThat(shown.all().leaders()).isEqualTo(whole.all().leaders());
        assertThat(shown.contents()).isSameAs(now);
      }
    }
  }

  /** None for every other seed; a folded group that may be there. */
  private static Grouping grouping(Random random, long seed) {
    GroupBy[] all = GroupBy.values();
    return seed % 2 == 0
        ? Grouping.NONE
        : Grouping.of(all[random.nextInt(all.length)]).with("", random.nextBoolean());
  }

  @Test
  void knowsThatALightIsTheOfficesOwnOnceSuchARowComes() {
    try (OpenLedger open = new OpenLedger(folder.resolve("台账.xh"))) {
      InspectionId own =
          open.ledger
              .commit(
                  new DraftBuilder("审计报告.txt").issue("往来款长期挂账").measure("逐笔核对。").reviewed("县审计局审计"),
                  TypicalLedger.OPERATOR)
              .inspection();
      InspectionRules rules = open.ledger.settings().rules(own);
      String name = PublishedLightRules.all().getFirst().name();
      open.ledger.apply(
          new Change.Rules(own, rules, rules.withLightRules(name)), TypicalLedger.OPERATOR);
      open.session.refresh();
      LedgerQuery query = LedgerQuery.ALL.withText("清").withDue(Set.of(DueState.OVERDUE));
      Shown before =
          Shown.of(
              open.session.contentsProperty().get(),
              query,
              ColumnQuery.ALL,
              Grouping.NONE,
              OpenLedger.TEXTS,
              null);
      assertThat(before.chips().ownLights()).isFalse();
      IssueLine issue =
          open.session.contentsProperty().get().rows().stream()
              .map(LedgerRow::issue)
              .filter(line -> line.inspection().equals(own))
              .findFirst()
              .orElseThrow();

      open.session.apply(
          new Change.Title(issue.id(), issue.title(), "往来款久挂未清"), () -> {}, problem -> {});

      Shown after =
          Shown.of(
              open.session.contentsProperty().get(),
              query,
              ColumnQuery.ALL,
              Grouping.NONE,
              OpenLedger.TEXTS,
              before);
      assertThat(after.chips().all()).isEqualTo(before.chips().all() + 1);
      assertThat(after.chips().ownLights()).isTrue();
    }
  }

  private static Change change(LedgerRow row, Random random, int i) {
    MeasureLine line = row.measure();
    return switch (random.nextInt(5)) {
      case 0 -> new Change.Title(row.issue().id(), row.issue().title(), "清题" + i);
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
              new ProgressEntry(TypicalLedger.TODAY, "清查" + i, 5 * i, TypicalLedger.OPERATOR));
      default ->
          new Change.Completed(
              line.id(),
              line.completion(),
              line.completion() == Completion.DONE ? Completion.MOSTLY : Completion.DONE,
              line.nature(),
              Nature.LIMITED);
    };
  }
}
