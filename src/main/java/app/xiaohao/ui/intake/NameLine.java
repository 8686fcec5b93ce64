package app.xiaohao.ui.intake;

import app.xiaohao.ledger.merge.NameReview;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;

/**
 * One name of a document about which a person decides.
 *
 * @param <D> what is decided of it
 */
public final class NameLine<D> {
  private final String name;
  private final NameReview.Use first;
  private final String reason;
  private final List<Option<D>> suggestions;
  private final Option<D> proposal;
  private final Option<D> fresh;
  private final List<Option<D>> others;
  private final ObjectProperty<Option<D>> chosen = new SimpleObjectProperty<>();
  private final BooleanProperty alias = new SimpleBooleanProperty(true);

  /**
   * @param proposal one of the suggestions; null where none is likelier than the others
   * @param others of the ledger, beside those that are suggested
   */
  NameLine(
      String name,
      NameReview.Use first,
      String reason,
      List<Option<D>> suggestions,
      Option<D> proposal,
      Option<D> fresh,
      List<Option<D>> others) {
    this.name = name;
    this.first = first;
    this.reason = reason;
    this.suggestions = List.copyOf(suggestions);
    this.proposal = proposal;
    this.fresh = fresh;
    this.others = others;
  }

  /**
   * One thing that a name may mean.
   *
   * @param label for people
   * @param plain the decision
   * @param keeping the decision by which the name is kept as an alias too; null where it cannot be
   */
  public record Option<D>(String label, D plain, D keeping) {}

  /** As the document has it. */
  public String name() {
    return name;
  }

  /** Where it stands first. */
  public NameReview.Use first() {
    return first;
  }

  /** Why it is asked about, in a sentence. */
  public String reason() {
    return reason;
  }

  /** What it may mean, likeliest first. */
  public List<Option<D>> suggestions() {
    return suggestions;
  }

  /** What it means by rule; null where several things are as likely. */
  public Option<D> proposal() {
    return proposal;
  }

  /** Something new. */
  public Option<D> fresh() {
    return fresh;
  }

  /** All else of the ledger. */
  public List<Option<D>> others() {
    return others;
  }

  /** What it means, as a person says; null while nothing is said. */
  public ObjectProperty<Option<D>> chosenProperty() {
    return chosen;
  }

  /** Whether the name is kept as an alias of what it means, where that can be. */
  public BooleanProperty aliasProperty() {
    return alias;
  }

  /** What is decided; only to be asked once something is chosen. */
  D decision() {
    Option<D> option = chosen.get();
    return alias.get() && option.keeping() != null ? option.keeping() : option.plain();
  }
}
