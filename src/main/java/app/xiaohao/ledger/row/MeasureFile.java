package app.xiaohao.ledger.row;

import app.xiaohao.intake.Draft.CustomField;
import app.xiaohao.ledger.history.HistoryEntry;
import app.xiaohao.model.Leader;
import app.xiaohao.model.ProgressEntry;
import app.xiaohao.model.SourceRange;
import app.xiaohao.model.paper.RegisteredPaper;
import java.util.List;

/**
 * Everything known of one measure.
 *
 * @param row its line
 * @param document the name of the document it came from
 * @param documentText the text of that document, in which the ranges count
 * @param issueSource where the issue stands in it; null where the item was made by hand
 * @param measureSource where the measure stands in it; null where the item was made by hand
 * @param leaders who answers for it, with their posts
 * @param issueFields what the office's table says of the issue under its own headings
 * @param measureFields what it says of this measure
 * @param issued the rules and plans that were issued for the issue (建章立制)
 * @param progress newest first
 * @param linked issues that speak of the same problem, oldest link first
 * @param life what happened to it beyond its line
 * @param papers of the register that are filed with it, oldest first
 * @param history its changes and those of its issue, newest first
 */
public record MeasureFile(
    LedgerRow row,
    String document,
    String documentText,
    SourceRange issueSource,
    SourceRange measureSource,
    List<Leader> leaders,
    List<CustomField> issueFields,
    List<CustomField> measureFields,
    List<IssuedRule> issued,
    List<ProgressEntry> progress,
    List<LinkedIssue> linked,
    MeasureLife life,
    List<RegisteredPaper> papers,
    List<HistoryEntry> history) {
  /** The lists are copied. */
  public MeasureFile {
    leaders = List.copyOf(leaders);
    issueFields = List.copyOf(issueFields);
    measureFields = List.copyOf(measureFields);
    issued = List.copyOf(issued);
    progress = List.copyOf(progress);
    linked = List.copyOf(linked);
    papers = List.copyOf(papers);
    history = List.copyOf(history);
  }
}
