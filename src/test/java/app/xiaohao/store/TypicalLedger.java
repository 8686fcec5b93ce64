package app.xiaohao.store;

import app.xiaohao.intake.Draft;
import app.xiaohao.ledger.DraftBuilder;
import app.xiaohao.ledger.Ledger;
import app.xiaohao.ledger.LedgerStore;
import app.xiaohao.ledger.change.Avowal;
import app.xiaohao.ledger.change.Change;
import app.xiaohao.ledger.row.LedgerQuery;
import app.xiaohao.ledger.row.LedgerRow;
import app.xiaohao.model.Completion;
import app.xiaohao.model.MeasureId;
import app.xiaohao.model.Nature;
import app.xiaohao.model.ProgressEntry;
import app.xiaohao.model.UnitRole;
import app.xiaohao.model.closing.Closure;
import app.xiaohao.model.closing.ClosureAct;
import app.xiaohao.model.closing.ClosureState;
import app.xiaohao.model.deadline.Deadline;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;

/**
 * A small ledger for tests of everything that shows or exports one: in a real file, invented, with
 * each state once. On {@link #TODAY} its ten measures under {@code LightRules.DEFAULT} are: 1.1 due
 * soon, 1.2 unknown, 2.1 closed, 3.1 overdue and moved once, 3.2 done and not closed, 4.1
 * long-term, 5.1 normal, 5.2 recurring, 6.1 unknown without anybody who answers; 7.1 without
 * wording, because its document states no measure.
 */
public final class TypicalLedger {
  /** The day on which the tests are. */
  public static final LocalDate TODAY = LocalDate.of(2026, 11, 3);

  /** A clock that stands at nine o'clock on {@link #TODAY}. */
  public static final Clock CLOCK =
      Clock.fixed(
          TODAY.atTime(9, 0).atZone(ZoneId.of("Asia/Shanghai")).toInstant(),
          ZoneId.of("Asia/Shanghai"));

  /** The name of its one inspection. */
  public static final String INSPECTION = "省委第三巡视组巡视云溪县";

  /** Who keeps it. */
  public static final String OPERATOR = "林晓";

  /** Who checks and closes; never the one who applied. */
  public static final String VERIFIER = "周明远";

  /** Why some of it is entered long after its day. */
  private static final Avowal LATE = new Avowal("", "台账启用前已批，据纸质件补记");

  /** Who decides at 销号. */
  public static final String DECIDER = "唐静";

  private static final MadeOnce FILE = new MadeOnce(file -> another(file).close());

  private TypicalLedger() {}

  /** Puts it at {@code file}, which must not be there yet, and leaves it open. */
  public static Ledger create(Path file) {
    FILE.copyTo(file);
    return new Ledger(new H2LedgerStores(CLOCK).open(file), CLOCK);
  }

  /** Makes one with an identity of its own, which takes much longer, and leaves it open. */
  public static Ledger another(Path file) {
    return fill(new H2LedgerStores(CLOCK).create(file));
  }

  static Ledger fill(LedgerStore store) {
    Ledger ledger = new Ledger(store, CLOCK);
    ledger.commit(draft().reviewed(INSPECTION), OPERATOR);
    work(ledger);
    return ledger;
  }

  /** The document it is made of. */
  public static DraftBuilder draft() {
    return new DraftBuilder("云溪县巡视整改进展情况通报.txt")
        .under("聚焦落实党中央决策部署方面", "学习贯彻不够深入")
        .issue("理论学习中心组学习研讨不深")
        .lead("县委高度重视，逐项制定措施。")
        .measure("修订中心组学习规则，每季度至少开展一次专题研讨；")
        .due("2026年11月10日前", LocalDate.of(2026, 11, 10))
        .measure("建立学习成果转化清单，年内形成调研报告不少于12篇。")
        .unit("县委宣传部", UnitRole.LEAD)
        .unit("县委办公室", UnitRole.SUPPORTING)
        .leader("周明远")
        .issue("营商环境“堵点”排查不细")
        .measure("开展“一把手走流程”活动，解决企业反映的问题37个。")
        .due("2026年9月底前", LocalDate.of(2026, 9, 30))
        .status(Draft.Status.Value.COMPLETED, "已完成整改")
        .unit("县行政审批局", UnitRole.LEAD)
        .leader("何䶮")
        .under("聚焦群众身边腐败问题和不正之风方面")
        .issue("农村集体“三资”管理混乱")
        .lead("对全县14个乡镇逐村核查。")
        .measure("清理不规范合同213份，追缴拖欠租金486.2万元；")
        .due("2026年8月底前", LocalDate.of(2026, 8, 31))
        .measure("上线“三资”监管平台，实现村级资金网上审批。")
        .due("2026年10月底前", LocalDate.of(2026, 10, 31))
        .unit("县农业农村局", UnitRole.LEAD)
        .unit("各乡镇党委", UnitRole.RESPONSIBLE)
        .leader("周明远")
        .leader("陈立群")
        .issue("作风建设常态化不够")
        .measure("持续开展明察暗访，长期坚持。")
        .status(Draft.Status.Value.LONG_TERM, "长期坚持")
        .unit("县纪委监委", UnitRole.LEAD)
        .under("聚焦基层党组织建设方面")
        .issue("乡镇党校办学条件薄弱")
        .measure("分年度改造提升6所乡镇党校；")
        .due("2027年6月底前", LocalDate.of(2027, 6, 30))
        .measure("每月25日前报送建设进度。")
        .deadline(2, Draft.DeadlineMention.Kind.RECURRING, "每月25日前", null, "MONTHLY-25")
        .unit("县委组织部", UnitRole.LEAD)
        .issue(null)
        .measure("针对发展党员程序不规范，开展专项检查并逐一整改。")
        .status(Draft.Status.Value.IN_PROGRESS, "正在整改")
        .issue("档案管理不规范");
  }

  private static void work(Ledger ledger) {
    List<LedgerRow> rows = ledger.rows(null);
    MeasureId first = id(rows, "1.1");
    progress(ledger, first, 0, LocalDate.of(2026, 10, 8), 40, "完成规则修订初稿，征求意见17条");
    progress(ledger, first, 40, LocalDate.of(2026, 10, 28), 75, "规则已提交县委常委会审议");

    MeasureId closed = id(rows, "2.1");
    close(ledger, closed, ClosureState.NEW, ClosureAct.REQUEST, "", OPERATOR);
    close(
        ledger, closed, new ClosureState(Closure.REQUESTED, 0, 1), ClosureAct.VERIFY, "", VERIFIER);
    close(
        ledger,
        closed,
        new ClosureState(Closure.VERIFIED, 1, 1),
        ClosureAct.CLOSE,
        "云整销〔2026〕1号",
        DECIDER);

    MeasureId late = id(rows, "3.1");
    ledger.apply(
        new Change.ExtensionAsked(
            late,
            new Deadline.OnDate(LocalDate.of(2026, 8, 31), "2026年8月底前"),
            LocalDate.of(2026, 10, 15),
            LocalDate.of(2026, 8, 20),
            "两村合同涉及诉讼"),
        OPERATOR,
        LATE);
    ledger.apply(
        new Change.ExtensionDecided(
            late,
            ledger.desk(null).life(late).extensions().getFirst().id(),
            true,
            LocalDate.of(2026, 8, 25),
            "同意"),
        VERIFIER,
        LATE);
    progress(ledger, late, 0, LocalDate.of(2026, 10, 20), 80, "追缴租金386.2万元");

    MeasureId done = id(rows, "3.2");
    ledger.apply(
        new Change.Completed(
            done, Completion.IN_PROGRESS, Completion.DONE, Nature.LIMITED, Nature.LIMITED),
        OPERATOR);
  }

  private static void progress(
      Ledger ledger, MeasureId measure, int before, LocalDate on, int percent, String text) {
    ledger.apply(
        new Change.Progress(measure, before, new ProgressEntry(on, text, percent, "县委宣传部")),
        OPERATOR);
  }

  private static void close(
      Ledger ledger,
      MeasureId measure,
      ClosureState before,
      ClosureAct act,
      String number,
      String by) {
    ledger.apply(
        new Change.Closing(
            measure, before, act, LocalDate.of(2026, 10, 12), number, "同意", Set.of()),
        by);
  }

  /** The measure that people call by {@code number}, as "3.1". */
  public static MeasureId id(List<LedgerRow> rows, String number) {
    return row(rows, number).measure().id();
  }

  /** The row that people call by {@code number}. */
  public static LedgerRow row(List<LedgerRow> rows, String number) {
    return rows.stream()
        .filter(row -> LedgerQuery.number(row).equals(number))
        .findFirst()
        .orElseThrow();
  }
}
