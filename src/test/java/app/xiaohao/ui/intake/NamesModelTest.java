package app.xiaohao.ui.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import app.xiaohao.ledger.Ledger;
import app.xiaohao.ledger.merge.MergePlan;
import app.xiaohao.ledger.merge.MergeState;
import app.xiaohao.model.Leader;
import app.xiaohao.model.Unit;
import app.xiaohao.store.H2LedgerStores;
import app.xiaohao.store.TypicalLedger;
import app.xiaohao.text.Texts;
import app.xiaohao.ui.intake.IntakeModel.Stage;
import app.xiaohao.ui.kit.AnsweringDialogs;
import app.xiaohao.ui.kit.HeldBackground;
import app.xiaohao.ui.kit.work.LedgerSession;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NamesModelTest {
  @TempDir Path folder;
  private final HeldBackground background = new HeldBackground();
  private final AnsweringDialogs dialogs = new AnsweringDialogs();
  private Ledger ledger;
  private IntakeModel model;

  @BeforeEach
  void openALedgerWithOneTable() {
    ledger =
        new Ledger(
            new H2LedgerStores(TypicalLedger.CLOCK).create(folder.resolve("账.mv.db")),
            TypicalLedger.CLOCK);
    LedgerSession session = new LedgerSession(background, dialogs::failed, "载入");
    session.operatorProperty().set("林晓");
    session.use(ledger);
    model =
        new IntakeModel(
            InventedReport.READER,
            new KeptInMemory(),
            background,
            dialogs,
            session,
            new Texts(Locale.SIMPLIFIED_CHINESE));
    background.letGo();
    enter("甲.csv", "1,接待审批不严,逐笔核对,县发展和改革局,周明远（部长）");
    assertThat(model.stageProperty().get()).isEqualTo(Stage.RECEIPT);
    assertThat(ledger.units()).extracting(Unit::name).containsExactly("县发展和改革局");
  }

  @AfterEach
  void close() {
    assertThat(dialogs.failures).isEmpty();
    ledger.close();
  }

  @Test
  void writesNothingBeforeEveryNameIsDecided() {
    enter("乙.csv", "1,停车难,新增车位,县发改局,周明远（财政局局长）");

    assertThat(model.stageProperty().get()).isEqualTo(Stage.NAMES);
    assertThat(names().units())
        .singleElement()
        .satisfies(
            line -> {
              assertThat(line.name()).isEqualTo("县发改局");
              assertThat(line.reason()).contains("县发改局 = 县发展和改革局", "全称与简称");
              assertThat(line.first().issue().title()).isEqualTo("停车难");
              assertThat(line.chosenProperty().get()).isNull();
            });
    assertThat(names().leaders()).hasSize(1);
    assertThat(names().undecidedProperty().get()).isEqualTo(2);

    model.namesDecided();
    background.letGo();
    assertThat(model.stageProperty().get()).isEqualTo(Stage.NAMES);
    assertThat(ledger.inspections()).hasSize(1);

    model.backToReview();
    assertThat(model.stageProperty().get()).isEqualTo(Stage.REVIEW);
  }

  @Test
  void keepsTheNameAsAnAliasWhereItIsTheSame() {
    enter("乙.csv", "1,停车难,新增车位,县发改局,周明远（财政局局长）");

    names().takeProposals();
    decided();

    assertThat(ledger.units())
        .singleElement()
        .satisfies(
            unit -> {
              assertThat(unit.name()).isEqualTo("县发展和改革局");
              assertThat(unit.aliases()).containsExactly("县发改局");
            });
    assertThat(ledger.leaders()).hasSize(1);
    enter("丙.csv", "1,底数不清,逐户登记,县发改局,周明远（部长）");
    assertThat(model.stageProperty().get()).isEqualTo(Stage.RECEIPT);
    assertThat(ledger.units()).hasSize(1);
  }

  @Test
  void keepsNoAliasWhereNoneIsWanted() {
    enter("乙.csv", "1,停车难,新增车位,县发改局,");

    NameLine<?> line = names().units().getFirst();
    names().takeProposals();
    line.aliasProperty().set(false);
    decided();

    assertThat(ledger.units())
        .singleElement()
        .satisfies(unit -> assertThat(unit.aliases()).isEmpty());
  }

  @Test
  void makesNewOnesWhereTheyAreNotTheSame() {
    enter("乙.csv", "1,停车难,新增车位,县发改局,周明远（财政局局长）");

    names().makeAllNew();
    decided();

    assertThat(ledger.units()).extracting(Unit::name).containsExactly("县发展和改革局", "县发改局");
    assertThat(ledger.leaders())
        .extracting(Leader::name, Leader::posts)
        .containsExactly(tuple("周明远", "部长"), tuple("周明远", "财政局局长"));
  }

  @Test
  void asksAboutNamesOfOneDocument() {
    enter(
        "乙.csv", "1,停车难,新增车位,县住建局,王立新（局长）", "2,底数不清,逐户登记,县住房和城乡建设局,王立新（县长）", "3,接待审批不严,逐笔核对,县接待办,");

    assertThat(names().units()).extracting(NameLine::name).containsExactly("县住建局");
    assertThat(names().leaders()).hasSize(1);
    assertThat(names().newUnits()).containsExactly("县住房和城乡建设局", "县接待办");
    assertThat(names().newLeaders()).containsExactly("王立新");
    names().takeProposals();
    decided();

    assertThat(ledger.units())
        .extracting(Unit::name)
        .containsExactlyInAnyOrder("县发展和改革局", "县住房和城乡建设局", "县接待办");
    assertThat(ledger.leaders()).extracting(Leader::name).containsExactly("周明远", "王立新");
  }

  @Test
  void proposesNothingWhereSeveralMayBeMeant() {
    enter("乙.csv", "1,停车难,新增车位,县发改局,");
    names().makeAllNew();
    decided();
    enter("丙.csv", "1,底数不清,逐户登记,县发展改革局,");

    NameLine<?> line = names().units().getFirst();
    assertThat(line.suggestions()).hasSize(2);
    names().takeProposals();

    assertThat(names().undecidedProperty().get()).isEqualTo(1);
  }

  @Test
  void asksNothingWhereEveryNameIsPlainlyNewOrKnown() {
    enter("乙.csv", "1,停车难,新增车位,县发展和改革局,", "2,底数不清,逐户登记,县接待办,李春");

    assertThat(model.stageProperty().get()).isEqualTo(Stage.RECEIPT);
    assertThat(ledger.units()).hasSize(2);
  }

  @Test
  void comparesUnderTheDecidedNamesWhereItGoesIntoAnInspectionThatIsThere() {
    read("乙.csv", "1,接待审批不严,逐笔核对,县发改局,周明远（部长）");
    TargetModel target = model.currentProperty().get().target();
    target.makesNewProperty().set(false);
    target.existingProperty().set(target.inspections().getFirst());
    model.commit();
    background.letGo();

    names().takeProposals();
    model.namesDecided();
    background.letGo();

    assertThat(model.stageProperty().get()).isEqualTo(Stage.MERGE);
    MergePlan plan = model.mergeProperty().get().plan();
    assertThat(plan.count(MergeState.UNCHANGED)).isEqualTo(1);
    assertThat(plan.undecided()).isZero();
  }

  /** Brings a table of these rows up to its commit. */
  private void enter(String name, String... rows) {
    read(name, rows);
    model.currentProperty().get().target().nameProperty().set(name);
    model.commit();
    background.letGo();
  }

  private void read(String name, String... rows) {
    model.later();
    Path file =
        InventedReport.write(
            folder.resolve(name), "序号,存在问题,整改措施,责任单位,责任领导\n" + String.join("\n", rows) + "\n");
    model.open(List.of(file));
    background.letGo();
    if (model.stageProperty().get() == Stage.MAPPING) {
      model.mapped();
    }
  }

  private void decided() {
    model.namesDecided();
    background.letGo();
    assertThat(model.stageProperty().get()).isEqualTo(Stage.RECEIPT);
  }

  private NamesModel names() {
    return model.namesProperty().get();
  }

  /** Nothing was imported before. */
}
