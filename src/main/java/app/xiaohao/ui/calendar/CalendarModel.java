package app.xiaohao.ui.calendar;

import app.xiaohao.text.Texts;
import app.xiaohao.ui.kit.dialog.Dialogs;
import app.xiaohao.ui.kit.screen.Sight;
import app.xiaohao.ui.kit.work.Asked;
import app.xiaohao.ui.kit.work.Asker;
import app.xiaohao.ui.kit.work.Background;
import app.xiaohao.ui.kit.work.Contents;
import app.xiaohao.ui.kit.work.LedgerSession;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/** The days in sight and what is due on them, by the filter of 台账. For the FX thread. */
final class CalendarModel {
  private static final int WEEKS = 6;

  private final Asker asker;
  private final Dialogs dialogs;
  private final ObservableValue<Asked> asked;
  private final Texts texts;
  private final Sight sight;
  private final ObjectProperty<Span> span = new SimpleObjectProperty<>(Span.MONTH);
  private final ReadOnlyObjectWrapper<@Nullable Shown> shown = new ReadOnlyObjectWrapper<>();
  private @Nullable LocalDate middle;

  CalendarModel(
      LedgerSession session,
      Background background,
      Dialogs dialogs,
      ObservableValue<Asked> asked,
      Texts texts) {
    asker = new Asker(background);
    this.dialogs = dialogs;
    this.asked = asked;
    this.texts = texts;
    sight = new Sight(session, this::draw);
    span.addListener((property, before, after) -> sight.again());
    asked.addListener((property, before, after) -> sight.again());
  }

  /** How much is in sight. */
  enum Span {
    /** the weeks of a month */
    MONTH,
    /** from Monday to Sunday */
    WEEK
  }

  /**
   * What is shown.
   *
   * @param middle the day about which it lies: of this month, or of this week
   */
  record Shown(DueDays days, Span span, LocalDate middle, LocalDate today) {}

  /** Null before the first. */
  ReadOnlyObjectProperty<@Nullable Shown> shownProperty() {
    return shown.getReadOnlyProperty();
  }

  /** Month or week. */
  ObjectProperty<Span> spanProperty() {
    return span;
  }

  /** Whether somebody looks. */
  void inSight(boolean now) {
    sight.in(now);
  }

  /** Goes on by so many months or weeks. */
  void turn(int by) {
    Shown now = shown.get();
    if (now != null) {
      middle = span.get() == Span.MONTH ? now.middle().plusMonths(by) : now.middle().plusWeeks(by);
      sight.again();
    }
  }

  /** Goes to today. */
  void today() {
    middle = null;
    sight.again();
  }

  /** Shows the week of a day. */
  void week(LocalDate day) {
    middle = day;
    if (span.get() == Span.WEEK) {
      sight.again();
    } else {
      span.set(Span.WEEK);
    }
  }

  private void draw(@Nullable Contents contents) {
    if (contents == null) {
      asker.forget();
      shown.set(null);
      return;
    }
    LocalDate about = middle == null ? contents.today() : middle;
    Span much = span.get();
    LocalDate first = much == Span.MONTH ? about.withDayOfMonth(1) : about;
    LocalDate from = first.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    LocalDate to = from.plusWeeks(much == Span.MONTH ? WEEKS : 1).minusDays(1);
    Asked now = asked.getValue();
    asker.read(
        texts.of("ui.calendar.reading"),
        progress ->
            new Shown(
                DueDays.of(
                    now.rows(contents, texts),
                    contents.settings().lights(),
                    from,
                    to,
                    contents.today()),
                much,
                about,
                contents.today()),
        shown::set,
        dialogs::failed);
  }
}
