package app.xiaohao.intake.read.word;

import app.xiaohao.intake.IntakeException;
import app.xiaohao.intake.read.parts.Blocks;
import app.xiaohao.intake.read.parts.CellText;
import app.xiaohao.intake.read.parts.EdgeTable;
import app.xiaohao.intake.read.parts.StruckOut;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.usermodel.CharacterRun;
import org.apache.poi.hwpf.usermodel.Paragraph;
import org.apache.poi.hwpf.usermodel.Range;
import org.apache.poi.hwpf.usermodel.Table;
import org.apache.poi.hwpf.usermodel.TableCell;
import org.apache.poi.hwpf.usermodel.TableRow;

/** Reads paragraphs and tables of a binary Word document, with their numbers. */
final class DocBody {
  private static final char FIELD_BEGINS = 0x13;
  private static final char FIELD_SHOWS = 0x14;
  private static final char FIELD_ENDS = 0x15;

  private final DocLists lists;

  /** Words of a paragraph whose end was deleted: they go on in the next one. */
  private String carried = "";

  DocBody(HWPFDocument document) {
    this.lists = new DocLists(document.getListTables());
  }

  /** Everything in a part of the document; nothing where it has no such part. */
  void read(Range range, Blocks blocks) throws IntakeException {
    if (range == null) {
      return;
    }
    int count = range.numParagraphs();
    for (int i = 0; i < count; i++) {
      Paragraph paragraph = range.getParagraph(i);
      Table table = paragraph.isInTable() ? table(range, paragraph) : null;
      if (table != null && table.numParagraphs() > 0) {
        table(table, blocks);
        i += table.numParagraphs() - 1;
      } else {
        paragraph(paragraph, blocks);
      }
    }
    if (!carried.isEmpty()) {
      blocks.paragraph(carried);
      carried = "";
    }
  }

  /** Damaged tables are read as paragraphs. */
  private static Table table(Range range, Paragraph paragraph) {
    try {
      return range.getTable(paragraph);
    } catch (IllegalArgumentException notItsFirst) {
      return null;
    }
  }

  private void paragraph(Paragraph paragraph, Blocks blocks) throws IntakeException {
    StringBuilder words = new StringBuilder();
    boolean endDeleted = false;
    for (int i = 0; i < paragraph.numCharacterRuns(); i++) {
      CharacterRun run = paragraph.getCharacterRun(i);
      String text = run.text();
      if (run.isMarkedDeleted()) {
        endDeleted |= text.endsWith("\r");
      } else if (!run.isVanished()) {
        boolean struck = run.isStrikeThrough() || run.isDoubleStrikeThrough();
        String shown = run.isSymbol() && run.isSpecialCharacter() ? "" : text;
        words.append(StruckOut.mark(shown, struck));
      }
    }
    String plain = plain(words.toString());
    if (endDeleted) {
      carried += plain;
      return;
    }
    String number = lists.next(paragraph);
    String all = carried + plain;
    boolean struck = StruckOut.isIn(all) && StruckOut.live(all).isBlank();
    blocks.paragraph(StruckOut.mark(number, struck) + all);
    carried = "";
  }

  private void table(Table table, Blocks blocks) throws IntakeException {
    EdgeTable grid = new EdgeTable();
    for (int i = 0; i < table.numRows(); i++) {
      TableRow row = table.getRow(i);
      List<String> cells = new ArrayList<>();
      List<Integer> ends = new ArrayList<>();
      List<Boolean> goOn = new ArrayList<>();
      for (int j = 0; j < row.numCells(); j++) {
        TableCell cell = row.getCell(j);
        CellText text = new CellText();
        for (int k = 0; k < cell.numParagraphs(); k++) {
          paragraph(cell.getParagraph(k), text);
        }
        cells.add(text.toString());
        ends.add(cell.getLeftEdge() + cell.getWidth());
        goOn.add(cell.isVerticallyMerged() && !cell.isFirstVerticallyMerged());
      }
      grid.add(cells, ends, goOn);
    }
    if (!grid.isEmpty()) {
      grid.into(blocks);
    }
  }

  /** Words without the characters by which Word places pictures, notes and fields. */
  static String plain(String words) {
    StringBuilder plain = new StringBuilder(words.length());
    // For each field that is open: whether its words come, or still its instruction.
    Deque<Boolean> fields = new ArrayDeque<>();
    for (char c : words.toCharArray()) {
      switch (c) {
        case FIELD_BEGINS -> fields.push(Boolean.FALSE);
        case FIELD_SHOWS -> {
          fields.poll();
          fields.push(Boolean.TRUE);
        }
        case FIELD_ENDS -> fields.poll();
        case 0x0B, 0x0C, 0x0E -> plain.append('\n');
        case 0x1E -> plain.append('-');
        default -> {
          boolean shown = !fields.contains(Boolean.FALSE) && (c >= ' ' || c == '\t');
          if (shown && c != 0xFFFC) {
            plain.append(c);
          }
        }
      }
    }
    return plain.toString().stripTrailing();
  }
}
