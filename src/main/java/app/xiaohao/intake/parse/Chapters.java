package app.xiaohao.intake.parse;

import java.util.ArrayList;
import java.util.List;

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

  private static final List<String> ITEMS =
      List.of(
          "反馈", "逐条逐项", "逐项", "任务落实", "问题的整改", "问题整改", "整改落实情况", "整改进展", "整改情况", "具体问题", "整改任务",
          "整改意见");

  private static final List<String> NEITHER = List.of("存在的困难", "存在的不足", "存在的主要问题", "经验", "体会");

  static Chapters of(String text, Node root) {
    List<Node> chapters = root.children();
    if (chapters.isEmpty()) {
      return new Chapters(List.of(), List.of());
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
      } else if (!says(text, chapter, NEITHER)) {
        next.add(chapter);
      }
    }
    return new Chapters(List.copyOf(items), List.copyOf(next));
  }

  /** Whether a chapter beside the weightiest is one of items, too. */
  private static boolean isLikeItems(String text, Node chapter, int weight, Node best) {
    boolean bare = chapter.children().isEmpty() && !best.children().isEmpty();
    if (weight <= 0
        || (bare && Heading.wrapped(text, chapter.mark().end(), chapter.paragraphEnd()) == null)
        || says(text, chapter, NEXT)
        || says(text, chapter, NEITHER)) {
      return false;
    }
    return namesProblem(text, chapter)
        || (says(text, chapter, ITEMS) && !says(text, chapter, ORGANISATION))
        || (chapter.mark().style() != Mark.Style.CHAPTER && !says(text, chapter, ORGANISATION));
  }

  private static int weight(String text, Node chapter) {
    int weight = structure(text, chapter, 0);
    if (says(text, chapter, NEXT)) {
      weight -= 1000;
    }
    if (says(text, chapter, ORGANISATION)) {
      weight -= 10;
    }
    if (namesProblem(text, chapter) || says(text, chapter, ITEMS)) {
      weight += 10;
    }
    return weight;
  }

  private static int structure(String text, Node node, int depth) {
    int weight = namesProblem(text, node) ? 3 : 0;
    if (!node.isRoot() && node.mark().style() == Mark.Style.LABEL) {
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

  private static boolean says(String text, Node chapter, List<String> words) {
    String heading = heading(text, chapter);
    return words.stream().anyMatch(heading::contains);
  }

  private static String heading(String text, Node node) {
    Heading heading = Heading.of(text, node.mark().end(), node.paragraphEnd(), true);
    Span title = heading.title();
    return title == null ? "" : text.substring(title.start(), title.end());
  }
}
