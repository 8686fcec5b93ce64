package app.xiaohao.export.paper;

import app.xiaohao.model.SupervisionKind;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The kinds of papers, in the order in which they are offered. */
public enum PaperKind {
  /** 销号申请（审批）表 */
  CLOSING_FORM(List.of(Part.ITEM), null),
  /** 延期审批表 */
  EXTENSION(List.of(Part.ITEM), null),
  /** 提醒函 */
  REMINDER(List.of(Part.UNIT, Part.ITEM), SupervisionKind.REMINDER),
  /** 催报函 */
  URGE(List.of(Part.UNIT), null),
  /** 督办函 */
  SUPERVISE(List.of(Part.UNIT, Part.ITEM), SupervisionKind.ORDER),
  /** 约谈通知 */
  TALK(List.of(Part.UNIT, Part.ITEM), SupervisionKind.TALK),
  /** 通报 of a unit's delays */
  CIRCULAR(List.of(Part.UNIT, Part.ITEM), SupervisionKind.CIRCULAR),
  /** 问责建议 */
  ACCOUNTABILITY(List.of(Part.UNIT, Part.ITEM), SupervisionKind.ACCOUNTABILITY),
  /** 责任卡 of a leader */
  LEADER_CARD(List.of(Part.LEADER), null),
  /** 责任卡 of a unit */
  UNIT_CARD(List.of(Part.UNIT), null),
  /** 一案一档目录 */
  CASE_INDEX(List.of(Part.ITEM), null),
  /** 对账单 */
  RECONCILE(List.of(), null),
  /** 周计划 */
  WEEKLY_PLAN(List.of(), null),
  /** 周小结 */
  WEEKLY_SUMMARY(List.of(), null),
  /** 《整改动态》 */
  BULLETIN(List.of(), null),
  /** 整改进展情况的通报 */
  NOTICE(List.of(), null),
  /** 考核评分表 */
  EVALUATION(List.of(), null);

  /** What a paper may ask to be told. */
  public enum Part {
    /** the number of a measure */
    ITEM,
    /** the name of a unit */
    UNIT,
    /** the name of a leader */
    LEADER;

    /** The name of the option. */
    public String option() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private final List<Part> needs;
  private final @Nullable SupervisionKind letter;

  PaperKind(List<Part> needs, @Nullable SupervisionKind letter) {
    this.needs = needs;
    this.letter = letter;
  }

  /** What it has to be told: any one of these; nothing where there are none. */
  public List<Part> needs() {
    return needs;
  }

  /** The names of the options that it goes by, besides the inspection and the day. */
  public List<String> options() {
    List<String> options = new ArrayList<>(needs.stream().map(Part::option).toList());
    if (OF_A_PERIOD.contains(this)) {
      options.add(PERIOD);
    }
    return options;
  }

  /** Which rung of 督办 it is; null for none. */
  public @Nullable SupervisionKind letter() {
    return letter;
  }

  /** Whether it is about one inspection and no more. */
  public boolean ofOneInspection() {
    return ONE_INSPECTION.contains(this);
  }

  /** The name of the option for a reporting period. */
  private static final String PERIOD = "period";

  private static final Set<PaperKind> OF_A_PERIOD =
      EnumSet.of(URGE, RECONCILE, WEEKLY_PLAN, WEEKLY_SUMMARY, BULLETIN);

  private static final Set<PaperKind> ONE_INSPECTION =
      EnumSet.of(URGE, RECONCILE, WEEKLY_PLAN, WEEKLY_SUMMARY, BULLETIN, NOTICE, EVALUATION);

  /** Its name on the command line: closing-form. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
