package app.xiaohao.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The kinds of outcomes (成效) and records (记录) that offices usually keep, as a proposal: a ledger
 * may hold any other. An office that uses none of them is asked for none.
 *
 * @param name as people call it
 * @param unit in which it is counted
 * @param answered whether somebody waits for an answer (信访举报)
 * @param restricted whether it stays out of what the public reads
 */
public record UsualKinds(String name, String unit, boolean answered, boolean restricted) {
  /** The kinds of outcomes. */
  public static List<UsualKinds> outcomes(Texts texts) {
    return read(
        texts.of("words.outcome.kinds"), List.of(), names(texts.of("words.outcome.restricted")));
  }

  /** The kinds of records. */
  public static List<UsualKinds> records(Texts texts) {
    return read(
        texts.of("words.record.kinds"),
        names(texts.of("words.record.answered")),
        names(texts.of("words.record.restricted")));
  }

  /** Whether records of a kind usually stay out of what the public reads (信访举报). */
  public static boolean keepsBack(Texts texts, String record) {
    return names(texts.of("words.record.restricted")).contains(record.strip());
  }

  /** The usual kinds and, behind them, those that a ledger has besides, each once. */
  public static List<UsualKinds> with(List<UsualKinds> usual, Map<String, String> used) {
    Map<String, UsualKinds> all = new LinkedHashMap<>();
    usual.forEach(kind -> all.put(kind.name, kind));
    used.forEach((name, unit) -> all.putIfAbsent(name, new UsualKinds(name, unit, false, false)));
    return List.copyOf(all.values());
  }

  private static List<UsualKinds> read(
      String list, List<String> answered, List<String> restricted) {
    List<UsualKinds> kinds = new ArrayList<>();
    for (String one : names(list)) {
      int space = one.indexOf(' ');
      String name = one.substring(0, space);
      kinds.add(
          new UsualKinds(
              name, one.substring(space + 1), answered.contains(name), restricted.contains(name)));
    }
    return List.copyOf(kinds);
  }

  private static List<String> names(String list) {
    return List.of(list.split("、"));
  }
}
