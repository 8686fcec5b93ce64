package app.xiaohao.text;

import app.xiaohao.ledger.row.LedgerRow;
import app.xiaohao.ledger.rule.SupervisionRules;
import app.xiaohao.model.SupervisionKind;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The words of a letter of 督办, the same in the form in which it is issued, in the clipboard and on
 * paper.
 */
public final class LetterWording {
  /** An answer is asked for within so many days, unless somebody says otherwise. */
  public static final int ANSWER_DAYS = 7;

  private final Texts texts;

  /**
   * @param texts in whose language
   */
  public LetterWording(Texts texts) {
    this.texts = texts;
  }

  /**
   * A measure of which a letter speaks.
   *
   * @param number as people call it
   * @param due the day by which it is to be done; null where none binds
   * @param daysLeft negative where it is overdue
   */
  public record Item(String number, LedgerRow row, @Nullable LocalDate due, long daysLeft) {}

  /** To whom it goes, as the letter begins: the unit with a colon; 待补 where nobody answers. */
  public String addressee(String unit) {
    return head(unit, 0)[0];
  }

  /** The sentence before the list. */
  public String opening(String unit, int items) {
    return head(unit, items)[1];
  }

  private String[] head(String unit, int items) {
    String name = unit.isEmpty() ? texts.of("words.unknown") : unit;
    return texts.of("ui.alerts.letter.head", name, items).split("\n", 2);
  }

  /** A measure as a line of the list. */
  public String line(int place, Item item) {
    return texts.of(
        item.due() == null ? "ui.alerts.letter.line.undated" : "ui.alerts.letter.line",
        place,
        item.number(),
        item.row().issue().title(),
        measure(item.row()),
        item.due() == null ? "" : item.due(),
        days(item.due(), item.daysLeft()),
        item.row().measure().percent());
  }

  /** The wording of a measure on one line and without its last stop. */
  public String measure(LedgerRow row) {
    return MeasureWording.of(row.measure(), texts)
        .replaceAll("\\s+", " ")
        .replaceAll("[；;。]+$", "");
  }

  /** How long overdue or how many days are left; empty where no date binds. */
  public String days(@Nullable LocalDate due, long daysLeft) {
    if (due == null) {
      return "";
    }
    if (daysLeft < 0) {
      return texts.of("ui.alerts.days.overdue", -daysLeft);
    }
    return daysLeft == 0
        ? texts.of("ui.alerts.days.today")
        : texts.of("ui.alerts.days.left", daysLeft);
  }

  /**
   * What the letter asks for.
   *
   * @param answerDue null where no answer is asked for
   */
  public String closing(SupervisionKind kind, @Nullable LocalDate answerDue) {
    String close = texts.of("ui.alerts.letter.close." + kind.name());
    return answerDue == null
        ? close
        : close
            + texts.of(
                "ui.alerts.letter.answer",
                answerDue.getYear(),
                answerDue.getMonthValue(),
                answerDue.getDayOfMonth());
  }

  /**
   * The whole letter.
   *
   * @param unit empty where 待补
   * @param skips whether it leaves out a rung: then it ends with room for the reason
   */
  public String text(
      String unit,
      List<Item> items,
      SupervisionKind kind,
      @Nullable LocalDate answerDue,
      boolean skips) {
    StringBuilder text = new StringBuilder();
    text.append(addressee(unit)).append('\n').append(opening(unit, items.size())).append('\n');
    for (int i = 0; i < items.size(); i++) {
      text.append(line(i + 1, items.get(i))).append('\n');
    }
    text.append(closing(kind, answerDue));
    if (skips) {
      text.append('\n').append(SupervisionRules.SKIPPING);
    }
    return text.toString();
  }
}
