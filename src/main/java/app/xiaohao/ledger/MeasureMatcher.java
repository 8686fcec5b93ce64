package app.xiaohao.ledger;

import app.xiaohao.intake.Draft;
import app.xiaohao.ledger.LedgerRow.MeasureLine;
import app.xiaohao.model.Likeness;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Finds the measures of an issue of the file among those of the same issue in the ledger: by
 * wording, then by order where as many are left on both sides.
 */
final class MeasureMatcher {
  /** From here on two wordings are one measure. */
  private static final double ALIKE = 0.5;

  /** From here on a measure of the ledger stands inside one of the file. */
  private static final double INSIDE = 0.85;

  private final List<Draft.Measure> file;
  private final List<MeasureLine> mine;
  private final List<Likeness> fileWords;
  private final List<Likeness> mineWords;
  private final List<Pair> pairs = new ArrayList<>();
  private final boolean[] fileDone;
  private final boolean[] mineDone;

  private MeasureMatcher(List<Draft.Measure> file, List<MeasureLine> mine) {
    this.file = file;
    this.mine = mine;
    this.fileWords = file.stream().map(measure -> Likeness.of(measure.text())).toList();
    this.mineWords = mine.stream().map(measure -> Likeness.of(measure.text())).toList();
    this.fileDone = new boolean[file.size()];
    this.mineDone = new boolean[mine.size()];
  }

  /**
   * A measure of the file and the one of the ledger that it is.
   *
   * @param mine null where it is new
   * @param alike whether the wording says so; false where only the order does
   */
  record Pair(Draft.Measure file, MeasureLine mine, boolean alike) {}

  /**
   * The measures of the file in their order, with theirs in the ledger.
   *
   * <p>A measure of the file without wording speaks of all measures of the ledger's issue; one that
   * holds several of the ledger's in one cell speaks of each of them, and rewords none.
   */
  static List<Pair> match(List<Draft.Measure> file, List<MeasureLine> mine) {
    if (file.size() == 1 && file.getFirst().text().isBlank() && !mine.isEmpty()) {
      return mine.stream().map(line -> new Pair(file.getFirst(), line, true)).toList();
    }
    MeasureMatcher matcher = new MeasureMatcher(file, mine);
    matcher.byContent();
    matcher.byLikeness();
    matcher.byOrder();
    matcher.pairs.sort(Comparator.comparingInt(pair -> pair.file.n()));
    return List.copyOf(matcher.pairs);
  }

  private void pair(int one, int other, boolean alike) {
    fileDone[one] = true;
    mineDone[other] = true;
    pairs.add(new Pair(file.get(one), mine.get(other), alike));
  }

  private void byContent() {
    for (int i = 0; i < file.size(); i++) {
      Likeness whole = fileWords.get(i);
      int[] parts =
          IntStream.range(0, mine.size())
              .filter(m -> !mineDone[m] && mineWords.get(m).inside(whole) >= INSIDE)
              .toArray();
      if (parts.length > 1) {
        Draft.Measure measure = file.get(i);
        Draft.Measure bare = new Draft.Measure(measure.n(), "", measure.source(), measure.row());
        for (int part : parts) {
          mineDone[part] = true;
          pairs.add(new Pair(bare, mine.get(part), true));
        }
        fileDone[i] = true;
      }
    }
  }

  private record Candidate(int file, int mine, double likeness) {}

  private void byLikeness() {
    List<Candidate> candidates = new ArrayList<>();
    for (int i = 0; i < file.size(); i++) {
      for (int m = 0; m < mine.size(); m++) {
        double likeness = fileDone[i] || mineDone[m] ? 0 : fileWords.get(i).to(mineWords.get(m));
        if (likeness >= ALIKE) {
          candidates.add(new Candidate(i, m, likeness));
        }
      }
    }
    candidates.sort(
        Comparator.comparingDouble(Candidate::likeness)
            .reversed()
            .thenComparingInt(one -> Math.abs(one.file - one.mine)));
    for (Candidate one : candidates) {
      if (!fileDone[one.file] && !mineDone[one.mine]) {
        pair(one.file, one.mine, true);
      }
    }
  }

  private void byOrder() {
    int[] left = IntStream.range(0, file.size()).filter(i -> !fileDone[i]).toArray();
    int[] there = IntStream.range(0, mine.size()).filter(m -> !mineDone[m]).toArray();
    boolean wordless = there.length == 1 && mine.get(there[0]).text().isBlank();
    boolean inOrder = left.length == there.length || (wordless && left.length > 0);
    for (int i = 0; i < left.length; i++) {
      if (inOrder && i < there.length) {
        pair(left[i], there[i], mine.get(there[i]).text().isBlank());
      } else {
        pairs.add(new Pair(file.get(left[i]), null, false));
      }
    }
  }
}
