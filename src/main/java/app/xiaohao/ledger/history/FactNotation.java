package app.xiaohao.ledger.history;

import app.xiaohao.ledger.history.HistoryEntry.FieldChange;
import app.xiaohao.ledger.history.HistoryEntry.Kind;
import app.xiaohao.model.deadline.Deadline;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How the log spells facts, the only place that knows: enums by name, days as in ISO 8601, lists
 * parted by 、, nothing as the empty text. What is read is spelled again byte for byte as it was:
 * whatever would not be stays {@link Fact.Unread}.
 */
public final class FactNotation {
  private static final String PARTED = "、";
  private static final String DUE = "due_";

  /** The first field of an undone or redone entry: which it turned; readers of steps ask for it. */
  public static final String TURNED = "entry";

  private static final String TURNED_KIND = "kind";

  private FactNotation() {}

  /** The facts as the log keeps them. */
  public static List<FieldChange> spelled(List<Fact> facts) {
    List<FieldChange> spelled = new ArrayList<>();
    facts.forEach(fact -> spell(fact, spelled));
    return List.copyOf(spelled);
  }

  private static void spell(Fact fact, List<FieldChange> to) {
    switch (fact) {
      case Fact.Said said -> add(to, said.topic(), said.before(), said.after());
      case Fact.Listed listed ->
          add(
              to,
              listed.topic(),
              String.join(PARTED, listed.before()),
              String.join(PARTED, listed.after()));
      case Fact.Dated dated -> add(to, dated.topic(), dated.before(), dated.after());
      case Fact.Counted counted -> add(to, counted.topic(), counted.before(), counted.after());
      case Fact.Truth truth -> add(to, truth.topic(), truth.before(), truth.after());
      case Fact.Chosen chosen -> add(to, chosen.topic(), chosen.before(), chosen.after());
      case Fact.Due(DueParts before, DueParts after) -> {
        due(to, "kind", before.kind(), after.kind());
        due(to, "on", before.on(), after.on());
        due(to, "day", before.day(), after.day());
        due(to, "words", before.words(), after.words());
        due(to, "rhythm", before.rhythm(), after.rhythm());
        due(to, "month", before.month(), after.month());
      }
      case Fact.Turned(long entry, Kind kind) -> {
        to.add(new FieldChange(TURNED, "", Long.toString(entry)));
        to.add(new FieldChange(TURNED_KIND, "", kind.name()));
      }
      case Fact.Unread(String name, String before, String after) ->
          to.add(new FieldChange(name, before, after));
    }
  }

  private static void add(List<FieldChange> to, Topic topic, Object before, Object after) {
    to.add(new FieldChange(topic.stored(), value(before), value(after)));
  }

  private static void due(List<FieldChange> to, String part, Object before, Object after) {
    String was = value(before);
    String is = value(after);
    if (!was.equals(is)) {
      to.add(new FieldChange(DUE + part, was, is));
    }
  }

  private static String value(Object value) {
    return switch (value) {
      case null -> "";
      case Enum<?> word -> word.name();
      default -> value.toString();
    };
  }

  /**
   * The facts of an entry.
   *
   * @param kind of the entry
   * @param stored what the log keeps of it, in its order
   */
  public static List<Fact> read(Kind kind, List<FieldChange> stored) {
    List<Fact> facts = new ArrayList<>(stored.size());
    int at = 0;
    Kind speaking = kind;
    Optional<Fact.Turned> turned = turned(kind, stored);
    if (turned.isPresent()) {
      facts.add(turned.get());
      speaking = turned.get().kind();
      at = 2;
    }
    while (at < stored.size()) {
      int end = at;
      while (end < stored.size() && isDue(stored.get(end))) {
        end++;
      }
      if (end > at) {
        facts.addAll(due(stored.subList(at, end)));
        at = end;
      } else {
        facts.add(one(speaking, stored.get(at)));
        at++;
      }
    }
    return List.copyOf(facts);
  }

  private static Optional<Fact.Turned> turned(Kind kind, List<FieldChange> stored) {
    if (kind != Kind.UNDONE && kind != Kind.REDONE || stored.size() < 2) {
      return Optional.empty();
    }
    String entry = stored.getFirst().after();
    Optional<Kind> what = word(Kind.class, stored.get(1).after());
    if (!entry.matches("[1-9][0-9]{0,17}") || what.isEmpty()) {
      return Optional.empty();
    }
    Fact.Turned turned = new Fact.Turned(Long.parseLong(entry), what.get());
    return spelled(List.of(turned)).equals(stored.subList(0, 2))
        ? Optional.of(turned)
        : Optional.empty();
  }

  private static boolean isDue(FieldChange stored) {
    return switch (stored.field()) {
      case "due_kind", "due_on", "due_day", "due_words", "due_rhythm", "due_month" -> true;
      default -> false;
    };
  }

  private static List<Fact> due(List<FieldChange> stored) {
    List<Fact> due = List.of(new Fact.Due(parts(stored, true), parts(stored, false)));
    return spelled(due).equals(stored) ? due : stored.stream().map(FactNotation::unread).toList();
  }

  private static DueParts parts(List<FieldChange> stored, boolean before) {
    Deadline.Kind kind = null;
    LocalDate on = null;
    Integer day = null;
    String words = null;
    DueParts.Rhythm rhythm = null;
    Integer month = null;
    for (FieldChange part : stored) {
      String said = before ? part.before() : part.after();
      if (said.isEmpty()) {
        words = part.field().equals("due_words") ? "" : words;
        continue;
      }
      switch (part.field()) {
        case "due_kind" -> kind = word(Deadline.Kind.class, said).orElse(null);
        case "due_on" -> on = day(said).orElse(null);
        case "due_day" -> day = number(said).map(Long::intValue).orElse(null);
        case "due_words" -> words = said;
        case "due_rhythm" -> rhythm = word(DueParts.Rhythm.class, said).orElse(null);
        default -> month = number(said).map(Long::intValue).orElse(null);
      }
    }
    return new DueParts(kind, on, day, words, rhythm, month);
  }

  private static Fact one(Kind kind, FieldChange stored) {
    Topic topic = Topic.of(kind, stored.field());
    if (topic == null) {
      return unread(stored);
    }
    Optional<?> before = value(topic, stored.before());
    Optional<?> after = value(topic, stored.after());
    Fact fact = Changed.fact(topic, before.orElse(null), after.orElse(null));
    return spelled(List.of(fact)).equals(List.of(stored)) ? fact : unread(stored);
  }

  private static Fact unread(FieldChange stored) {
    return new Fact.Unread(stored.field(), stored.before(), stored.after());
  }

  private static Optional<?> value(Topic topic, String said) {
    Class<?> type = topic.type();
    if (said.isEmpty()) {
      return Optional.empty();
    }
    if (type == String.class) {
      return Optional.of(said);
    }
    if (type == List.class) {
      return Optional.of(List.of(said.split(PARTED, -1)));
    }
    if (type == LocalDate.class) {
      return day(said);
    }
    if (type == Long.class) {
      return number(said);
    }
    if (type == Boolean.class) {
      return Optional.of(Boolean.valueOf(said));
    }
    return Stream.of(type.getEnumConstants())
        .filter(word -> ((Enum<?>) word).name().equals(said))
        .findFirst();
  }

  private static Optional<Long> number(String said) {
    return said.matches("-?[0-9]{1,18}") ? Optional.of(Long.valueOf(said)) : Optional.empty();
  }

  private static Optional<LocalDate> day(String said) {
    try {
      return Optional.of(LocalDate.parse(said));
    } catch (DateTimeParseException other) {
      return Optional.empty();
    }
  }

  private static <E extends Enum<E>> Optional<E> word(Class<E> type, String said) {
    return Stream.of(type.getEnumConstants()).filter(word -> word.name().equals(said)).findFirst();
  }
}
