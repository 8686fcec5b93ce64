package app.xiaohao.intake.read.web;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;

/**
 * Finds the article on a web page. What is surely furniture is taken out; of the rest nothing that
 * could be a word of the report is dropped: what a page adds above and below is read over later.
 */
final class Article {
  private static final String NEVER_SEEN =
      "script, style, noscript, template, iframe, object, svg, select, option, button, input,"
          + " textarea, nav, [hidden], [style~=(?i)display:\\s*none],"
          + " [style~=(?i)mso-hide:\\s*all]";

  /** Words that pages use in the names of what is no article. */
  private static final Pattern FURNITURE =
      Pattern.compile(
          "(?i)(?:^|[-_\\s])(?:nav|navbar|menu|crumb|crumbs|breadcrumb|share|bdshare|bdsharebuttonbox"
              + "|social|toolbar|tools|sidebar|related|relate|recommend|comment|comments|login|search"
              + "|banner|logo|copyright|foot|footer|friendlink|links|qrcode|ewm|fontsize|font-size"
              + "|print|pager|pagination|prevnext|weixin|wechat|ad|ads)(?:$|[-_\\s0-9])");

  private static final Pattern LINE =
      Pattern.compile(
          "(?:当前|所在|您的|您现在的|您所在的)?位置\\s*[:：].*|首页\\s*[>»＞›].*|.*(?:字号|字体|文字大小)\\s*[:：【\\[（(]?\\s*"
              + "(?:[【\\[]?\\s*(?:特?大|中|小|默认|超大).*)?|.*分享到\\s*[:：]?.{0,20}|.*扫一扫.{0,12}"
              + "|[【\\[]?\\s*(?:打印|关闭|收藏|朗读|返回顶部|我要纠错)(?:本页|窗口|此页|文章)?\\s*[】\\]]?"
              + "(?:\\s*[【\\[|]?\\s*(?:打印|关闭|收藏|朗读)(?:本页|窗口|此页)?\\s*[】\\]]?)*"
              + "|(?:上|下)一[篇条]\\s*[:：].*|.*版权所有.*|.*ICP备.{0,40}|.*公网安备.{0,40}|.*网站标识码.{0,40}"
              + "|(?:网站地图|联系我们|设为首页|加入收藏|相关链接|相关阅读|相关稿件|相关新闻)[\\s|:：].{0,60}"
              + "|(?:网站地图|联系我们|设为首页|加入收藏|相关链接|相关阅读|相关稿件|相关新闻|分享|朗读)");

  private static final Pattern SUBJECT = Pattern.compile("整改|巡视|巡察|审计|督察|督查|通报|反馈|台账|清单");

  private static final int LONGEST_LINE = 80;
  private static final int LONGEST_TITLE = 120;

  /** The share of a page's words that furniture has at most. */
  private static final double LITTLE = 0.2;

  /** The share of them that a part has to have to stand for all. */
  private static final double NEARLY_ALL = 0.97;

  private final Map<Element, Integer> words = new IdentityHashMap<>();

  private Article() {}

  /** The element that holds the article. The page is changed: furniture is taken out of it. */
  static Element of(Document page) {
    Article article = new Article();
    page.select(NEVER_SEEN).remove();
    Element body = page.body();
    article.count(body);
    int all = article.words(body);
    List<Element> furniture =
        body.select("[class], [id], footer, aside").stream()
            .filter(element -> isFurniture(element) && article.words(element) <= LITTLE * all)
            .toList();
    furniture.forEach(Node::remove);
    article.words.clear();
    article.count(body);
    return article.innermost(body);
  }

  private static boolean isFurniture(Element element) {
    return element.normalName().equals("footer")
        || element.normalName().equals("aside")
        || FURNITURE.matcher(element.className()).find()
        || FURNITURE.matcher(element.id()).find();
  }

  private int words(Element element) {
    return words.getOrDefault(element, 0);
  }

  /** Counts for each element the characters in it that are no link. */
  private void count(Element body) {
    NodeTraversor.traverse(
        (node, depth) -> {
          if (node instanceof TextNode text && text.parent() instanceof Element parent) {
            int length = (int) text.getWholeText().chars().filter(c -> !isSpace(c)).count();
            boolean link = parent.closest("a") != null;
            for (Element at = parent; length > 0 && !link && at != null; at = at.parent()) {
              words.merge(at, length, Integer::sum);
              if (at == body) {
                break;
              }
            }
          }
        },
        body);
  }

  private static boolean isSpace(int c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  /** Goes into the part that has nearly all of the words, as long as there is one. */
  private Element innermost(Element body) {
    Element at = body;
    while (true) {
      Element inside = at;
      Optional<Element> whole =
          at.children().stream()
              .filter(
                  child -> !child.normalName().equals("table") && !child.normalName().equals("p"))
              .filter(child -> words(child) >= NEARLY_ALL * words(inside) && words(child) > 0)
              .findFirst();
      if (whole.isEmpty() || !whole.get().isBlock()) {
        return at;
      }
      at = whole.get();
    }
  }

  /** Whether a line is a button or a note of the page's. */
  static boolean isFurniture(String line) {
    return line.length() <= LONGEST_LINE && LINE.matcher(line).matches();
  }

  /** The article's title, where the page names one and it is one of such a report. */
  static Optional<String> title(Document page) {
    return Stream.of(
            page.select("meta[name=ArticleTitle]").stream().map(meta -> meta.attr("content")),
            page.select("h1").stream().map(Element::text),
            page.select("[class~=(?i)(^|[-_ ])(title|tit|bt|headline)($|[-_ ])]").stream()
                .map(Element::text),
            page.select("meta[property=og:title]").stream().map(meta -> meta.attr("content")),
            Stream.of(page.title().split("[-_|—–]")[0]))
        .flatMap(found -> found)
        .map(String::strip)
        .filter(title -> !title.isEmpty() && title.length() <= LONGEST_TITLE)
        .filter(title -> SUBJECT.matcher(title).find())
        .findFirst();
  }
}
