package app.xiaohao.model;

/** Whether a measure ends (限期) or is kept up for long (长期坚持); independent of {@link Completion}. */
public enum Nature {
  /** 限期 */
  LIMITED,
  /** 长期坚持: "已完成，长期坚持" is legal */
  LONG_TERM
}
