package app.xiaohao.export.template;

import app.xiaohao.export.page.Block;
import app.xiaohao.export.page.PageDocument;
import app.xiaohao.export.page.Run;
import app.xiaohao.export.page.Style;
import app.xiaohao.export.page.Table;
import app.xiaohao.text.Texts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A paper taken apart into its fields.
 *
 * @param skeleton the paper with the names of its fields in their places
 * @param words what stands in fields of words, by name
 * @param blocks what stands in fields of paragraphs and tables, by name
 */
record PaperParts(
    PageDocument skeleton, Map<String, String> words, Map<String, List<Block>> blocks) {
  static final String OPEN = "«";
  static final String CLOSE = "»";

  static PaperParts of(PageDocument document, Texts texts) {
    return new Taking(texts).take(document);
  }

  /** A field as it stands in a template. */
  static String marked(String name) {
    return OPEN + name + CLOSE;
  }

  private static final class Taking {
    private final Texts texts;
    private final List<Block> skeleton = new ArrayList<>();
    private final Map<String, String> words = new LinkedHashMap<>();
    private final Map<String, List<Block>> blocks = new LinkedHashMap<>();
    private List<Block> group = new ArrayList<>();

    Taking(Texts texts) {
      this.texts = texts;
    }

    PaperParts take(PageDocument document) {
      boolean numbered =
          document.blocks().stream()
              .anyMatch(
                  block -> block instanceof Block.Paragraph one && one.style() == Style.NUMBER);
      for (Block block : document.blocks()) {
        switch (block) {
          case Block.Paragraph paragraph -> paragraph(paragraph, numbered);
          case Table table when form(table) -> {
            endGroup();
            skeleton.add(cells(table));
          }
          default -> group.add(block);
        }
      }
      endGroup();
      words.put(TemplateField.MARK.name(texts), document.mark());
      return new PaperParts(
          new PageDocument(
              document.title(),
              document.format(),
              marked(TemplateField.MARK.name(texts)),
              skeleton,
              document.numbering()),
          words,
          blocks);
    }

    private void paragraph(Block.Paragraph paragraph, boolean numbered) {
      TemplateField field =
          switch (paragraph.style()) {
            case TITLE -> TemplateField.TITLE;
            case NUMBER -> TemplateField.NUMBER;
            case ADDRESSEE -> TemplateField.ADDRESSEE;
            case SIGNATURE -> TemplateField.SIGNATURE;
            case DATE -> TemplateField.DATE;
            default -> null;
          };
      if (field == null || words.containsKey(field.name(texts))) {
        group.add(paragraph);
        return;
      }
      endGroup();
      words.put(field.name(texts), paragraph.text());
      skeleton.add(
          new Block.Paragraph(
              paragraph.style(),
              List.of(new Run(paragraph.style().face(), marked(field.name(texts)))),
              paragraph.rightIndent()));
      if (field == TemplateField.TITLE && !numbered) {
        skeleton.add(Block.Paragraph.of(Style.NUMBER, marked(TemplateField.NUMBER.name(texts))));
      }
    }

    /** What stands between fields of words is one field; room alone stays as it is. */
    private void endGroup() {
      if (group.stream().allMatch(block -> block instanceof Block.Space)) {
        skeleton.addAll(group);
      } else {
        String name = free(words.containsKey(TemplateField.DATE.name(texts)) ? note() : body());
        blocks.put(name, List.copyOf(group));
        skeleton.add(Block.Paragraph.of(Style.BODY, marked(name)));
      }
      group = new ArrayList<>();
    }

    private String body() {
      return TemplateField.BODY.name(texts);
    }

    private String note() {
      return TemplateField.NOTE.name(texts);
    }

    private String free(String name) {
      String found = name;
      for (int n = 2; words.containsKey(found) || blocks.containsKey(found); n++) {
        found = name + n;
      }
      return found;
    }

    /** Whether a table is a form: headings beside what is said, or names before a colon. */
    private static boolean form(Table table) {
      return table.head().isEmpty()
          && table.rows().stream()
              .allMatch(
                  row ->
                      row.cells().stream().anyMatch(Table.Cell::strong)
                          || row.cells().stream().allMatch(cell -> colon(cell.text()) > 0));
    }

    private static int colon(String text) {
      return text.indexOf('：');
    }

    private Table cells(Table table) {
      List<Table.Row> rows = new ArrayList<>();
      for (Table.Row row : table.rows()) {
        List<Table.Cell> cells = new ArrayList<>();
        String heading = "";
        for (Table.Cell cell : row.cells()) {
          if (cell.strong()) {
            heading = cell.text().replaceAll("\\s+", "");
            cells.add(cell);
          } else if (!heading.isEmpty()) {
            cells.add(saying(cell, "", heading, cell.text()));
            heading = "";
          } else if (colon(cell.text()) > 0) {
            int at = colon(cell.text()) + 1;
            String before = cell.text().substring(0, at);
            cells.add(
                saying(
                    cell,
                    before,
                    before.substring(0, at - 1).replaceAll("\\s+", ""),
                    cell.text().substring(at)));
          } else {
            cells.add(cell);
          }
        }
        rows.add(new Table.Row(cells, row.height()));
      }
      return new Table(table.shares(), table.head(), rows, table.size(), table.ruled());
    }

    private Table.Cell saying(Table.Cell cell, String before, String name, String said) {
      String field = free(name);
      words.put(field, said);
      return new Table.Cell(
          before + marked(field),
          "",
          cell.align(),
          cell.columns(),
          cell.rows(),
          cell.strong(),
          cell.top());
    }
  }
}
