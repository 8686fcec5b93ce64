package app.xiaohao.ledger.row;

import app.xiaohao.intake.Draft.CustomField;
import app.xiaohao.model.IssueId;
import app.xiaohao.model.MeasureId;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What the tables of the offices say beyond the ledger's own fields, under their own headings.
 *
 * @param ofIssues what speaks of an issue as a whole; an issue without any is not in it
 * @param ofMeasures what speaks of one measure; a measure without any is not in it
 */
public record CustomFields(
    Map<IssueId, List<CustomField>> ofIssues, Map<MeasureId, List<CustomField>> ofMeasures) {
  /** None at all. */
  public static final CustomFields NONE = new CustomFields(Map.of(), Map.of());

  /** The maps are copied. */
  public CustomFields {
    ofIssues = Map.copyOf(ofIssues);
    ofMeasures = Map.copyOf(ofMeasures);
  }

  /** The fields of one line: those of its issue, then those of its measure. */
  public List<CustomField> of(LedgerRow row) {
    List<CustomField> issue = ofIssues.getOrDefault(row.issue().id(), List.of());
    List<CustomField> measure =
        row.measure() == null ? List.of() : ofMeasures.getOrDefault(row.measure().id(), List.of());
    if (issue.isEmpty()) {
      return measure;
    }
    return measure.isEmpty() ? issue : Stream.concat(issue.stream(), measure.stream()).toList();
  }
}
