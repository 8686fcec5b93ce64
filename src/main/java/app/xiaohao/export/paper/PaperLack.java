package app.xiaohao.export.paper;

import app.xiaohao.text.Texts;
import java.util.List;

/** Says why a paper cannot be made from this ledger. */
public final class PaperLack extends Exception {
  private static final long serialVersionUID = 1L;

  /** The reason, each with its own sentence. */
  public enum Reason {
    /** several inspections could be meant; their names */
    WHICH_INSPECTION,
    /** no measure has the number */
    NO_ITEM,
    /** measures of several inspections have the number */
    SEVERAL_ITEMS,
    /** the number is that of an issue with several measures; their numbers */
    WHICH_MEASURE,
    /** no unit has the name */
    NO_UNIT,
    /** no leader has the name */
    NO_LEADER,
    /** there is no such period; those there are */
    NO_PERIOD,
    /** there are no periods at all */
    NO_PERIODS,
    /** the unit has nothing overdue or due soon; name the item */
    NOTHING_LATE,
    /** the unit owes no report of the period */
    NOTHING_OWED,
    /** the ledger has no items */
    EMPTY
  }

  private final Reason reason;
  private final List<String> arguments;

  /**
   * @param arguments of the sentence, in the order that the reason names
   */
  public PaperLack(Reason reason, String... arguments) {
    super(reason + " " + List.of(arguments));
    this.reason = reason;
    this.arguments = List.of(arguments);
  }

  /** The reason. */
  public Reason reason() {
    return reason;
  }

  /** The reason as a sentence. */
  public String sentence(Texts texts) {
    return texts.of("paper.lack." + reason.name(), arguments.toArray());
  }
}
