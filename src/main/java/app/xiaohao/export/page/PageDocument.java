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

  /**
   * Which block is the last that says something: what stands behind it (署名 and 成文日期 with the words
   * below them, the foot of a table) must not stand alone on a page.
   *
   * @return its index; how many blocks there are where nothing stands behind it
   */
  public int last() {
    int at = blocks.size();
    for (int i = blocks.size() - 1; i >= 0; i--) {
      if (blocks.get(i) instanceof Block.Paragraph one && one.style() == Style.SIGNATURE) {
        at = i;
        break;
      }
    }
    int last = at - 1;
    while (last >= 0 && isFoot(blocks.get(last))) {
      last--;
    }
    boolean alone =
        blocks.subList(last + 1, blocks.size()).stream()
            .allMatch(block -> block instanceof Block.Space);
    return last < 0 || alone ? blocks.size() : last;
  }

  private static boolean isFoot(Block block) {
    return switch (block) {
      case Block.Space _ -> true;
      case Block.NewPage _ -> false;
      case Block.Paragraph paragraph -> paragraph.style() == Style.NOTE;
      case Table table -> !table.ruled();
    };
  }

  /** The same on other paper. */
  public PageDocument on(PageFormat other) {
    return new PageDocument(title, other, mark, blocks, numbering);
  }
}
