package app.xiaohao.intake.read.web;

import app.xiaohao.intake.IntakeException;
import app.xiaohao.intake.read.parts.Blocks;
import app.xiaohao.intake.read.parts.CellText;
import app.xiaohao.intake.read.parts.StruckOut;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Reads what stands in a part of a page, as a browser would show it. */
final class HtmlBody {
  private static final Set<String> BLOCKS =
      Set.of(
          "p",
          "div",
          "li",
          "ul",
          "ol",
          "dl",
          "dt",
          "dd",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "section",
          "article",
          "main",
          "header",
          "blockquote",
          "pre",
          "center",
          "tr",
          "td",
          "th",
          "table",
          "tbody",
          "thead",
          "tfoot",
          "caption",
          "hr",
          "form",
          "fieldset",
          "address",
          "figure",
          "figcaption",
          "details",
          "summary",
          "body");

  private static final Pattern STRUCK =
      Pattern.compile("(?i)text-decoration(?:-line)?\\s*:[^;]*line-through");

  /** A block that consists of links is a menu, unless it is as long as a sentence. */
  private static final int LONGEST_MENU = 60;

  private final StringBuilder line = new StringBuilder();
  private int linked;
  private boolean inLink;

  /** How many elements around strike their words out. */
  private int strikes;

  /** Reads what stands in one cell. */
  static String cell(Element cell) throws IntakeException {
    CellText text = new CellText();
    HtmlBody body = new HtmlBody();
    for (Element around = cell; around != null; around = around.parent()) {
      body.strikes += isStruck(around) ? 1 : 0;
    }
    body.inside(cell, text);
    body.end(text);
    return text.toString();
  }

  /** Reads the article, its title before it. */
  void article(Document page, Element article, Blocks blocks) throws IntakeException {
    Optional<String> title = Article.title(page);
    if (title.isPresent() && !squeezed(article.text()).contains(squeezed(title.get()))) {
      blocks.paragraph(title.get());
    }
    inside(article, blocks);
    end(blocks);
  }

  private static String squeezed(String text) {
    return text.replaceAll("[\\s\\p{Zs}]+", "");
  }

  /** Everything inside an element. */
  void inside(Element element, Blocks blocks) throws IntakeException {
    int number = start(element);
    for (Node child = element.firstChild(); child != null; child = child.nextSibling()) {
      if (child instanceof TextNode text) {
        append(text.getWholeText());
      } else if (child instanceof Element inner) {
        if (inner.normalName().equals("li") && element.normalName().equals("ol")) {
          number = inner.hasAttr("value") ? whole(inner.attr("value"), number) : number;
          end(blocks);
          line.append(HtmlLists.number(element, inner, number++));
        }
        element(inner, blocks);
      }
    }
  }

  private void element(Element element, Blocks blocks) throws IntakeException {
    String name = element.normalName();
    switch (name) {
      case "br" -> end(blocks);
      case "pre" -> {
        end(blocks);
        for (String each : element.wholeText().split("\\R")) {
          blocks.paragraph(each);
        }
      }
      case "table" -> {
        end(blocks);
        HtmlTable table = HtmlTable.of(element);
        if (table == null) {
          inside(element, blocks);
          end(blocks);
        } else {
          table.into(blocks);
        }
      }
      case "a" -> link(element, blocks);
      case "rt", "rp", "head", "title" -> {}
      default -> {
        boolean block = BLOCKS.contains(name);
        if (block && !name.equals("li")) {
          end(blocks);
        }
        boolean struck = isStruck(element);
        strikes += struck ? 1 : 0;
        if (HtmlLists.isShownNumber(element)) {
          line.append(HtmlLists.withoutGap(element.text()));
        } else {
          inside(element, blocks);
        }
        strikes -= struck ? 1 : 0;
        if (block) {
          end(blocks);
        }
      }
    }
  }

  private static boolean isStruck(Element element) {
    return switch (element.normalName()) {
      case "s", "strike", "del" -> true;
      default -> STRUCK.matcher(element.attr("style")).find();
    };
  }

  private void link(Element element, Blocks blocks) throws IntakeException {
    int before = line.length();
    boolean outer = inLink;
    inLink = true;
    inside(element, blocks);
    inLink = outer;
    if (!outer) {
      linked += Math.max(0, line.length() - before);
    }
  }

  private static int start(Element element) {
    return element.normalName().equals("ol") ? whole(element.attr("start"), 1) : 1;
  }

  private static int whole(String digits, int otherwise) {
    return digits.matches("\\d{1,6}") ? Integer.parseInt(digits) : otherwise;
  }

  /**
   * Appends text with its white space made one space, and none where the source only breaks its
   * line between two Chinese characters.
   */
  private void append(String text) {
    int from = line.length();
    appendWords(text);
    if (strikes > 0) {
      line.replace(from, line.length(), StruckOut.mark(line.substring(from)));
    }
  }

  private void appendWords(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\u00A0') {
        line.append(' ');
      } else if (c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f') {
        int end = i;
        boolean broken = false;
        while (end < text.length() && " \t\n\r\f".indexOf(text.charAt(end)) >= 0) {
          broken |= text.charAt(end) == '\n' || text.charAt(end) == '\r';
          end++;
        }
        boolean chinese =
            broken
                && !line.isEmpty()
                && end < text.length()
                && line.charAt(line.length() - 1) > 0x2E7F
                && text.charAt(end) > 0x2E7F;
        if (!line.isEmpty() && !chinese && line.charAt(line.length() - 1) != ' ') {
          line.append(' ');
        }
        i = end - 1;
      } else if (c != '\u200B' && c != '\uFEFF' && c != '\u00AD') {
        line.append(c);
      }
    }
  }

  /** Ends a line. */
  void end(Blocks blocks) throws IntakeException {
    String words = line.toString().strip();
    boolean menu = linked > 0 && linked * 2 > words.length() && words.length() <= LONGEST_MENU;
    line.setLength(0);
    linked = 0;
    boolean annex = words.startsWith("附件");
    if (!words.isEmpty() && !Article.isFurniture(words) && (!menu || annex)) {
      blocks.paragraph(words);
    }
  }
}
