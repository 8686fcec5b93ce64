package app.xiaohao.ledger.merge;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Several measures that one cell of a file holds, one after the other. */
final class OneCell {
  /** A measure is looked for inside a cell from so many characters on. */
  private static final int LEAST = 4;

  /** So many characters a measure may have about it in the cell: its number, 一是. */
  private static final int NUMBERING = 4;

  private OneCell() {}

  /**
   * Which of the wordings the cell is made of: each stands in it letter by letter, none inside
   * another, and beside them it has nothing but their numbering.
   *
   * @return places in the list; empty where the cell is something else
   */
  static List<Integer> parts(String cell, List<String> wordings) {
    boolean[] covered = new boolean[cell.length()];
    List<Integer> parts = new ArrayList<>();
    List<Integer> longestFirst =
        IntStream.range(0, wordings.size())
            .boxed()
            .sorted(Comparator.comparingInt((Integer i) -> -wordings.get(i).length()))
            .toList();
    int left = cell.length();
    for (int one : longestFirst) {
      String wording = wordings.get(one);
      int at = wording.length() < LEAST ? -1 : free(cell, wording, covered);
      if (at >= 0) {
        for (int i = at; i < at + wording.length(); i++) {
          covered[i] = true;
        }
        left -= wording.length();
        parts.add(one);
      }
    }
    return parts.size() > 1 && left <= NUMBERING * parts.size()
        ? parts.stream().sorted().toList()
        : List.of();
  }

  private static int free(String cell, String wording, boolean[] covered) {
    int at = cell.indexOf(wording);
    while (at >= 0) {
      boolean taken = false;
      for (int i = at; i < at + wording.length(); i++) {
        taken |= covered[i];
      }
      if (!taken) {
        return at;
      }
      at = cell.indexOf(wording, at + 1);
    }
    return -1;
  }
}
