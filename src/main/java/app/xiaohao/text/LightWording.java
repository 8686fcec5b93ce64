package app.xiaohao.text;

import app.xiaohao.ledger.row.LedgerRow;
import app.xiaohao.ledger.row.LightsInForce;
import app.xiaohao.model.Completion;
import app.xiaohao.model.closing.Closure;
import app.xiaohao.model.inspection.Inspection;
import app.xiaohao.model.inspection.InspectionId;
import app.xiaohao.model.light.DueState;
import app.xiaohao.model.light.Light;
import app.xiaohao.model.light.LightCondition;
import app.xiaohao.model.light.LightRule;
import app.xiaohao.model.light.LightRules;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the rules of a set mean, in words made from the rules themselves, so that no legend can say
 * anything else than what the lights do.
 */
public final class LightWording {
  private LightWording() {}

  /**
   * One line of a legend.
   *
   * @param word never empty
   * @param meaning when it is shown; empty where the word says it
   */
  public record Entry(Light light, String word, String meaning) {}

  /**
   * The legend of one set.
   *
   * @param title its name, and the inspections that go by it where there are several sets
   */
  public record Legend(String title, List<Entry> entries) {
    /** In one line. */
    public String line(Texts texts) {
      return title
          + entries.stream()
              .map(entry -> entry(entry, texts))
              .collect(Collectors.joining(texts.of("words.legend.between")));
    }
  }

  /**
   * The legends of the sets by which these rows have their lights, in the order of the rows; that
   * of the standard set where there are no rows.
   */
  public static List<Legend> legends(
      LightsInForce lights, List<LedgerRow> rows, List<Inspection> inspections, Texts texts) {
    Map<LightRules, Set<InspectionId>> used = new LinkedHashMap<>();
    InspectionId last = null;
    for (LedgerRow row : rows) {
      InspectionId inspection = row.issue().inspection();
      if (!inspection.equals(last)) {
        last = inspection;
        used.computeIfAbsent(lights.rules(inspection), set -> new LinkedHashSet<>())
            .add(inspection);
      }
    }
    if (used.isEmpty()) {
      used.put(lights.standard(), Set.of());
    }
    List<Legend> legends = new ArrayList<>();
    used.forEach(
        (set, whose) ->
            legends.add(
                new Legend(
                    used.size() == 1
                        ? texts.of("words.legend", set.name())
                        : texts.of("words.legend.of", set.name(), names(whose, inspections, texts)),
                    entries(set, texts))));
    return legends;
  }

  private static String names(Set<InspectionId> whose, List<Inspection> inspections, Texts texts) {
    return inspections.stream()
        .filter(inspection -> whose.contains(inspection.id()))
        .map(Inspection::name)
        .collect(Collectors.joining(texts.of("words.legend.names")));
  }

  /** What the colours of a set mean, in the order of its rules; the same look stands once. */
  public static List<Entry> entries(LightRules set, Texts texts) {
    Map<Entry, String> meanings = new LinkedHashMap<>();
    for (LightRule rule : set.rules()) {
      meanings.merge(
          new Entry(rule.light(), word(rule, texts), ""),
          meaning(rule, set, texts),
          (one, other) -> texts.of("words.legend.either", one, other));
    }
    List<Entry> entries = new ArrayList<>();
    meanings.forEach((look, meaning) -> entries.add(new Entry(look.light(), look.word(), meaning)));
    return entries;
  }

  /** Shape, word and meaning of one entry. */
  public static String entry(Entry entry, Texts texts) {
    String named = LampWording.shape(entry.light(), texts) + " " + entry.word();
    return entry.meaning().isEmpty()
        ? named
        : texts.of("words.legend.entry", named, entry.meaning());
  }

  /** The word of a rule, never empty. */
  public static String word(LightRule rule, Texts texts) {
    return rule.word().isEmpty() ? texts.word(rule.when().due().iterator().next()) : rule.word();
  }

  /** When a rule fits, in words; empty where its word says that already. */
  public static String meaning(LightRule rule, LightRules set, Texts texts) {
    String meaning = condition(rule.when(), set.dueSoonDays(), texts);
    return meaning.equals(word(rule, texts)) ? "" : meaning;
  }

  private static String condition(LightCondition when, int dueSoonDays, Texts texts) {
    List<String> parts = new ArrayList<>();
    if (!when.due().isEmpty()) {
      parts.add(
          when.due().stream()
              .sorted()
              .map(
                  state ->
                      state == DueState.DUE_SOON
                          ? texts.of("words.light-when.due-soon", dueSoonDays)
                          : texts.word(state))
              .collect(Collectors.joining(texts.of("words.light-when.or"))));
    }
    words(parts, when.completions(), Completion.values(), texts);
    words(parts, when.closures(), Closure.values(), texts);
    if (when.nature() != null) {
      parts.add(texts.word(when.nature()));
    }
    bounds(parts, "left", when.daysLeft(), texts);
    bounds(parts, "behind", when.behind(), texts);
    bounds(parts, "short", when.shortfall(), texts);
    if (when.silent() != null) {
      parts.add(texts.of("words.light-when.silent." + when.silent()));
    }
    if (when.extended() != null) {
      parts.add(texts.of("words.light-when.extended." + when.extended()));
    }
    return parts.isEmpty()
        ? texts.of("words.light-when.other")
        : String.join(texts.of("words.light-when.and"), parts);
  }

  /** Any of the values; where most are meant, those that are not. */
  private static <T extends Enum<T>> void words(
      List<String> parts, Set<T> values, T[] all, Texts texts) {
    if (values.isEmpty() || values.size() == all.length) {
      return;
    }
    boolean most = values.size() > all.length / 2;
    String words =
        Arrays.stream(all)
            .filter(value -> values.contains(value) != most)
            .map(texts::word)
            .collect(Collectors.joining(texts.of("words.light-when.or")));
    parts.add(most ? texts.of("words.light-when.not", words) : words);
  }

  private static void bounds(
      List<String> parts, String what, LightCondition.@Nullable Bounds bounds, Texts texts) {
    if (bounds == null) {
      return;
    }
    String name = texts.of("words.light-when." + what);
    Integer from = bounds.from();
    Integer to = bounds.to();
    if (from != null && to != null) {
      parts.add(
          from.equals(to)
              ? texts.of("words.light-when.exactly", name, from)
              : texts.of("words.light-when.between", name, from, to));
    } else if (from != null) {
      parts.add(texts.of("words.light-when.at-least", name, from));
    } else if (to != null) {
      parts.add(texts.of("words.light-when.at-most", name, to));
    }
  }
}
