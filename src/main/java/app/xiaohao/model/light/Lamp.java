package app.xiaohao.model.light;

import java.util.Objects;

/**
 * What is shown beside a measure: colour, shape and word, which always stand together, and the rule
 * by which it was given.
 *
 * @param light colour and shape
 * @param word the rule's word; empty where the word of {@code due} says it
 * @param due how the measure stands to its date
 * @param rule which rule of its set gave it, from 0; -1 where none of them fits
 */
public record Lamp(Light light, String word, DueState due, int rule) {
  /** All parts are required; the word may be empty. */
  public Lamp {
    Objects.requireNonNull(light);
    Objects.requireNonNull(word);
    Objects.requireNonNull(due);
  }
}
