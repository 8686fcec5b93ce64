package app.xiaohao.ui.alerts;

/** The parts of the desk of 预警督办, in the order of their chips. */
public enum DeskPart {
  /** 红黄灯: what is red or yellow today */
  LIGHTS,
  /** 今日变化: what became of lights since yesterday */
  CHANGED,
  /** 周期漏报 */
  MISSED,
  /** 待批延期 */
  EXTENSIONS,
  /** 待答复 */
  ANSWERS,
  /** 回头看到期 */
  LOOK_BACKS
}
