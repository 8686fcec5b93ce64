package app.xiaohao.ui.settings;

import app.xiaohao.model.light.Light;
import app.xiaohao.model.light.LightCondition;
import app.xiaohao.model.light.LightRule;

/**
 * A rule while it is edited: its word may still be missing.
 *
 * @param word as typed
 */
record RuleDraft(Light light, String word, LightCondition when) {
  static RuleDraft of(LightRule rule) {
    return new RuleDraft(rule.light(), rule.word(), rule.when());
  }

  /** Whether it may stand in a set: it has a word, or one state of the date gives it one. */
  boolean complete() {
    return !word.isBlank() || when.due().size() == 1;
  }

  LightRule rule() {
    return new LightRule(light, word, when);
  }
}
