package app.xiaohao.model.closing;

import java.util.Objects;

/**
 * One line of a 销号标准: what must be true to close, written before the work.
 *
 * @param text never blank
 * @param evidence the proof that it asks for ("验收报告"), empty where it asks for none
 */
public record StandardLine(String text, String evidence) {
  /**
   * @throws IllegalArgumentException if the text is blank
   */
  public StandardLine {
    Objects.requireNonNull(evidence);
    if (text.isBlank()) {
      throw new IllegalArgumentException("a standard without words");
    }
  }
}
