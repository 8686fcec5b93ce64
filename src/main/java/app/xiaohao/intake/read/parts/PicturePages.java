package app.xiaohao.intake.read.parts;

import app.xiaohao.intake.Warning;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.pdmodel.PDPage;

/** The pages of a document on which something is drawn and no text stands: scanned into it. */
final class PicturePages {
  /** Fewer characters beside a picture are a stamp, or the page's number. */
  static final int FEWEST = 8;

  private final List<Integer> pages = new ArrayList<>();
  private long lettersBefore;

  /**
   * Looks at a page.
   *
   * @param number from 1
   * @param characters how many stand on it as text
   * @param before how many characters of the document's text stand on the pages before it
   */
  void look(PDPage page, int number, long characters, long before) throws IOException {
    if (characters < FEWEST && isPicture(page, characters)) {
      lettersBefore = pages.isEmpty() ? before : lettersBefore;
      pages.add(number);
    }
  }

  private static boolean isPicture(PDPage page, long characters) throws IOException {
    Set<String> drawn = new HashSet<>();
    PDFStreamParser parser = new PDFStreamParser(page);
    for (Object token = parser.parseNextToken(); token != null; token = parser.parseNextToken()) {
      if (token instanceof Operator operator) {
        drawn.add(operator.getName());
      }
    }
    boolean picture = drawn.contains("Do") || drawn.contains("BI");
    // Characters may be drawn as outlines, each a filled path.
    return picture || characters == 0 && (drawn.contains("f") || drawn.contains("f*"));
  }

  /** Names them where the first would stand, if there are any. */
  void warn(DocumentBuilder document) {
    if (!pages.isEmpty()) {
      int place = document.placeBehind(lettersBefore);
      document.warn(Warning.Kind.PAGES_WITHOUT_TEXT, place, numbers());
    }
  }

  /** 2、5–7. */
  private String numbers() {
    StringBuilder numbers = new StringBuilder();
    for (int i = 0; i < pages.size(); i++) {
      int first = i;
      while (i + 1 < pages.size() && pages.get(i + 1) == pages.get(i) + 1) {
        i++;
      }
      numbers.append(numbers.isEmpty() ? "" : "、").append(pages.get(first));
      if (i > first) {
        numbers.append('–').append(pages.get(i));
      }
    }
    return numbers.toString();
  }
}
