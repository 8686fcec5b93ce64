package app.xiaohao.ui.ledger.detail;

import app.xiaohao.model.schedule.Schedule;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;

/** The stages of a schedule on the axis of days, with a line for today. */
final class ScheduleBar extends Region {
  private static final double THICKNESS = 10;
  private static final double LINE = 2;

  private final List<Region> stages = new ArrayList<>();
  private final Region line = new Region();
  private final Schedule schedule;
  private final LocalDate today;
  private final LocalDate first;
  private final double days;

  /**
   * @param words of each stage, shown where the mouse rests
   */
  ScheduleBar(Schedule schedule, LocalDate today, List<String> words) {
    this.schedule = schedule;
    this.today = today;
    getStyleClass().add("schedule-bar");
    LocalDate begin = schedule.stages().getFirst().from();
    first = today.isBefore(begin) ? today : begin;
    LocalDate last = today.isAfter(schedule.due()) ? today : schedule.due();
    days = ChronoUnit.DAYS.between(first, last) + 1.0;
    for (int i = 0; i < schedule.stages().size(); i++) {
      Region stage = new Region();
      stage.getStyleClass().add("stage");
      if (i < schedule.current()) {
        stage.getStyleClass().add("done");
      } else if (schedule.stages().get(i).to().isBefore(today)) {
        stage.getStyleClass().add("missed");
      } else if (i == schedule.current()) {
        stage.getStyleClass().add("current");
      }
      Tooltip.install(stage, new Tooltip(words.get(i)));
      stages.add(stage);
    }
    line.getStyleClass().add("today-line");
    getChildren().addAll(stages);
    getChildren().add(line);
    setMinSize(60, THICKNESS + 6);
    setPrefHeight(THICKNESS + 6);
    setMaxHeight(THICKNESS + 6);
  }

  @Override
  protected void layoutChildren() {
    for (int i = 0; i < stages.size(); i++) {
      double from = x(schedule.stages().get(i).from());
      // a stage reaches to the next one, over the free days between
      double to =
          i + 1 < stages.size()
              ? x(schedule.stages().get(i + 1).from())
              : x(schedule.due().plusDays(1));
      stages.get(i).resizeRelocate(from, 3, Math.max(2, to - from), THICKNESS);
    }
    line.resizeRelocate(Math.min(x(today), getWidth() - LINE), 0, LINE, THICKNESS + 6);
  }

  private double x(LocalDate day) {
    return snapPositionX(getWidth() * ChronoUnit.DAYS.between(first, day) / days);
  }
}
