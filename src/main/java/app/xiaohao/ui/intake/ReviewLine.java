package app.xiaohao.ui.intake;

import app.xiaohao.intake.Draft;
import app.xiaohao.ledger.ImportRules;
import app.xiaohao.model.Deadline;
import app.xiaohao.model.Responsibility;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** One issue of the draft as the review shows it; what is changed here is in the review at once. */
public final class ReviewLine {
  private final int index;
  private final Draft.Issue issue;
  private final List<ReviewNotice> notices;
  private final BooleanProperty included = new SimpleBooleanProperty(true);
  private final StringProperty title;

  ReviewLine(int index, Draft.Issue issue, String title, List<ReviewNotice> notices) {
    this.index = index;
    this.issue = issue;
    this.notices = List.copyOf(notices);
    this.title = new SimpleStringProperty(title);
  }

  /** Its place in the draft, from 0. */
  public int index() {
    return index;
  }

  /** What was read, unchanged. */
  public Draft.Issue issue() {
    return issue;
  }

  /** What a person should look at here. */
  public List<ReviewNotice> notices() {
    return notices;
  }

  /** Whether it goes into the ledger. */
  public BooleanProperty includedProperty() {
    return included;
  }

  /** The working title as typed; may be blank only while it is typed. */
  public StringProperty titleProperty() {
    return title;
  }

  /** The deadline that a measure will have in the ledger, by the same rule. */
  public Deadline deadline(Draft.Measure measure) {
    return ImportRules.deadline(issue, measure.n());
  }

  /** Who will answer for its measures in the ledger, by the same rule. */
  public Responsibility responsibility() {
    return ImportRules.responsibility(issue);
  }

  /** Whether a deadline's date was reckoned from the document's own date and is not written. */
  public boolean reckoned(Deadline deadline) {
    return issue.deadlines().stream()
        .anyMatch(
            mention ->
                mention.quote().equals(deadline.words())
                    && mention.kind() == Draft.DeadlineMention.Kind.RELATIVE);
  }
}
