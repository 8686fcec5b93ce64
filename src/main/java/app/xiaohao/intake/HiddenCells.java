package app.xiaohao.intake;

/** What becomes of the rows and columns of a table that are hidden or filtered out of sight. */
public enum HiddenCells {
  /** they are left out, and a warning names them */
  LEFT_OUT,
  /** they are read as if they were seen */
  READ
}
