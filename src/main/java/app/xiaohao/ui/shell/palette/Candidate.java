package app.xiaohao.ui.shell.palette;

import app.xiaohao.ui.kit.Icon;
import java.util.Objects;

/**
 * Something the palette may lead to.
 *
 * @param words what it is called; the words typed are looked for in them
 * @param beside what is said beside it; not looked in
 * @param end what stands at the end of its line: a key, a light, a count
 * @param hindrance why it cannot be done now; empty where it can
 * @param filter what the ledger is searched for by it; empty where that says nothing
 * @param deed does it
 */
public record Candidate(
    Kind kind,
    Icon icon,
    String words,
    String beside,
    String end,
    String hindrance,
    String filter,
    Runnable deed) {

  /** All parts are required. */
  public Candidate {
    Objects.requireNonNull(kind);
    Objects.requireNonNull(icon);
    Objects.requireNonNull(words);
    Objects.requireNonNull(beside);
    Objects.requireNonNull(end);
    Objects.requireNonNull(hindrance);
    Objects.requireNonNull(filter);
    Objects.requireNonNull(deed);
  }

  /** What it is, in the order in which the kinds are shown. */
  public enum Kind {
    /** 对所选 */
    CHOSEN,
    /** 办理 */
    ACTION,
    /** 打开 */
    PAGE,
    /** 条目 */
    ITEM,
    /** 单位和人 */
    NAME,
    /** 台账 */
    LEDGER
  }

  /** Whether it can be done now. */
  boolean possible() {
    return hindrance.isEmpty();
  }
}
