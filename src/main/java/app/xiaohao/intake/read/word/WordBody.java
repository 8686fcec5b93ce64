package app.xiaohao.intake.read.word;

import app.xiaohao.intake.IntakeException;
import app.xiaohao.intake.read.parts.Blocks;
import app.xiaohao.intake.read.parts.CellText;
import app.xiaohao.intake.read.parts.DocumentBuilder.TextCell;
import app.xiaohao.intake.read.parts.MergedCells;
import app.xiaohao.intake.read.parts.StruckOut;
import app.xiaohao.intake.read.parts.XmlCursor;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Reads what stands in the body, the notes or a text box of a Word document, as a person sees it:
 * with the numbers that Word makes, insertions in and deletions out. Not safe for several threads.
 */
final class WordBody {
  /** Twips in half a Chinese character of the standard size. */
  private static final double CHARACTER = 105;

  private final XmlCursor xml;
  private final WordStyles styles;
  private final WordLists lists;
  private final AltChunks chunks;

  /** Words of a paragraph whose end was deleted: they go on in the next one. */
  private String carried = "";

  WordBody(XmlCursor xml, WordStyles styles, WordLists lists, AltChunks chunks) {
    this.xml = xml;
    this.styles = styles;
    this.lists = lists;
    this.chunks = chunks;
  }

  /** Everything inside the element at {@code within}. */
  void blocks(int within, Blocks blocks) throws IOException, IntakeException {
    while (xml.next(within)) {
      switch (xml.name()) {
        case "p" -> paragraph(blocks);
        case "tbl" -> table(blocks);
        case "altChunk" -> chunks.read(xml.attribute("id"), blocks);
        case "annotation" -> annotation();
        case "sectPr", "tcPr", "sdtPr", "tblPr", "tblGrid", "trPr" -> xml.skip();
        case "del", "moveFrom", "Fallback" -> xml.skip();
        default -> {}
      }
    }
    if (!carried.isEmpty()) {
      blocks.paragraph(carried);
      carried = "";
    }
  }

  /** What the properties of a paragraph say. */
  private static final class Properties {
    private String style;
    private String list;
    private int level = -1;
    private String number;
    private boolean endDeleted;
    private boolean hidden;
  }

  private void paragraph(Blocks blocks) throws IOException, IntakeException {
    Properties properties = new Properties();
    StringBuilder words = new StringBuilder();
    List<String> boxes = new ArrayList<>();
    content(xml.depth(), words, properties, boxes);
    String plain = words.toString();
    if (properties.endDeleted) {
      carried += plain;
    } else if (!styles.isContents(properties.style)) {
      // A paragraph without words has no number to see, unless it is a cell of numbers.
      boolean counts = !properties.hidden || !plain.isEmpty();
      String number = counts ? number(properties) : "";
      String all = carried + plain;
      boolean struck = StruckOut.isIn(all) && StruckOut.live(all).isBlank();
      blocks.paragraph(StruckOut.mark(number, struck) + all);
      carried = "";
    }
    for (String box : boxes) {
      for (String line : box.split("\n")) {
        blocks.paragraph(line);
      }
    }
  }

  private String number(Properties properties) {
    return properties.number != null
        ? properties.number
        : lists.next(properties.list, properties.level, properties.style);
  }

  private void content(int within, StringBuilder words, Properties properties, List<String> boxes)
      throws IOException, IntakeException {
    while (xml.next(within)) {
      switch (xml.name()) {
        case "pPr" -> properties(properties);
        case "r" -> run(words, boxes, properties.style);
        case "t" -> words.append(xml.allText());
        case "annotation" -> annotation();
        case "del", "moveFrom", "Fallback", "sdtPr", "rt" -> xml.skip();
        default -> {}
      }
    }
  }

  /** Word's XML of 2003 wraps in annotations what was inserted, deleted and remarked. */
  private void annotation() throws IOException {
    String type = xml.attribute("type");
    if (type != null && (type.endsWith("Deletion") || type.contains("Comment"))) {
      xml.skip();
    }
  }

  private void properties(Properties properties) throws IOException {
    int within = xml.depth();
    while (xml.next(within)) {
      switch (xml.name()) {
        case "pStyle" -> properties.style = xml.attribute("val");
        case "numPr" -> numbering(properties);
        case "listPr" -> shownNumber(properties);
        case "rPr" -> mark(properties);
        case "pPrChange", "sectPr", "pBdr", "tabs" -> xml.skip();
        default -> {}
      }
    }
  }

  private void numbering(Properties properties) throws IOException {
    int within = xml.depth();
    while (xml.next(within)) {
      switch (xml.name()) {
        case "numId" -> properties.list = xml.attribute("val");
        case "ilvl" -> properties.level = xml.number("val", 0);
        default -> {}
      }
    }
  }

  /** Word's XML of 2003 writes the number that is shown beside its reckoning. */
  private void shownNumber(Properties properties) throws IOException {
    int within = xml.depth();
    while (xml.next(within)) {
      String value = xml.attribute("val");
      if (xml.name().equals("t") && value != null) {
        properties.number = value.codePoints().allMatch(WordBody::isSymbol) ? "" : value;
      }
    }
  }

  private static boolean isSymbol(int c) {
    return c >= 0xE000 && c <= 0xF8FF;
  }

  /** The mark at a paragraph's end. */
  private void mark(Properties properties) throws IOException {
    int within = xml.depth();
    while (xml.next(within)) {
      switch (xml.name()) {
        case "del", "moveFrom" -> properties.endDeleted = true;
        case "vanish" -> properties.hidden = xml.on();
        case "rPrChange" -> xml.skip();
        default -> {}
      }
    }
  }

  private void run(StringBuilder words, List<String> boxes, String style)
      throws IOException, IntakeException {
    int within = xml.depth();
    Writing writing = new Writing();
    StringBuilder shown = new StringBuilder();
    while (xml.next(within)) {
      switch (xml.name()) {
        case "rPr" -> writing(writing);
        case "annotation" -> annotation();
        case "t" -> shown.append(xml.allText());
        case "tab", "ptab" -> shown.append('\t');
        case "br", "cr" -> shown.append('\n');
        case "noBreakHyphen" -> shown.append('-');
        case "sym" -> shown.append(symbol());
        case "txbxContent" -> boxes.add(box());
        case "delText",
            "instrText",
            "delInstrText",
            "Fallback",
            "del",
            "moveFrom",
            "rt",
            "binData" ->
            xml.skip();
        default -> {}
      }
    }
    if (!writing.hidden) {
      words.append(StruckOut.mark(shown.toString(), writing.isStruck(styles, style)));
    }
  }

  /** How a run is written. */
  private static final class Writing {
    private boolean hidden;
    private String style;

    /** What the run says of itself, before its style does and that of its paragraph. */
    private Boolean struck;

    boolean isStruck(WordStyles styles, String ofParagraph) {
      return struck != null ? struck : styles.isStruck(style) || styles.isStruck(ofParagraph);
    }
  }

  private void writing(Writing writing) throws IOException {
    int within = xml.depth();
    while (xml.next(within)) {
      switch (xml.name()) {
        case "vanish" -> writing.hidden |= xml.on();
        case "strike", "dstrike" ->
            writing.struck = xml.on() || Boolean.TRUE.equals(writing.struck);
        case "rStyle" -> writing.style = xml.attribute("val");
        case "rPrChange" -> xml.skip();
        default -> {}
      }
    }
  }

  private String box() throws IOException, IntakeException {
    String outside = carried;
    carried = "";
    CellText text = new CellText();
    blocks(xml.depth(), text);
    carried = outside;
    return text.toString();
  }

  /** The ticks and boxes of forms, which Word takes from a font of pictures. */
  private String symbol() {
    String code = xml.attribute("char");
    if (code == null) {
      return "";
    }
    return switch (code.toUpperCase(Locale.ROOT)) {
      case "F0FE", "F052", "F053" -> "☑";
      case "F0A8", "F0A3", "F06F", "F071", "F02A" -> "□";
      case "F0FC", "F050" -> "√";
      case "F0FB", "F04F" -> "×";
      default -> "";
    };
  }

  private void table(Blocks blocks) throws IOException, IntakeException {
    List<Double> widths = new ArrayList<>();
    List<TextCell> cells = new ArrayList<>();
    MergedCells merged = new MergedCells(cells);
    int row = 0;
    int within = xml.depth();
    while (xml.next(within)) {
      switch (xml.name()) {
        case "gridCol" -> widths.add(xml.number("w", 0) / CHARACTER);
        case "tblPr", "tblGridChange", "tblPrEx" -> xml.skip();
        case "tr" -> row += row(row, merged) ? 1 : 0;
        case "del", "moveFrom" -> xml.skip();
        default -> {}
      }
    }
    blocks.table(row, widths, cells);
  }

  /** Reads a row; false where it was deleted. */
  private boolean row(int row, MergedCells merged) throws IOException, IntakeException {
    int column = 0;
    int within = xml.depth();
    boolean deleted = false;
    while (xml.next(within)) {
      switch (xml.name()) {
        case "gridBefore" -> column = Math.clamp(xml.number("val", 0), 0, MergedCells.WIDEST);
        case "trPrChange", "sdtPr" -> xml.skip();
        case "del" -> deleted = true;
        case "tc" -> column += cell(row, column, deleted ? null : merged);
        default -> {}
      }
    }
    return !deleted;
  }

  private int cell(int row, int column, MergedCells merged) throws IOException, IntakeException {
    int span = 1;
    String upward = null;
    CellText text = new CellText();
    int within = xml.depth();
    while (xml.next(within)) {
      switch (xml.name()) {
        case "gridSpan" -> span = Math.clamp(xml.number("val", 1), 1, MergedCells.WIDEST);
        case "vMerge", "vmerge" ->
            upward = xml.attribute("val") == null ? "continue" : xml.attribute("val");
        case "tcPrChange", "tcBorders", "tcMar", "sdtPr" -> xml.skip();
        case "p" -> paragraph(text);
        case "tbl" -> table(text);
        case "altChunk" -> chunks.read(xml.attribute("id"), text);
        default -> {}
      }
    }
    if (!carried.isEmpty()) {
      text.paragraph(carried);
      carried = "";
    }
    if (merged != null) {
      merged.add(row, column, span, text.toString(), "continue".equals(upward));
    }
    return span;
  }
}
