package app.xiaohao.export.template;

import app.xiaohao.text.Texts;

/**
 * Where something stands in a template.
 *
 * @param paragraph counted from 1 in its part, those in tables apart; 0 inside of a table
 * @param table counted from 1; 0 outside of one
 * @param row from 1; 0 outside of a table
 * @param cell from 1; 0 outside of a table
 */
public record TemplatePlace(Part part, int paragraph, int table, int row, int cell) {
  /** The document as a whole. */
  static final TemplatePlace WHOLE = new TemplatePlace(Part.WHOLE, 0, 0, 0, 0);

  /** Which part of the document. */
  public enum Part {
    WHOLE,
    BODY,
    HEADER,
    FOOTER
  }

  /** In words. */
  public String words(Texts texts) {
    String inside =
        part == Part.WHOLE
            ? ""
            : table > 0
                ? texts.of("paper.template.cell", table, row, cell)
                : texts.of("paper.template.paragraph", paragraph);
    return texts.of("paper.template.part." + part.name()) + inside;
  }
}
