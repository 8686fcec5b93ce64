package app.xiaohao.intake.read.pdf;

import app.xiaohao.intake.read.pdf.PageMarks.Glyph;
import app.xiaohao.intake.read.pdf.PageMarks.Rule;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * The ruled tables of one page and what stands outside of them.
 *
 * @param tables from top to bottom
 * @param outside lines of text, from top to bottom
 */
record RuledPage(List<Table> tables, List<OutsideLine> outside) {
  /** Rules nearer than this are one: double lines, both sides of a thick one. */
  private static final float NEAR = 3.5f;

  /** How far rules must reach beyond the last crossing one, so that a border is missing there. */
  private static final float OPEN = 12;

  /** How far apart signs of one line are at most, as a part of their size. */
  private static final float TOUCHING = 0.1f;

  private static final Set<String> HANGING =
      Set.of("。", "，", "、", "；", "：", "！", "？", "”", "）", "》", ",", ".", ";");

  private static final int MOST_COLUMNS = 100;
  private static final int MOST_RULES = 4_000;
  private static final int MOST_ROWS = 400;

  /** A line outside of all tables. */
  record OutsideLine(float top, TextLine line) {}

  /**
   * One table.
   *
   * @param xs of the rules between and around its columns, from left to right
   * @param rows how many rows
   * @param openBelow whether its last row has no rule below it: it goes on elsewhere
   * @param cells from top to bottom and left to right, empty ones too
   */
  record Table(float top, float bottom, float[] xs, int rows, boolean openBelow, List<Cell> cells) {
    int columns() {
      return xs.length - 1;
    }
  }

  /** One cell with the lines of its text. */
  record Cell(int row, int column, int rowSpan, int columnSpan, List<TextLine> lines) {}

  /** How many characters stand in cells. */
  int inCells() {
    return tables.stream()
        .flatMap(table -> table.cells().stream())
        .mapToInt(cell -> count(cell.lines()))
        .sum();
  }

  /** How many characters stand outside of all tables. */
  int beside() {
    return count(outside.stream().map(OutsideLine::line).toList());
  }

  private static int count(List<TextLine> lines) {
    return lines.stream().mapToInt(line -> line.glyphs().size()).sum();
  }

  /** The tables among the marks of a page. */
  static RuledPage of(PageMarks marks) {
    List<Table> tables = new ArrayList<>();
    List<Glyph> rest = marks.glyphs();
    for (List<Rule> drawn : connected(marks.lines())) {
      Frame frame = Frame.of(drawn);
      if (frame != null) {
        List<Glyph> left = new ArrayList<>();
        tables.add(frame.table(rest, left));
        rest = left;
      }
    }
    tables.sort(Comparator.comparingDouble(Table::top));
    List<OutsideLine> outside = new ArrayList<>();
    for (TextLine line : TextLine.of(rest)) {
      outside.add(new OutsideLine(line.baseline(), line));
    }
    return new RuledPage(List.copyOf(tables), List.copyOf(outside));
  }

  /** Rules that touch each other belong to one table. */
  private static List<List<Rule>> connected(List<Rule> rules) {
    List<List<Rule>> parts = new ArrayList<>();
    List<Rule> level = new ArrayList<>(joined(rules, true));
    List<Rule> upright = new ArrayList<>(joined(rules, false));
    if (level.size() + upright.size() > MOST_RULES) {
      return parts; // a picture
    }
    List<Rule> waiting = new ArrayList<>(level);
    waiting.addAll(upright);
    while (!waiting.isEmpty()) {
      List<Rule> part = new ArrayList<>();
      part.add(waiting.removeLast());
      for (int i = 0; i < part.size(); i++) {
        Rule rule = part.get(i);
        List<Rule> apart = new ArrayList<>();
        for (Rule other : waiting) {
          (touch(rule, other) ? part : apart).add(other);
        }
        waiting = apart;
      }
      parts.add(part);
    }
    return parts;
  }

  private static boolean touch(Rule one, Rule other) {
    if (one.level() == other.level()) {
      return Math.abs(one.at() - other.at()) <= NEAR
          && one.from() <= other.to() + NEAR
          && other.from() <= one.to() + NEAR;
    }
    return one.at() >= other.from() - NEAR
        && one.at() <= other.to() + NEAR
        && other.at() >= one.from() - NEAR
        && other.at() <= one.to() + NEAR;
  }

  /** Pieces that follow each other in one line are one rule. */
  private static List<Rule> joined(List<Rule> rules, boolean level) {
    List<Rule> ordered =
        rules.stream()
            .filter(rule -> rule.level() == level)
            .sorted(Comparator.comparingDouble(Rule::at).thenComparingDouble(Rule::from))
            .toList();
    List<Rule> joined = new ArrayList<>();
    for (Rule rule : ordered) {
      Rule last = joined.isEmpty() ? null : joined.getLast();
      if (last != null
          && rule.at() - last.at() <= 0.5f
          && rule.from() <= last.to() + NEAR
          && rule.to() >= last.from() - NEAR) {
        joined.set(
            joined.size() - 1,
            new Rule(
                level,
                last.at(),
                Math.min(last.from(), rule.from()),
                Math.max(last.to(), rule.to())));
      } else {
        joined.add(rule);
      }
    }
    return joined;
  }

  /** The rules of one table as rows and columns. */
  private record Frame(
      float[] xs, float[] ys, List<List<Rule>> level, List<List<Rule>> upright, boolean openBelow) {
    static Frame of(List<Rule> rules) {
      List<Rule> level = rules.stream().filter(Rule::level).toList();
      List<Rule> upright = rules.stream().filter(rule -> !rule.level()).toList();
      if (level.isEmpty() || upright.isEmpty()) {
        return null;
      }
      float[] xs = apart(upright, level);
      int drawnBelow = level.stream().map(Rule::at).max(Float::compare).map(Math::round).orElse(0);
      float[] ys = apart(level, upright);
      if (xs.length < 3 || ys.length < 2 || xs.length > MOST_COLUMNS || ys.length > MOST_ROWS) {
        return null;
      }
      boolean open = ys[ys.length - 1] > drawnBelow + OPEN / 2;
      return new Frame(xs, ys, at(ys, level), at(xs, upright), open);
    }

    /** The rules at each place. */
    private static List<List<Rule>> at(float[] places, List<Rule> rules) {
      List<List<Rule>> at = new ArrayList<>();
      for (float place : places) {
        at.add(
            rules.stream()
                .filter(rule -> rule.at() > place - 0.1f && rule.at() <= place + NEAR * 1.5f)
                .toList());
      }
      return at;
    }

    /** The places of rules, and of the borders that are missing where the crossing ones end. */
    private static float[] apart(List<Rule> rules, List<Rule> crossing) {
      List<Float> places = new ArrayList<>();
      rules.stream()
          .map(Rule::at)
          .sorted()
          .forEach(
              at -> {
                if (places.isEmpty() || at - places.getLast() > NEAR) {
                  places.add(at);
                }
              });
      float first = crossing.stream().map(Rule::from).min(Float::compare).orElseThrow();
      float last = crossing.stream().map(Rule::to).max(Float::compare).orElseThrow();
      if (first < places.getFirst() - OPEN) {
        places.addFirst(first);
      }
      if (last > places.getLast() + OPEN) {
        places.addLast(last);
      }
      float[] result = new float[places.size()];
      for (int i = 0; i < result.length; i++) {
        result[i] = places.get(i);
      }
      return result;
    }

    Table table(List<Glyph> glyphs, List<Glyph> outside) {
      int rows = ys.length - 1;
      int columns = xs.length - 1;
      int[] owner = owners(rows, columns);
      List<List<Glyph>> texts = new ArrayList<>();
      for (int slot = 0; slot < owner.length; slot++) {
        texts.add(new ArrayList<>());
      }
      Glyph last = null;
      for (Glyph glyph : glyphs) {
        int row = between(ys, glyph.middle());
        int column = column(glyph, last);
        last = glyph;
        if (row < 0 || column < 0) {
          outside.add(glyph);
        } else {
          texts.get(owner[row * columns + column]).add(glyph);
        }
      }
      List<Cell> cells = new ArrayList<>();
      for (int slot = 0; slot < owner.length; slot++) {
        if (owner[slot] == slot) {
          int row = slot / columns;
          int column = slot % columns;
          int right = column;
          while (right + 1 < columns && owner[row * columns + right + 1] == slot) {
            right++;
          }
          int bottom = row;
          while (bottom + 1 < rows && owner[(bottom + 1) * columns + column] == slot) {
            bottom++;
          }
          cells.add(
              new Cell(
                  row, column, bottom - row + 1, right - column + 1, TextLine.of(texts.get(slot))));
        }
      }
      return new Table(ys[0], ys[rows], xs, rows, openBelow, cells);
    }

    /** The column of a glyph; a stop that hangs over the rule behind its line stays with that. */
    private int column(Glyph glyph, Glyph before) {
      int column = between(xs, glyph.x() + glyph.width() / 2);
      boolean hangs =
          before != null
              && HANGING.contains(glyph.text())
              && Math.abs(before.y() - glyph.y()) < 1
              && Math.abs(before.right() - glyph.x()) < glyph.size() * TOUCHING;
      int own = hangs ? between(xs, before.x() + before.width() / 2) : -1;
      return own < 0 ? column : own;
    }

    /** For each place of the grid the upper left place of the cell it belongs to. */
    private int[] owners(int rows, int columns) {
      int[] owner = new int[rows * columns];
      for (int slot = 0; slot < owner.length; slot++) {
        owner[slot] = -1;
      }
      for (int row = 0; row < rows; row++) {
        for (int column = 0; column < columns; column++) {
          if (owner[row * columns + column] < 0) {
            claim(owner, row, column, rows, columns);
          }
        }
      }
      return owner;
    }

    /** Gives a cell all places to the right and below that no rule parts from it. */
    private void claim(int[] owner, int row, int column, int rows, int columns) {
      int right = column;
      while (right + 1 < columns
          && owner[row * columns + right + 1] < 0
          && !parted(upright.get(right + 1), ys[row], ys[row + 1])) {
        right++;
      }
      int bottom = row;
      while (bottom + 1 < rows && goesOn(owner, bottom, column, right, columns)) {
        bottom++;
      }
      for (int y = row; y <= bottom; y++) {
        for (int x = column; x <= right; x++) {
          owner[y * columns + x] = row * columns + column;
        }
      }
    }

    private boolean goesOn(int[] owner, int row, int column, int right, int columns) {
      for (int x = column; x <= right; x++) {
        if (owner[(row + 1) * columns + x] >= 0
            || parted(level.get(row + 1), xs[x], xs[x + 1])
            || x < right && parted(upright.get(x + 1), ys[row + 1], ys[row + 2])) {
          return false;
        }
      }
      return true;
    }

    /** Whether the rules of one place cover most of the stretch. */
    private static boolean parted(List<Rule> rules, float from, float to) {
      float covered = 0;
      for (Rule rule : rules) {
        covered += Math.max(0, Math.min(to, rule.to()) - Math.max(from, rule.from()));
      }
      return covered > (to - from) * 0.6f;
    }

    private static int between(float[] places, float place) {
      for (int i = 0; i + 1 < places.length; i++) {
        if (place >= places[i] && place < places[i + 1]) {
          return i;
        }
      }
      return -1;
    }
  }
}
