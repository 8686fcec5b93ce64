package app.xiaohao.export.page;

import app.xiaohao.export.page.LaidPage.Line;
import app.xiaohao.export.page.LaidPage.Words;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** Lays a document on pages. The same document always gives the same pages. */
public final class PageLayout {
  /** Where the characters stand in the step from line to line, counted from its upper edge. */
  private static final double BASE = 0.5;

  private static final double ENDLESS = 1e9;
  private static final double RULE = 0.6;
  private static final double NUMBER = 14;
  private static final double SMALL_NUMBER = 10.5;

  /** How far below the text the number stands: 7 mm to its upper edge. */
  private static final double BELOW = 7 * PageFormat.MILLIMETRE;

  private final Faces faces;
  private final LineBreaker breaker;
  private final PageDocument document;
  private final PageFormat format;
  private final List<List<Words>> words = new ArrayList<>();
  private final List<List<Line>> lines = new ArrayList<>();
  private final Map<Table, List<TablePiece>> cut = new IdentityHashMap<>();
  private final double slack;
  private final int last;
  private final double behind;
  private double y;

  private PageLayout(PageDocument document, Faces faces, double slack) {
    this.slack = slack * document.format().textHeight();
    this.document = document;
    this.format = document.format();
    this.faces = faces;
    this.breaker = new LineBreaker(faces);
    this.last = document.last();
    this.behind = behind();
  }

  /** How much room the words need that must not stand alone behind the last block. */
  private double behind() {
    double height = 0;
    for (Block block :
        document
            .blocks()
            .subList(Math.min(last + 1, document.blocks().size()), document.blocks().size())) {
      height +=
          switch (block) {
            case Block.Space space -> space.height();
            case Block.NewPage _ -> 0;
            case Block.Paragraph paragraph -> broken(paragraph).size() * paragraph.style().pitch();
            case Table table ->
                whole(table, format, faces).stream().mapToDouble(TablePiece::height).sum();
          };
    }
    return height < format.textHeight() / 2 ? height : 0;
  }

  private List<LineBreaker.Line> broken(Block.Paragraph paragraph) {
    Style style = paragraph.style();
    double width = format.textWidth() - paragraph.rightIndent();
    double indent = style.indent() * (style.size() + style.tracking());
    return breaker.lines(paragraph.runs(), style.size(), style.tracking(), width - indent, width);
  }

  /** The pages, at least one. */
  public static List<LaidPage> of(PageDocument document, Faces faces) {
    PageLayout layout = new PageLayout(document, faces, 0);
    layout.lay();
    return layout.pages();
  }

  private void lay() {
    newPage();
    List<Block> blocks = document.blocks();
    for (int i = 0; i < blocks.size(); i++) {
      lay(blocks, i);
    }
  }

  /**
   * The pieces into which the tables of a document are cut; an empty first one where a table begins
   * on the next page.
   *
   * @param slack how much of each page stays free below them, from 0 to 1: another program sets the
   *     words in other faces
   * @return by the table itself
   */
  public static Map<Table, List<TablePiece>> pieces(
      PageDocument document, Faces faces, double slack) {
    PageLayout layout = new PageLayout(document, faces, slack);
    layout.lay();
    return layout.cut;
  }

  /** A table as one piece, for programs that cut it themselves. */
  public static List<TablePiece> whole(Table table, PageFormat format, Faces faces) {
    return new TableCutter(faces, table, format.textWidth()).cut(ENDLESS, ENDLESS);
  }

  private void newPage() {
    words.add(new ArrayList<>());
    lines.add(new ArrayList<>());
    y = format.top();
  }

  private boolean atHead() {
    return y <= format.top();
  }

  private double bottom() {
    return format.height() - format.bottom() + 0.5;
  }

  private void lay(List<Block> blocks, int at) {
    switch (blocks.get(at)) {
      case Block.Paragraph paragraph ->
          paragraph(paragraph, following(blocks, at + 1), at == last ? behind : 0);
      case Block.Space space -> y += atHead() ? 0 : space.height();
      case Block.NewPage _ -> {
        if (!atHead()) {
          newPage();
        }
      }
      case Table table -> table(table, at == last ? behind : 0);
    }
  }

  /** How much has to stand on the page of a paragraph that keeps with the next. */
  private double following(List<Block> blocks, int from) {
    double height = 0;
    for (int i = from; i < blocks.size(); i++) {
      switch (blocks.get(i)) {
        case Block.Space space -> height += space.height();
        case Block.Paragraph next -> {
          height += next.style().pitch();
          if (i == last) {
            int more = kept(broken(next).size());
            return height + (more - 1) * next.style().pitch() + behind;
          }
          if (!next.style().keepsWithNext()) {
            return height;
          }
        }
        case Table next -> {
          return height + 3 * next.pitch();
        }
        case Block.NewPage _ -> {
          return height;
        }
      }
    }
    return height;
  }

  /**
   * How many lines of a paragraph go with what must not stand alone: two, and never all but one.
   */
  private static int kept(int lines) {
    return lines <= 3 ? lines : 2;
  }

  /**
   * @param behind room for what must not stand alone behind it
   */
  private void paragraph(Block.Paragraph paragraph, double following, double behind) {
    Style style = paragraph.style();
    double width = format.textWidth() - paragraph.rightIndent();
    double indent = style.indent() * (style.size() + style.tracking());
    List<LineBreaker.Line> broken = broken(paragraph);
    double needed = broken.size() * style.pitch() + following;
    if (style.keepsWithNext()
        && !atHead()
        && needed < format.textHeight()
        && y + needed > bottom()) {
      newPage();
    }
    int kept = kept(broken.size());
    for (int i = 0; i < broken.size(); i++) {
      boolean together = behind > 0 && i == broken.size() - kept && !atHead();
      double room = together ? kept * style.pitch() + behind : style.pitch();
      if (y + room > bottom()) {
        newPage();
      }
      line(broken.get(i), style, i == 0 ? indent : 0, width);
      y += style.pitch();
    }
  }

  private void line(LineBreaker.Line line, Style style, double indent, double width) {
    double room = width - indent - line.width();
    double tracking = style.tracking();
    double x = format.left() + indent;
    switch (style.align()) {
      case CENTER -> x += room / 2;
      case RIGHT -> x += room;
      case BOTH -> {
        if (!line.ends() && line.signs() > 1 && room > 0 && room < 3 * style.size()) {
          tracking += room / (line.signs() - 1);
        }
      }
      case LEFT -> {}
    }
    double base = y + style.pitch() * BASE + style.size() * 0.36;
    for (Run part : line.parts()) {
      words(part.face(), style.size(), x, base, tracking, part.text());
      int signs = part.text().codePointCount(0, part.text().length());
      x += faces.of(part.face()).width(part.text(), style.size()) + signs * tracking;
    }
  }

  private void words(Face face, double size, double x, double base, double tracking, String text) {
    if (!text.isBlank()) {
      words.getLast().add(new Words(face, size, x, base, tracking, text));
    }
  }

  private void table(Table table, double behind) {
    List<TablePiece> pieces = cut(table, 0);
    double from = pieces.size() == 1 ? y : format.top();
    if (behind > 0 && from + pieces.getLast().height() + behind + slack > bottom()) {
      pieces = cut(table, behind);
    }
    cut.put(table, pieces);
    for (int i = 0; i < pieces.size(); i++) {
      if (i > 0) {
        newPage();
      }
      piece(table, pieces.get(i));
      y += pieces.get(i).height();
    }
  }

  /**
   * @param free room that stays free below each piece
   */
  private List<TablePiece> cut(Table table, double free) {
    double less = slack + free;
    return new TableCutter(faces, table, format.textWidth())
        .cut(bottom() - y - less, format.textHeight() - less);
  }

  private void piece(Table table, TablePiece piece) {
    for (TablePiece.Placed cell : piece.cells()) {
      double x = format.left() + sum(piece.widths(), 0, cell.column());
      double top = y + sum(piece.heights(), 0, cell.row());
      double wide = sum(piece.widths(), cell.column(), cell.cell().columns());
      double high = sum(piece.heights(), cell.row(), cell.rows());
      cell(table, cell, x, top, wide, high);
      if (table.ruled()) {
        box(x, top, wide, high);
      }
    }
  }

  private void cell(
      Table table, TablePiece.Placed cell, double x, double top, double wide, double high) {
    double pitch = table.pitch();
    double text = cell.lines().size() * pitch;
    double from = cell.cell().top() ? top + TableCutter.ABOVE : top + (high - text) / 2;
    double side = table.ruled() ? TableCutter.SIDE : 0;
    for (int i = 0; i < cell.lines().size(); i++) {
      TablePiece.CellLine line = cell.lines().get(i);
      double room = wide - 2 * side - line.width();
      double at =
          x
              + side
              + switch (cell.cell().align()) {
                case CENTER -> room / 2;
                case RIGHT -> room;
                case LEFT, BOTH -> 0;
              };
      double base = from + i * pitch + pitch * BASE + table.size() * 0.36;
      words(cell.cell().face(), table.size(), at, base, 0, line.text());
    }
  }

  private void box(double x, double top, double wide, double high) {
    List<Line> page = lines.getLast();
    page.add(new Line(x, top, x + wide, top, RULE));
    page.add(new Line(x, top + high, x + wide, top + high, RULE));
    page.add(new Line(x, top, x, top + high, RULE));
    page.add(new Line(x + wide, top, x + wide, top + high, RULE));
  }

  private static double sum(List<Double> parts, int from, int count) {
    return parts.subList(from, from + count).stream().mapToDouble(Double::doubleValue).sum();
  }

  private List<LaidPage> pages() {
    List<LaidPage> pages = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      number(i + 1, words.get(i));
      mark(words.get(i));
      pages.add(new LaidPage(format, i + 1, words.get(i), lines.get(i)));
    }
    return List.copyOf(pages);
  }

  private void number(int page, List<Words> into) {
    String text = faces.of(Face.SONG).known(document.pageNumber(page, words.size()));
    double size = format.official() ? NUMBER : SMALL_NUMBER;
    double width = faces.of(Face.SONG).width(text, size);
    double x = (format.width() - width) / 2;
    double base = format.height() - format.bottom() / 2;
    if (format.official()) {
      base = format.height() - format.bottom() + BELOW + size * 0.88;
      // 单页码居右空一字，双页码居左空一字
      x = page % 2 == 1 ? format.width() - format.right() - size - width : format.left() + size;
    }
    into.add(new Words(Face.SONG, size, x, base, 0, text));
  }

  private void mark(List<Words> into) {
    if (!document.mark().isEmpty()) {
      String text = faces.of(Face.BLACK).known(document.mark());
      double x = format.width() - format.right() - faces.of(Face.BLACK).width(text, SMALL_NUMBER);
      into.add(new Words(Face.BLACK, SMALL_NUMBER, x, format.top() / 2, 0, text));
    }
  }
}
