package app.xiaohao.model.paper;

import java.util.Objects;

/**
 * A file that is kept with a paper.
 *
 * @param name under which it is handed out, without folders
 * @param sha256 of its bytes, lower-case hex
 */
public record PaperCopy(String name, String sha256) {
  /** Both are required. */
  public PaperCopy {
    Objects.requireNonNull(name);
    Objects.requireNonNull(sha256);
  }
}
