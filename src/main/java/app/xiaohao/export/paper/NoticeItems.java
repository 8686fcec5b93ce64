package app.xiaohao.export.paper;

import app.xiaohao.export.page.Composer;
import app.xiaohao.export.page.Style;
import app.xiaohao.ledger.row.LedgerRow;
import app.xiaohao.ledger.row.LedgerRow.MeasureLine;
import app.xiaohao.model.Completion;
import app.xiaohao.model.IssueId;
import app.xiaohao.model.Nature;
import app.xiaohao.model.closing.Closure;
import app.xiaohao.text.Texts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The chapter that reports item by item: the headings above the issues numbered anew, each issue as
 * 针对…问题 or, where it is worded as an aim, as that; its measures as 一是, 二是 with the newest progress.
 */
final class NoticeItems {
  /** Headings can be numbered 第一方面, （一）, 1., （1）: the issue takes the last of them. */
  private static final int MOST_HEADINGS = 3;

  /** What is wrong, whatever the words before it. */
  private static final Pattern PROBLEM =
      Pattern.compile("[不未欠缺弱慢浅窄虚乱]|差距|滞后|隐患|违规|违纪|流失|走过场|形式主义|官僚主义|一般化|较少|较低");

  /** What is to be done: such a title is a heading of its own. */
  private static final Pattern AIM =
      Pattern.compile(
          "^(?:加[强大快力速]|强化|着力|严[格肃]|全面|深[化入]|推[进动]|完善|健全|认真|持续|切实|提[升高]|扎实"
              + "|[狠紧]?抓|压实|落实|坚[持决]|做[实好强]|进一步|统筹|优化|规范|聚焦|创新|建[立设]|防范|化解"
              + "|整治|履行|树[立牢]|夯实|突出|发挥|筑牢|打造|实施|开展|组织|先后|制定|出台|印发|召开|构建)");

  /** Ends with a stop, which may stand inside of a quotation. */
  private static final Pattern STOPPED = Pattern.compile("[。！？][”’』」）]?$");

  private static final String[] DIGITS = {"", "一", "二", "三", "四", "五", "六", "七", "八", "九"};

  private final PaperFacts facts;
  private final Texts texts;
  private final Composer page;
  private final List<String> headings = new ArrayList<>();
  private final int[] counts = new int[MOST_HEADINGS + 2];
  private int from;

  NoticeItems(PaperFacts facts, Composer page) {
    this.facts = facts;
    this.texts = facts.texts();
    this.page = page;
  }

  void write(List<LedgerRow> rows) {
    Map<IssueId, List<LedgerRow>> issues = new LinkedHashMap<>();
    rows.forEach(row -> issues.computeIfAbsent(row.issue().id(), id -> new ArrayList<>()).add(row));
    int deepest =
        issues.values().stream().mapToInt(own -> aspects(own.getFirst()).size()).max().orElse(0);
    from = deepest >= MOST_HEADINGS ? 0 : 1;
    issues.values().forEach(this::issue);
  }

  /** The headings above an issue; those beyond what can be numbered stand together in the last. */
  private static List<String> aspects(LedgerRow row) {
    List<String> aspects = row.issue().aspects().stream().filter(one -> !one.isBlank()).toList();
    if (aspects.size() <= MOST_HEADINGS) {
      return aspects;
    }
    List<String> shorter = new ArrayList<>(aspects.subList(0, MOST_HEADINGS - 1));
    shorter.add(String.join("：", aspects.subList(MOST_HEADINGS - 1, aspects.size())));
    return shorter;
  }

  private void issue(List<LedgerRow> rows) {
    List<String> aspects = aspects(rows.getFirst());
    int same = 0;
    while (same < aspects.size()
        && same < headings.size()
        && headings.get(same).equals(aspects.get(same))) {
      same++;
    }
    for (int level = same; level < aspects.size(); level++) {
      page.add(style(level), number(level) + aspects.get(level));
    }
    headings.clear();
    headings.addAll(aspects);
    String number = number(aspects.size());
    LedgerRow.IssueLine issue = rows.getFirst().issue();
    List<MeasureLine> measures =
        rows.stream().map(LedgerRow::measure).filter(one -> one != null).toList();
    String title = issue.title();
    boolean untitled = title.endsWith("…");
    List<String> paragraphs = paragraphs(issue, measures, untitled);
    if (untitled) {
      paragraphs.set(0, number + paragraphs.getFirst());
    } else {
      page.add(Style.THIRD, number + heading(title));
    }
    paragraphs.forEach(text -> page.add(Style.BODY, text));
  }

  private String heading(String title) {
    String plain = title.replaceAll("[。；;：:]+$", "");
    boolean aim = AIM.matcher(plain).find() && !PROBLEM.matcher(plain).find();
    if (aim || plain.endsWith("问题")) {
      return plain + "。";
    }
    boolean quoted = plain.contains("“") || plain.contains("”");
    return texts.of(quoted ? "paper.notice.about" : "paper.notice.about.quoted", plain);
  }

  /** What stands below the heading. */
  private List<String> paragraphs(
      LedgerRow.IssueLine issue, List<MeasureLine> measures, boolean untitled) {
    List<String> paragraphs = new ArrayList<>();
    String status = status(measures);
    String lead = untitled ? "" : lead(issue);
    if (measures.size() < 2) {
      String text =
          measures.isEmpty() || measures.getFirst().text().isBlank()
              ? texts.of("paper.notice.no-measure")
              : measure(measures.getFirst());
      paragraphs.addAll(List.of((lead + text + status).split("\\R")));
      return paragraphs;
    }
    if (!(lead + status).isEmpty()) {
      paragraphs.addAll(List.of((lead + status).split("\\R")));
    }
    for (int i = 0; i < measures.size(); i++) {
      String text =
          measures.get(i).text().isBlank()
              ? texts.of("paper.notice.no-measure")
              : measure(measures.get(i));
      String marked = chinese(i + 1) + "是" + text;
      paragraphs.addAll(List.of(marked.split("\\R")));
    }
    return paragraphs;
  }

  /** What the documents say of the issue before its measures. */
  private static String lead(LedgerRow.IssueLine issue) {
    String original = issue.original().strip();
    if (original.equals(issue.title()) || !original.startsWith(issue.title())) {
      return "";
    }
    String rest = original.substring(issue.title().length()).strip();
    return rest.isEmpty() ? "" : stopped(rest);
  }

  private String measure(MeasureLine measure) {
    String text = stopped(measure.text().strip());
    String progress = measure.progress().strip();
    return progress.isEmpty() || text.contains(progress)
        ? text
        : text + stopped(texts.of("paper.notice.progress", progress));
  }

  /**
   * How far the issue is, in words; nothing where nobody has said anything. A report that it has
   * not begun yet makes it {@link MeasureLine#begun()} there, but not 正在整改 here: what is written is
   * read again.
   */
  private String status(List<MeasureLine> measures) {
    long done = measures.stream().filter(one -> one.completion() == Completion.DONE).count();
    long closed = measures.stream().filter(one -> one.closure() == Closure.CLOSED).count();
    boolean begun =
        done > 0
            || measures.stream()
                .anyMatch(one -> one.completion() != Completion.NOT_STARTED || one.percent() > 0);
    if (!begun) {
      return "";
    }
    boolean longTerm = measures.stream().anyMatch(one -> one.nature() == Nature.LONG_TERM);
    String key =
        done == 0
            ? "paper.notice.status.begun"
            : done < measures.size()
                ? "paper.notice.status.going"
                : closed == measures.size()
                    ? "paper.notice.status.closed"
                    : "paper.notice.status.done";
    return texts.of(key, done, measures.size() - done)
        + texts.of(longTerm ? "paper.notice.status.kept" : "paper.notice.status.end");
  }

  private Style style(int level) {
    return level + from < 2 ? Style.SECOND : Style.THIRD;
  }

  /** The next number on a level; those below begin anew. */
  private String number(int level) {
    int depth = level + from;
    counts[depth]++;
    for (int below = depth + 1; below < counts.length; below++) {
      counts[below] = 0;
    }
    int count = counts[depth];
    return switch (depth) {
      case 0 -> texts.of("paper.notice.part", chinese(count));
      case 1 -> "（" + chinese(count) + "）";
      case 2 -> count + ".";
      default -> "（" + count + "）";
    };
  }

  /** Words that end with a stop. */
  static String stopped(String words) {
    return STOPPED.matcher(words).find() ? words : words.replaceAll("[；;，,：:]+$", "") + "。";
  }

  /** A number from 1 to 99 in Chinese. */
  static String chinese(int number) {
    int tens = number / 10;
    return (tens > 1 ? DIGITS[tens] : "") + (tens > 0 ? "十" : "") + DIGITS[number % 10];
  }
}
