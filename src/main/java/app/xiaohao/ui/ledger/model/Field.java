package app.xiaohao.ui.ledger.model;

import app.xiaohao.text.Texts;

/** What of a measure or of its issue can be edited, in the order of the detail pane. */
public enum Field {
  /** the working title of the issue */
  TITLE,
  /** 整改措施, where the document gives none */
  WORDING,
  /** 责任领导 */
  LEADERS,
  /** 牵头单位 */
  LEAD,
  /** 责任单位 */
  RESPONSIBLE,
  /** 配合单位 */
  SUPPORTING,
  /** 整改时限 */
  DEADLINE,
  /** 进展 */
  PROGRESS,
  /** 完成情况 */
  COMPLETION,
  /** what stands under the first heading of the office's own; the others follow */
  OWN_1,
  OWN_2,
  OWN_3,
  OWN_4,
  OWN_5,
  OWN_6,
  OWN_7,
  OWN_8,
  OWN_9,
  OWN_10,
  OWN_11,
  OWN_12;

  /** The place among the headings of the office's own; -1 of a field of the ledger itself. */
  public int own() {
    return ordinal() < OWN_1.ordinal() ? -1 : ordinal() - OWN_1.ordinal();
  }

  /** That of a place among the headings of the office's own. */
  static Field own(int place) {
    return values()[OWN_1.ordinal() + place];
  }

  /** What it is called. */
  public String word(Texts texts) {
    return texts.of("ui.ledger.field." + (own() < 0 ? name() : "OWN"));
  }
}
