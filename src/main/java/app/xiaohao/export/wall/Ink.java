package app.xiaohao.export.wall;

/** Colours by meaning, as they are printed on white; a screen has its own for its theme. */
public enum Ink {
  PAPER(0xFFFFFF),
  RULE(0xDDD5C4),
  RULE_STRONG(0xB7AB92),
  TEXT(0x1F2430),
  TEXT_SECOND(0x565C69),
  /** the flag, black on every ground: where that is dark, its edge is that of the text */
  FLAG(0x1F2430),
  SEAL(0xB3261E),
  SEAL_SOFT(0xF4CFCB),
  NEAR(0xB26A00),
  NEAR_SOFT(0xF6DDB2),
  ON_SCHEDULE(0x2E7D4F),
  ON_SCHEDULE_SOFT(0xC9E2D3),
  LONG_TERM(0x2F5D8C),
  LONG_TERM_SOFT(0xCBDCEC),
  UNKNOWN(0x606671),
  CLOSED(0x969CA8),
  CLOSED_SOFT(0xD9DBE0);

  private final int rgb;

  Ink(int rgb) {
    this.rgb = rgb;
  }

  /** Red, green and blue in a byte each. */
  public int rgb() {
    return rgb;
  }
}
