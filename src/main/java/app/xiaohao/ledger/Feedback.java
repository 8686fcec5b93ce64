package app.xiaohao.ledger;

import app.xiaohao.ledger.review.LeftOut;
import app.xiaohao.model.IssueId;
import app.xiaohao.model.MeasureId;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What was fed back, as the import that made the inspection said it; nothing changes it later.
 *
 * @param document its name; empty where the inspection was not made by an import
 * @param titles of its issues, as it called them
 * @param measures the wording of its measures; empty where it gave none (措施待补)
 * @param leftOut what a person left out at that import
 */
public record Feedback(
    String document,
    Map<IssueId, String> titles,
    Map<MeasureId, String> measures,
    List<LeftOut> leftOut) {
  /** Of an inspection that was not made by an import. */
  public static final Feedback NONE = new Feedback("", Map.of(), Map.of(), List.of());

  /** All parts are copied. */
  public Feedback {
    Objects.requireNonNull(document);
    titles = Map.copyOf(titles);
    measures = Map.copyOf(measures);
    leftOut = List.copyOf(leftOut);
  }
}
