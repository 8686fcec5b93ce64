package app.xiaohao.text.column;

/** What stands in a column, and so how it is filtered and aligned. */
public enum ColumnKind {
  /** a few words, the same in many rows */
  WORDS,
  /** names, several in a row */
  NAMES,
  /** a text of its own in nearly every row */
  LONG_TEXT,
  /** a whole number */
  NUMBER,
  /** a day, filtered by its month */
  DATE,
  /** one of a fixed list */
  CHOICE
}
