package app.xiaohao.ui.periods;

import app.xiaohao.ledger.packet.Funnel;
import app.xiaohao.ledger.packet.PacketAnswer;
import app.xiaohao.model.UnitPerson;
import app.xiaohao.model.inspection.SentPacket;
import app.xiaohao.model.light.Light;
import app.xiaohao.text.PacketWords;
import app.xiaohao.text.Texts;
import app.xiaohao.ui.kit.Icon;
import app.xiaohao.ui.kit.Style;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** A unit with its packet: whom to call, how many rows, when it came back, where it stands. */
final class PacketCell extends ListCell<Funnel.Line> {
  private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("MM-dd HH:mm");

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("MM-dd");

  private final PacketWords words;
  private final Texts texts;
  private final ZoneId zone;

  PacketCell(PacketWords words, Texts texts, ZoneId zone) {
    this.words = words;
    this.texts = texts;
    this.zone = zone;
  }

  /** The sign of a state; none of those of the lights, which mean dates. */
  static Node sign(Funnel.State state) {
    Node icon =
        switch (state) {
          case WAITING -> Icon.IMPORT.node();
          case REFUSED -> Icon.FAILURE.node();
          case NOT_SENT -> Icon.NEW.node();
          case OWING -> Icon.DEADLINE.node();
          case RECEIVED -> Icon.SUCCESS.node();
        };
    icon.getStyleClass().add(style(state));
    return icon;
  }

  private static String style(Funnel.State state) {
    return Style.of(
        switch (state) {
          case WAITING -> Light.YELLOW;
          case REFUSED -> Light.RED;
          case NOT_SENT, OWING -> Light.NONE;
          case RECEIVED -> Light.GREEN;
        });
  }

  @Override
  protected double computePrefWidth(double height) {
    return 0;
  }

  @Override
  protected void updateItem(Funnel.Line line, boolean empty) {
    super.updateItem(line, empty);
    setText(null);
    setGraphic(empty || line == null ? null : line(line));
  }

  private Node line(Funnel.Line line) {
    PacketAnswer answer = line.answer();
    Label name = column(line.name(), 170);
    name.getStyleClass().add(Style.STRONG);
    Label person = column(person(line.people()), 130);
    Label rows =
        column(
            line.rows() == 0 ? "" : texts.of("packet.screen.rows", line.reported(), line.rows()),
            64);
    String at = answer == null ? "—" : MOMENT.format(answer.at().atZone(zone));
    SentPacket packet = line.sent();
    Label sent = column(packet == null ? "—" : DAY.format(packet.sentOn()), 44);
    sent.setTooltip(new Tooltip(texts.of("packet.screen.sent-on")));
    Label came =
        column(
            answer == null && packet != null && packet.returnedOn() != null
                ? DAY.format(packet.returnedOn())
                : at,
            84);
    came.setTooltip(new Tooltip(texts.of("packet.screen.came-on")));
    Label state = column(texts.of("packet.funnel." + line.state().name()), 84);
    state.setGraphic(sign(line.state()));
    state.getStyleClass().add(style(line.state()));
    Label what = new Label(answer == null ? "" : words.summary(answer));
    what.setMinWidth(0);
    what.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(what, Priority.ALWAYS);
    if (!what.getText().isEmpty()) {
      what.setTooltip(new Tooltip(what.getText()));
    }
    if (line.state() == Funnel.State.REFUSED) {
      what.getStyleClass().add("problem");
    }
    HBox all = new HBox(10, name, person, rows, sent, came, state, what);
    all.setAlignment(Pos.CENTER_LEFT);
    return all;
  }

  private static String person(List<UnitPerson> people) {
    return people.isEmpty()
        ? ""
        : (people.getFirst().name() + " " + people.getFirst().phone()).strip();
  }

  private static Label column(String text, double width) {
    Label label = new Label(text);
    label.setMinWidth(width);
    label.setPrefWidth(width);
    label.setMaxWidth(width);
    return label;
  }
}
