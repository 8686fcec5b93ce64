package app.xiaohao.text;

import app.xiaohao.ledger.row.LedgerRow.MeasureLine;

/** The wording of a measure as it is shown: 措施待补 where the documents give none. */
public final class MeasureWording {
  private MeasureWording() {}

  /** The wording, never empty. */
  public static String of(MeasureLine measure, Texts texts) {
    return missing(measure) ? texts.of("words.measure-unknown") : measure.text();
  }

  /** Whether the wording is still to be given. */
  public static boolean missing(MeasureLine measure) {
    return measure.text().isBlank();
  }
}
