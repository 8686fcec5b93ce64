package app.xiaohao.text;

import app.xiaohao.model.deadline.Recurrence;
import java.util.Locale;

/** A recurring deadline in words for people: 每周五前, 每季度末前, 每年6月30日前. */
public final class RecurrenceWords {
  private RecurrenceWords() {}

  /** The words of a recurrence. */
  public static String of(Recurrence recurrence, Texts texts) {
    return switch (recurrence) {
      case Recurrence.Weekly weekly ->
          texts.of("words.recurring.week", texts.of("words.weekday." + weekly.day().getValue()));
      case Recurrence.Monthly due -> {
        String key = "words.recurring." + due.every().name().toLowerCase(Locale.ROOT);
        yield due.atEnd() ? texts.of(key + ".end") : texts.of(key, due.day(), due.month());
      }
    };
  }
}
