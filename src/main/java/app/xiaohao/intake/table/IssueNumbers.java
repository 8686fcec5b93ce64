package app.xiaohao.intake.table;

import app.xiaohao.intake.parse.line.Blank;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The paths of the issues of a document's tables. 序号 is an issue's path where it numbers issues:
 * nearly every issue has its own. Where it numbers something else (departments, measures) the path
 * is the issue's position in the document, counted from 1, and 序号 is kept as a field. So is that of
 * an issue whose cell of the number says that it has none (—, /, 无). Numbers that begin again are
 * told apart by the numbers of the headings above them, then by the table.
 */
final class IssueNumbers {
  private static final double NEARLY_ALL = 0.9;
  private static final Pattern NONE = Pattern.compile("无(?:编号|序号)?|暂无|未编号");

  private IssueNumbers() {}

  /** A number as a path gives it: without dots and spaces, with ASCII brackets. */
  static String plain(String number) {
    String words = Normalizer.normalize(number, Normalizer.Form.NFKC).replaceAll("\\s+", "");
    String bare = words.replaceAll("[、.．。,，:：]+$", "");
    return bare.matches("\\d+\\.0+") ? bare.substring(0, bare.indexOf('.')) : bare;
  }

  /** Whether a cell of the number says that there is none: —, /, 无. */
  static boolean isNone(String number) {
    return Blank.is(number) || NONE.matcher(number.strip()).matches();
  }

  /** Whether 序号 numbers the issues of a table. */
  static boolean numberIssues(List<Block> blocks) {
    long own = blocks.stream().filter(Block::numberIsOwn).count();
    long otherwise = blocks.stream().filter(Block::rowsNumbered).count();
    return own > 0
        && own >= NEARLY_ALL * blocks.size()
        && otherwise <= (1 - NEARLY_ALL) * blocks.size();
  }

  /** Whether the issues of a table have their numbers in their paths. */
  static boolean areIn(List<List<String>> paths, List<Block> blocks) {
    for (int i = 0; i < blocks.size(); i++) {
      Block block = blocks.get(i);
      boolean numbered = block.numberIsOwn() && !block.number().isEmpty();
      if (numbered && !paths.get(i).getLast().equals(plain(block.number()))) {
        return false;
      }
    }
    return numberIssues(blocks);
  }

  /**
   * One path for each issue, no two alike.
   *
   * @param tables the issues of each table
   */
  static List<List<List<String>>> of(List<List<Block>> tables) {
    for (int depth = 0; depth < 3; depth++) {
      List<List<List<String>>> paths = new ArrayList<>();
      int position = 0;
      for (int table = 0; table < tables.size(); table++) {
        paths.add(paths(tables.get(table), table, position, depth));
        position += tables.get(table).size();
      }
      if (areUnique(paths)) {
        return paths;
      }
    }
    return positions(tables);
  }

  private static List<List<String>> paths(List<Block> blocks, int table, int position, int depth) {
    boolean numbered = numberIssues(blocks);
    List<List<String>> paths = new ArrayList<>();
    Map<List<String>, Integer> counted = new HashMap<>();
    Map<String, Integer> aspects = new HashMap<>();
    String last = "";
    for (int i = 0; i < blocks.size(); i++) {
      Block block = blocks.get(i);
      List<String> path = new ArrayList<>();
      if (depth == 2) {
        path.add("表" + (table + 1));
      }
      if (depth > 0) {
        path.addAll(above(block, aspects));
      }
      if (!numbered || (block.numberIsOwn() && block.number().isEmpty())) {
        path.add(String.valueOf(position + i + 1));
      } else {
        last = block.number().isEmpty() ? last : plain(block.number());
        path.add(last.isEmpty() ? "0" : last);
        int nth = counted.merge(List.copyOf(path), 1, Integer::sum);
        if (!block.numberIsOwn()) {
          path.add(String.valueOf(nth));
        }
      }
      paths.add(path);
    }
    return paths;
  }

  private static List<String> above(Block block, Map<String, Integer> aspects) {
    List<String> above = new ArrayList<>();
    for (GroupHeading heading : block.above()) {
      int nth = aspects.computeIfAbsent(heading.words(), any -> aspects.size() + 1);
      above.add(heading.number().isEmpty() ? String.valueOf(nth) : heading.number());
    }
    if (above.isEmpty() && !block.aspects().isEmpty()) {
      String outermost = block.aspects().getFirst().text();
      above.add(String.valueOf(aspects.computeIfAbsent(outermost, any -> aspects.size() + 1)));
    }
    return above;
  }

  private static boolean areUnique(List<List<List<String>>> tables) {
    HashSet<List<String>> seen = new HashSet<>();
    return tables.stream().flatMap(List::stream).allMatch(seen::add);
  }

  private static List<List<List<String>>> positions(List<List<Block>> tables) {
    List<List<List<String>>> paths = new ArrayList<>();
    int position = 0;
    for (List<Block> blocks : tables) {
      List<List<String>> own = new ArrayList<>();
      for (int i = 0; i < blocks.size(); i++) {
        position++;
        own.add(List.of(String.valueOf(position)));
      }
      paths.add(own);
    }
    return paths;
  }
}
