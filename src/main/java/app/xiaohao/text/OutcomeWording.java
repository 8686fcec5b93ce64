package app.xiaohao.text;

import app.xiaohao.ledger.outcome.OutcomeSum;
import app.xiaohao.ledger.outcome.RecordSum;
import app.xiaohao.model.outcome.Outcome;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Outcomes (成效) and records (记录) in words, alike on screen, in papers and on the command line. */
public final class OutcomeWording {
  private final Texts texts;

  /**
   * @param texts of the language
   */
  public OutcomeWording(Texts texts) {
    this.texts = texts;
  }

  /** An amount with its unit; 待补 where nobody has said it. */
  public String amount(@Nullable BigDecimal amount, String unit) {
    return amount == null ? texts.of("words.unknown") : amount.toPlainString() + unit;
  }

  /** An outcome in one line: its kind, what exactly, and how much towards its target. */
  public String line(Outcome one) {
    BigDecimal target = one.target();
    String counted = one.amount() == null && target == null ? "" : amount(one.amount(), one.unit());
    return Stream.of(
            one.kind(),
            one.title(),
            target == null ? counted : counted + "/" + amount(target, one.unit()))
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(" "));
  }

  /** What a sum comes to: "≥" before it where a part is not known. */
  public String total(OutcomeSum sum) {
    if (!sum.addsUp()) {
      return texts.of("words.outcome.entries", sum.entries());
    }
    if (sum.entries() == sum.unknown()) {
      return texts.of("words.unknown");
    }
    return (sum.unknown() > 0 ? "≥" : "") + sum.amount().toPlainString() + sum.unit();
  }

  /** How far a sum is towards its targets; empty where none is set. */
  public String towards(OutcomeSum sum) {
    BigDecimal target = sum.target();
    if (target == null) {
      return "";
    }
    String line =
        sum.addsUp()
            ? texts.of(
                "words.outcome.towards",
                amount(target, sum.unit()),
                sum.withTarget(),
                sum.reached())
            : texts.of("words.outcome.reached", sum.withTarget(), sum.reached());
    return sum.late() == 0 ? line : line + texts.of("words.outcome.late", sum.late());
  }

  /** How many records of a kind were settled; empty where none asks for it. */
  public String settled(RecordSum sum) {
    return sum.settledPercent() < 0
        ? ""
        : texts.of("words.record.settled", sum.settled() + sum.declined(), sum.settledPercent());
  }

  /** All sums in one paragraph of prose; empty where there is none. */
  public String paragraph(List<OutcomeSum> outcomes, List<RecordSum> records) {
    List<String> parts = new ArrayList<>();
    for (RecordSum sum : records) {
      String settled = settled(sum);
      parts.add(
          sum.kind()
              + sum.amount()
              + sum.unit()
              + (settled.isEmpty() ? "" : texts.of("words.outcome.aside", settled)));
    }
    for (OutcomeSum sum : outcomes) {
      if (sum.addsUp() && sum.entries() > sum.unknown()) {
        parts.add(sum.kind() + total(sum));
      }
    }
    return parts.isEmpty()
        ? ""
        : String.join(texts.of("words.outcome.between"), parts) + texts.of("words.outcome.end");
  }
}
