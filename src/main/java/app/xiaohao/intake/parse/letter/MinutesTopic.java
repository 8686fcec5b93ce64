package app.xiaohao.intake.parse.letter;

import app.xiaohao.intake.parse.line.Chars;
import app.xiaohao.intake.parse.line.MeasureSplitter;
import app.xiaohao.intake.parse.line.Names;
import app.xiaohao.intake.parse.line.Reading;
import app.xiaohao.intake.parse.line.Span;
import app.xiaohao.intake.parse.outline.Heading;
import app.xiaohao.intake.parse.outline.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A topic of a meeting at which something was decided.
 *
 * @param lead what was said before it was decided; empty where nothing was
 * @param measures what was decided, each with its own unit or number
 * @param between the words that announce it
 */
record MinutesTopic(
    List<String> path,
    List<String> headings,
    Span whole,
    Span title,
    Span lead,
    List<Span> measures,
    List<Span> between) {
  private static final int LONGEST_TITLE = 60;

  /** 会议议定：, 经研究，决定…: what follows is decided. */
  private static final Pattern DECIDED =
      Pattern.compile(
          "(?:会议|与会(?:人员|同志)|经[^。：:，,\\n]{0,8}研究|经讨论|研究)[^。：:\\n]{0,24}?"
              + "(?:议定|决定|明确|确定|商定|议决)(?:如下|以下)?(?:事项|意见)?(?:如下)?[:：，,]?"
              + "|(?:^|(?<=[。；\\n，,]))(?:议定|决定)(?:事项|意见|如下)*[:：]");

  /** What is agreed to or asked for, and is a decision only where it charges or dates it. */
  private static final Pattern AGREED =
      Pattern.compile("会议[^。：:\\n]{0,16}?(?:要求|同意|审议通过|审定)(?:如下)?[:：，,]?");

  /** What the meeting goes on to say, which is no decision. */
  private static final Pattern TALK =
      Pattern.compile("会议(?:还|并)?(?:听取|指出|认为|强调|学习|传达|通报|审议(?!通过))");

  private static final String DATED = "[前内底末]";

  /** The topic that a number holds; null where nothing is decided in its own words. */
  static MinutesTopic of(Reading reading, Node node, List<String> above) {
    String text = reading.text();
    Span heading = heading(text, node);
    Matcher decided = DECIDED.matcher(text).region(node.mark().end(), node.ownEnd());
    boolean found = decided.find();
    if (!found) {
      decided = AGREED.matcher(text).region(node.mark().end(), node.ownEnd());
      found =
          decided.find()
              && charges(text.substring(decided.end(), talk(text, decided.end(), node.end())));
    }
    if (!found) {
      return null;
    }
    int end = talk(text, decided.end(), node.end());
    List<Span> measures = measures(reading, node, new Span(decided.end(), end));
    if (measures.isEmpty()) {
      return null;
    }
    Span before =
        Heading.clean(text, new Span(heading.start(), Math.min(heading.end(), decided.start())));
    boolean titled = Names.hasWord(text.substring(before.start(), before.end()));
    Span title = titled ? before : sentence(text, measures.getFirst());
    int led = titled ? Math.max(afterStop(text, before.end()), heading.start()) : decided.start();
    Span lead = new Span(Math.min(led, decided.start()), decided.start());
    List<Span> between = new ArrayList<>();
    between.add(new Span(decided.start(), decided.end()));
    int at = decided.end();
    for (Span measure : measures) {
      between.add(new Span(at, measure.start()));
      at = measure.end();
    }
    between.add(new Span(at, node.end()));
    return new MinutesTopic(
        node.path(),
        above,
        new Span(node.start(), node.end()),
        title,
        lead,
        measures,
        between.stream().filter(span -> hasWords(reading, span)).toList());
  }

  /** A number that charges a unit; null where it does not. */
  static MinutesTopic charge(Reading reading, Node node, List<String> above) {
    String text = reading.text();
    Span words = reading.trim(new Span(node.mark().end(), node.ownEnd()));
    if (LetterUnits.of(reading.words(words)).isEmpty()) {
      return null;
    }
    Span none = new Span(words.start(), words.start());
    return new MinutesTopic(
        node.path(),
        above,
        new Span(node.start(), node.ownEnd()),
        sentence(text, words),
        none,
        List.of(words),
        List.of());
  }

  /** What was decided where nothing is numbered: each that is counted or has its own unit. */
  static List<MinutesTopic> ofProse(Reading reading, Span body) {
    String text = reading.text();
    Matcher decided = DECIDED.matcher(text).region(body.start(), body.end());
    List<MinutesTopic> found = new ArrayList<>();
    if (!decided.find()) {
      return found;
    }
    Span words = new Span(decided.end(), talk(text, decided.end(), body.end()));
    int start = decided.start();
    for (Span measure : counted(reading, words)) {
      found.add(
          new MinutesTopic(
              List.of(String.valueOf(found.size() + 1)),
              List.of(),
              new Span(start, measure.end()),
              sentence(text, measure),
              new Span(start, start),
              List.of(measure),
              List.of(new Span(start, measure.start()))));
      start = measure.end();
    }
    return found;
  }

  /** The first sentence of a numbered paragraph, without 关于 and the sign that ends it. */
  static Span heading(String text, Node node) {
    Span words = sentence(text, new Span(node.mark().end(), node.paragraphEnd()));
    boolean about = text.startsWith("关于", words.start()) && words.length() > 2;
    return about ? new Span(words.start() + 2, words.end()) : words;
  }

  private static Span sentence(String text, Span span) {
    int start = Chars.skipSpaces(text, span.start(), span.end());
    int end = start;
    while (end < span.end()
        && end - start < LONGEST_TITLE
        && !Chars.isStop(text.charAt(end))
        && !Chars.isColon(text.charAt(end))
        && text.charAt(end) != '；'
        && text.charAt(end) != '\n') {
      end++;
    }
    return new Span(start, end);
  }

  private static int afterStop(String text, int at) {
    int after = at;
    while (after < text.length()
        && Chars.isTrailing(text.charAt(after))
        && text.charAt(after) != '\n') {
      after++;
    }
    return after;
  }

  /** Where the meeting goes on to something else. */
  private static int talk(String text, int from, int end) {
    Matcher talk = TALK.matcher(text).region(from, end);
    while (talk.find()) {
      char before = text.charAt(Math.max(0, talk.start() - 1));
      if (Chars.isStop(before) || before == '\n') {
        return talk.start();
      }
    }
    return end;
  }

  private static boolean charges(String words) {
    return !LetterUnits.of(words).isEmpty()
        || Pattern.compile("\\d[日月年]?" + DATED).matcher(words).find();
  }

  /** What is counted, else what its own unit parts at ；and 。, else all of it. */
  private static List<Span> measures(Reading reading, Node node, Span decided) {
    String text = reading.text();
    if (!node.children().isEmpty() && node.children().getFirst().start() >= decided.start()) {
      return node.children().stream()
          .map(
              child ->
                  reading.trim(new Span(child.mark().end(), Math.min(child.end(), decided.end()))))
          .filter(span -> !span.isEmpty())
          .toList();
    }
    return counted(reading, decided);
  }

  private static List<Span> counted(Reading reading, Span decided) {
    String text = reading.text();
    MeasureSplitter.Split split = MeasureSplitter.split(text, decided);
    if (split.family() != null && split.measures().size() > 1) {
      return split.measures().stream().map(reading::trim).filter(span -> !span.isEmpty()).toList();
    }
    List<Span> pieces = new ArrayList<>();
    int start = decided.start();
    for (int i = decided.start(); i <= decided.end(); i++) {
      boolean ends = i == decided.end() || "；;。\n".indexOf(text.charAt(i)) >= 0;
      if (!ends) {
        continue;
      }
      Span piece = reading.trim(new Span(start, Math.min(decided.end(), i + 1)));
      boolean own = !piece.isEmpty() && !LetterUnits.of(reading.words(piece)).isEmpty();
      if (pieces.isEmpty() || own) {
        pieces.add(piece);
      } else if (!piece.isEmpty()) {
        pieces.set(pieces.size() - 1, new Span(pieces.getLast().start(), piece.end()));
      }
      start = i + 1;
    }
    pieces.removeIf(Span::isEmpty);
    return pieces;
  }

  private static boolean hasWords(Reading reading, Span span) {
    return span.start() < span.end() && !reading.trim(span).isEmpty();
  }
}
