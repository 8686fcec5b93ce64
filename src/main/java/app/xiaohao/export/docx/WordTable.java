package app.xiaohao.export.docx;

import static app.xiaohao.export.docx.WordParts.twips;

import app.xiaohao.export.page.Table;
import app.xiaohao.export.page.TablePiece;
import java.util.HashMap;
import java.util.Map;

/** Writes what of a table stands on one page as a table of Word. */
final class WordTable {
  private final StringBuilder xml;
  private final Table table;
  private final TablePiece piece;
  private final boolean keeps;
  private final Map<Long, TablePiece.Placed> places = new HashMap<>();

  /**
   * @param keeps whether its last row goes with what follows the table
   */
  WordTable(StringBuilder xml, Table table, TablePiece piece, boolean keeps) {
    this.keeps = keeps;
    this.xml = xml;
    this.table = table;
    this.piece = piece;
    for (TablePiece.Placed cell : piece.cells()) {
      for (int row = cell.row(); row < cell.row() + cell.rows(); row++) {
        places.put(key(row, cell.column()), cell);
      }
    }
  }

  private static long key(int row, int column) {
    return (long) row << 32 | column;
  }

  void write() {
    double width = piece.widths().stream().mapToDouble(Double::doubleValue).sum();
    xml.append("<w:tbl><w:tblPr><w:tblW w:w=\"")
        .append(twips(width))
        .append("\" w:type=\"dxa\"/><w:jc w:val=\"center\"/>");
    if (table.ruled()) {
      xml.append("<w:tblBorders>");
      for (String side : new String[] {"top", "left", "bottom", "right", "insideH", "insideV"}) {
        xml.append("<w:")
            .append(side)
            .append(" w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"000000\"/>");
      }
      xml.append("</w:tblBorders>");
    }
    long side = table.ruled() ? 80 : 0;
    xml.append("<w:tblLayout w:type=\"fixed\"/><w:tblCellMar><w:left w:w=\"")
        .append(side)
        .append("\" w:type=\"dxa\"/><w:right w:w=\"")
        .append(side)
        .append("\" w:type=\"dxa\"/></w:tblCellMar></w:tblPr><w:tblGrid>");
    piece
        .widths()
        .forEach(one -> xml.append("<w:gridCol w:w=\"").append(twips(one)).append("\"/>"));
    xml.append("</w:tblGrid>");
    for (int row = 0; row < piece.heights().size(); row++) {
      row(row);
    }
    xml.append("</w:tbl>");
  }

  private void row(int row) {
    xml.append("<w:tr><w:trPr><w:cantSplit/><w:trHeight w:val=\"")
        .append(twips(piece.heights().get(row)))
        .append("\" w:hRule=\"atLeast\"/>");
    if (row < piece.headRows()) {
      xml.append("<w:tblHeader/>");
    }
    xml.append("</w:trPr>");
    for (int column = 0; column < piece.widths().size(); ) {
      TablePiece.Placed cell = places.get(key(row, column));
      if (cell == null) {
        empty(column);
        column++;
      } else {
        cell(cell, row);
        column += cell.cell().columns();
      }
    }
    xml.append("</w:tr>");
  }

  private void empty(int column) {
    xml.append("<w:tc><w:tcPr><w:tcW w:w=\"")
        .append(twips(piece.widths().get(column)))
        .append("\" w:type=\"dxa\"/></w:tcPr><w:p/></w:tc>");
  }

  private void cell(TablePiece.Placed placed, int row) {
    Table.Cell cell = placed.cell();
    double width =
        piece.widths().subList(placed.column(), placed.column() + cell.columns()).stream()
            .mapToDouble(Double::doubleValue)
            .sum();
    xml.append("<w:tc><w:tcPr><w:tcW w:w=\"").append(twips(width)).append("\" w:type=\"dxa\"/>");
    if (cell.columns() > 1) {
      xml.append("<w:gridSpan w:val=\"").append(cell.columns()).append("\"/>");
    }
    boolean first = row == placed.row();
    if (placed.rows() > 1) {
      xml.append(first ? "<w:vMerge w:val=\"restart\"/>" : "<w:vMerge/>");
    }
    xml.append(cell.top() ? "<w:vAlign w:val=\"top\"/>" : "<w:vAlign w:val=\"center\"/>")
        .append("</w:tcPr>");
    for (String line : (first ? placed.text() : "").split("\n", -1)) {
      xml.append("<w:p><w:pPr>")
          .append(keeps && row == piece.heights().size() - 1 ? "<w:keepNext/>" : "")
          .append(WordParts.OFF_GRID)
          .append("<w:spacing w:before=\"0\" w:after=\"0\" w:line=\"")
          .append(twips(table.pitch()))
          .append("\" w:lineRule=\"exact\"/><w:jc w:val=\"")
          .append(
              switch (cell.align()) {
                case CENTER -> "center";
                case RIGHT -> "right";
                case LEFT, BOTH -> "left";
              })
          .append("\"/></w:pPr>")
          .append(WordParts.run(cell.face(), table.size(), 0, line))
          .append("</w:p>");
    }
    xml.append("</w:tc>");
  }
}
