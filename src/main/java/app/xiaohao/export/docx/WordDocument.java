package app.xiaohao.export.docx;

import static app.xiaohao.export.docx.WordParts.twips;

import app.xiaohao.export.page.Align;
import app.xiaohao.export.page.Block;
import app.xiaohao.export.page.Faces;
import app.xiaohao.export.page.PageDocument;
import app.xiaohao.export.page.PageLayout;
import app.xiaohao.export.page.Run;
import app.xiaohao.export.page.Style;
import app.xiaohao.export.page.Table;
import app.xiaohao.export.page.TablePiece;
import app.xiaohao.export.page.ZipParts;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;

/** Writes a document for Word. */
public final class WordDocument {
  /** How much of a page stays free below a table: Word sets its words in other faces. */
  private static final double SLACK = 0.1;

  private final PageDocument document;
  private final Faces faces;
  private final Map<Table, List<TablePiece>> cut;
  private final StringBuilder xml = new StringBuilder();
  private boolean afterTable;

  /** Whether what is written goes with what follows it: see {@link PageDocument#last}. */
  private boolean keeps;

  private WordDocument(PageDocument document, Faces faces) {
    this.document = document;
    this.faces = faces;
    this.cut = PageLayout.pieces(document, faces, SLACK);
  }

  /**
   * Writes it.
   *
   * @param faces by which tables with merged cells are cut; not closed
   */
  public static void write(OutputStream stream, PageDocument document, Faces faces)
      throws IOException {
    ZipParts parts = new ZipParts(stream);
    parts.xml("[Content_Types].xml", WordParts.TYPES);
    parts.xml("_rels/.rels", WordParts.RELATIONS);
    parts.xml("word/_rels/document.xml.rels", WordParts.DOCUMENT_RELATIONS);
    parts.xml("word/document.xml", new WordDocument(document, faces).body(document.blocks()));
    parts.xml("word/styles.xml", WordParts.STYLES);
    parts.xml("word/settings.xml", WordParts.SETTINGS);
    parts.xml("word/fontTable.xml", WordParts.fontTable());
    parts.xml("word/header1.xml", WordParts.header(document.mark()));
    parts.xml("word/header2.xml", WordParts.header(document.mark()));
    parts.xml("word/footer1.xml", WordParts.footer(document, false));
    parts.xml("word/footer2.xml", WordParts.footer(document, true));
    parts.xml("docProps/core.xml", WordParts.core(document.title()));
    parts.finish();
  }

  /**
   * Some blocks of a document alone, without the parts around it, as XML; tables are cut where they
   * are in the whole.
   */
  public static String body(PageDocument document, List<Block> blocks, Faces faces) {
    return new WordDocument(document, faces).body(blocks).toString();
  }

  private CharSequence body(List<Block> blocks) {
    xml.append("<w:document ").append(WordParts.MAIN).append("><w:body>");
    boolean newPage = false;
    int last = blocks.equals(document.blocks()) ? document.last() : blocks.size();
    for (int i = 0; i < blocks.size(); i++) {
      keeps = i >= last && i < blocks.size() - 1;
      Block block = blocks.get(i);
      switch (block) {
        case Block.Paragraph paragraph -> {
          paragraph(paragraph, newPage);
          newPage = false;
        }
        case Block.Space space -> between(space.height(), false);
        case Block.NewPage _ -> newPage = true;
        case Table table -> {
          if (newPage || afterTable) {
            between(1, newPage);
          }
          newPage = false;
          table(table);
        }
      }
    }
    if (afterTable) {
      between(1, false);
    }
    return xml.append(WordParts.section(document.format())).append("</w:body></w:document>");
  }

  private void paragraph(Block.Paragraph paragraph, boolean newPage) {
    Style style = paragraph.style();
    xml.append("<w:p><w:pPr>");
    if (keeps || style.keepsWithNext()) {
      xml.append("<w:keepNext/>");
    }
    if (newPage) {
      xml.append("<w:pageBreakBefore/>");
    }
    xml.append(style.size() == 16 ? WordParts.CHINESE : WordParts.OFF_GRID)
        .append("<w:spacing w:before=\"0\" w:after=\"0\" w:line=\"")
        .append(style.size() == 16 ? 579 : twips(style.pitch()))
        .append("\" w:lineRule=\"exact\"/>");
    if (style.indent() > 0) {
      xml.append("<w:ind w:firstLineChars=\"")
          .append(style.indent() * 100)
          .append("\" w:firstLine=\"")
          .append(twips(style.indent() * (style.size() + style.tracking())))
          .append("\"/>");
    } else if (paragraph.rightIndent() > 0) {
      xml.append("<w:ind w:right=\"").append(twips(paragraph.rightIndent())).append("\"/>");
    }
    xml.append("<w:jc w:val=\"").append(align(style.align())).append("\"/></w:pPr>");
    for (Run run : paragraph.runs()) {
      String[] lines = run.text().split("\n", -1);
      for (int i = 0; i < lines.length; i++) {
        if (i > 0) {
          xml.append("<w:r><w:br/></w:r>");
        }
        xml.append(WordParts.run(run.face(), style.size(), style.tracking(), lines[i]));
      }
    }
    xml.append("</w:p>");
    afterTable = false;
  }

  /** An empty paragraph of a height, which also keeps two tables apart. */
  private void between(double height, boolean newPage) {
    xml.append("<w:p><w:pPr>");
    if (keeps) {
      xml.append("<w:keepNext/>");
    }
    if (newPage) {
      xml.append("<w:pageBreakBefore/>");
    }
    xml.append(WordParts.OFF_GRID)
        .append("<w:spacing w:before=\"0\" w:after=\"0\" w:line=\"")
        .append(Math.max(20, twips(height)))
        .append("\" w:lineRule=\"exact\"/><w:rPr><w:sz w:val=\"2\"/></w:rPr></w:pPr></w:p>");
    afterTable = false;
  }

  private static String align(Align align) {
    return switch (align) {
      case LEFT -> "left";
      case CENTER -> "center";
      case RIGHT -> "right";
      case BOTH -> "both";
    };
  }

  private void table(Table table) {
    List<TablePiece> pieces =
        table.merged()
            ? cut.getOrDefault(table, List.of())
            : PageLayout.whole(table, document.format(), faces);
    for (int i = 0; i < pieces.size(); i++) {
      if (i > 0) {
        between(1, true);
      }
      if (!pieces.get(i).heights().isEmpty()) {
        new WordTable(xml, table, pieces.get(i), keeps && i == pieces.size() - 1).write();
        afterTable = true;
      }
    }
  }
}
