package app.xiaohao.cli.apply;

import app.xiaohao.cli.apply.LineRefusal.Flaw;
import app.xiaohao.ledger.change.Avowal;
import app.xiaohao.ledger.rule.Unsaid;
import app.xiaohao.model.deadline.DateBase;
import app.xiaohao.model.deadline.DeadlineWords;
import app.xiaohao.model.deadline.Doubt;
import app.xiaohao.model.deadline.Reckoning;
import app.xiaohao.model.deadline.Said;
import app.xiaohao.model.outcome.Outcome;
import app.xiaohao.text.Texts;
import app.xiaohao.text.UsualKinds;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The fields of one line, each asked for by name and kind; what nobody asks for is refused. */
public final class ChangeLine {
  private final Map<String, Object> fields;
  private final String by;
  private final LocalDate today;
  private final Texts texts;
  private final Set<String> asked = new HashSet<>();
  private final List<String> reckoned = new ArrayList<>();

  /**
   * @param by who does what says nobody else
   * @param today the day of what has no day
   */
  public ChangeLine(Map<String, Object> fields, String by, LocalDate today, Texts texts) {
    this.fields = fields;
    this.by = by;
    this.today = today;
    this.texts = texts;
  }

  /** Whether the line has a field. */
  public boolean has(String name) {
    asked.add(name);
    return fields.get(name) != null;
  }

  /** Who does it: the field {@code by}, else whoever the command names. */
  public String by() throws LineRefusal {
    return text("by", by);
  }

  /** What is declared with it: the fields {@code notSameAs} and {@code lateReason}. */
  Avowal avowal() throws LineRefusal {
    return new Avowal(text("notSameAs", ""), text("lateReason", ""));
  }

  /** A text that has to be there, white space at its ends off. */
  public String text(String name) throws LineRefusal {
    String text = text(name, "");
    if (Unsaid.is(text)) {
      throw new LineRefusal(Flaw.MISSING, name);
    }
    return text;
  }

  /** A text, or what is meant without it. */
  public String text(String name, String without) throws LineRefusal {
    asked.add(name);
    return switch (fields.get(name)) {
      case null -> without;
      case String text -> text.strip();
      case Integer number -> number.toString();
      case Number other -> throw new LineRefusal(Flaw.UNQUOTED, name, other.toString());
      case Object other -> throw wrong(name, other);
    };
  }

  /** A whole number that has to be there. */
  public int number(String name) throws LineRefusal {
    asked.add(name);
    return switch (fields.get(name)) {
      case null -> throw new LineRefusal(Flaw.MISSING, name);
      case Integer number -> number;
      case Object other -> throw wrong(name, other);
    };
  }

  /** A decimal that has to be there, in quotes or a whole number. */
  public BigDecimal decimal(String name) throws LineRefusal {
    String text = text(name);
    return Outcome.number(text).orElseThrow(() -> wrong(name, text));
  }

  /** A whole number, or what is meant without it. */
  public int number(String name, int without) throws LineRefusal {
    return has(name) ? number(name) : without;
  }

  /** True where records of the line's kind usually stay out of what the public reads. */
  boolean usuallyKeptBack() throws LineRefusal {
    return UsualKinds.keepsBack(texts, text("kind"));
  }

  /** True or false, or what is meant without it. */
  public boolean truth(String name, boolean without) throws LineRefusal {
    asked.add(name);
    return switch (fields.get(name)) {
      case null -> without;
      case Boolean truth -> truth;
      case Object other -> throw wrong(name, other);
    };
  }

  /** A day that has to be there, in any form of {@link DeadlineWords}. */
  public LocalDate day(String name) throws LineRefusal {
    String words = text(name);
    if (told(name, words, DeadlineWords.day(words, today)) instanceof Said.On on) {
      return on.date();
    }
    throw wrong(name, words);
  }

  /** What the words of a deadline, which have to be there, come to. */
  public Said due(String name) throws LineRefusal {
    String words = text(name);
    return told(name, words, DeadlineWords.read(words, DateBase.today(today)));
  }

  /** Keeps how a day was reckoned, and refuses words that are unclear. */
  private Said told(String name, String words, Said said) throws LineRefusal {
    if (said instanceof Said.Unclear(Doubt doubt)) {
      throw new LineRefusal(Flaw.UNCLEAR_DAY, name, words, texts.word(doubt));
    }
    if (said instanceof Said.On(LocalDate date, Reckoning(String _, LocalDate from))) {
      reckoned.add(texts.of("cli.apply.reckoned", name, words, from, date));
    }
    return said;
  }

  /** How the days were reckoned that the line does not give in full, as sentences. */
  public List<String> reckoned() {
    return List.copyOf(reckoned);
  }

  /** A day; null where it is not given. */
  public LocalDate dayOrNull(String name) throws LineRefusal {
    return has(name) ? day(name) : null;
  }

  /** The day on which it is done: the field {@code on}, else today. */
  public LocalDate on() throws LineRefusal {
    return has("on") ? day("on") : today;
  }

  /** Texts, also a single one; or what is meant without them. */
  public List<String> texts(String name, List<String> without) throws LineRefusal {
    asked.add(name);
    return switch (fields.get(name)) {
      case null -> without;
      case String one -> one.isBlank() ? List.of() : List.of(one.strip());
      case List<?> many -> {
        List<String> words = new ArrayList<>();
        for (Object one : many) {
          if (!(one instanceof String text) || text.isBlank()) {
            throw wrong(name, one);
          }
          words.add(text.strip());
        }
        yield List.copyOf(words);
      }
      case Object other -> throw wrong(name, other);
    };
  }

  /** Texts that have to be given, be it as an empty list. */
  public List<String> texts(String name) throws LineRefusal {
    if (!has(name)) {
      throw new LineRefusal(LineRefusal.Flaw.MISSING, name);
    }
    return texts(name, List.of());
  }

  /** Whole numbers; empty where they are not given. */
  public List<Integer> numbers(String name) throws LineRefusal {
    asked.add(name);
    return switch (fields.get(name)) {
      case null -> List.of();
      case List<?> many -> {
        List<Integer> numbers = new ArrayList<>();
        for (Object one : many) {
          if (!(one instanceof Integer number)) {
            throw wrong(name, one);
          }
          numbers.add(number);
        }
        yield List.copyOf(numbers);
      }
      case Object other -> throw wrong(name, other);
    };
  }

  /** Objects inside the line, or texts that stand for the first field of one. */
  public List<ChangeLine> parts(String name, String first) throws LineRefusal {
    asked.add(name);
    Object given = fields.get(name);
    if (given == null) {
      throw new LineRefusal(Flaw.MISSING, name);
    }
    if (!(given instanceof List<?> many)) {
      throw wrong(name, given);
    }
    List<ChangeLine> parts = new ArrayList<>();
    for (Object one : many) {
      switch (one) {
        case String text -> parts.add(new ChangeLine(Map.of(first, text), by, today, texts));
        case Map<?, ?> object -> {
          Map<String, Object> own = new LinkedHashMap<>();
          object.forEach((key, value) -> own.put(key.toString(), value));
          parts.add(new ChangeLine(own, by, today, texts));
        }
        case null, default -> throw wrong(name, one);
      }
    }
    return parts;
  }

  /** A word of the vocabulary, in Chinese as the window shows it or by its name in English. */
  public <E extends Enum<E>> E word(String name, Class<E> type) throws LineRefusal {
    String word = text(name);
    for (E value : type.getEnumConstants()) {
      if (texts.word(value).equals(word)) {
        return value;
      }
    }
    return name(name, type);
  }

  /** A name in English, as {@code same-problem} or {@code SAME_PROBLEM}. */
  public <E extends Enum<E>> E name(String name, Class<E> type) throws LineRefusal {
    String word = text(name);
    for (E value : type.getEnumConstants()) {
      if (value.name().equalsIgnoreCase(word.replace('-', '_'))) {
        return value;
      }
    }
    throw wrong(name, word);
  }

  /** Refuses a line with a field that nobody asked for. */
  public void requireNothingElse() throws LineRefusal {
    for (String name : fields.keySet()) {
      if (!asked.contains(name)) {
        throw new LineRefusal(Flaw.UNKNOWN_FIELD, name);
      }
    }
  }

  static LineRefusal wrong(String name, Object value) {
    return new LineRefusal(Flaw.WRONG, name, String.valueOf(value));
  }
}
