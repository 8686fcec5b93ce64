package app.xiaohao.intake.parse.report;

import app.xiaohao.intake.Draft;
import app.xiaohao.intake.NoticeTotal;
import app.xiaohao.intake.NoticeTotal.Kind;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The totals that a notice states of itself before its first item: 反馈12个问题，制定45项措施，已完成40项，销号38项. A
 * number counts what stands beside it, else what was counted last. Of a kind that is stated twice
 * with two numbers nothing is taken.
 */
public final class NoticeTotals {
  private static final int LOOK = 6000;

  private static final String NUMBER = "(?<![\\d.〔第])(?<amount>\\d{1,5})(?![\\d.%％年月日号])\\s*";
  private static final String ISSUE = "(?:具体|突出|主要|反馈|整改)?(?:方面)?的?(?:问题|事项)";
  private static final String MEASURE = "(?:具体)?(?:整改)?(?:措施|任务)";

  /** A number with what it counts, and what is said of it: one group for each is empty or not. */
  private static final Pattern COUNT =
      Pattern.compile(
          "(?<before>问题|措施|任务)?(?:共|共计|总计|合计)?"
              + "(?<state>(?<!未)(?:已|均已|已经)?(?:全部)?(?:完成整改|整改完成|整改到位|完成|办结|销号|完成销号)(?:了)?(?:问题|措施)?)?"
              + NUMBER
              + "(?<unit>[个项条件])?(?<noun>"
              + ISSUE
              + "|"
              + MEASURE
              + ")?(?<later>(?:已|均已|已经)(?:全部)?(?:完成整改|整改完成|整改到位|完成|办结|完成销号|销号)(?!\\d))?");

  private NoticeTotals() {}

  /** What the text of a document states before the first of its issues. */
  public static List<NoticeTotal> of(Draft draft) {
    if (draft.issues().isEmpty() || !draft.tables().isEmpty()) {
      return List.of();
    }
    int first = draft.issues().getFirst().source().start();
    String head = draft.source().text().substring(0, Math.min(first, LOOK));
    Map<Kind, NoticeTotal> found = new EnumMap<>(Kind.class);
    Set<Kind> twice = new HashSet<>();
    for (String sentence : head.split("[。\\n；;]")) {
      for (NoticeTotal total : sentence(sentence.strip())) {
        NoticeTotal before = found.putIfAbsent(total.kind(), total);
        if (before != null && before.amount() != total.amount()) {
          twice.add(total.kind());
        }
      }
    }
    found.keySet().removeAll(twice);
    return List.copyOf(found.values());
  }

  private static List<NoticeTotal> sentence(String sentence) {
    List<NoticeTotal> totals = new ArrayList<>();
    Boolean issues = null;
    for (String clause : sentence.split("[，,、：:]")) {
      if (clause.contains("其中")) {
        break;
      }
      Matcher count = COUNT.matcher(clause);
      while (count.find()) {
        String noun = count.group("noun") == null ? count.group("before") : count.group("noun");
        String state = count.group("state") == null ? count.group("later") : count.group("state");
        if (noun == null && state != null) {
          noun = state.contains("问题") ? "问题" : state.contains("措施") ? "措施" : null;
        }
        if (noun != null) {
          issues = noun.contains("问题") || noun.contains("事项");
        }
        boolean counts = noun != null || state != null && issues != null;
        if (counts) {
          totals.add(
              new NoticeTotal(
                  kind(issues, state), Integer.parseInt(count.group("amount")), sentence));
        }
      }
    }
    return totals;
  }

  private static Kind kind(boolean issues, String state) {
    if (state == null) {
      return issues ? Kind.ISSUES : Kind.MEASURES;
    }
    if (state.contains("销号")) {
      return issues ? Kind.ISSUES_CLOSED : Kind.MEASURES_CLOSED;
    }
    return issues ? Kind.ISSUES_DONE : Kind.MEASURES_DONE;
  }
}
