package app.xiaohao.ledger.history;

import app.xiaohao.ledger.history.HistoryEntry.Kind;
import java.time.LocalDate;
import java.util.List;

/**
 * One thing that a change says: what was and what is. {@link FactNotation} alone knows how the log
 * spells it. On either side null, and in texts and lists emptiness, says that there was nothing.
 */
public sealed interface Fact {
  /** A text. */
  record Said(Topic topic, String before, String after) implements Fact {}

  /** Several texts in an order. */
  record Listed(Topic topic, List<String> before, List<String> after) implements Fact {
    /** The lists are copied. */
    public Listed {
      before = List.copyOf(before);
      after = List.copyOf(after);
    }
  }

  /** A day. */
  record Dated(Topic topic, LocalDate before, LocalDate after) implements Fact {}

  /** A whole number. */
  record Counted(Topic topic, Long before, Long after) implements Fact {}

  /** Yes or no. */
  record Truth(Topic topic, Boolean before, Boolean after) implements Fact {}

  /** A word of the vocabulary. */
  record Chosen(Topic topic, Enum<?> before, Enum<?> after) implements Fact {}

  /** A deadline: of both sides the parts that differ, the others null. */
  record Due(DueParts before, DueParts after) implements Fact {
    /** Whether another date binds, or one only before or after. */
    public boolean moves() {
      return before.on() != null || after.on() != null;
    }
  }

  /**
   * That an entry was undone or redone.
   *
   * @param entry its number
   * @param kind what it had done
   */
  record Turned(long entry, Kind kind) implements Fact {}

  /** What a log holds that this program does not know: kept as it stands. */
  record Unread(String name, String before, String after) implements Fact {}

  /** The same the other way round. */
  default Fact inverse() {
    return switch (this) {
      case Said(Topic topic, String before, String after) -> new Said(topic, after, before);
      case Listed(Topic topic, List<String> before, List<String> after) ->
          new Listed(topic, after, before);
      case Dated(Topic topic, LocalDate before, LocalDate after) -> new Dated(topic, after, before);
      case Counted(Topic topic, Long before, Long after) -> new Counted(topic, after, before);
      case Truth(Topic topic, Boolean before, Boolean after) -> new Truth(topic, after, before);
      case Chosen(Topic topic, Enum<?> before, Enum<?> after) -> new Chosen(topic, after, before);
      case Due(DueParts before, DueParts after) -> new Due(after, before);
      case Turned turned -> turned;
      case Unread(String name, String before, String after) -> new Unread(name, after, before);
    };
  }
}
