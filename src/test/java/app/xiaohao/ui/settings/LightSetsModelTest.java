package app.xiaohao.ui.settings;

import static org.assertj.core.api.Assertions.assertThat;

import app.xiaohao.ledger.Ledger;
import app.xiaohao.ledger.change.Change;
import app.xiaohao.ledger.row.LedgerSettings;
import app.xiaohao.ledger.row.LightsPreview;
import app.xiaohao.ledger.row.Summary;
import app.xiaohao.model.inspection.InspectionId;
import app.xiaohao.model.inspection.InspectionRules;
import app.xiaohao.model.light.DueState;
import app.xiaohao.model.light.Light;
import app.xiaohao.model.light.LightCondition;
import app.xiaohao.model.light.LightRules;
import app.xiaohao.store.TypicalLedger;
import app.xiaohao.text.Texts;
import app.xiaohao.ui.kit.AnsweringDialogs;
import app.xiaohao.ui.kit.DirectBackground;
import app.xiaohao.ui.kit.work.LedgerSession;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LightSetsModelTest {
  @TempDir private Path folder;
  private final AnsweringDialogs dialogs = new AnsweringDialogs();
  private Ledger ledger;
  private LedgerSession session;
  private LightSetsModel model;

  @BeforeEach
  void open() {
    ledger = TypicalLedger.create(folder.resolve("台账.xh"));
    DirectBackground background = new DirectBackground();
    session = new LedgerSession(background, dialogs::failed, "");
    session.operatorProperty().set("林晓");
    session.use(ledger);
    model = new LightSetsModel(session, background, dialogs, new Texts(Locale.SIMPLIFIED_CHINESE));
  }

  @AfterEach
  void close() {
    ledger.close();
  }

  @Test
  void showsTheStandardSetFirstAndEverySetThatShips() {
    assertThat(model.setsProperty().get())
        .hasSize(8)
        .extracting(LightSetsModel.Offered::set)
        .startsWith(LightRules.DEFAULT);
    assertThat(model.draftProperty().get().own()).isFalse();
    assertThat(model.previewProperty().get().turned()).isEmpty();
  }

  @Test
  void tellsHowManyTurnRedBeforeAnythingIsSaved() {
    model.copy();
    model.addRule();
    model.setRule(
        0, new RuleDraft(Light.RED, "待补即红", LightCondition.ANY.withDue(Set.of(DueState.UNKNOWN))));
    int unknown = session.contentsProperty().get().summary().total().unknown();
    LightsPreview preview = model.previewProperty().get();
    assertThat(unknown).isPositive();
    assertThat(preview.turned()).isEqualTo(Map.of(Light.RED, unknown));
    assertThat(preview.then().get(Light.RED)).isEqualTo(preview.now().get(Light.RED) + unknown);
    assertThat(ledger.settings().lights().saved()).isEmpty();
  }

  @Test
  void aSavedSetGivesTheLightsOfTheInspectionsThatChooseIt() {
    model.copy();
    model.rename("本办规则");
    model.setRule(0, new RuleDraft(Light.RED, "全红", LightCondition.ANY));
    LightsPreview preview = model.previewProperty().get();
    model.save();
    assertThat(dialogs.failures).isEmpty();
    LightRules saved = ledger.settings().lights().saved().getFirst();
    assertThat(saved.name()).isEqualTo("本办规则");
    assertThat(model.maySave()).isFalse();
    assertThat(model.draftProperty().get().held()).isEqualTo(saved);

    InspectionId inspection = session.contentsProperty().get().inspections().getFirst().id();
    for (var one : session.contentsProperty().get().inspections()) {
      session.apply(
          new Change.Rules(
              one.id(), InspectionRules.DEFAULT, InspectionRules.DEFAULT.withLightRules("本办规则")),
          () -> {},
          dialogs::failed);
    }
    Summary.Counts counts = session.contentsProperty().get().summary().total();
    assertThat(counts.of(Light.RED)).isEqualTo(counts.measures());
    assertThat(preview.then().get(Light.RED)).isEqualTo(counts.measures());
    assertThat(ledger.settings().lights().rules(inspection)).isEqualTo(saved);

    model.delete();
    assertThat(ledger.settings().lights().saved()).as("is in use").containsExactly(saved);
  }

  @Test
  void countsWhoGoesByASetAlsoWhereTwoSayTheSameAndAtOnce() {
    String name = LightRules.standard(20).name();
    model.copy();
    model.rename(name);
    model.setDays(20);
    model.save();
    assertThat(users()).isEqualTo(List.of("临期15天=1"));
    InspectionId inspection = session.contentsProperty().get().inspections().getFirst().id();
    InspectionRules chosen = InspectionRules.DEFAULT.withLightRules(name);

    List<Object> told = new ArrayList<>();
    model
        .setsProperty()
        .subscribe(
            offered -> {
              told.add(offered);
            });
    session.apply(
        new Change.Rules(inspection, InspectionRules.DEFAULT, chosen), () -> {}, dialogs::failed);
    assertThat(users()).isEqualTo(List.of(name + " own=1"));
    assertThat(told).as("shown at once").hasSize(2);

    LedgerSettings now = ledger.settings();
    ledger.apply(
        new Change.Settings(
            now, now.withLights(now.lights().withStandard(LightRules.standard(20)))),
        "林晓");
    session.refresh();
    assertThat(model.setsProperty().get().getFirst().set())
        .as("says the same")
        .isEqualTo(model.setsProperty().get().getLast().set());
    assertThat(users()).isEqualTo(List.of(name + " own=1"));
  }

  private List<String> users() {
    return model.setsProperty().get().stream()
        .filter(one -> !one.users().isEmpty())
        .map(one -> one.set().name() + (one.own() ? " own" : "") + "=" + one.users().size())
        .toList();
  }

  @Test
  void savesNothingThatIsIncompleteOrHasATakenName() {
    model.copy();
    model.addRule();
    assertThat(model.maySave()).as("a rule without a word").isFalse();
    model.setRule(0, new RuleDraft(Light.RED, "红", LightCondition.ANY));
    assertThat(model.maySave()).isTrue();
    model.rename("江津 巡察");
    assertThat(model.nameTaken()).isTrue();
    assertThat(model.maySave()).isFalse();
    model.rename(" ");
    assertThat(model.maySave()).isFalse();
    model.discard();
    assertThat(model.draftProperty().get().held()).isEqualTo(LightRules.DEFAULT);
  }

  @Test
  void changesMovesAndDeletesASetOfTheOffice() {
    model.copy();
    model.save();
    LightRules first = ledger.settings().lights().saved().getFirst();
    model.moveRule(0, 1);
    model.setDays(30);
    model.setSource("县整改办〔2026〕3号");
    int last = first.rules().size() - 1;
    model.removeRule(last);
    model.save();
    LightRules second = ledger.settings().lights().saved().getFirst();
    assertThat(second.name()).isEqualTo(first.name());
    assertThat(second.dueSoonDays()).isEqualTo(30);
    assertThat(second.source()).isEqualTo("县整改办〔2026〕3号");
    assertThat(second.rules())
        .startsWith(first.rules().get(1), first.rules().get(0))
        .endsWith(first.rules().get(last - 1))
        .containsExactlyInAnyOrderElementsOf(first.rules().subList(0, last));
    model.delete();
    assertThat(dialogs.failures).isEmpty();
    assertThat(ledger.settings().lights().saved()).isEmpty();
    assertThat(model.draftProperty().get().held()).isEqualTo(LightRules.DEFAULT);
  }
}
