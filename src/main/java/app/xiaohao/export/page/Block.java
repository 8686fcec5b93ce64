package app.xiaohao.export.page;

import java.util.List;

/** What a document consists of, from above to below. */
public sealed interface Block permits Block.Paragraph, Block.Space, Block.NewPage, Table {
  /**
   * A paragraph.
   *
   * @param runs its words, at least one
   * @param rightIndent by how many points its lines end before the edge
   */
  record Paragraph(Style style, List<Run> runs, double rightIndent) implements Block {
    /** The list is copied. */
    public Paragraph {
      runs = List.copyOf(runs);
    }

    /** All words in the face of the style. */
    public static Paragraph of(Style style, String text) {
      return new Paragraph(style, List.of(new Run(style.face(), text)), 0);
    }

    /** Its words without their faces. */
    public String text() {
      StringBuilder text = new StringBuilder();
      runs.forEach(run -> text.append(run.text()));
      return text.toString();
    }
  }

  /**
   * Room between two blocks; none at the head of a page.
   *
   * @param height in points
   */
  record Space(double height) implements Block {}

  /** What follows stands on a new page. */
  record NewPage() implements Block {}
}
