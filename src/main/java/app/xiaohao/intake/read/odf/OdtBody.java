package app.xiaohao.intake.read.odf;

import app.xiaohao.intake.IntakeException;
import app.xiaohao.intake.read.parts.Blocks;
import app.xiaohao.intake.read.parts.CellText;
import app.xiaohao.intake.read.parts.DocumentBuilder.TextCell;
import app.xiaohao.intake.read.parts.StruckOut;
import app.xiaohao.intake.read.parts.XmlCursor;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads what stands in an OpenDocument text. Not safe for several threads. */
final class OdtBody {
  private static final int MOST_SPACES = 1000;
  private static final int MOST_REPEATS = 1000;

  private final XmlCursor xml;
  private final OdtLists lists;
  private final OdfStrikes strikes;
  private final Map<String, String> listOfId = new HashMap<>();
  private final Map<String, String> lastOfStyle = new HashMap<>();
  private final CellText notes = new CellText();
  private boolean struckCell;
  private int count;

  /**
   * Where in a list a paragraph stands.
   *
   * @param number whether the next paragraph shows the item's number
   */
  private record Place(String list, String style, int level, boolean number) {}

  OdtBody(XmlCursor xml, OdtLists lists, OdfStrikes strikes) {
    this.xml = xml;
    this.strikes = strikes;
    this.lists = lists;
  }

  void read(Blocks blocks) throws IOException, IntakeException {
    while (xml.next(0)) {
      if (xml.name().equals("body")) {
        blocks(xml.depth(), blocks, null);
      } else if (xml.name().endsWith("styles")) {
        xml.skip();
      }
    }
    for (String note : notes.toString().split("\n")) {
      blocks.paragraph(note);
    }
  }

  /**
   * The words of the cell of a sheet that the cursor stands at; goes to its end.
   *
   * @param style of the cell; null where it has none
   */
  String cell(String style) throws IOException, IntakeException {
    CellText text = new CellText();
    struckCell = strikes.strikes(style, false);
    blocks(xml.depth(), text, null);
    return text.toString();
  }

  private void blocks(int within, Blocks blocks, Place place) throws IOException, IntakeException {
    Place here = place;
    while (xml.next(within)) {
      switch (xml.name()) {
        case "p", "h" -> {
          paragraph(blocks, here);
          here = here == null ? null : new Place(here.list(), here.style(), here.level(), false);
        }
        case "list" -> list(blocks, here);
        case "table" -> table(blocks);
        case "tracked-changes", "table-of-content", "forms", "sequence-decls", "annotation" ->
            xml.skip();
        default -> {}
      }
    }
  }

  private void list(Blocks blocks, Place outer) throws IOException, IntakeException {
    String style = xml.attribute("style-name");
    style = style == null && outer != null ? outer.style() : style;
    String list = outer != null ? outer.list() : root(style);
    int level = outer != null ? outer.level() + 1 : 0;
    int within = xml.depth();
    while (xml.next(within)) {
      switch (xml.name()) {
        case "list-item" -> {
          int start = xml.number("start-value", -1);
          if (start >= 0) {
            lists.restart("item " + count++, list, level, start);
          }
          blocks(xml.depth(), blocks, new Place(list, style, level, true));
        }
        case "list-header" -> blocks(xml.depth(), blocks, new Place(list, style, level, false));
        default -> {}
      }
    }
  }

  /** The list that an outermost one goes on with, or itself. */
  private String root(String style) {
    String goesOn = xml.attribute("continue-list");
    String list = goesOn == null ? null : listOfId.get(goesOn);
    if (list == null && "true".equals(xml.attribute("continue-numbering"))) {
      list = lastOfStyle.get(style);
    }
    list = list == null ? "list " + count++ : list;
    if (xml.attribute("id") != null) {
      listOfId.put(xml.attribute("id"), list);
    }
    lastOfStyle.put(style, list);
    return list;
  }

  private void paragraph(Blocks blocks, Place place) throws IOException, IntakeException {
    int outline = xml.name().equals("h") ? xml.number("outline-level", 1) - 1 : -1;
    String number = "";
    if (place != null && place.number()) {
      number = lists.next(place.list(), place.style(), place.level());
    } else if (place == null && outline >= 0) {
      number = lists.next(OdtLists.HEADINGS, OdtLists.HEADINGS, outline);
    }
    StringBuilder words = new StringBuilder();
    CellText boxes = new CellText();
    content(xml.depth(), words, boxes, strikes.strikes(xml.attribute("style-name"), struckCell));
    String all = words.toString();
    boolean struck = StruckOut.isIn(all) && StruckOut.live(all).isBlank();
    blocks.paragraph(StruckOut.mark(number, struck) + all);
    if (!boxes.toString().isEmpty()) {
      for (String line : boxes.toString().split("\n")) {
        blocks.paragraph(line);
      }
    }
  }

  private void content(int within, StringBuilder words, CellText boxes, boolean struck)
      throws IOException, IntakeException {
    for (XmlCursor.Step step = xml.step(within);
        step != XmlCursor.Step.END;
        step = xml.step(within)) {
      if (step == XmlCursor.Step.TEXT) {
        int from = words.length();
        text(words);
        words.replace(from, words.length(), StruckOut.mark(words.substring(from), struck));
        continue;
      }
      switch (xml.name()) {
        case "span" ->
            content(
                xml.depth(), words, boxes, strikes.strikes(xml.attribute("style-name"), struck));
        case "s" -> words.append(" ".repeat(Math.clamp(xml.number("c", 1), 0, MOST_SPACES)));
        case "tab" -> words.append('\t');
        case "line-break" -> words.append('\n');
        case "note-citation", "annotation", "ruby-text", "desc", "title", "object", "image" ->
            xml.skip();
        case "note-body" -> blocks(xml.depth(), notes, null);
        case "text-box" -> blocks(xml.depth(), boxes, null);
        default -> {}
      }
    }
  }

  /** White space counts once; more of it is written as an element. */
  private void text(StringBuilder words) {
    String text = xml.text();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean space = c == ' ' || c == '\n' || c == '\r' || c == '\t';
      if (!space) {
        words.append(c);
      } else if (!words.isEmpty() && words.charAt(words.length() - 1) != ' ') {
        words.append(' ');
      }
    }
  }

  private void table(Blocks blocks) throws IOException, IntakeException {
    List<TextCell> cells = new ArrayList<>();
    int row = 0;
    int within = xml.depth();
    while (xml.next(within)) {
      if (xml.name().equals("table-row")) {
        int repeats = Math.clamp(xml.number("number-rows-repeated", 1), 1, MOST_REPEATS);
        row(row, cells);
        row += repeats;
      }
    }
    blocks.table(row, List.of(), cells);
  }

  private void row(int row, List<TextCell> cells) throws IOException, IntakeException {
    int column = 0;
    int within = xml.depth();
    while (xml.next(within)) {
      boolean covered = xml.name().equals("covered-table-cell");
      if (!covered && !xml.name().equals("table-cell")) {
        continue;
      }
      int repeats = Math.clamp(xml.number("number-columns-repeated", 1), 1, MOST_REPEATS);
      int down = Math.clamp(xml.number("number-rows-spanned", 1), 1, MOST_REPEATS);
      int along = Math.clamp(xml.number("number-columns-spanned", 1), 1, MOST_REPEATS);
      CellText text = new CellText();
      blocks(xml.depth(), text, null);
      for (int i = 0; i < repeats && !covered; i++) {
        cells.add(new TextCell(row, column + i, down, along, text.toString(), null));
      }
      column += repeats;
    }
  }
}
