package app.xiaohao.intake.parse.outline;

import app.xiaohao.intake.parse.line.Chars;
import app.xiaohao.intake.parse.line.Mark;
import app.xiaohao.intake.parse.line.MeasureSplitter;
import app.xiaohao.intake.parse.line.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Tells the chapters that report item by item from organisation before them and next steps behind.
 * The structure decides (who has headings that name problems, who nests deepest), the words of a
 * chapter's heading speak first where they are plain.
 *
 * @param items the nodes below which the issues stand
 * @param nextSteps the chapters behind them
 */
record Chapters(List<Node> items, List<Node> nextSteps) {
  private static final List<String> NEXT =
      List.of("下一步", "下步", "下一阶段", "下阶段", "今后", "接下来", "打算", "努力方向", "后续工作", "后续整改");

  private static final List<String> ORGANISATION =
      List.of(
          "组织领导", "责任感", "政治站位", "思想认识", "主体责任", "组织落实", "总体情况", "基本情况", "总体进展", "高位推动", "统筹部署",
          "工作部署", "政治任务", "组织推进", "组织整改", "组织开展", "责任落实", "整改工作组织");

  /** What is planned or demanded, not found and not done. */
  private static final List<String> PLAN =
      List.of(
          "指导思想", "总体要求", "总体目标", "工作目标", "目标任务", "基本原则", "工作步骤", "实施步骤", "方法步骤", "时间安排", "工作要求",
          "有关要求", "整改要求", "相关要求", "组织保障", "保障措施", "组织实施", "职责分工");

  /** What a findings report says besides its findings. */
  private static final List<String> BESIDE_FINDINGS =
      List.of("建议", "总体评价", "评价意见", "基本情况", "总体情况", "主要成绩", "工作成效", "主要成效", "整改意见", "绩效情况");

  private static final List<String> ASKING = List.of("建议", "意见", "要求", "整改", "措施", "对策");

  private static final List<String> FINDINGS =
      List.of("存在问题", "存在的问题", "主要问题", "发现的问题", "发现问题", "突出问题", "具体问题", "反馈问题", "问题清单");

  private static final int LONGEST_WORDING = 60;

  private static final Pattern LACK =
      Pattern.compile(
          "不(?!断|懈|忘|渝|折不扣)|未(?!来)|缺|薄弱|弱化|差距|滞后|违规|违反|违法|超标|超支|超期|超范围|混乱|虚|松|漏洞|隐患|短板|缓慢|拖欠|滞留"
              + "|闲置|挪用|套取|截留|偏[低高多少弱慢]|空转|流于形式|形同虚设|走过场|挂账|流失|侵占|风险");

  /** 预算执行问题的整改情况, but not 反馈问题整改情况, which names none. */
  private static final Pattern TOPIC =
      Pattern.compile("(?<!反馈|查出|发现|指出|存在|突出|具体|巡视|巡察|审计|各类|检查|移交|的)问题的?整改(?:落实|进展)?情况$");

  private static final List<String> ITEMS =
      List.of(
          "反馈", "逐条逐项", "逐项", "任务落实", "问题的整改", "问题整改", "整改落实情况", "整改进展", "整改情况", "具体问题", "整改任务",
          "整改意见");

  private static final List<String> NEITHER = List.of("存在的困难", "存在的不足", "存在的主要问题", "经验", "体会");

  /**
   * @param findings whether the report only tells what was found
   */
  static Chapters of(String text, Node root, boolean findings) {
    List<Node> chapters =
        root.children().stream().filter(chapter -> !Cases.tellNoProblems(text, chapter)).toList();
    if (chapters.isEmpty()) {
      return new Chapters(List.of(), List.of());
    }
    if (chapters.stream().anyMatch(Cases::hold)) {
      return ofCases(text, chapters);
    }
    return findings ? ofFindings(text, chapters) : ofWork(text, chapters);
  }

  /** Where cases are collected, the chapters that hold them are kinds of cases. */
  private static Chapters ofCases(String text, List<Node> chapters) {
    List<Node> items = chapters.stream().filter(Cases::hold).toList();
    int last = items.getLast().start();
    List<Node> next =
        chapters.stream()
            .filter(chapter -> chapter.start() > last)
            .filter(
                chapter ->
                    says(text, chapter, NEXT)
                        || says(text, chapter, PLAN)
                        || Matter.isSuggestions(Matter.of(text, chapter)))
            .toList();
    return new Chapters(items, next);
  }

  /** The chapters that are headed as findings; where none is, all but what stands beside them. */
  private static Chapters ofFindings(String text, List<Node> chapters) {
    boolean headed = chapters.stream().anyMatch(chapter -> headsFindings(text, chapter));
    List<Node> items = new ArrayList<>();
    List<Node> next = new ArrayList<>();
    for (Node chapter : chapters) {
      boolean other =
          isBeside(text, chapter)
              || says(text, chapter, BESIDE_FINDINGS)
              || says(text, chapter, PLAN)
              || says(text, chapter, NEXT);
      if (headed ? headsFindings(text, chapter) : !other) {
        items.add(chapter);
      } else if (!items.isEmpty() && asks(text, chapter)) {
        next.add(chapter);
      }
    }
    return new Chapters(List.copyOf(items), List.copyOf(next));
  }

  /** Whether a chapter behind the findings says what is to be done. */
  private static boolean asks(String text, Node chapter) {
    return says(text, chapter, NEXT)
        || !Matter.isBeside(Matter.of(text, chapter))
            && (says(text, chapter, ASKING) || Matter.isSuggestions(Matter.of(text, chapter)));
  }

  private static boolean headsFindings(String text, Node chapter) {
    Set<Matter> matters = Matter.of(text, chapter);
    return Matter.isFindings(matters)
        || (matters.isEmpty() && says(text, chapter, FINDINGS) && !says(text, chapter, NEXT));
  }

  private static Chapters ofWork(String text, List<Node> chapters) {
    if (chapters.stream().allMatch(chapter -> chapter.children().isEmpty())) {
      Chapters bare = ofBare(text, chapters);
      if (bare != null) {
        return bare;
      }
    }
    if (chapters.stream().anyMatch(chapter -> isRepeated(text, chapter, chapters))) {
      return ofWork(
          text, chapters.stream().filter(chapter -> !isRepeated(text, chapter, chapters)).toList());
    }
    int[] weights = chapters.stream().mapToInt(chapter -> weight(text, chapter)).toArray();
    int best = 0;
    for (int i = 1; i < weights.length; i++) {
      best = weights[i] > weights[best] ? i : best;
    }
    int first = best;
    while (first > 0
        && isLikeItems(text, chapters.get(first - 1), weights[first - 1], chapters.get(best))) {
      first--;
    }
    List<Node> items = new ArrayList<>();
    List<Node> next = new ArrayList<>();
    boolean behind = false;
    for (int i = first; i < chapters.size(); i++) {
      Node chapter = chapters.get(i);
      behind |= i > best && !isLikeItems(text, chapter, weights[i], chapters.get(best));
      if (!behind) {
        items.add(chapter);
      } else if (says(text, chapter, NEXT)
          || !(says(text, chapter, NEITHER)
              || says(text, chapter, PLAN)
              || Matter.isBeside(Matter.of(text, chapter)))) {
        next.add(chapter);
      }
    }
    return new Chapters(List.copyOf(items), List.copyOf(next));
  }

  /** Whether a chapter only lists the problems that a later one takes up again with their work. */
  private static boolean isRepeated(String text, Node chapter, List<Node> chapters) {
    Set<Matter> matters = Matter.of(text, chapter);
    List<Node> own = leaves(chapter);
    return Matter.isFindings(matters)
        && !own.contains(chapter)
        && chapters.stream()
            .filter(other -> other.start() > chapter.start())
            .filter(other -> Matter.of(text, other).contains(Matter.WORK))
            .anyMatch(other -> Ties.repeats(headings(text, own), headings(text, leaves(other))));
  }

  private static List<String> headings(String text, List<Node> nodes) {
    return nodes.stream().map(node -> heading(text, node)).toList();
  }

  private static List<Node> leaves(Node node) {
    if (node.children().isEmpty()) {
      return List.of(node);
    }
    return node.children().stream().flatMap(child -> leaves(child).stream()).toList();
  }

  /**
   * Where nothing stands below any chapter, the chapters themselves are the items, if their words
   * are those of problems or they are no chapters (1., 2., 3.); null where that is not so.
   */
  private static Chapters ofBare(String text, List<Node> chapters) {
    List<Node> items = chapters.stream().filter(chapter -> !headsOther(text, chapter)).toList();
    long worded = items.stream().filter(item -> isWorded(text, item)).count();
    boolean counted = items.stream().noneMatch(item -> isOfChapters(item));
    if (items.isEmpty() || (!counted && worded * 2 < items.size())) {
      return items.stream().anyMatch(item -> isWorded(text, item) || listsWork(text, item))
          ? null
          : new Chapters(List.of(), List.of());
    }
    int last = items.getLast().start();
    List<Node> next =
        chapters.stream()
            .filter(chapter -> chapter.start() > last && says(text, chapter, NEXT))
            .toList();
    return new Chapters(items, next);
  }

  private static boolean isOfChapters(Node node) {
    return node.mark().style() == Mark.Style.CHAPTER
        || node.mark().style() == Mark.Style.PART
        || node.mark().style() == Mark.Style.NAMED;
  }

  /**
   * Whether a heading names a problem: by its form, or by what is lacking, late, or against rules.
   */
  private static boolean isWorded(String text, Node node) {
    if (namesProblem(text, node) || TOPIC.matcher(heading(text, node)).find()) {
      return true;
    }
    int end = Math.min(node.paragraphEnd(), node.mark().end() + LONGEST_WORDING);
    String words = text.substring(node.mark().end(), end);
    int stop = words.indexOf('。');
    String sentence = stop < 0 ? words : words.substring(0, stop);
    return LACK.matcher(sentence).find();
  }

  /** Whether a chapter's own text counts what was done. */
  private static boolean listsWork(String text, Node node) {
    Span body = new Span(node.paragraphEnd(), Math.max(node.paragraphEnd(), node.ownEnd()));
    return MeasureSplitter.split(text, body).family() != null;
  }

  /** Whether a chapter beside the weightiest is one of items, too. */
  private static boolean isLikeItems(String text, Node chapter, int weight, Node best) {
    boolean bare = chapter.children().isEmpty() && !best.children().isEmpty();
    if (weight <= 0
        || (bare && Heading.wrapped(text, chapter.mark().end(), chapter.paragraphEnd()) == null)
        || says(text, chapter, NEXT)
        || says(text, chapter, NEITHER)
        || says(text, chapter, PLAN)
        || isBeside(text, chapter)) {
      return false;
    }
    return namesProblem(text, chapter)
        || (says(text, chapter, ITEMS) && !says(text, chapter, ORGANISATION))
        || GroupStatus.of(heading(text, chapter)) != null
        || (chapter.mark().style() != Mark.Style.CHAPTER && !says(text, chapter, ORGANISATION));
  }

  private static int weight(String text, Node chapter) {
    int weight = structure(text, chapter, 0);
    if (says(text, chapter, NEXT) || says(text, chapter, PLAN) || isBeside(text, chapter)) {
      weight -= 1000;
    }
    if (says(text, chapter, ORGANISATION)) {
      weight -= 10;
    }
    if (headsItems(text, chapter)) {
      weight += 10;
    }
    return weight;
  }

  /** Whether the words of a chapter's heading say that items follow. */
  static boolean headsItems(String text, Node chapter) {
    return namesProblem(text, chapter)
        || says(text, chapter, ITEMS)
        || GroupStatus.of(heading(text, chapter)) != null;
  }

  /** Whether the words of a chapter's heading say that it is no chapter of items. */
  static boolean headsOther(String text, Node chapter) {
    return says(text, chapter, ORGANISATION)
        || says(text, chapter, NEXT)
        || says(text, chapter, PLAN)
        || says(text, chapter, NEITHER)
        || isBeside(text, chapter);
  }

  /** Whether a chapter tells of the audit itself, of causes, or asks for something. */
  private static boolean isBeside(String text, Node chapter) {
    Set<Matter> matters = Matter.of(text, chapter);
    return Matter.isBeside(matters) || Matter.isSuggestions(matters);
  }

  /** Whether words say that something is lacking, late, or against rules. */
  static boolean lacks(String words) {
    return LACK.matcher(words).find();
  }

  private static int structure(String text, Node node, int depth) {
    int weight = namesProblem(text, node) ? 3 : 0;
    if (!node.isRoot()
        && (node.mark().style() == Mark.Style.LABEL || node.mark().style() == Mark.Style.PROBLEM)) {
      weight += 5;
    }
    if (node.children().isEmpty()) {
      weight += Math.min(depth, 3);
    }
    for (Node child : node.children()) {
      weight += structure(text, child, depth + 1);
    }
    return weight;
  }

  private static boolean namesProblem(String text, Node node) {
    if (node.mark().style() == Mark.Style.ABOUT) {
      return true;
    }
    Heading wrapped = Heading.wrapped(text, node.mark().end(), node.paragraphEnd());
    if (wrapped != null) {
      return true;
    }
    String heading = heading(text, node);
    return heading.endsWith("方面") || heading.endsWith("问题");
  }

  /** Whether a line is the heading of what will be done next. */
  static boolean tellsNext(String line) {
    return line.length() <= LONGEST_WORDING
        && !Chars.isStop(line.charAt(line.length() - 1))
        && NEXT.stream().anyMatch(line::contains);
  }

  private static boolean says(String text, Node chapter, List<String> words) {
    String heading = heading(text, chapter);
    return words.stream().anyMatch(heading::contains);
  }

  static String heading(String text, Node node) {
    Heading heading = Heading.of(text, node.mark().end(), node.paragraphEnd(), true);
    Span title = heading.title();
    return title == null ? "" : text.substring(title.start(), title.end());
  }
}
