package app.xiaohao.export.page;

/**
 * How a paragraph is set. Sizes and distances are points; the body of GB/T 9704-2012 is 三号 with 28
 * characters a line and 22 lines a page, which on 156 × 225 mm makes steps of 15.79 and 28.99.
 */
public enum Style {
  /** 标题, 二号小标宋 */
  TITLE(Face.TITLE, 22, 36, 0, Align.CENTER, true),
  /** 发文字号 and what else stands in the middle below the title */
  NUMBER(Face.BODY, 16, Style.PITCH, 0, Align.CENTER, true),
  /** 主送机关, from the edge */
  ADDRESSEE(Face.BODY, 16, Style.PITCH, 0, Align.BOTH, true),
  /** 正文 */
  BODY(Face.BODY, 16, Style.PITCH, 2, Align.BOTH, false),
  /** 一、 */
  FIRST(Face.BLACK, 16, Style.PITCH, 2, Align.LEFT, true),
  /** （一） */
  SECOND(Face.REGULAR_SCRIPT, 16, Style.PITCH, 2, Align.LEFT, true),
  /** 1. and below */
  THIRD(Face.BODY, 16, Style.PITCH, 2, Align.LEFT, true),
  /** 署名, set to the right */
  SIGNATURE(Face.BODY, 16, Style.PITCH, 0, Align.RIGHT, true),
  /** 成文日期, set to the right; the last line that must not stand alone */
  DATE(Face.BODY, 16, Style.PITCH, 0, Align.RIGHT, false),
  /** a line above or below a table */
  NOTE(Face.BODY, 10.5, 16, 0, Align.LEFT, false),
  /** the same, from edge to edge in the middle */
  NOTE_CENTER(Face.BODY, 10.5, 16, 0, Align.CENTER, false);

  /** Between two lines of the body. */
  static final double PITCH = 28.99;

  /** How much closer than their size the characters of the body stand, so that 28 fill a line. */
  private static final double TRACKING = -0.21;

  private final Face face;
  private final double size;
  private final double pitch;
  private final int indent;
  private final Align align;
  private final boolean keepsWithNext;

  Style(Face face, double size, double pitch, int indent, Align align, boolean keepsWithNext) {
    this.face = face;
    this.size = size;
    this.pitch = pitch;
    this.indent = indent;
    this.align = align;
    this.keepsWithNext = keepsWithNext;
  }

  /** What it is set in. */
  public Face face() {
    return face;
  }

  /** In points. */
  public double size() {
    return size;
  }

  /** From line to line, in points. */
  public double pitch() {
    return pitch;
  }

  /** By how many characters the first line begins further in. */
  public int indent() {
    return indent;
  }

  /** Where its lines stand. */
  public Align align() {
    return align;
  }

  /** Whether a page may not end behind it. */
  public boolean keepsWithNext() {
    return keepsWithNext;
  }

  /** What is added to the advance of each character, in points. */
  public double tracking() {
    return size == 16 ? TRACKING : 0;
  }
}
