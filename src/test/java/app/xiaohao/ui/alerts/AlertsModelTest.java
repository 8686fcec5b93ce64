package app.xiaohao.ui.alerts;

import static org.assertj.core.api.Assertions.assertThat;

import app.xiaohao.ledger.Ledger;
import app.xiaohao.ledger.change.Change;
import app.xiaohao.ledger.row.LedgerSettings;
import app.xiaohao.ledger.row.LightsInForce;
import app.xiaohao.model.light.LightRules;
import app.xiaohao.store.TypicalLedger;
import app.xiaohao.text.Texts;
import app.xiaohao.ui.alerts.AlertsModel.Alerts;
import app.xiaohao.ui.alerts.AlertsModel.Narrowing;
import app.xiaohao.ui.alerts.AlertsModel.Tally;
import app.xiaohao.ui.kit.AnsweringDialogs;
import app.xiaohao.ui.kit.DirectBackground;
import app.xiaohao.ui.kit.work.LedgerSession;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AlertsModelTest {
  private static final Texts TEXTS = new Texts(Locale.SIMPLIFIED_CHINESE);

  @TempDir Path folder;
  private final AnsweringDialogs dialogs = new AnsweringDialogs();
  private Ledger ledger;
  private LedgerSession session;
  private AlertsModel model;

  @BeforeEach
  void open() {
    ledger = TypicalLedger.create(folder.resolve("账.mv.db"));
    session = new LedgerSession(new DirectBackground(), dialogs::failed, "载入");
    session.operatorProperty().set("林晓");
    model = new AlertsModel(session, new DirectBackground(), dialogs::failed, TEXTS);
    assertThat(model.alertsProperty().get().list()).isEmpty();
    session.use(ledger);
  }

  @AfterEach
  void close() {
    ledger.close();
  }

  @Test
  void countsAsTheSummaryDoes() {
    Alerts alerts = model.alertsProperty().get();

    assertThat(alerts.list())
        .filteredOn(alert -> alert.group() != AlertGroup.YELLOW_OTHERWISE)
        .hasSize(alerts.overdue() + alerts.dueSoon());
    assertThat(alerts.list().stream().filter(alert -> alert.group().overdue()))
        .hasSize(session.contentsProperty().get().summary().total().overdue());
    assertThat(alerts.units().stream().mapToInt(tally -> tally.overdue() + tally.dueSoon()).sum())
        .isEqualTo(alerts.list().size());
  }

  @Test
  void listsTheWorstFirstWithItsDays() {
    List<Alert> list = model.alertsProperty().get().list();

    assertThat(list).extracting(Alert::number).containsExactly("3.1", "1.1", "4.1");
    assertThat(list).extracting(Alert::daysLeft).containsExactly(-19L, 7L, 0L);
    assertThat(list)
        .extracting(Alert::group)
        .as("4.1 is kept up for long and nobody has reported on it")
        .containsExactly(
            AlertGroup.OVERDUE_MONTH, AlertGroup.DUE_WEEK, AlertGroup.YELLOW_OTHERWISE);
  }

  @Test
  void groupsByTheDaysOnBothSidesOfEachBorder() {
    assertThat(List.of(-91L, -90L, -31L, -30L, -8L, -7L, -1L, 0L, 1L, 7L, 8L))
        .extracting(AlertGroup::of)
        .containsExactly(
            AlertGroup.OVERDUE_LONG,
            AlertGroup.OVERDUE_QUARTER,
            AlertGroup.OVERDUE_QUARTER,
            AlertGroup.OVERDUE_MONTH,
            AlertGroup.OVERDUE_MONTH,
            AlertGroup.OVERDUE_WEEK,
            AlertGroup.OVERDUE_WEEK,
            AlertGroup.DUE_TODAY,
            AlertGroup.DUE_WEEK,
            AlertGroup.DUE_WEEK,
            AlertGroup.DUE_LATER);
  }

  @Test
  void talliesUnitsAndLeadersTheMostOverdueFirst() {
    Alerts alerts = model.alertsProperty().get();

    assertThat(alerts.units())
        .containsExactly(
            new Tally("县农业农村局", 1, 0), new Tally("县纪委监委", 0, 1), new Tally("县委宣传部", 0, 1));
    assertThat(alerts.leaders()).containsExactly(new Tally("周明远", 1, 1), new Tally("", 0, 1));
  }

  @Test
  void narrowsToOneUnitAndBack() {
    model.narrowingProperty().set(new Narrowing("县委宣传部", null, null));
    assertThat(model.shownProperty().get()).extracting(Alert::number).containsExactly("1.1");

    model.narrowingProperty().set(Narrowing.ALL);
    assertThat(model.shownProperty().get()).hasSize(3);
  }

  @Test
  void followsTheDaysThatTheLedgerCallsSoon() {
    LedgerSettings before = session.contentsProperty().get().settings();
    LedgerSettings after = before.withLights(LightsInForce.of(LightRules.standard(3)));
    model.narrowingProperty().set(new Narrowing("县委宣传部", null, null));

    session.apply(new Change.Settings(before, after), () -> {}, dialogs::failed);

    assertThat(dialogs.failures).isEmpty();
    assertThat(model.alertsProperty().get().dueSoon()).isZero();
    assertThat(model.narrowingProperty().get()).isEqualTo(Narrowing.ALL);
    assertThat(model.shownProperty().get()).extracting(Alert::number).containsExactly("3.1", "4.1");
  }

  @Test
  void copiesOneLineAMeasureWithTabsBetween() {
    List<String> lines = model.asText(model.shownProperty().get()).lines().toList();

    assertThat(lines).hasSize(4);
    assertThat(lines).allMatch(line -> line.split("\t", -1).length == 8);
    assertThat(lines.get(1)).contains("县农业农村局", "周明远", "2026-10-15", "逾期 19 天", "80%");
  }

  @Test
  void saysInOneLineWhatIsUrgent() {
    assertThat(model.brief()).contains("逾期 1 项，临期 1 项");
  }
}
