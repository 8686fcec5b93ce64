package app.xiaohao.intake.read.parts;

import java.util.ArrayList;
import java.util.List;

/** The text of a cell, run by run: some of them may be struck out. */
final class RichText {
  /**
   * A stretch that is written in one way.
   *
   * @param struck whether it is struck out; null where it is as the cell is
   */
  private record Run(String text, Boolean struck) {}

  private final List<Run> runs = new ArrayList<>(1);

  void add(String text, Boolean struck) {
    if (!text.isEmpty()) {
      runs.add(new Run(text, struck));
    }
  }

  /**
   * All of it, struck words marked.
   *
   * @param ofCell whether the cell strikes its words out
   */
  String text(boolean ofCell) {
    StringBuilder all = new StringBuilder();
    for (Run run : runs) {
      all.append(StruckOut.mark(run.text(), run.struck() == null ? ofCell : run.struck()));
    }
    return all.toString();
  }
}
