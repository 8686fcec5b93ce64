package app.xiaohao.intake.read.pdf;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes out of the lines of a document what belongs to its pages and not to its text: numbers of
 * pages, heads and feet that run through, and the table of contents.
 */
final class PageFurniture {
  private static final Pattern NUMBER =
      Pattern.compile(
          "[-—–－―_·•.\\s]*(?:第\\s*)?([0-9０-９]{1,4})(?:\\s*页)?"
              + "(?:\\s*[/／,，]?\\s*(?:共\\s*)?[0-9０-９]{1,4}(?:\\s*页)?)?[-—–－―_·•.\\s]*");

  /** A heading with its page behind a row of points. */
  private static final Pattern CONTENTS =
      Pattern.compile(".*?[.．·•…‥・﹒_]{5,}\\s*[-—]?\\s*[0-9０-９]{1,4}\\s*[-—]?|目\\s*[录次]");

  /** How many lines at the top and the bottom may be furniture. */
  private static final int DEPTH = 2;

  /** How far apart, in points, lines stand that are at the same place on several pages. */
  private static final double SAME_PLACE = 4;

  /** The share of the pages on which a running head stands, at least. */
  private static final double RUNS = 0.3;

  private final Map<Integer, List<PdfLine>> pages = new TreeMap<>();
  private final Set<PdfLine> taken = new HashSet<>();

  private PageFurniture(List<PdfLine> lines) {
    for (PdfLine line : lines) {
      pages.computeIfAbsent(line.page(), any -> new ArrayList<>()).add(line);
    }
  }

  /** The lines of the text, in their order. */
  static List<PdfLine> without(List<PdfLine> lines) {
    PageFurniture furniture = new PageFurniture(lines);
    furniture.numbers();
    furniture.runningLines();
    furniture.numbers();
    furniture.contents();
    return lines.stream().filter(line -> !furniture.taken.contains(line)).toList();
  }

  /** The outermost lines of a page that nobody has taken yet, at its top and at its bottom. */
  private List<PdfLine> edges(List<PdfLine> page, int depth) {
    List<PdfLine> left = page.stream().filter(line -> !taken.contains(line)).toList();
    List<PdfLine> ordered = new ArrayList<>(left);
    ordered.sort((a, b) -> Double.compare(a.base(), b.base()));
    Set<PdfLine> edges = new HashSet<>();
    for (int i = 0; i < Math.min(depth, ordered.size()); i++) {
      edges.add(ordered.get(i));
      edges.add(ordered.get(ordered.size() - 1 - i));
    }
    return List.copyOf(edges);
  }

  /**
   * Numbers at the edge of pages that count on with the pages; on a single page only one that is
   * dressed as such.
   */
  private void numbers() {
    Map<Integer, List<PdfLine>> byOffset = new HashMap<>();
    for (List<PdfLine> page : pages.values()) {
      for (PdfLine line : edges(page, 1)) {
        Matcher number = NUMBER.matcher(line.text());
        if (number.matches()) {
          int value = Integer.parseInt(PdfCharacters.narrow(number.group(1)));
          byOffset.computeIfAbsent(value - line.page(), any -> new ArrayList<>()).add(line);
        }
      }
    }
    for (List<PdfLine> counted : byOffset.values()) {
      for (PdfLine line : counted) {
        boolean dressed = !line.text().chars().allMatch(Character::isDigit);
        if (counted.size() > 1 || dressed || pages.size() == 1 && line.text().equals("1")) {
          taken.add(line);
        }
      }
    }
  }

  /** Lines at the edge that are the same, figures apart, at the same place of several pages. */
  private void runningLines() {
    Map<String, List<PdfLine>> same = new HashMap<>();
    for (List<PdfLine> page : pages.values()) {
      for (PdfLine line : edges(page, DEPTH)) {
        if (line.text().indexOf('。') >= 0) {
          continue; // a sentence: items that differ in their numbers stand at the edge by chance
        }
        String words = line.text().replaceAll("[0-9０-９\\s]+", "#");
        long place = Math.round(line.base() / SAME_PLACE);
        same.computeIfAbsent(words + "@" + place, any -> new ArrayList<>()).add(line);
      }
    }
    for (List<PdfLine> running : same.values()) {
      if (running.size() > 1 && running.size() >= RUNS * pages.size()) {
        taken.addAll(running);
      }
    }
  }

  private void contents() {
    List<PdfLine> contents = new ArrayList<>();
    for (List<PdfLine> page : pages.values()) {
      for (PdfLine line : page) {
        if (CONTENTS.matcher(line.text()).matches()) {
          contents.add(line);
        }
      }
    }
    if (contents.size() > 2) {
      taken.addAll(contents);
    }
  }
}
