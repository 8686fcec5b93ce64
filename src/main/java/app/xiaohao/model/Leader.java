package app.xiaohao.model;

import java.util.Objects;

/**
 * A person who answers for measures (责任领导). Identity is the {@link LeaderId}, never the name.
 *
 * @param name the name alone, never blank
 * @param posts the posts as written, empty where none are given
 */
public record Leader(LeaderId id, String name, String posts) {
  /** All parts are required. */
  public Leader {
    Objects.requireNonNull(id);
    Objects.requireNonNull(name);
    Objects.requireNonNull(posts);
  }
}
