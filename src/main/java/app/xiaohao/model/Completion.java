package app.xiaohao.model;

import app.xiaohao.model.closing.Closure;

/**
 * How far the work on a measure is (完成情况). Counted apart from {@link Closure}: 完成 is not 销号 (both
 * are published side by side, as 聊城 does).
 */
public enum Completion {
  /** 未启动 */
  NOT_STARTED,
  /** 整改中 */
  IN_PROGRESS,
  /** 阶段性完成 */
  PHASED,
  /** 基本完成 */
  MOSTLY,
  /** 已完成 */
  DONE
}
