package app.xiaohao.export;

/** The columns of the sheet 整改台账, from left to right; their headings are in the bundle. */
enum LedgerColumn {
  /** 序号 */
  ORDINAL(6, false, null),
  /** 方面 */
  ASPECT(15, true, null),
  /** 反馈问题 */
  ISSUE(27, true, null),
  /** 措施号 */
  NUMBER(7, false, null),
  /** 整改措施 */
  MEASURE(46, true, null),
  /** 责任领导 */
  LEADERS(9.5, false, null),
  /** 牵头单位 */
  LEAD(14, false, null),
  /** 责任单位 */
  RESPONSIBLE(14, false, null),
  /** 配合单位 */
  SUPPORTING(14, false, null),
  /** 整改时限: a date of the sheet, or words */
  DEADLINE(12.5, false, "yyyy-mm-dd"),
  /** 时限原文: as written, where it says something else than the date */
  WORDS(12, false, null),
  /** 红黄绿灯 */
  LIGHT(9, false, null),
  /** 进展: a fraction shown in percent */
  PERCENT(7.5, false, "0%"),
  /** 进展情况 */
  PROGRESS(34, true, null),
  /** 完成情况 */
  COMPLETION(11, false, null),
  /** 销号情况 */
  CLOSURE(14, false, null),
  /** 备注 */
  REMARK(14, true, null);

  /** In widths of a digit, the unit of the format. */
  final double width;

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
