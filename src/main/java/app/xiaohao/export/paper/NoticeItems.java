package app.xiaohao.export.paper;

import app.xiaohao.export.page.Composer;
import app.xiaohao.export.page.Style;
import app.xiaohao.ledger.row.LedgerRow;
import app.xiaohao.ledger.row.LedgerRow.MeasureLine;
import app.xiaohao.ledger.stated.Stated;
import app.xiaohao.model.IssueId;
import app.xiaohao.model.MeasureId;
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

  private final Texts texts;
  private final Composer page;
  private final Map<MeasureId, Stated> said;
  private final List<String> headings = new ArrayList<>();
  private final int[] counts = new int[MOST_HEADINGS + 2];
  private int from;

  /**
   * @param said what documents said of the measures
   */
  NoticeItems(PaperFacts facts, Map<MeasureId, Stated> said, Composer page) {
    this.said = said;
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

  /**
   * What stands below the heading. How far the work is stands under labels of its own (整改状态, 整改进展),
   * so that whoever reads the notice again takes none of it for the wording of a measure.
   */
  private List<String> paragraphs(
      LedgerRow.IssueLine issue, List<MeasureLine> measures, boolean untitled) {
    List<String> paragraphs = new ArrayList<>();
    String lead = untitled ? "" : lead(issue);
    NoticeStates states = new NoticeStates(said, texts, lead, measures);
    String whole = states.whole();
    boolean several = measures.size() > 1;
    if (several || states.progress()) {
      add(paragraphs, lead);
      lead = "";
    }
    if (!untitled && !whole.isEmpty()) {
      add(paragraphs, lead);
      add(paragraphs, state(whole));
      lead = "";
    }
    int told = 0;
    for (int i = 0; i < Math.max(1, measures.size()); i++) {
      MeasureLine measure = measures.isEmpty() ? null : measures.get(i);
      String text =
          measure == null || measure.text().isBlank()
              ? texts.of("paper.notice.no-measure")
              : stopped(measure.text().strip());
      boolean labelled = !several && !untitled && states.progress();
      String before =
          several ? chinese(i + 1) + "是" : labelled ? texts.of("paper.notice.measure", "") : lead;
      add(paragraphs, before + text);
      told = paragraphs.size();
      add(paragraphs, states.own(i, untitled));
    }
    if (untitled && !states.each(untitled)) {
      add(paragraphs, whole.isEmpty() ? "" : state(whole));
    }
    // a sentence alone before other lines would be read as the title that the issue has not
    if (untitled && told == 1 && paragraphs.size() > 1) {
      paragraphs.set(0, paragraphs.get(0) + paragraphs.remove(1));
    }
    return paragraphs;
  }

  private String state(String words) {
    return texts.of("paper.notice.state", words);
  }

  private static void add(List<String> paragraphs, String words) {
    if (!words.isBlank()) {
      paragraphs.addAll(List.of(words.split("\\R")));
    }
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
