package app.xiaohao.cli.apply;

import java.util.Arrays;
import java.util.List;

/** What is wrong with a line, for the bundles to put in words. */
public final class LineRefusal extends Exception {
  private static final long serialVersionUID = 1L;

  /** What is wrong. */
  public enum Flaw {
    /** it is no JSON object */
    NO_OBJECT,
    /** no kind of change is called so (argument: what it says) */
    UNKNOWN_KIND,
    /** a field is missing (argument: which) */
    MISSING,
    /** a field is not what it should be (arguments: which, what it says) */
    WRONG,
    /** a number where words are due, which 2.10 would not survive (arguments: which, the number) */
    UNQUOTED,
    /** words that give no day (arguments: which, what it says, why) */
    UNCLEAR_DAY,
    /** a field that the kind does not have (argument: which) */
    UNKNOWN_FIELD,
    /** a form of numbers without one place for the running number (argument: what it says) */
    NUMBER_FORM,
    /** the fields do not go together */
    IMPOSSIBLE,
    /** there is no such file (argument: its name) */
    NO_FILE,
    /** a file lies outside the folder of the changes (argument: its name) */
    FILE_OUTSIDE,
    /** there is no such item (argument: its number) */
    NO_ITEM,
    /** an issue of several measures stands for one (argument: its number) */
    WHICH_MEASURE,
    /** several inspections have that item (argument: its number) */
    WHICH_INSPECTION,
    /** there is no inspection of that name (argument: the name) */
    NO_INSPECTION,
    /** several inspections go by that name (argument: the name) */
    SEVERAL_INSPECTIONS,
    /** nothing of this item waits for that (argument: the item) */
    NOTHING_WAITS,
    /** there is no such thing in the ledger (arguments: the field, what it says) */
    NOT_THERE;

    /** Whether the line is not written as its kind is; an example then says more than a word. */
    public boolean ofForm() {
      return switch (this) {
        case MISSING, WRONG, UNQUOTED, UNKNOWN_FIELD, NUMBER_FORM, IMPOSSIBLE -> true;
        default -> false;
      };
    }
  }

  private static final int SHOWN = 60;

  private final Flaw flaw;
  private final List<String> arguments;

  /**
   * @param arguments what the sentence names
   */
  public LineRefusal(Flaw flaw, String... arguments) {
    super(flaw + " " + List.of(arguments));
    this.flaw = flaw;
    this.arguments = Arrays.stream(arguments).map(LineRefusal::shown).toList();
  }

  /** As much of a value as a sentence can show. */
  private static String shown(String value) {
    String clean = value.replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Cs}]", "�");
    return clean.length() <= SHOWN ? clean : clean.substring(0, SHOWN) + "…";
  }

  /** What is wrong. */
  public Flaw flaw() {
    return flaw;
  }

  /** What the sentence names. */
  public List<String> arguments() {
    return arguments;
  }
}
