package app.xiaohao.ui.intake;

import static org.assertj.core.api.Assertions.assertThat;

import app.xiaohao.ledger.Ledger;
import app.xiaohao.ledger.change.Change;
import app.xiaohao.ledger.merge.MergeState;
import app.xiaohao.ledger.row.LedgerRow;
import app.xiaohao.store.H2LedgerStores;
import app.xiaohao.store.TypicalLedger;
import app.xiaohao.text.Texts;
import app.xiaohao.ui.intake.merge.MergeModel;
import app.xiaohao.ui.intake.merge.MergeRow;
import app.xiaohao.ui.kit.AnsweringDialogs;
import app.xiaohao.ui.kit.HeldBackground;
import app.xiaohao.ui.kit.work.LedgerSession;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** The screen of importing over an empty ledger, with what its tests do again and again. */
abstract class OpenIntake {
  static final Texts TEXTS = new Texts(Locale.SIMPLIFIED_CHINESE);

  @TempDir Path folder;
  final HeldBackground background = new HeldBackground();
  final AnsweringDialogs dialogs = new AnsweringDialogs();
  final KeptInMemory preferences = new KeptInMemory();
  Ledger ledger;
  LedgerSession session;
  IntakeModel model;

  @BeforeEach
  void openAnEmptyLedger() {
    ledger =
        new Ledger(
            new H2LedgerStores(TypicalLedger.CLOCK).create(folder.resolve("账.mv.db")),
            TypicalLedger.CLOCK);
    session = new LedgerSession(background, dialogs::failed, "载入");
    session.operatorProperty().set("林晓");
    session.use(ledger);
    model =
        new IntakeModel(InventedReport.READER, preferences, background, dialogs, session, TEXTS);
    model.inSight(true);
    background.letGo();
  }

  @AfterEach
  void close() {
    assertThat(dialogs.failures).isEmpty();
    ledger.close();
  }

  void open(String name) {
    open(InventedReport.in(folder, name));
  }

  void open(String name, String text) {
    open(InventedReport.write(folder.resolve(name), text));
  }

  void open(Path file) {
    model.later();
    model.open(List.of(file));
    background.letGo();
  }

  void commit() {
    model.commit();
    background.letGo();
  }

  void bringTwoConflicts() {
    open("甲.txt");
    commit();
    reword(0, "台账改过的措施");
    reword(1, "台账也改过的措施");
    open("甲.txt", InventedReport.TEXT.replace("周调度、月通报", "旬调度、月通报").replace("9个项目", "11个项目"));
    mergeIntoTheFirst();
    commit();
  }

  void reword(int row, String text) {
    LedgerRow.MeasureLine measure = ledger.rows(null).get(row).measure();
    ledger.apply(new Change.Wording(measure.id(), measure.text(), text), "林晓");
  }

  void mergeIntoTheFirst() {
    target().makesNewProperty().set(false);
    target().existingProperty().set(target().inspections().getFirst());
  }

  MergeModel merge() {
    return model.mergeProperty().get();
  }

  void mergeAsDecided() {
    merge().commit();
    background.letGo();
  }

  List<String> states(MergeState state) {
    merge().filterProperty().set(state);
    return merge().shown().stream().map(MergeRow::what).toList();
  }

  List<String> texts() {
    return ledger.rows(null).stream().map(row -> row.measure().text()).toList();
  }

  QueuedDocument current() {
    return model.currentProperty().get();
  }

  TargetModel target() {
    return current().target();
  }

  List<String> titles() {
    return ledger.rows(null).stream()
        .map(LedgerRow::issue)
        .map(LedgerRow.IssueLine::title)
        .distinct()
        .toList();
  }
}
