package app.xiaohao.intake.read.sheet;

import app.xiaohao.intake.IntakeException;
import app.xiaohao.intake.read.parts.PartXml;
import app.xiaohao.intake.read.parts.ZippedParts;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Which sheets a workbook has, and in which parts everything stands.
 *
 * @param sheets in the order of their tabs; charts and macros left out
 * @param without the names of sheets that have no part
 * @param strings the part of the shared strings; null where there is none
 * @param styles the part of the styles; null where there is none
 * @param from1904 whether days are counted from 1904
 */
record WorkbookParts(
    List<Sheet> sheets, List<String> without, String strings, String styles, boolean from1904) {
  /** One sheet. */
  record Sheet(String name, String part, boolean visible) {}

  static WorkbookParts of(ZippedParts zip) throws IOException, XMLStreamException, IntakeException {
    String workbook =
        relations(zip, "", "_rels/.rels").values().stream()
            .filter(relation -> relation.type().equals("officeDocument"))
            .map(Relation::part)
            .findFirst()
            .orElse("xl/workbook.xml");
    int slash = workbook.lastIndexOf('/') + 1;
    String folder = workbook.substring(0, slash);
    Map<String, Relation> relations =
        relations(zip, folder, folder + "_rels/" + workbook.substring(slash) + ".rels");
    List<Sheet> sheets = new ArrayList<>();
    List<String> without = new ArrayList<>();
    boolean from1904 = false;
    try (InputStream part = zip.open(workbook)) {
      XMLStreamReader xml = PartXml.open(part);
      while (xml.hasNext()) {
        if (PartXml.next(xml) != XMLStreamConstants.START_ELEMENT) {
          continue;
        }
        if (xml.getLocalName().equals("workbookPr")) {
          from1904 = PartXml.isOn(xml, "date1904");
        } else if (xml.getLocalName().equals("sheet")) {
          Relation relation = relations.get(PartXml.attribute(xml, "id"));
          String name = PartXml.attribute(xml, "name");
          String state = PartXml.attribute(xml, "state");
          if (relation == null) {
            without.add(name == null ? "" : name);
          } else if (relation.type().equals("worksheet")) {
            sheets.add(
                new Sheet(
                    name == null ? "" : name,
                    relation.part(),
                    state == null || state.equals("visible")));
          }
        }
      }
    }
    return new WorkbookParts(
        List.copyOf(sheets),
        List.copyOf(without),
        part(relations, "sharedStrings"),
        part(relations, "styles"),
        from1904);
  }

  private static String part(Map<String, Relation> relations, String type) {
    return relations.values().stream()
        .filter(relation -> relation.type().equals(type))
        .map(Relation::part)
        .findFirst()
        .orElse(null);
  }

  private static Map<String, Relation> relations(ZippedParts zip, String folder, String name)
      throws IOException, XMLStreamException, IntakeException {
    Map<String, Relation> relations = new HashMap<>();
    try (InputStream part = zip.open(name)) {
      XMLStreamReader xml = PartXml.open(part);
      while (xml.hasNext()) {
        if (PartXml.next(xml) == XMLStreamConstants.START_ELEMENT
            && xml.getLocalName().equals("Relationship")) {
          String type = PartXml.attribute(xml, "Type");
          String target = PartXml.attribute(xml, "Target");
          if (type != null && target != null) {
            relations.put(
                PartXml.attribute(xml, "Id"),
                new Relation(type.substring(type.lastIndexOf('/') + 1), resolved(folder, target)));
          }
        }
      }
    }
    return relations;
  }

  /** A target as the full name of a part. */
  private static String resolved(String folder, String target) {
    if (target.startsWith("/")) {
      return target.substring(1);
    }
    String from = folder;
    String to = target;
    while (to.startsWith("../") || to.startsWith("./")) {
      if (to.startsWith("../")) {
        from = from.substring(0, from.lastIndexOf('/', Math.max(from.length() - 2, 0)) + 1);
      }
      to = to.substring(to.indexOf('/') + 1);
    }
    return from + to;
  }

  /**
   * What a part has to do with another.
   *
   * @param type the last word of its address, which is the same in both dialects of the format
   */
  private record Relation(String type, String part) {}
}
