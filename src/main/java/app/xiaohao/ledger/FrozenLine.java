package app.xiaohao.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One line of a frozen table: a word that says what it is, then fields {@code name=value}, parted
 * by tabs. In a value a tab, a line feed, a carriage return, a backslash and the sign that parts
 * the entries of a list are written as \t, \n, \r, \\ and \|; what is not known is left out. The
 * form only grows: a reader takes no notice of fields that it does not know, and finds nothing
 * where an older table has no such field.
 */
public final class FrozenLine {
  private static final char PART = '|';

  private final String word;
  private final Map<String, String> fields = new LinkedHashMap<>();

  /**
   * @param word without tabs
   */
  public FrozenLine(String word) {
    this.word = word;
  }

  /** Adds a field; nothing where the value is null. */
  public FrozenLine put(String name, Object value) {
    if (value != null) {
      fields.put(name, escaped(value.toString()));
    }
    return this;
  }

  /** Adds a list; an empty one is left out. */
  public FrozenLine put(String name, List<String> values) {
    if (!values.isEmpty()) {
      fields.put(
          name,
          String.join(String.valueOf(PART), values.stream().map(FrozenLine::escaped).toList()));
    }
    return this;
  }

  /** What the line is. */
  public String word() {
    return word;
  }

  /** The text of a field, empty where it is not there. */
  public String text(String name) {
    return unescaped(fields.getOrDefault(name, ""));
  }

  /** Whether the field is there. */
  public boolean has(String name) {
    return fields.containsKey(name);
  }

  /** The number of a field, 0 where it is not there. */
  public int number(String name) {
    return has(name) ? Integer.parseInt(text(name)) : 0;
  }

  /** The identity in a field, 0 where it is not there. */
  public long id(String name) {
    return has(name) ? Long.parseLong(text(name)) : 0;
  }

  /** The date of a field, null where it is not there. */
  public LocalDate date(String name) {
    return has(name) ? LocalDate.parse(text(name)) : null;
  }

  /** The list of a field, empty where it is not there. */
  public List<String> list(String name) {
    if (!has(name)) {
      return List.of();
    }
    List<String> entries = new ArrayList<>();
    String written = fields.get(name);
    int from = 0;
    for (int i = 0; i < written.length(); i++) {
      if (written.charAt(i) == '\\') {
        i++;
      } else if (written.charAt(i) == PART) {
        entries.add(unescaped(written.substring(from, i)));
        from = i + 1;
      }
    }
    entries.add(unescaped(written.substring(from)));
    return entries;
  }

  /** The word of the vocabulary in a field. */
  public <E extends Enum<E>> E word(String name, Class<E> words) {
    return Enum.valueOf(words, text(name));
  }

  /** The line as it is written, without a line feed. */
  public String written() {
    StringBuilder line = new StringBuilder(word);
    fields.forEach((name, value) -> line.append('\t').append(name).append('=').append(value));
    return line.toString();
  }

  /**
   * A line as it was written.
   *
   * @throws IllegalArgumentException if it has not the form
   */
  public static FrozenLine read(String written) {
    String[] parts = written.split("\t", -1);
    FrozenLine line = new FrozenLine(parts[0]);
    for (int i = 1; i < parts.length; i++) {
      int equals = parts[i].indexOf('=');
      if (equals < 1) {
        throw new IllegalArgumentException("not a field: " + parts[i]);
      }
      line.fields.put(parts[i].substring(0, equals), parts[i].substring(equals + 1));
    }
    return line;
  }

  private static String escaped(String text) {
    StringBuilder escaped = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char sign = text.charAt(i);
      switch (sign) {
        case '\\' -> escaped.append("\\\\");
        case '\t' -> escaped.append("\\t");
        case '\n' -> escaped.append("\\n");
        case '\r' -> escaped.append("\\r");
        case PART -> escaped.append("\\|");
        default -> escaped.append(sign);
      }
    }
    return escaped.toString();
  }

  private static String unescaped(String text) {
    if (text.indexOf('\\') < 0) {
      return text;
    }
    StringBuilder plain = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char sign = text.charAt(i);
      if (sign != '\\' || i + 1 == text.length()) {
        plain.append(sign);
        continue;
      }
      char named = text.charAt(++i);
      plain.append(
          switch (named) {
            case 't' -> '\t';
            case 'n' -> '\n';
            case 'r' -> '\r';
            default -> named;
          });
    }
    return plain.toString();
  }
}
