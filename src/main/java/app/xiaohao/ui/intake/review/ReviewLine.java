package app.xiaohao.ui.intake.review;

import app.xiaohao.intake.Draft;
import app.xiaohao.ledger.review.DraftReview;
import app.xiaohao.ledger.stated.ImportRules;
import app.xiaohao.model.Responsibility;
import app.xiaohao.model.deadline.Deadline;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** One issue of the draft as the review shows it; what is changed here is in the review at once. */
public final class ReviewLine implements ReviewRow {
  private final ReadOnlyObjectWrapper<DraftReview.Item> item = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<List<ReviewNotice>> notices =
      new ReadOnlyObjectWrapper<>(List.of());
  private final BooleanProperty included = new SimpleBooleanProperty();
  private final StringProperty title = new SimpleStringProperty();
  private int index;

  ReviewLine(int index, DraftReview.Item item) {
    show(index, item);
  }

  /** Takes the item as it stands after a step. */
  void show(int now, DraftReview.Item shown) {
    index = now;
    if (item.get() != shown) {
      item.set(shown);
      included.set(shown.included());
      title.set(shown.title());
    }
  }

  /** Takes what a person should look at here. */
  void notice(List<ReviewNotice> own) {
    if (!own.equals(notices.get())) {
      notices.set(List.copyOf(own));
    }
  }

  /** Its place among the items, from 0. */
  public int index() {
    return index;
  }

  /** The item as it stands. */
  public ReadOnlyObjectProperty<DraftReview.Item> itemProperty() {
    return item.getReadOnlyProperty();
  }

  /** The item as it stands now. */
  public DraftReview.Item item() {
    return item.get();
  }

  /** The issue as it stands now. */
  public Draft.Issue issue() {
    return item.get().issue();
  }

  /** What a person should look at here. */
  public ReadOnlyObjectProperty<List<ReviewNotice>> noticesProperty() {
    return notices.getReadOnlyProperty();
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
    return ImportRules.deadline(issue(), measure.n());
  }

  /** Who will answer for a measure in the ledger: its own row's, else the issue's. */
  public Responsibility responsibility(Draft.Measure measure) {
    return ImportRules.responsibility(issue(), measure);
  }

  /** The mention from which a deadline's date was reckoned, where the words do not give it. */
  public Optional<Draft.DeadlineMention> reckoned(Deadline deadline) {
    return issue().deadlines().stream()
        .filter(
            mention ->
                mention.quote().equals(deadline.words())
                    && mention.date() != null
                    && mention.rule() != null)
        .findFirst();
  }
}
