package app.xiaohao.store.log;

import app.xiaohao.ledger.history.HistoryEntry.FieldChange;
import java.util.ArrayList;
import java.util.List;

/**
 * Gathers the fields that a change really changed, in the notation of the change log: enums by
 * name, dates as in ISO 8601, lists of names parted by 、, nothing as the empty text.
 */
final class FieldChanges {
  private final List<FieldChange> fields = new ArrayList<>();

  FieldChanges add(String field, Object before, Object after) {
    String left = notation(before);
    String right = notation(after);
    if (!left.equals(right)) {
      fields.add(new FieldChange(field, left, right));
    }
    return this;
  }

  List<FieldChange> list() {
    return List.copyOf(fields);
  }

  private static String notation(Object value) {
    return switch (value) {
      case null -> "";
      case Enum<?> word -> word.name();
      case List<?> names -> String.join("、", names.stream().map(Object::toString).toList());
      default -> value.toString();
    };
  }
}
