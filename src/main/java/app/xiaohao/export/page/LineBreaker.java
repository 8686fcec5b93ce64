package app.xiaohao.export.page;

import java.util.ArrayList;
import java.util.List;

/**
 * Breaks words into lines as Chinese is set (禁则): no line begins with a closing sign or ends with
 * an opening one, and neither a word of letters nor a number is cut while it fits on a line.
 */
final class LineBreaker {
  private static final String NO_START = "，。、；：？！,.;:?!）)》」』】〕〉”’％%‰℃…—～·々";
  private static final String NO_END = "（(《「『【〔〈“‘￥$";

  private final Faces faces;

  LineBreaker(Faces faces) {
    this.faces = faces;
  }

  /**
   * A line.
   *
   * @param parts its words by face, known signs only
   * @param width of its words
   * @param ends whether it ends a paragraph or stands before a break that somebody made
   */
  record Line(List<Run> parts, double width, boolean ends) {
    String text() {
      StringBuilder text = new StringBuilder();
      parts.forEach(part -> text.append(part.text()));
      return text.toString();
    }

    int signs() {
      return text().codePointCount(0, text().length());
    }
  }

  /** A sign with its face and advance. */
  private record Sign(int code, Face face, double advance) {}

  /**
   * The lines of some words; one empty line where there are none.
   *
   * @param first how wide the first line may be
   * @param further how wide the others may be
   * @param tracking what is added to each advance
   */
  List<Line> lines(List<Run> runs, double size, double tracking, double first, double further) {
    List<Line> lines = new ArrayList<>();
    List<Sign> paragraph = new ArrayList<>();
    for (Run run : runs) {
      ShippedFont font = faces.of(run.face());
      String[] pieces = run.text().replace("\r\n", "\n").replace('\r', '\n').split("\n", -1);
      for (int i = 0; i < pieces.length; i++) {
        if (i > 0) {
          wrap(paragraph, lines.isEmpty() ? first : further, further, lines);
          paragraph = new ArrayList<>();
        }
        List<Sign> signs = paragraph;
        font.known(pieces[i])
            .codePoints()
            .forEach(
                code ->
                    signs.add(
                        new Sign(
                            code,
                            run.face(),
                            font.width(Character.toString(code), size) + tracking)));
      }
    }
    wrap(paragraph, lines.isEmpty() ? first : further, further, lines);
    return lines;
  }

  private static void wrap(List<Sign> signs, double first, double further, List<Line> lines) {
    if (signs.isEmpty()) {
      lines.add(new Line(List.of(), 0, true));
      return;
    }
    int from = 0;
    double room = first;
    while (from < signs.size()) {
      int to = fitting(signs, from, room);
      if (to < signs.size()) {
        to = breaking(signs, from, to);
      }
      lines.add(line(signs.subList(from, to), to == signs.size()));
      from = to;
      room = further;
    }
  }

  /** The end of what fits into the room, at least one sign. */
  private static int fitting(List<Sign> signs, int from, double room) {
    double width = 0;
    int at = from;
    while (at < signs.size()) {
      width += signs.get(at).advance();
      if (width > room + 0.01) {
        break;
      }
      at++;
    }
    return Math.max(at, from + 1);
  }

  /** The nearest place before the end of what fits where a line may break. */
  private static int breaking(List<Sign> signs, int from, int to) {
    for (int at = to; at > from; at--) {
      if (mayBreak(signs, at)) {
        return at;
      }
    }
    return to;
  }

  private static boolean mayBreak(List<Sign> signs, int at) {
    int before = signs.get(at - 1).code();
    int behind = signs.get(at).code();
    return NO_START.indexOf(behind) < 0
        && NO_END.indexOf(before) < 0
        && !(isOfWord(before) && isOfWord(behind));
  }

  private static boolean isOfWord(int code) {
    return code < 0x250 && (Character.isLetterOrDigit(code) || code == '.' || code == '-');
  }

  private static Line line(List<Sign> signs, boolean ends) {
    List<Run> parts = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    double width = 0;
    Face face = signs.getFirst().face();
    for (Sign sign : signs) {
      if (sign.face() != face) {
        parts.add(new Run(face, text.toString()));
        text.setLength(0);
        face = sign.face();
      }
      text.appendCodePoint(sign.code());
      width += sign.advance();
    }
    parts.add(new Run(face, text.toString()));
    return new Line(List.copyOf(parts), width, ends);
  }
}
