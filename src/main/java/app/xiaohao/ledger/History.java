package app.xiaohao.ledger;

import app.xiaohao.ledger.file.CommitWatch;
import app.xiaohao.ledger.history.HistoryEntry;
import app.xiaohao.ledger.history.HistoryLine;
import app.xiaohao.ledger.history.HistoryQuery;
import app.xiaohao.ledger.history.Proof;
import app.xiaohao.ledger.history.SealMark;
import app.xiaohao.ledger.history.SealedEntry;
import app.xiaohao.model.MeasureId;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The change log, its proof and its seals. */
public interface History {
  /**
   * A page of the change log, newest first.
   *
   * @param before only entries with smaller numbers
   * @param zone in which the days of the query begin
   */
  List<HistoryLine> history(HistoryQuery query, long before, int atMost, ZoneId zone);

  /** The change log, newest first. */
  List<HistoryEntry> history(int atMost);

  /** Everybody in the change log, by name. */
  List<String> historyPeople();

  /** The entries of the log about single measures since a moment, newest first. */
  Map<MeasureId, List<HistoryEntry>> changedSince(OffsetDateTime from);

  /**
   * Proves the change log from its first entry to its end, and that the ledger holds what it says.
   *
   * @throws java.util.concurrent.CancellationException if the watch stopped it
   */
  Proof prove(CommitWatch watch);

  /** The end of the change log; empty while it has no entry. */
  Optional<SealMark> seal();

  /** One entry with its seal as the log holds it; empty where there is none of that number. */
  Optional<SealedEntry> sealed(long number);
}
