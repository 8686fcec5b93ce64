package app.xiaohao.export.page;

import java.util.Objects;

/**
 * Words of a paragraph in one face.
 *
 * @param text may break into lines by {@code \n}
 */
public record Run(Face face, String text) {
  /** Both parts are required. */
  public Run {
    Objects.requireNonNull(face);
    Objects.requireNonNull(text);
  }
}
