package app.xiaohao.intake.parse.letter;

import app.xiaohao.intake.Draft.UnitMention;
import app.xiaohao.intake.parse.line.Chars;
import app.xiaohao.intake.parse.line.FieldLabel;
import app.xiaohao.intake.parse.line.Mark;
import app.xiaohao.intake.parse.line.MeasureSplitter;
import app.xiaohao.intake.parse.line.Reading;
import app.xiaohao.intake.parse.line.Span;
import app.xiaohao.intake.parse.outline.Frame;
import app.xiaohao.intake.parse.outline.Node;
import app.xiaohao.intake.parse.outline.Outline;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The items of a letter: what is numbered in it, else what its announcement (发现以下问题：) parts by 一是,
 * ① or ；, else the one matter that it tells before it asks. Chapters of demands, grounds and rights
 * are none.
 */
final class LetterItems {
  private static final Pattern FINDINGS =
      Pattern.compile(".{0,20}(?:问题|隐患|不足|线索|事项|任务|情形|缺陷|行为)(?:清单|如下|及.{1,12})?");

  private static final Pattern OTHER =
      Pattern.compile(
          ".{0,14}(?:要求|时限|期限|意见|建议|依据|安排|情况|概况|时间|地点|方式|方法|人员|范围|报送|反馈|联系|权利|途径|其他|告知|纪律|保障|规定)");

  private static final String ASKS =
      "请(?:你|贵|各|于|按|将|在|收|接|尽|认|务|及|高|切|严|抓)|希望|望(?:你|贵|各)|限你|务必|逾期|以上|上述|[对针]对?(?:上述|以上)"
          + "|整改(?:工作)?(?:要求|期限|时限)|[现特]?(?:责令|要求)你|你(?:单位|公司|[局校镇院委们厂村站所])(?:应|须|要|接|收)|[自收接]+到"
          + "|现(?:责令|要求|将|予|交)";

  /** A number that asks for something is no item. */
  private static final Pattern DEMAND = Pattern.compile("^(?:" + ASKS + ")");

  /** Where what is said behind the items begins. */
  private static final Pattern CLOSING =
      Pattern.compile(
          "^(?:"
              + ASKS
              + "|如[不有对需未]|若|联系[人电]|附[件：:]|(?:根据|依据|按照).{0,40}(?:规定|要求|部署)|特此|专此|此[函复件致]"
              + "|(?:同时|另|另外)[，,]?请|整改情况|要求[：:你]|现场检查|检查人员|被检查单位|抄[送报])");

  private static final Pattern ANNOUNCED =
      Pattern.compile("(?:如下|以下|下列)[^。：:]{0,16}[：:]|(?:问题|隐患|事项|任务|线索|主要有|存在)[：:]");

  private static final Pattern MATTER =
      Pattern.compile("问题|线索|隐患|违|未|不|损|坏|诉求|举报|投诉|涉嫌|发现|虚|套取|挪用|侵占");

  /** 请立即…, 9月底前完成…, 每周五…: the words of a task. */
  private static final Pattern WORK =
      Pattern.compile(
          "^(?:请|要|须|应|务必|必须|立即|尽快|抓紧|迅速|全面|切实|严格|进一步|限|责令|督促|组织|对|将|按|由|于|在)"
              + "|[前内][，,]?[^，。]{0,12}(?:完成|办结|报|提交|落实|整改|建成|拨付|兑现|清|拆|修|退|签|到位)|每[个]?[周月季年日天半]"
              + "|^(?:完成|制定|开展|落实|建立|健全|完善|加强|加快|推进|明确|报送|整改|拆除|修复|清理|清退|追缴|做好|抓好|查明|核实|倒排)");

  private static final Pattern WRONG =
      Pattern.compile(
          "(?:^|[^，。；]{2})(?:未(?!来|完成)|没有|不(?!少于|低于|超过|得|断|留|漏|折不扣|再|能再))|存在|发现(?!问题)|滞后|缺失|超标|违规|违法");

  private final Reading reading;
  private final String text;
  private final boolean urges;
  private boolean tasks;
  private final List<Item> items = new ArrayList<>();
  private final List<Span> headings = new ArrayList<>();
  private final List<Span> others = new ArrayList<>();

  /**
   * An item.
   *
   * @param whole from its number on
   * @param words where its words begin
   * @param units named by the heading above it
   */
  record Item(
      List<String> path, List<String> headings, Span whole, int words, List<UnitMention> units) {}

  private LetterItems(Reading reading, boolean urges) {
    this.reading = reading;
    this.urges = urges;
    this.text = reading.text();
  }

  /**
   * The items in some paragraphs.
   *
   * @param from index of the first
   * @param end index behind the last
   * @param urges whether the letter presses for work, so that its numbers may all be demands
   */
  static LetterItems in(Reading reading, int from, int end, boolean urges) {
    LetterItems found = new LetterItems(reading, urges);
    int first = from;
    while (first < end && !found.isMarked(first)) {
      first++;
    }
    if (first < end) {
      found.numbered(from, first, end);
    } else {
      found.announced(from, end);
    }
    return found;
  }

  List<Item> items() {
    return items;
  }

  /** The headings between the items. */
  List<Span> headings() {
    return headings;
  }

  /** What is no item. */
  List<Span> others() {
    return others;
  }

  private boolean isMarked(int index) {
    Span paragraph = reading.paragraphs().get(index);
    return Mark.at(text, paragraph.start(), paragraph.end()) != null;
  }

  private void numbered(int from, int first, int end) {
    int last = first;
    for (int i = first; i < end; i++) {
      last = isMarked(i) ? i : last;
    }
    int tail = last + 1;
    while (tail < end && !closes(tail)) {
      tail++;
    }
    for (int i = from; i < end; i++) {
      if (i < first || i >= tail) {
        others.add(reading.paragraphs().get(i));
      }
    }
    Node root = Outline.of(reading, new Frame(from, first, tail, end));
    List<Node> chapters = root.children();
    boolean headed = chapters.stream().anyMatch(this::holdsFindings);
    tasks = urges && !headed && chapters.stream().allMatch(this::setsWork);
    for (Node chapter : chapters) {
      boolean taken = headed ? holdsFindings(chapter) : tasks || !isOther(chapter);
      if (!taken) {
        others.add(new Span(chapter.start(), chapter.end()));
      } else if (headed && chapter.children().isEmpty()) {
        heading(chapter);
        pieces(
            new Span(chapter.paragraphEnd(), chapter.ownEnd()),
            chapter.path(),
            List.of(words(chapter)));
      } else {
        leaves(chapter, List.of(), List.of(), !headed);
      }
    }
  }

  /** Whether a paragraph behind the last number no longer belongs to it. */
  private boolean closes(int index) {
    Span paragraph = reading.paragraphs().get(index);
    return FieldLabel.at(text, paragraph.start(), paragraph.end()) == null
        && CLOSING.matcher(reading.words(paragraph)).find();
  }

  /** Whether a number says what is to be done, and nothing that is wrong. */
  private boolean setsWork(Node node) {
    String words = text.substring(node.mark().end(), node.paragraphEnd());
    return node.children().isEmpty() && WORK.matcher(words).find() && !WRONG.matcher(words).find();
  }

  /** Whether the items are what is to be done. */
  boolean areTasks() {
    return tasks && !items.isEmpty();
  }

  private boolean holdsFindings(Node node) {
    boolean more =
        !node.children().isEmpty()
            || Chars.skipSpaces(text, node.paragraphEnd(), node.ownEnd()) < node.ownEnd();
    return more && FINDINGS.matcher(words(node)).matches() && !OTHER.matcher(words(node)).matches();
  }

  private boolean isOther(Node node) {
    boolean more =
        !node.children().isEmpty()
            || Chars.skipSpaces(text, node.paragraphEnd(), node.ownEnd()) < node.ownEnd()
            || heading(text, node).end() + 1 < node.paragraphEnd();
    return (more && OTHER.matcher(words(node)).matches())
        || DEMAND.matcher(text.substring(node.mark().end(), node.paragraphEnd())).find();
  }

  private void leaves(Node node, List<String> above, List<UnitMention> units, boolean named) {
    if (node.children().isEmpty()) {
      if (!tasks && isOther(node)) {
        others.add(new Span(node.start(), node.end()));
        return;
      }
      Span whole = new Span(node.start(), node.ownEnd());
      items.add(new Item(node.path(), above, whole, node.mark().end(), units));
      return;
    }
    heading(node);
    String words = words(node);
    List<String> below = new ArrayList<>(above);
    if (named) {
      below.add(words);
    }
    List<UnitMention> own = LetterUnits.ofHeading(words);
    for (Node child : node.children()) {
      leaves(child, below, own.isEmpty() ? units : own, true);
    }
  }

  private void heading(Node node) {
    headings.add(
        new Span(node.start(), node.children().isEmpty() ? node.paragraphEnd() : node.ownEnd()));
  }

  private String words(Node node) {
    return reading.words(heading(text, node));
  }

  /** The first sentence of a numbered paragraph, without the sign that ends it. */
  private static Span heading(String text, Node node) {
    int start = node.mark().end();
    int end = start;
    while (end < node.paragraphEnd()
        && !Chars.isStop(text.charAt(end))
        && !Chars.isColon(text.charAt(end))) {
      end++;
    }
    return new Span(Math.min(start, end), end);
  }

  /** 发现以下问题：甲；乙；丙。, in one paragraph or a paragraph each. */
  private void announced(int from, int end) {
    for (int i = from; i < end; i++) {
      Span paragraph = reading.paragraphs().get(i);
      int colon = announcement(paragraph);
      if (colon < 0 || !items.isEmpty()) {
        others.add(paragraph);
        continue;
      }
      others.add(new Span(paragraph.start(), colon));
      int last = i;
      if (Chars.skipSpaces(text, colon, paragraph.end()) == paragraph.end()) {
        while (last + 1 < end && !closes(last + 1)) {
          last++;
        }
      }
      pieces(new Span(colon, reading.paragraphs().get(last).end()), List.of(), List.of());
      i = last;
    }
    if (items.isEmpty() && from < end) {
      others.clear();
      matter(from, end);
    }
  }

  private int announcement(Span paragraph) {
    var announced = ANNOUNCED.matcher(text).region(paragraph.start(), paragraph.end());
    return announced.find() ? announced.end() : -1;
  }

  /** The items that markers, line ends or ；part. */
  private void pieces(Span span, List<String> path, List<String> above) {
    Span body = withoutDemand(reading.trim(span));
    if (body.end() < span.end()) {
      others.add(new Span(body.end(), span.end()));
    }
    MeasureSplitter.Split split = MeasureSplitter.split(text, body);
    if (split.family() != null && split.measures().size() > 1) {
      others.add(split.lead());
      int start = split.lead().end();
      for (Span measure : split.measures()) {
        piece(new Span(start, measure.end()), measure.start(), path, above);
        start = measure.end();
      }
      return;
    }
    int start = body.start();
    for (int i = body.start(); i <= body.end(); i++) {
      if (i == body.end() || "；;\n".indexOf(text.charAt(i)) >= 0) {
        piece(new Span(start, i), start, path, above);
        start = i + 1;
      }
    }
  }

  private void piece(Span whole, int words, List<String> path, List<String> above) {
    if (!reading.trim(whole).isEmpty()) {
      List<String> own = new ArrayList<>(path);
      own.add(String.valueOf(items.size() + 1));
      items.add(
          new Item(
              own,
              above,
              reading.trim(whole),
              Chars.skipSpaces(text, words, whole.end()),
              List.of()));
    }
  }

  /** The words before the first sentence that asks for something. */
  private Span withoutDemand(Span span) {
    for (int i = span.start(); i < span.end() - 1; i++) {
      char c = text.charAt(i);
      if (Chars.isStop(c) || c == '\n') {
        int next = Chars.skipSpaces(text, i + 1, span.end());
        if (next < span.end() && CLOSING.matcher(text.substring(next, span.end())).find()) {
          return new Span(span.start(), i + 1);
        }
      }
    }
    return span;
  }

  /** The one matter of a letter without a list. */
  private void matter(int from, int end) {
    int last = from;
    while (last < end && !CLOSING.matcher(reading.words(reading.paragraphs().get(last))).find()) {
      last++;
    }
    for (int i = last; i < end; i++) {
      others.add(reading.paragraphs().get(i));
    }
    if (last == from) {
      return;
    }
    Span span =
        new Span(reading.paragraphs().get(from).start(), reading.paragraphs().get(last - 1).end());
    Span told = withoutDemand(span);
    if (MATTER.matcher(reading.words(told)).find()) {
      others.add(new Span(told.end(), span.end()));
      piece(told, told.start(), List.of(), List.of());
    } else {
      others.add(span);
    }
  }
}
