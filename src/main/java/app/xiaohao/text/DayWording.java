package app.xiaohao.text;

import java.time.LocalDate;

/** A day as papers write it: 2026年12月31日. */
public final class DayWording {
  private DayWording() {}

  /** In the language of the words. */
  public static String of(LocalDate day, Texts texts) {
    return texts.of("export.date", day.getYear(), day.getMonthValue(), day.getDayOfMonth());
  }
}
