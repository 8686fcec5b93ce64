package app.xiaohao.ledger.merge;

import app.xiaohao.intake.Draft;
import app.xiaohao.ledger.row.LedgerRow.MeasureLine;
import app.xiaohao.model.Likeness;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * Finds the measures of an issue of the file among those of the same issue in the ledger, one to
 * one: by the same wording; then, of those that are left, by what else their rows say; by likeness
 * only where it is clear in both directions. What stays unclear is left to a person. The order of
 * the file's rows counts only between rows of the same wording.
 */
final class MeasureMatcher {
  /** From here on two wordings may be one measure. */
  private static final double ALIKE = 0.5;

  /** From here on a person is asked whether two wordings are one measure. */
  private static final double AKIN = 0.3;

  /** By so much a likeness has to be above the next. */
  private static final double CLEAR = 0.15;

  /** Evidence counts in whole fields. */
  private static final double ONE_FIELD = 0.5;

  /** Among so many a person is asked to choose. */
  private static final int MOST_ASKED = 6;

  private final List<Draft.Measure> file;
  private final List<MeasureLine> mine;
  private final Comparison comparison;
  private final List<Likeness> fileWords;
  private final List<Likeness> mineWords;
  private final List<Likeness> saidWords;
  private final List<Pair> pairs = new ArrayList<>();
  private final boolean[] fileDone;
  private final boolean[] mineDone;

  private MeasureMatcher(List<Draft.Measure> file, List<MeasureLine> mine, Comparison comparison) {
    this.file = file;
    this.mine = mine;
    this.comparison = comparison;
    this.fileWords = file.stream().map(measure -> Likeness.of(measure.text())).toList();
    this.mineWords = mine.stream().map(measure -> Likeness.of(measure.text())).toList();
    this.saidWords = mine.stream().map(line -> Likeness.of(comparison.said(line))).toList();
    this.fileDone = new boolean[file.size()];
    this.mineDone = new boolean[mine.size()];
  }

  /** What is known of two beside their wording. */
  interface Comparison {
    /** How far the other cells of a row of the file agree with a row of the ledger. */
    Agreement of(Draft.Measure file, MeasureLine mine);

    /** How the last import worded a measure that people may have reworded since. */
    String said(MeasureLine mine);
  }

  /** How sure it is that two are one measure. */
  enum How {
    /** the wording says so, or all else does */
    SURE,
    /** nothing contradicts it but the wording */
    REWORDED,
    /** the row of the file speaks of several measures of the ledger at once */
    SHARED,
    /** the ledger has none like it */
    NEW,
    /** a person has to say which it is */
    UNCLEAR
  }

  /**
   * A measure of the file and the one of the ledger that it is.
   *
   * @param mine null where it is new or unclear
   * @param maybe which it may be, the likeliest first; only where it is unclear
   */
  record Pair(Draft.Measure file, MeasureLine mine, How how, List<MeasureLine> maybe) {
    private Pair(Draft.Measure file, MeasureLine mine, How how) {
      this(file, mine, how, List.of());
    }
  }

  /**
   * The measures of the file in their order, with theirs in the ledger.
   *
   * <p>A measure of the file without wording speaks of all measures of the ledger's issue; one that
   * holds several of the ledger's in one cell speaks of each of them, and rewords none.
   */
  static List<Pair> match(List<Draft.Measure> file, List<MeasureLine> mine, Comparison comparison) {
    if (file.size() == 1 && file.getFirst().text().isBlank() && !mine.isEmpty()) {
      How how = mine.size() == 1 ? How.SURE : How.SHARED;
      return mine.stream().map(line -> new Pair(file.getFirst(), line, how)).toList();
    }
    MeasureMatcher matcher = new MeasureMatcher(file, mine, comparison);
    matcher.bySameWording(matcher.mineWords);
    matcher.bySameWording(matcher.saidWords);
    matcher.byContent();
    matcher.byLikeness();
    matcher.byEvidence();
    matcher.wordless();
    matcher.rest();
    matcher.pairs.sort(Comparator.comparingInt(pair -> pair.file.n()));
    return List.copyOf(matcher.pairs);
  }

  private void pair(int one, int other, How how) {
    fileDone[one] = true;
    mineDone[other] = true;
    pairs.add(new Pair(file.get(one), mine.get(other), how));
  }

  private List<Integer> openInFile() {
    return IntStream.range(0, file.size()).filter(i -> !fileDone[i]).boxed().toList();
  }

  private List<Integer> openInLedger() {
    return IntStream.range(0, mine.size()).filter(m -> !mineDone[m]).boxed().toList();
  }

  private interface Score {
    double of(int one, int other);
  }

  /** Pairs of the two lists that are clear under a score and sure. */
  private List<ClearPairs.Pair> clear(
      List<Integer> ones, List<Integer> others, Score score, double margin, ClearPairs.Sure sure) {
    double[][] scores = new double[ones.size()][others.size()];
    for (int i = 0; i < ones.size(); i++) {
      for (int m = 0; m < others.size(); m++) {
        scores[i][m] = score.of(ones.get(i), others.get(m));
      }
    }
    return ClearPairs.of(scores, margin, (i, m) -> sure.of(ones.get(i), others.get(m))).stream()
        .map(pair -> new ClearPairs.Pair(ones.get(pair.row()), others.get(pair.column())))
        .toList();
  }

  private Agreement agreement(int one, int other) {
    return comparison.of(file.get(one), mine.get(other));
  }

  private void bySameWording(List<Likeness> words) {
    Map<String, List<Integer>> there = new HashMap<>();
    for (int m : openInLedger()) {
      there.computeIfAbsent(words.get(m).normal(), key -> new ArrayList<>(1)).add(m);
    }
    Map<String, List<Integer>> here = new HashMap<>();
    for (int i : openInFile()) {
      here.computeIfAbsent(fileWords.get(i).normal(), key -> new ArrayList<>(1)).add(i);
    }
    for (Map.Entry<String, List<Integer>> same : here.entrySet()) {
      List<Integer> others = there.get(same.getKey());
      if (others != null && !same.getKey().isEmpty()) {
        sameWording(same.getValue(), others);
      }
    }
  }

  /** Of several that are worded alike those that say the same in all, then those that are clear. */
  private void sameWording(List<Integer> ones, List<Integer> others) {
    if (ones.size() == 1 && others.size() == 1) {
      pair(ones.getFirst(), others.getFirst(), How.SURE);
      return;
    }
    for (int one : ones) {
      others.stream()
          .filter(other -> !mineDone[other] && agreement(one, other).identical())
          .min(Comparator.comparingInt(other -> Math.abs(other - one)))
          .ifPresent(other -> pair(one, other, How.SURE));
    }
    clear(open(ones, fileDone), open(others, mineDone), this::evidence, ONE_FIELD, (i, m) -> true)
        .forEach(pair -> pair(pair.row(), pair.column(), How.SURE));
    List<Integer> left = open(ones, fileDone);
    List<Integer> there = open(others, mineDone);
    boolean inOrder =
        left.size() == there.size()
            && IntStream.range(0, left.size())
                .allMatch(i -> agreement(left.get(i), there.get(i)).against() == 0);
    if (inOrder) {
      IntStream.range(0, left.size()).forEach(i -> pair(left.get(i), there.get(i), How.SURE));
    }
  }

  private static List<Integer> open(List<Integer> places, boolean[] done) {
    return places.stream().filter(place -> !done[place]).toList();
  }

  private double evidence(int one, int other) {
    return agreement(one, other).score();
  }

  private void byContent() {
    for (int i : openInFile()) {
      List<Integer> open =
          openInLedger().stream().filter(m -> !mineWords.get(m).normal().isEmpty()).toList();
      List<Integer> parts =
          OneCell.parts(
                  fileWords.get(i).normal(),
                  open.stream().map(m -> mineWords.get(m).normal()).toList())
              .stream()
              .map(open::get)
              .toList();
      if (parts.size() > 1) {
        Draft.Measure measure = file.get(i);
        Draft.Measure bare = new Draft.Measure(measure.n(), "", measure.source(), measure.row());
        for (int part : parts) {
          mineDone[part] = true;
          pairs.add(new Pair(bare, mine.get(part), How.SHARED));
        }
        fileDone[i] = true;
      }
    }
  }

  private void byLikeness() {
    List<Integer> ones = openInFile();
    List<Integer> others = openInLedger();
    if (ones.isEmpty() || others.isEmpty()) {
      return;
    }
    double[][] likeness = new double[file.size()][mine.size()];
    for (int one : ones) {
      for (int other : others) {
        likeness[one][other] = likeness(one, other);
      }
    }
    ClearPairs.Sure alike =
        (i, m) ->
            likeness[i][m] >= ALIKE
                && telling(i, m) == Telling.By.NOTHING
                && (agreement(i, m).against() == 0
                    // A list in which several are alike is told apart by more than likeness.
                    || ones.stream().filter(one -> likeness[one][m] >= ALIKE).count()
                            + others.stream().filter(other -> likeness[i][other] >= ALIKE).count()
                        == 2);
    clear(ones, others, (i, m) -> likeness[i][m], CLEAR, alike)
        .forEach(pair -> pair(pair.row(), pair.column(), How.SURE));
  }

  private Telling.By telling(int one, int other) {
    String words = file.get(one).text();
    Telling.By held = Telling.of(words, mine.get(other).text());
    Telling.By said = Telling.of(words, comparison.said(mine.get(other)));
    return held.compareTo(said) < 0 ? held : said;
  }

  /** What is worded otherwise is the same only where nothing else speaks against it. */
  private void byEvidence() {
    List<Integer> ones = openInFile();
    List<Integer> others = openInLedger();
    boolean last = ones.size() == 1 && others.size() == 1;
    for (ClearPairs.Pair pair :
        clear(ones, others, this::likeness, CLEAR, (i, m) -> agrees(i, m, last))) {
      int one = pair.row();
      int other = pair.column();
      boolean told =
          likeness(one, other) >= ALIKE
              && telling(one, other) != Telling.By.NAME
              && (agreement(one, other).same() > 0
                  || file.get(one).n() == mine.get(other).number());
      pair(one, other, told ? How.SURE : How.REWORDED);
    }
  }

  private double likeness(int one, int other) {
    return Math.max(
        fileWords.get(one).to(mineWords.get(other)), fileWords.get(one).to(saidWords.get(other)));
  }

  /**
   * @param last whether they are the last that are left on both sides
   */
  private boolean agrees(int one, int other, boolean last) {
    if (mineWords.get(other).normal().isEmpty()) {
      return false;
    }
    Agreement agreement = agreement(one, other);
    boolean alike = likeness(one, other) >= ALIKE;
    if (agreement.speaksFor()) {
      return agreement.changed() == 0 || (alike && telling(one, other) != Telling.By.NAME);
    }
    return agreement.identical()
        && (alike
            ? last || file.get(one).n() == mine.get(other).number()
            : file.size() == 1 && mine.size() == 1);
  }

  /** The one measure of an issue that still had no wording gets it; the others are new. */
  private void wordless() {
    List<Integer> there = openInLedger();
    if (there.size() != 1 || !mineWords.get(there.getFirst()).normal().isEmpty()) {
      return;
    }
    int other = there.getFirst();
    List<Integer> ones = openInFile();
    List<Integer> fitting =
        ones.stream().filter(one -> agreement(one, other).against() == 0).toList();
    if (!fitting.isEmpty()) {
      pair(fitting.getFirst(), other, How.SURE);
    }
  }

  private void rest() {
    List<Integer> there = openInLedger();
    for (int one : openInFile()) {
      int twin = twin(one);
      if (twin >= 0) {
        pairs.add(new Pair(file.get(one), mine.get(twin), How.SURE));
        continue;
      }
      TreeSet<Integer> maybe =
          new TreeSet<>(
              Comparator.<Integer>comparingDouble(m -> -likeness(one, m)).thenComparingInt(m -> m));
      for (int other : there) {
        if (likeness(one, other) >= AKIN
            || mineWords.get(other).normal().isEmpty()
            || agreement(one, other).speaksFor()
            || inPlace(one, other)) {
          maybe.add(other);
        }
      }
      Draft.Measure measure = file.get(one);
      pairs.add(
          maybe.isEmpty()
              ? new Pair(measure, null, How.NEW)
              : new Pair(
                  measure,
                  null,
                  How.UNCLEAR,
                  maybe.stream().limit(MOST_ASKED).map(mine::get).toList()));
    }
  }

  /** Whether both stand in the same place of lists that are equally long. */
  private boolean inPlace(int one, int other) {
    return file.size() == mine.size() && file.get(one).n() == mine.get(other).number();
  }

  /** The row of the ledger that says all that a row says which the file has twice; -1 if none. */
  private int twin(int one) {
    return IntStream.range(0, mine.size())
        .filter(
            m ->
                fileWords.get(one).normal().equals(mineWords.get(m).normal())
                    && !mineWords.get(m).normal().isEmpty()
                    && mineDone[m]
                    && agreement(one, m).identical())
        .findFirst()
        .orElse(-1);
  }
}
