package app.xiaohao.export.template;

import app.xiaohao.text.Texts;

/** The fields that papers of every kind have; the cells of forms are fields by their headings. */
public enum TemplateField {
  /** 标题 */
  TITLE,
  /** 文号; empty while the paper is a draft */
  NUMBER,
  /** 主送 */
  ADDRESSEE,
  /** 正文: all between the head and the signature, alone in its paragraph */
  BODY,
  /** 附注: what stands below the signature, alone in its paragraph */
  NOTE,
  /** 落款 */
  SIGNATURE,
  /** 成文日期 */
  DATE,
  /** 标记 in the head of the pages: 草稿, or nothing */
  MARK,
  /** 填报单位 of the ledger */
  OFFICE,
  /** the day of the paper */
  TODAY,
  /** the inspection */
  INSPECTION,
  /** the number of the measure */
  ITEM,
  /** the unit that it is about or to whom it goes */
  UNIT,
  /** the leader whom it is about */
  LEADER,
  /** the reporting period */
  PERIOD,
  /** the day by which an answer is asked for */
  ANSWER_DUE;

  /** Its name in a template, without the marks. */
  public String name(Texts texts) {
    return texts.of("paper.field." + name());
  }
}
