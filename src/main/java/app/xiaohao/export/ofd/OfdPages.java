package app.xiaohao.export.ofd;

import app.xiaohao.export.page.Face;
import app.xiaohao.export.page.Faces;
import app.xiaohao.export.page.LaidPage;
import app.xiaohao.export.page.PageFormat;
import app.xiaohao.export.page.ShippedFont;
import app.xiaohao.export.page.XmlText;
import app.xiaohao.export.page.ZipParts;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.apache.fontbox.ttf.TTFSubsetter;
import org.apache.fontbox.ttf.TrueTypeFont;

/** Writes laid pages as OFD. All places in it are millimetres. */
public final class OfdPages {
  private static final String NAMESPACE = " xmlns:ofd=\"http://www.ofdspec.org/2016\"";
  private static final int REGULAR = 1;
  private static final int BOLD = 2;

  /** Identities up to here are those of fonts and pages. */
  private static final int PAGES_FROM = 10;

  private final List<LaidPage> pages;
  private final Faces faces;
  private int identity;

  private OfdPages(List<LaidPage> pages, Faces faces) {
    this.pages = pages;
    this.faces = faces;
    this.identity = PAGES_FROM + pages.size();
  }

  /**
   * Writes them.
   *
   * @param title what a viewer shows as the name
   * @param faces by which the pages were laid; not closed
   */
  public static void write(OutputStream stream, String title, List<LaidPage> pages, Faces faces)
      throws IOException {
    new OfdPages(pages, faces).write(new ZipParts(stream), title);
  }

  private void write(ZipParts parts, String title) throws IOException {
    String id =
        UUID.nameUUIDFromBytes((title + pages).getBytes(StandardCharsets.UTF_8))
            .toString()
            .replace("-", "");
    parts.xml(
        "OFD.xml",
        "<ofd:OFD"
            + NAMESPACE
            + " Version=\"1.0\" DocType=\"OFD\"><ofd:DocBody><ofd:DocInfo><ofd:DocID>"
            + id
            + "</ofd:DocID><ofd:Title>"
            + XmlText.of(title)
            + "</ofd:Title><ofd:Creator>Xiaohao</ofd:Creator></ofd:DocInfo>"
            + "<ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>");
    for (LaidPage page : pages) {
      parts.xml("Doc_0/Pages/Page_" + (page.number() - 1) + "/Content.xml", content(page));
    }
    parts.xml("Doc_0/Document.xml", document());
    parts.xml("Doc_0/PublicRes.xml", resources());
    font(parts, REGULAR, false);
    font(parts, BOLD, true);
    parts.finish();
  }

  private String document() {
    PageFormat format = pages.getFirst().format();
    StringBuilder xml = new StringBuilder("<ofd:Document" + NAMESPACE + "><ofd:CommonData>");
    xml.append("<ofd:MaxUnitID>").append(identity).append("</ofd:MaxUnitID><ofd:PageArea>");
    box(xml, format);
    xml.append("</ofd:PageArea><ofd:PublicRes>PublicRes.xml</ofd:PublicRes></ofd:CommonData>");
    xml.append("<ofd:Pages>");
    for (LaidPage page : pages) {
      xml.append("<ofd:Page ID=\"")
          .append(PAGES_FROM + page.number() - 1)
          .append("\" BaseLoc=\"Pages/Page_")
          .append(page.number() - 1)
          .append("/Content.xml\"/>");
    }
    return xml.append("</ofd:Pages></ofd:Document>").toString();
  }

  private static void box(StringBuilder xml, PageFormat format) {
    xml.append("<ofd:PhysicalBox>0 0 ")
        .append(mm(format.width()))
        .append(' ')
        .append(mm(format.height()))
        .append("</ofd:PhysicalBox>");
  }

  private static String resources() {
    StringBuilder xml = new StringBuilder("<ofd:Res" + NAMESPACE + " BaseLoc=\"Res\"><ofd:Fonts>");
    for (int font : new int[] {REGULAR, BOLD}) {
      xml.append("<ofd:Font ID=\"")
          .append(font)
          .append("\" FontName=\"Noto Sans CJK SC\" FamilyName=\"Noto Sans CJK SC\" Bold=\"")
          .append(font == BOLD)
          .append("\"><ofd:FontFile>font_")
          .append(font)
          .append(".ttf</ofd:FontFile></ofd:Font>");
    }
    return xml.append("</ofd:Fonts></ofd:Res>").toString();
  }

  private CharSequence content(LaidPage page) {
    StringBuilder xml = new StringBuilder("<ofd:Page" + NAMESPACE + "><ofd:Area>");
    box(xml, page.format());
    xml.append("</ofd:Area><ofd:Content><ofd:Layer ID=\"")
        .append(++identity)
        .append("\" Type=\"Body\">");
    page.lines().forEach(line -> line(xml, line));
    page.words().forEach(words -> words(xml, words));
    return xml.append("</ofd:Layer></ofd:Content></ofd:Page>");
  }

  private void line(StringBuilder xml, LaidPage.Line line) {
    double half = line.thickness() / 2;
    double left = Math.min(line.x1(), line.x2()) - half;
    double top = Math.min(line.y1(), line.y2()) - half;
    double width = Math.abs(line.x2() - line.x1()) + line.thickness();
    double height = Math.abs(line.y2() - line.y1()) + line.thickness();
    xml.append("<ofd:PathObject ID=\"").append(++identity).append('"');
    boundary(xml, left, top, width, height);
    xml.append(" LineWidth=\"")
        .append(mm(line.thickness()))
        .append("\"><ofd:AbbreviatedData>M ")
        .append(mm(line.x1() - left))
        .append(' ')
        .append(mm(line.y1() - top))
        .append(" L ")
        .append(mm(line.x2() - left))
        .append(' ')
        .append(mm(line.y2() - top))
        .append("</ofd:AbbreviatedData></ofd:PathObject>");
  }

  private void words(StringBuilder xml, LaidPage.Words words) {
    ShippedFont font = faces.of(words.face());
    int[] signs = words.text().codePoints().toArray();
    StringBuilder steps = new StringBuilder();
    double width = 0;
    for (int i = 0; i < signs.length; i++) {
      double step = font.width(Character.toString(signs[i]), words.size()) + words.tracking();
      width += step;
      if (i < signs.length - 1) {
        steps.append(i == 0 ? "" : " ").append(mm(step));
      }
    }
    xml.append("<ofd:TextObject ID=\"").append(++identity).append('"');
    boundary(xml, words.x(), words.y() - words.size(), width, words.size() * 1.3);
    xml.append(" Font=\"")
        .append(words.face().bold() ? BOLD : REGULAR)
        .append("\" Size=\"")
        .append(mm(words.size()))
        .append("\"><ofd:TextCode X=\"0\" Y=\"")
        .append(mm(words.size()))
        .append('"');
    if (!steps.isEmpty()) {
      xml.append(" DeltaX=\"").append(steps).append('"');
    }
    xml.append('>').append(XmlText.of(words.text())).append("</ofd:TextCode></ofd:TextObject>");
  }

  private static void boundary(
      StringBuilder xml, double left, double top, double width, double height) {
    xml.append(" Boundary=\"")
        .append(mm(left))
        .append(' ')
        .append(mm(top))
        .append(' ')
        .append(mm(width))
        .append(' ')
        .append(mm(height))
        .append('"');
  }

  private static String mm(double points) {
    return BigDecimal.valueOf(points / PageFormat.MILLIMETRE)
        .setScale(3, RoundingMode.HALF_EVEN)
        .stripTrailingZeros()
        .toPlainString();
  }

  private void font(ZipParts parts, int font, boolean bold) throws IOException {
    Set<Integer> signs = new TreeSet<>(Set.of((int) ' '));
    for (LaidPage page : pages) {
      for (LaidPage.Words words : page.words()) {
        if (words.face().bold() == bold) {
          words.text().codePoints().forEach(signs::add);
        }
      }
    }
    parts.bytes("Doc_0/Res/font_" + font + ".ttf", face(bold ? Face.BLACK : Face.BODY, signs));
  }

  /**
   * What of a face has these signs. A cut has room for signs of sixteen bits only; where a rarer
   * one stands, the face comes whole.
   */
  private byte[] face(Face face, Set<Integer> signs) throws IOException {
    TrueTypeFont whole = faces.of(face).font();
    if (!signs.stream().allMatch(Character::isBmpCodePoint)) {
      try (InputStream all = whole.getOriginalData()) {
        return all.readAllBytes();
      }
    }
    TTFSubsetter subset = new TTFSubsetter(whole);
    signs.forEach(subset::add);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    subset.writeToStream(bytes);
    return bytes.toByteArray();
  }
}
