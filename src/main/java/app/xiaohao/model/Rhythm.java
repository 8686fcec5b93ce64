package app.xiaohao.model;

/** How often something is asked for. */
public enum Rhythm {
  /** 每周 */
  WEEKLY,
  /** 每半月 */
  HALF_MONTHLY,
  /** 每月 */
  MONTHLY,
  /** 每季度 */
  QUARTERLY
}
