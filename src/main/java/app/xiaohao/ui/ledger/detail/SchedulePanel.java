package app.xiaohao.ui.ledger.detail;

import app.xiaohao.model.light.Light;
import app.xiaohao.model.schedule.Schedule;
import app.xiaohao.text.ScheduleWording;
import app.xiaohao.text.Texts;
import app.xiaohao.ui.kit.LightMark;
import app.xiaohao.ui.kit.Style;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** 倒排工期 of a measure: the stages on a bar with today, what that says, each stage with its days. */
final class SchedulePanel extends VBox {
  private final Texts texts;

  SchedulePanel(Texts texts) {
    super(4);
    this.texts = texts;
    setId("schedule-panel");
  }

  /** Shows a schedule; null where there is none, then the panel is not there. */
  void show(Schedule schedule, LocalDate today) {
    setVisible(schedule != null);
    setManaged(schedule != null);
    if (schedule == null) {
      getChildren().clear();
      return;
    }
    Label heading = new Label(texts.of("ui.ledger.schedule"));
    heading.getStyleClass().addAll(Style.CAPTION, "detail-heading");
    List<Node> lines = new ArrayList<>();
    List<String> words = new ArrayList<>();
    for (int i = 0; i < schedule.stages().size(); i++) {
      Schedule.Stage stage = schedule.stages().get(i);
      String days =
          texts.of("ui.ledger.schedule.stage", stage.from(), stage.to(), stage.workingDays());
      words.add(stage.name() + " " + days);
      lines.add(line(stage.name(), days, i == schedule.current()));
    }
    getChildren().setAll(heading, verdict(schedule), new ScheduleBar(schedule, today, words));
    getChildren().addAll(lines);
    for (String remark : ScheduleWording.remarks(schedule, texts)) {
      Label label = wrapped(remark);
      label.getStyleClass().add(Style.CAPTION);
      getChildren().add(label);
    }
  }

  private Node verdict(Schedule schedule) {
    Label words = wrapped(ScheduleWording.verdict(schedule, texts));
    words.setId("schedule-verdict");
    if (schedule.closed() || (!schedule.tooLate() && !schedule.behind())) {
      return words;
    }
    Light light = schedule.tooLate() ? Light.RED : Light.YELLOW;
    words.getStyleClass().add(Style.of(light));
    HBox line = new HBox(6, LightMark.shape(light), words);
    line.setAlignment(Pos.CENTER_LEFT);
    return line;
  }

  private static Node line(String name, String days, boolean current) {
    Label stage = new Label(name);
    stage.setMinWidth(60);
    Label when = new Label(days);
    when.getStyleClass().add(Style.SECONDARY);
    HBox line = new HBox(stage, when);
    line.getStyleClass().add("schedule-stage");
    if (current) {
      line.getStyleClass().add("current");
    }
    return line;
  }

  private static Label wrapped(String text) {
    Label label = new Label(text);
    label.setWrapText(true);
    label.setMinHeight(USE_PREF_SIZE);
    return label;
  }
}
