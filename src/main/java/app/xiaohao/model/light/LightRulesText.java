package app.xiaohao.model.light;

import app.xiaohao.model.Completion;
import app.xiaohao.model.Nature;
import app.xiaohao.model.closing.Closure;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Sets of rules as text, for the sets that ship and for those that a ledger keeps. One fact a line:
 *
 * <pre>
 * # a remark
 * [name of the set]
 * source = where it was published, what had to be supplemented
 * due-soon = 15
 * RED | word | due OVERDUE; closure NONE REQUESTED; left ..10
 * </pre>
 *
 * <p>A rule has a {@link Light}, a word, and conditions parted by semicolons: {@code due}, {@code
 * completion}, {@code closure} with one or more values, {@code nature} with one, {@code left},
 * {@code behind}, {@code short} with bounds {@code from..to} of which one may be missing, {@code
 * silent} and {@code extended} with yes or no. Rules are tried from above.
 */
public final class LightRulesText {
  private LightRulesText() {}

  /**
   * Reads sets in the order in which they stand.
   *
   * @throws IllegalArgumentException if a line does not follow the form; the message says which
   */
  public static List<LightRules> read(String text) {
    List<LightRules> sets = new ArrayList<>();
    Unfinished set = null;
    String[] lines = text.split("\\R");
    for (int i = 0; i < lines.length; i++) {
      String line = lines[i].strip();
      try {
        if (line.startsWith("[") && line.endsWith("]")) {
          if (set != null) {
            sets.add(set.rules());
          }
          set = new Unfinished(line.substring(1, line.length() - 1));
        } else if (!line.isEmpty() && !line.startsWith("#")) {
          Objects.requireNonNull(set, "a line before the first name").take(line);
        }
      } catch (IllegalArgumentException | NullPointerException wrong) {
        throw new IllegalArgumentException("line " + (i + 1) + ": " + line, wrong);
      }
    }
    if (set != null) {
      sets.add(set.rules());
    }
    return List.copyOf(sets);
  }

  /** Writes one set. */
  public static String write(LightRules set) {
    StringBuilder text = new StringBuilder();
    text.append('[').append(set.name()).append("]\n");
    text.append("source = ").append(set.source().strip().replaceAll("\\s+", " ")).append('\n');
    text.append("due-soon = ").append(set.dueSoonDays()).append('\n');
    for (LightRule rule : set.rules()) {
      text.append(rule.light()).append(" | ").append(rule.word()).append(" | ");
      text.append(String.join("; ", conditions(rule.when()))).append('\n');
    }
    return text.toString();
  }

  private static List<String> conditions(LightCondition when) {
    List<String> parts = new ArrayList<>();
    names(parts, "due", when.due());
    names(parts, "completion", when.completions());
    names(parts, "closure", when.closures());
    if (when.nature() != null) {
      parts.add("nature " + when.nature());
    }
    bounds(parts, "left", when.daysLeft());
    bounds(parts, "behind", when.behind());
    bounds(parts, "short", when.shortfall());
    yes(parts, "silent", when.silent());
    yes(parts, "extended", when.extended());
    return parts;
  }

  private static void names(List<String> parts, String key, Collection<? extends Enum<?>> values) {
    if (!values.isEmpty()) {
      parts.add(
          key + " " + values.stream().sorted().map(Enum::name).collect(Collectors.joining(" ")));
    }
  }

  private static void yes(List<String> parts, String key, @Nullable Boolean value) {
    if (value != null) {
      parts.add(key + (value ? " yes" : " no"));
    }
  }

  private static void bounds(
      List<String> parts, String key, LightCondition.@Nullable Bounds bounds) {
    if (bounds != null) {
      String from = bounds.from() == null ? "" : bounds.from().toString();
      String to = bounds.to() == null ? "" : bounds.to().toString();
      parts.add(key + " " + from + ".." + to);
    }
  }

  /** A set whose lines are still being read. */
  private static final class Unfinished {
    private final String name;
    private final List<LightRule> rules = new ArrayList<>();
    private String source = "";
    private int dueSoonDays = LightRules.DEFAULT.dueSoonDays();

    Unfinished(String name) {
      this.name = name;
    }

    LightRules rules() {
      return new LightRules(name, source, dueSoonDays, rules);
    }

    void take(String line) {
      // the word stands between the outermost bars, so it may hold a bar itself
      int first = line.indexOf('|');
      int last = line.lastIndexOf('|');
      if (line.startsWith("source =")) {
        source = line.substring("source =".length()).strip();
      } else if (line.startsWith("due-soon =")) {
        dueSoonDays = Integer.parseInt(line.substring("due-soon =".length()).strip());
      } else if (first > 0 && last > first) {
        rules.add(
            new LightRule(
                Light.valueOf(line.substring(0, first).strip()),
                line.substring(first + 1, last),
                condition(line.substring(last + 1))));
      } else {
        throw new IllegalArgumentException("neither a rule nor a fact of the set");
      }
    }

    private static LightCondition condition(String text) {
      LightCondition when = LightCondition.ANY;
      for (String part : text.split(";")) {
        String[] words = part.strip().split("\\s+");
        List<String> values = Arrays.asList(words).subList(1, words.length);
        when =
            switch (words[0]) {
              case "" -> when;
              case "due" -> when.withDue(values(DueState.class, values));
              case "completion" -> when.withCompletions(values(Completion.class, values));
              case "closure" -> when.withClosures(values(Closure.class, values));
              case "nature" -> when.withNature(Nature.valueOf(only(values)));
              case "left" -> when.withDaysLeft(bounds(only(values)));
              case "behind" -> when.withBehind(bounds(only(values)));
              case "short" -> when.withShortfall(bounds(only(values)));
              case "silent" -> when.withSilent(yes(only(values)));
              case "extended" -> when.withExtended(yes(only(values)));
              default -> throw new IllegalArgumentException("no such condition: " + words[0]);
            };
      }
      return when;
    }

    private static <T extends Enum<T>> Set<T> values(Class<T> type, List<String> names) {
      if (names.isEmpty()) {
        throw new IllegalArgumentException("no value");
      }
      EnumSet<T> values = EnumSet.noneOf(type);
      names.forEach(name -> values.add(Enum.valueOf(type, name)));
      return values;
    }

    private static String only(List<String> values) {
      if (values.size() != 1) {
        throw new IllegalArgumentException("one value is needed");
      }
      return values.getFirst();
    }

    private static boolean yes(String word) {
      return switch (word) {
        case "yes" -> true;
        case "no" -> false;
        default -> throw new IllegalArgumentException("neither yes nor no: " + word);
      };
    }

    private static LightCondition.Bounds bounds(String text) {
      int dots = text.indexOf("..");
      if (dots < 0) {
        throw new IllegalArgumentException("no bounds: " + text);
      }
      String from = text.substring(0, dots);
      String to = text.substring(dots + 2);
      return new LightCondition.Bounds(
          from.isEmpty() ? null : Integer.valueOf(from), to.isEmpty() ? null : Integer.valueOf(to));
    }
  }
}
