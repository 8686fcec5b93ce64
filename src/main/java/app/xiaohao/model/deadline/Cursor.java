package app.xiaohao.model.deadline;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A place in words after {@link Spelling}, moved over what is taken. */
final class Cursor {
  private final String plain;
  private int at;

  Cursor(String plain, int at) {
    this.plain = plain;
    this.at = at;
  }

  int at() {
    return at;
  }

  void back(int to) {
    at = to;
  }

  /** Moves behind a pattern that begins here; null where it does not. */
  @Nullable Matcher take(Pattern pattern) {
    Matcher matcher = here(pattern);
    if (!matcher.lookingAt()) {
      return null;
    }
    at = matcher.end();
    return matcher;
  }

  /** Whether a pattern begins here; where it does it is passed over. */
  boolean takes(Pattern pattern) {
    return take(pattern) != null;
  }

  /** Whether a pattern begins here. */
  boolean sees(Pattern pattern) {
    return here(pattern).lookingAt();
  }

  /** Whether it stands inside a number. */
  boolean isInNumber() {
    return at > 0 && at < plain.length() && isDigit(at) && isDigit(at - 1);
  }

  private boolean isDigit(int index) {
    return plain.charAt(index) >= '0' && plain.charAt(index) <= '9';
  }

  private Matcher here(Pattern pattern) {
    return pattern
        .matcher(plain)
        .region(at, plain.length())
        .useTransparentBounds(true)
        .useAnchoringBounds(false);
  }
}
