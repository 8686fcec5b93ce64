package app.xiaohao.ledger.history;

import app.xiaohao.model.deadline.Deadline;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Gathers the facts of a change: of all that is told to it what really changed. */
public final class Changed {
  private final List<Fact> facts = new ArrayList<>();

  /**
   * Tells of one thing.
   *
   * @param before null or an empty text where there was nothing; else of the topic's type, a whole
   *     number of any size
   * @param after likewise
   */
  public Changed add(Topic topic, Object before, Object after) {
    Fact fact = fact(topic, nothing(before) ? null : before, nothing(after) ? null : after);
    boolean same =
        switch (fact) {
          case Fact.Said said -> said.before().equals(said.after());
          case Fact.Listed listed -> listed.before().equals(listed.after());
          default -> fact.equals(fact.inverse());
        };
    if (!same) {
      facts.add(fact);
    }
    return this;
  }

  /** Tells of a deadline. */
  public Changed due(Deadline before, Deadline after) {
    DueParts was = DueParts.of(before);
    DueParts is = DueParts.of(after);
    if (!was.equals(is)) {
      facts.add(new Fact.Due(was.unlike(is), is.unlike(was)));
    }
    return this;
  }

  /** What was told and differs, in its order. */
  public List<Fact> facts() {
    return List.copyOf(facts);
  }

  private static boolean nothing(Object value) {
    return value == null || value.equals("");
  }

  static Fact fact(Topic topic, Object before, Object after) {
    Class<?> type = topic.type();
    if (type == String.class) {
      return new Fact.Said(topic, text(before), text(after));
    }
    if (type == List.class) {
      return new Fact.Listed(topic, list(before), list(after));
    }
    if (type == LocalDate.class) {
      return new Fact.Dated(topic, (LocalDate) before, (LocalDate) after);
    }
    if (type == Long.class) {
      return new Fact.Counted(topic, count(before), count(after));
    }
    if (type == Boolean.class) {
      return new Fact.Truth(topic, (Boolean) before, (Boolean) after);
    }
    return new Fact.Chosen(topic, word(type, before), word(type, after));
  }

  private static String text(Object value) {
    return switch (value) {
      case null -> "";
      case Enum<?> word -> word.name();
      default -> value.toString();
    };
  }

  private static List<String> list(Object value) {
    return value == null ? List.of() : ((List<?>) value).stream().map(Object::toString).toList();
  }

  private static Long count(Object value) {
    return value == null ? null : Long.valueOf(((Number) value).longValue());
  }

  private static Enum<?> word(Class<?> type, Object value) {
    if (value != null && !type.isInstance(value)) {
      throw new IllegalArgumentException(value + " is no " + type.getSimpleName());
    }
    return (Enum<?>) value;
  }
}
