package app.xiaohao.export.page;

import java.util.List;
import java.util.Objects;

/**
 * A document as it will be printed, before anything is laid out.
 *
 * @param title what a viewer shows as its name
 * @param mark a word in the head of every page (草稿); empty for none
 * @param blocks from above to below
 * @param numbering how the pages are numbered where the number does not stand outside between
 *     dashes: {@code {0}} is the page and {@code {1}} how many there are
 */
public record PageDocument(
    String title, PageFormat format, String mark, List<Block> blocks, String numbering) {
  /** The list is copied. */
  public PageDocument {
    Objects.requireNonNull(title);
    Objects.requireNonNull(format);
    Objects.requireNonNull(mark);
    Objects.requireNonNull(numbering);
    blocks = List.copyOf(blocks);
  }

  /** The words at the foot of a page. */
  public String pageNumber(int page, int pages) {
    return format.official()
        ? "— " + page + " —"
        : numbering.replace("{0}", Integer.toString(page)).replace("{1}", Integer.toString(pages));
  }

  /** The same on other paper. */
  public PageDocument on(PageFormat other) {
    return new PageDocument(title, other, mark, blocks, numbering);
  }
}
