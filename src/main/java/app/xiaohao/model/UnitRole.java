package app.xiaohao.model;

/** In which part a unit answers for a measure. */
public enum UnitRole {
  /** 牵头单位 */
  LEAD,
  /** 责任单位 */
  RESPONSIBLE,
  /** 配合单位 */
  SUPPORTING
}
