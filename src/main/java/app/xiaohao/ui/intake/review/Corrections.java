package app.xiaohao.ui.intake.review;

import java.util.ArrayList;
import java.util.List;

/** What a person corrected in a text, character by character. */
final class Corrections {
  /** Above so many pairs of characters what differs is shown as one piece. */
  private static final int MOST = 1_000_000;

  private Corrections() {}

  /**
   * A piece of the text as it stands.
   *
   * @param corrected whether it was read otherwise
   */
  record Piece(String text, boolean corrected) {}

  /**
   * The text as it stands in pieces; where something was only taken out, its neighbour is marked.
   */
  static List<Piece> of(String read, String now) {
    int least = Math.min(read.length(), now.length());
    int same = 0;
    while (same < least && read.charAt(same) == now.charAt(same)) {
      same++;
    }
    int end = 0;
    while (end < least - same
        && read.charAt(read.length() - 1 - end) == now.charAt(now.length() - 1 - end)) {
      end++;
    }
    String before = read.substring(same, read.length() - end);
    String after = now.substring(same, now.length() - end);
    boolean[] marked = new boolean[now.length()];
    mark(before, after, same, marked);
    if (after.isEmpty() && !before.isEmpty() && !now.isEmpty()) {
      marked[Math.clamp(same - 1, 0, now.length() - 1)] = true;
    }
    return pieces(now, marked);
  }

  /** Marks what is not common to both, by their longest common subsequence. */
  private static void mark(String before, String after, int offset, boolean[] marked) {
    int n = before.length();
    int m = after.length();
    if ((long) n * m > MOST || n == 0) {
      for (int i = 0; i < m; i++) {
        marked[offset + i] = true;
      }
      return;
    }
    int[][] common = new int[n + 1][m + 1];
    for (int i = n - 1; i >= 0; i--) {
      for (int j = m - 1; j >= 0; j--) {
        common[i][j] =
            before.charAt(i) == after.charAt(j)
                ? common[i + 1][j + 1] + 1
                : Math.max(common[i + 1][j], common[i][j + 1]);
      }
    }
    int i = 0;
    for (int j = 0; j < m; ) {
      if (i < n && before.charAt(i) == after.charAt(j)) {
        i++;
        j++;
      } else if (i < n && common[i + 1][j] >= common[i][j + 1]) {
        i++;
      } else {
        marked[offset + j] = true;
        j++;
      }
    }
  }

  private static List<Piece> pieces(String now, boolean[] marked) {
    List<Piece> pieces = new ArrayList<>();
    int start = 0;
    for (int i = 1; i <= now.length(); i++) {
      if (i == now.length() || marked[i] != marked[start]) {
        pieces.add(new Piece(now.substring(start, i), marked[start]));
        start = i;
      }
    }
    return pieces;
  }
}
