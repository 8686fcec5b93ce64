package app.xiaohao.export.docx;

import app.xiaohao.export.page.Face;
import app.xiaohao.export.page.PageDocument;
import app.xiaohao.export.page.PageFormat;
import app.xiaohao.export.page.XmlText;

/** The parts of a document for Word that are around its text. */
final class WordParts {
  static final String MAIN =
      "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
          + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";

  /** Lines as Chinese breaks them, and no room between characters and digits. */
  static final String CHINESE =
      "<w:kinsoku/><w:overflowPunct w:val=\"0\"/><w:autoSpaceDE w:val=\"0\"/>"
          + "<w:autoSpaceDN w:val=\"0\"/>";

  /** The same off the grid of the page, as inside of tables. */
  static final String OFF_GRID = CHINESE + "<w:snapToGrid w:val=\"0\"/>";

  static final String TYPES =
      """
      <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">\
      <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
      <Default Extension="xml" ContentType="application/xml"/>\
      <Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>\
      <Override PartName="/word/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/>\
      <Override PartName="/word/settings.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.settings+xml"/>\
      <Override PartName="/word/fontTable.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.fontTable+xml"/>\
      <Override PartName="/word/header1.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.header+xml"/>\
      <Override PartName="/word/header2.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.header+xml"/>\
      <Override PartName="/word/footer1.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.footer+xml"/>\
      <Override PartName="/word/footer2.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.footer+xml"/>\
      <Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>\
      </Types>\
      """;

  static final String RELATIONS =
      """
      <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">\
      <Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/>\
      <Relationship Id="rId2" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/>\
      </Relationships>\
      """;

  static final String DOCUMENT_RELATIONS =
      """
      <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">\
      <Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/>\
      <Relationship Id="rId2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/settings" Target="settings.xml"/>\
      <Relationship Id="rId3" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/fontTable" Target="fontTable.xml"/>\
      <Relationship Id="rId4" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/header" Target="header1.xml"/>\
      <Relationship Id="rId5" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/header" Target="header2.xml"/>\
      <Relationship Id="rId6" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/footer" Target="footer1.xml"/>\
      <Relationship Id="rId7" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/footer" Target="footer2.xml"/>\
      </Relationships>\
      """;

  static final String SETTINGS =
      "<w:settings "
          + MAIN
          + "><w:evenAndOddHeaders/><w:characterSpacingControl w:val=\"doNotCompress\"/>"
          + "<w:compat><w:compatSetting w:name=\"compatibilityMode\""
          + " w:uri=\"http://schemas.microsoft.com/office/word\" w:val=\"15\"/></w:compat>"
          + "</w:settings>";

  static final String STYLES =
      "<w:styles "
          + MAIN
          + "><w:docDefaults><w:rPrDefault><w:rPr>"
          + faces(Face.BODY)
          + "<w:sz w:val=\"32\"/><w:szCs w:val=\"32\"/><w:lang w:val=\"en-US\""
          + " w:eastAsia=\"zh-CN\"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr>"
          + CHINESE
          + "</w:pPr></w:pPrDefault></w:docDefaults>"
          + "<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\">"
          + "<w:name w:val=\"Normal\"/></w:style></w:styles>";

  private WordParts() {}

  /** The official faces, and what may stand in for each where it is not installed. */
  static String fontTable() {
    StringBuilder xml = new StringBuilder("<w:fonts " + MAIN + ">");
    for (Face face : Face.values()) {
      String other =
          switch (face) {
            case TITLE -> "小标宋,华文中宋,宋体,SimSun";
            case BLACK -> "SimHei";
            case REGULAR_SCRIPT -> "楷体,KaiTi,STKaiti";
            case BODY -> "仿宋,FangSong,STFangsong";
            case SONG -> "SimSun";
          };
      xml.append("<w:font w:name=\"")
          .append(face.official())
          .append("\"><w:altName w:val=\"")
          .append(other)
          .append("\"/><w:charset w:val=\"86\"/><w:family w:val=\"auto\"/></w:font>");
    }
    return xml.append("</w:fonts>").toString();
  }

  static String core(String title) {
    return "<cp:coreProperties"
        + " xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\""
        + " xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:title>"
        + XmlText.of(title)
        + "</dc:title><dc:creator>Xiaohao</dc:creator></cp:coreProperties>";
  }

  static String header(String mark) {
    return "<w:hdr "
        + MAIN
        + "><w:p><w:pPr><w:jc w:val=\"right\"/></w:pPr>"
        + run(Face.BLACK, 10.5, 0, mark)
        + "</w:p></w:hdr>";
  }

  /**
   * The number of the page.
   *
   * @param even whether it is of even pages: of a letter it then stands on the left
   */
  static String footer(PageDocument document, boolean even) {
    PageFormat format = document.format();
    double size = format.official() ? 14 : 10.5;
    String align = !format.official() ? "center" : even ? "left" : "right";
    String indent =
        !format.official() ? "" : even ? "<w:ind w:left=\"280\"/>" : "<w:ind w:right=\"280\"/>";
    StringBuilder xml =
        new StringBuilder(
            "<w:ftr "
                + MAIN
                + "><w:p><w:pPr>"
                + indent
                + "<w:jc w:val=\""
                + align
                + "\"/></w:pPr>");
    String pattern = format.official() ? "— {0} —" : document.numbering();
    int from = 0;
    while (from < pattern.length()) {
      int at = pattern.indexOf('{', from);
      if (at < 0) {
        xml.append(run(Face.SONG, size, 0, pattern.substring(from)));
        break;
      }
      xml.append(run(Face.SONG, size, 0, pattern.substring(from, at)));
      xml.append(field(pattern.charAt(at + 1) == '0' ? "PAGE" : "NUMPAGES", size));
      from = at + 3;
    }
    return xml.append("</w:p></w:ftr>").toString();
  }

  private static String field(String name, double size) {
    return "<w:fldSimple w:instr=\""
        + name
        + "\">"
        + run(Face.SONG, size, 0, "1")
        + "</w:fldSimple>";
  }

  /** Words in a face; the size in points, the tracking too. */
  static String run(Face face, double size, double tracking, String text) {
    if (text.isEmpty()) {
      return "";
    }
    String spacing =
        tracking == 0 ? "" : "<w:spacing w:val=\"" + Math.round(tracking * 20) + "\"/>";
    return "<w:r><w:rPr>"
        + faces(face)
        + spacing
        + "<w:sz w:val=\""
        + Math.round(size * 2)
        + "\"/><w:szCs w:val=\""
        + Math.round(size * 2)
        + "\"/></w:rPr><w:t xml:space=\"preserve\">"
        + XmlText.of(text)
        + "</w:t></w:r>";
  }

  private static String faces(Face face) {
    String name = face.official();
    return "<w:rFonts w:ascii=\""
        + name
        + "\" w:hAnsi=\""
        + name
        + "\" w:eastAsia=\""
        + name
        + "\" w:cs=\""
        + name
        + "\" w:hint=\"eastAsia\"/>";
  }

  /** The page: paper, margins, grid, heads and feet. */
  static String section(PageFormat format) {
    String grid =
        format.official() ? "<w:docGrid w:type=\"lines\" w:linePitch=\"579\"/>" : "<w:docGrid/>";
    long foot =
        format.official()
            ? twips(format.bottom() - 7 * PageFormat.MILLIMETRE - 14)
            : twips(format.bottom() / 2 - 6);
    return "<w:sectPr><w:headerReference w:type=\"default\" r:id=\"rId4\"/>"
        + "<w:headerReference w:type=\"even\" r:id=\"rId5\"/>"
        + "<w:footerReference w:type=\"default\" r:id=\"rId6\"/>"
        + "<w:footerReference w:type=\"even\" r:id=\"rId7\"/><w:pgSz w:w=\""
        + twips(format.width())
        + "\" w:h=\""
        + twips(format.height())
        + (format.lying() ? "\" w:orient=\"landscape" : "")
        + "\"/><w:pgMar w:top=\""
        + twips(format.top())
        + "\" w:right=\""
        + twips(format.right())
        + "\" w:bottom=\""
        + twips(format.bottom())
        + "\" w:left=\""
        + twips(format.left())
        + "\" w:header=\""
        + twips(format.top() / 3)
        + "\" w:footer=\""
        + foot
        + "\" w:gutter=\"0\"/>"
        + grid
        + "</w:sectPr>";
  }

  /** Points as Word counts: twentieths. */
  static long twips(double points) {
    return Math.round(points * 20);
  }
}
