package app.xiaohao.export.page;

/** Where the lines of a paragraph or a cell stand. */
public enum Align {
  /** from the left */
  LEFT,
  /** in the middle */
  CENTER,
  /** to the right */
  RIGHT,
  /** from edge to edge, the last line from the left */
  BOTH
}
