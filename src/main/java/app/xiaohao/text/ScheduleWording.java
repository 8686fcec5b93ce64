package app.xiaohao.text;

import app.xiaohao.model.schedule.Schedule;
import java.util.ArrayList;
import java.util.List;

/** What a schedule says today, in a sentence. */
public final class ScheduleWording {
  private ScheduleWording() {}

  /** Where the work stands and where it should stand. */
  public static String verdict(Schedule schedule, Texts texts) {
    if (schedule.closed()) {
      return texts.of("words.schedule.closed");
    }
    if (schedule.past()) {
      return texts.of("words.schedule.past", schedule.needed());
    }
    if (schedule.tooLate()) {
      return texts.of(
          "words.schedule.too-late", schedule.slack() + schedule.needed(), schedule.needed());
    }
    String now = schedule.stages().get(schedule.current()).name();
    if (schedule.behind()) {
      return texts.of(
          "words.schedule.behind",
          schedule.stages().get(schedule.expected()).name(),
          now,
          schedule.slack());
    }
    if (schedule.expected() < 0 && schedule.current() == 0) {
      return texts.of("words.schedule.before", schedule.latestStart());
    }
    return texts.of(
        schedule.current() > schedule.expected()
            ? "words.schedule.ahead"
            : "words.schedule.on-time",
        now,
        schedule.slack());
  }

  /** On what the schedule rests where something is not known; none where all is. */
  public static List<String> remarks(Schedule schedule, Texts texts) {
    List<String> remarks = new ArrayList<>();
    if (!schedule.startKnown()) {
      remarks.add(texts.of("words.schedule.start-unknown"));
    }
    if (!schedule.fits()) {
      remarks.add(texts.of("words.schedule.does-not-fit"));
    }
    if (!schedule.calendarKnown()) {
      remarks.add(texts.of("words.schedule.calendar-unknown"));
    }
    return remarks;
  }
}
