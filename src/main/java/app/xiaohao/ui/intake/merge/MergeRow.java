package app.xiaohao.ui.intake.merge;

import app.xiaohao.ledger.merge.FieldMerge.Choice;
import app.xiaohao.ledger.merge.MergePlan;
import app.xiaohao.ledger.merge.MergeState;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * One line of the three-way view: one thing as the last imports, the ledger and the file say it.
 */
public final class MergeRow {
  private final MergePlan.Place place;
  private final String item;
  private final String what;
  private final MergeState state;
  private final Said said;
  private final Ways ways;
  private final ReadOnlyObjectWrapper<Choice> choice = new ReadOnlyObjectWrapper<>();

  /**
   * What the three say, in words; empty where one has nothing of the kind.
   *
   * @param before the last imports
   * @param held the ledger
   * @param file the file
   */
  public record Said(String before, String held, String file) {}

  /**
   * What an unclear line may be.
   *
   * @param names of the ways, the last of them that it is new
   * @param numbers of the ledger's items, one for each way but the last
   * @param chosen which of them it is; -1 while nobody has said so
   */
  public record Ways(
      MergePlan.Unclear place, List<String> names, List<String> numbers, int chosen) {}

  /** A line of which a person has to say what it is. */
  MergeRow(String item, String what, Said said, Ways ways) {
    this.place = null;
    this.item = item;
    this.what = what;
    this.state = MergeState.UNCLEAR;
    this.said = said;
    this.ways = ways;
  }

  /**
   * @param place where a person may choose; null where there is nothing to choose
   * @param choice as found; null where a person has to choose, or may not
   */
  MergeRow(
      MergePlan.Place place, String item, String what, MergeState state, Said said, Choice choice) {
    this.place = place;
    this.item = item;
    this.what = what;
    this.state = state;
    this.said = said;
    this.ways = null;
    this.choice.set(choice);
  }

  /** The number and working title of the issue. */
  public String item() {
    return item;
  }

  /** Which field, of which measure. */
  public String what() {
    return what;
  }

  /** What the comparison found. */
  public MergeState state() {
    return state;
  }

  /** What the three say. */
  public Said said() {
    return said;
  }

  /** Whether a person may choose between ledger and file. */
  public boolean open() {
    return place != null;
  }

  /** What becomes of it; null while a conflict is undecided, and where there is no choice. */
  public ReadOnlyObjectProperty<Choice> choiceProperty() {
    return choice.getReadOnlyProperty();
  }

  /** What it may be where that is unclear, the last of them that it is new; else empty. */
  public List<String> ways() {
    return ways == null ? List.of() : ways.names();
  }

  /** Which of {@link #ways} a person said that it is; -1 while nobody has. */
  public int way() {
    return ways == null ? -1 : ways.chosen();
  }

  /** The number of the ledger's item that a way is; empty where that is new. */
  String number(int way) {
    return way < ways.numbers().size() ? ways.numbers().get(way) : "";
  }

  MergePlan.Unclear unclear() {
    return ways.place();
  }

  MergePlan.Place place() {
    return place;
  }

  void choose(Choice chosen) {
    choice.set(chosen);
  }
}
