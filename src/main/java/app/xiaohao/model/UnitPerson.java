package app.xiaohao.model;

import java.util.Objects;

/**
 * A person of a unit whom the office calls (责任人, 联络员).
 *
 * @param name never blank
 * @param post as written, may be empty
 * @param phone as written, may be empty
 */
public record UnitPerson(String name, String post, String phone) {
  /**
   * @throws IllegalArgumentException if nobody is named
   */
  public UnitPerson {
    Objects.requireNonNull(post);
    Objects.requireNonNull(phone);
    if (name.isBlank()) {
      throw new IllegalArgumentException("a person without a name");
    }
  }
}
