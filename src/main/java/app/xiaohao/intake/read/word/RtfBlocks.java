package app.xiaohao.intake.read.word;

import app.xiaohao.intake.IntakeException;
import app.xiaohao.intake.read.parts.Blocks;
import app.xiaohao.intake.read.parts.CellText;
import app.xiaohao.intake.read.parts.EdgeTable;
import app.xiaohao.intake.read.web.HtmlLists;
import java.util.ArrayList;
import java.util.List;

/**
 * Puts the words of an RTF file into paragraphs and tables. A table is a run of rows; each row says
 * for itself where its cells end, in twips, and which of them go on with the one above.
 */
final class RtfBlocks {
  private final Blocks blocks;
  private final StringBuilder line = new StringBuilder();
  private final StringBuilder number = new StringBuilder();
  private final StringBuilder note = new StringBuilder();
  private final List<String> notes = new ArrayList<>();
  private EdgeTable table = new EdgeTable();
  private CellText cell = new CellText();
  private List<String> cells = new ArrayList<>();

  /** Of the row that is being described: where its cells end, and how each is merged. */
  private List<Integer> ends = new ArrayList<>();

  private List<Boolean> goOn = new ArrayList<>();
  private boolean goesOn;
  private boolean inTable;

  RtfBlocks(Blocks blocks) {
    this.blocks = blocks;
  }

  void append(String words, boolean isNumber, boolean isNote) {
    (isNote ? note : isNumber ? number : line).append(words);
  }

  /** The number of a list stands in a group of its own, a tabulator behind it. */
  void endNumber() {
    line.append(HtmlLists.withoutGap(number.toString()));
    number.setLength(0);
  }

  void endNote() {
    notes.add(note.toString().strip());
    note.setLength(0);
  }

  void paragraph(boolean isNote) throws IntakeException {
    if (isNote) {
      note.append('\n');
      return;
    }
    String words = line.toString();
    line.setLength(0);
    if (inTable) {
      cell.paragraph(words);
      return;
    }
    endTable();
    blocks.paragraph(words);
  }

  /** A control word that may be one of tables. */
  void table(String word, int value) {
    switch (word) {
      case "pard" -> inTable = false;
      case "intbl" -> inTable = true;
      case "trowd" -> {
        ends = new ArrayList<>();
        goOn = new ArrayList<>();
        goesOn = false;
      }
      case "clvmrg" -> goesOn = true;
      case "cellx" -> {
        ends.add(value);
        goOn.add(goesOn);
        goesOn = false;
      }
      case "nestcell" -> {
        line.append('\t');
        inTable = true;
      }
      case "cell" -> {
        cell.paragraph(line.toString());
        line.setLength(0);
        cells.add(cell.toString());
        cell = new CellText();
        inTable = true;
      }
      case "row" -> row();
      default -> {}
    }
  }

  private void row() {
    table.add(cells, ends, goOn);
    cells = new ArrayList<>();
    inTable = false;
  }

  private void endTable() throws IntakeException {
    if (!table.isEmpty()) {
      EdgeTable whole = table;
      table = new EdgeTable();
      whole.into(blocks);
    }
  }

  /** Ends the document; notes stand behind it. */
  void end() throws IntakeException {
    if (!cells.isEmpty()) {
      row();
    }
    String rest = line.toString();
    line.setLength(0);
    endTable();
    blocks.paragraph(rest);
    for (String each : notes) {
      for (String words : each.split("\n")) {
        blocks.paragraph(words);
      }
    }
  }
}
