package app.xiaohao.ledger.merge;

import app.xiaohao.ledger.merge.ReviewedBatch.ReviewedIssue;
import app.xiaohao.ledger.row.LedgerRow;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * One issue of the file as a merge finds it.
 *
 * @param mine the issue of the ledger that it is; null where it is new
 * @param by how it was found; null where it is new
 * @param baseTitle the working title that the last import brought, empty where that is not known;
 *     null where it is new
 * @param title how its working title stands; null where it is new
 * @param measures its measures in the file
 * @param maybe what it may be, the last of them new; empty where that was clear from the start
 * @param settled whether it is clear which it is, from the start or by a person
 * @param struck its measures in the file that the ledger has struck or keeps under another issue:
 *     they are told and change nothing
 */
public record IssueMerge(
    ReviewedIssue file,
    LedgerRow.IssueLine mine,
    Found by,
    String baseTitle,
    FieldMerge title,
    List<MeasureMerge> measures,
    List<IssueMerge> maybe,
    boolean settled,
    List<MeasureMerge> struck) {
  /** The lists are copied. */
  public IssueMerge {
    struck = List.copyOf(struck);
    Objects.requireNonNull(file);
    measures = List.copyOf(measures);
    maybe = List.copyOf(maybe);
  }

  /** One that the ledger has not. */
  static IssueMerge made(ReviewedIssue file, List<MeasureMerge> measures) {
    return new IssueMerge(file, null, null, null, null, measures, List.of(), true, List.of());
  }

  /** One of which a person has to say what it is. */
  static IssueMerge unclear(
      ReviewedIssue file, List<MeasureMerge> measures, List<IssueMerge> maybe) {
    return new IssueMerge(file, null, null, null, null, measures, maybe, false, List.of());
  }

  /** This, as a person said what it is. */
  IssueMerge identified(int which) {
    IssueMerge is = maybe.get(which);
    return new IssueMerge(
        file,
        is.mine,
        is.mine == null ? null : Found.PERSON,
        is.baseTitle,
        is.title,
        is.measures,
        maybe,
        true,
        is.struck);
  }

  /** Which of {@link #maybe} a person said that it is; -1 where nobody had to or has. */
  public int way() {
    return settled ? IntStream.range(0, maybe.size()).filter(this::is).findFirst().orElse(-1) : -1;
  }

  private boolean is(int which) {
    LedgerRow.IssueLine other = maybe.get(which).mine;
    return mine == null ? other == null : other != null && other.id().equals(mine.id());
  }

  /** This, unclear again where a person had said that it is what another is now said to be. */
  IssueMerge besides(IssueMerge other) {
    boolean same = mine != null && other.mine != null && mine.id().equals(other.mine.id());
    return same && !maybe.isEmpty() ? unclear(file, maybe.getLast().measures, maybe) : this;
  }

  /** How an issue of the file was found in the ledger. */
  public enum Found {
    /** a row of it carries the key of one of the ledger's */
    KEY,
    /** its wording is the same or nearly so */
    WORDING,
    /** its numbers are the same and its wording is akin */
    NUMBER,
    /** it stands between the same neighbours and its wording is akin */
    POSITION,
    /** a person said so */
    PERSON
  }

  /** NEW, or the most urgent state of its title and measures. */
  public MergeState state() {
    if (!settled) {
      return MergeState.UNCLEAR;
    }
    if (mine == null) {
      return MergeState.NEW;
    }
    MergeState worst = title.state();
    for (MeasureMerge measure : measures) {
      // A new measure of an issue that is there is a change of that issue.
      MergeState state = measure.state() == MergeState.NEW ? MergeState.CHANGED : measure.state();
      worst = worse(worst, state);
    }
    return worst;
  }

  static MergeState worst(List<FieldMerge> fields) {
    MergeState worst = MergeState.UNCHANGED;
    for (FieldMerge field : fields) {
      worst = worse(worst, field.state() == MergeState.NEW ? MergeState.CHANGED : field.state());
    }
    return worst;
  }

  private static MergeState worse(MergeState one, MergeState other) {
    if (one == MergeState.UNCLEAR || other == MergeState.UNCLEAR) {
      return MergeState.UNCLEAR;
    }
    if (one == MergeState.CONFLICT || other == MergeState.CONFLICT) {
      return MergeState.CONFLICT;
    }
    return one == MergeState.CHANGED || other == MergeState.CHANGED
        ? MergeState.CHANGED
        : MergeState.UNCHANGED;
  }

  IssueMerge with(FieldMerge otherTitle, List<MeasureMerge> otherMeasures) {
    return new IssueMerge(
        file, mine, by, baseTitle, otherTitle, otherMeasures, maybe, settled, struck);
  }
}
