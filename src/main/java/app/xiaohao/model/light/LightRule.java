package app.xiaohao.model.light;

import java.util.Objects;
import java.util.Set;

/**
 * One rule of a set: when the condition holds, the measure shows this colour with this word.
 *
 * @param word such as 逾期 or 滞后, in one line; empty only where the condition names one state of the
 *     date, whose own word then says it
 */
public record LightRule(Light light, String word, LightCondition when) {
  /**
   * All parts are required.
   *
   * @throws IllegalArgumentException if there is no word and the condition does not give one
   */
  public LightRule {
    Objects.requireNonNull(light);
    word = word.strip().replaceAll("\\s+", " ");
    if (word.isEmpty() && when.due().size() != 1) {
      throw new IllegalArgumentException("a light without a word");
    }
  }

  /** The colour and the word of a state of the date itself. */
  static LightRule of(DueState state) {
    return new LightRule(state.light(), "", LightCondition.ANY.withDue(Set.of(state)));
  }
}
