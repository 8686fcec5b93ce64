package app.xiaohao.store.batch;

import app.xiaohao.intake.Draft;
import app.xiaohao.ledger.file.CommitWatch;
import app.xiaohao.ledger.merge.ReviewedBatch;
import app.xiaohao.ledger.stated.ImportRules;
import java.util.concurrent.CancellationException;

/** Counts the rows that a commit has written, for whom watches it. */
final class CommitProgress {
  private final CommitWatch watch;
  private final long expected;
  private long written;

  CommitProgress(ReviewedBatch batch, CommitWatch watch) {
    this.watch = watch;
    long rows = 0;
    for (ReviewedBatch.ReviewedIssue issue : batch.issues()) {
      Draft.Issue source = issue.source();
      rows += 1 + source.deadlines().size() + source.fields().size() + source.documents().size();
      for (Draft.Measure measure : ImportRules.measures(source)) {
        Draft.RowFacts row = measure.row();
        int units = row.units().isEmpty() ? source.units().size() : row.units().size();
        rows += 1 + units + ImportRules.leaders(source, measure).size() + row.fields().size();
      }
    }
    this.expected = Math.max(1, rows);
  }

  /**
   * Tells the watch of more rows.
   *
   * @throws CancellationException if the watch wants to stop; whoever runs the transaction undoes
   *     it
   */
  void wrote(int rows) {
    if (watch.stopped()) {
      throw new CancellationException();
    }
    written += rows;
    watch.at(Math.min(1.0, (double) written / expected));
  }
}
