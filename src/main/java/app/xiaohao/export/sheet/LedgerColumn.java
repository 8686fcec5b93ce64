package app.xiaohao.export.sheet;

/** The columns of the sheet 整改台账, from left to right; their headings are in the bundle. */
enum LedgerColumn {
  /** 序号 */
  ORDINAL(5.5, false, null),
  /** 方面 */
  ASPECT(11, true, null),
  /** 反馈问题 */
  ISSUE(24, true, null),
  /** 措施号 */
  NUMBER(6.5, false, null),
  /** 整改措施 */
  MEASURE(42, true, null),
  /** 责任领导 */
  LEADERS(8, false, null),
  /** 牵头单位 */
  LEAD(12, false, null),
  /** 责任单位 */
  RESPONSIBLE(12, false, null),
  /** 配合单位 */
  SUPPORTING(12, false, null),
  /** 整改时限: a date of the sheet, or words */
  DEADLINE(11.5, false, "yyyy-mm-dd"),
  /** 时限原文: as written, where it says something else than the date */
  WORDS(10, false, null),
  /** 红黄绿灯 */
  LIGHT(8.5, false, null),
  /** 进展: a fraction shown in percent */
  PERCENT(6.5, false, "0%"),
  /** 进展情况 */
  PROGRESS(30, true, null),
  /** 完成情况 */
  COMPLETION(9, false, null),
  /** 销号情况 */
  CLOSURE(17, false, null),
  /** 备注 */
  REMARK(12, true, null);

  /** In widths of a digit, the unit of the format. */
  final double width;

  /** The width of a column under an office's own heading. */
  static final double OWN_WIDTH = 14;

  /** How many Chinese characters fit in a line. */
  final double characters;

  /** Whether it holds long text, which stands left; all else stands in the middle. */
  final boolean isLong;

  /** The number format, null for text. */
  final String format;

  LedgerColumn(double width, boolean isLong, String format) {
    this.width = width;
    this.characters = Paper.characters(width);
    this.isLong = isLong;
    this.format = format;
  }
}
