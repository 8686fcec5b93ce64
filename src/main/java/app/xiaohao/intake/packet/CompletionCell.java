package app.xiaohao.intake.packet;

import app.xiaohao.intake.Draft;
import app.xiaohao.intake.parse.item.FieldStatus;
import app.xiaohao.model.Completion;
import app.xiaohao.model.closing.Closure;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a cell of 完成情况 says: a word that the packet offers, else what the words say as in any
 * office's table.
 *
 * @param completion null where it says none
 * @param closes whether it says that the item is closed, or asks for it
 */
public record CompletionCell(@Nullable Completion completion, boolean closes) {
  private static final int LONGEST = 8;

  /**
   * Reads a cell.
   *
   * @param offered the words that the packet offers, in the order of the vocabulary
   */
  public static CompletionCell of(String words, List<String> offered) {
    String bare = words.strip();
    int place = offered.indexOf(bare);
    if (place >= 0 && place < Completion.values().length) {
      return new CompletionCell(Completion.values()[place], false);
    }
    Draft.Status status = FieldStatus.ofCell(bare);
    boolean closes = status.closure() != null && status.closure() != Closure.NONE;
    // longer words, and a percentage, say more than the state does: nothing of them may be lost
    boolean whole = !closes && status.percent() == null && bare.length() <= LONGEST;
    return new CompletionCell(whole ? status.completion() : null, closes);
  }
}
