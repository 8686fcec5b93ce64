package app.xiaohao.ui.closing;

import app.xiaohao.text.Texts;
import app.xiaohao.ui.closing.RouteSteps.Station;
import app.xiaohao.ui.kit.Seal;
import app.xiaohao.ui.kit.Style;
import java.time.LocalDate;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The way of the opened item at the right of its form: what lies behind it, what is due. */
final class RouteLine extends VBox {
  private final Texts texts;

  RouteLine(Texts texts) {
    this.texts = texts;
    setId("closing-way");
    getStyleClass().add("route-line");
    setFocusTraversable(false);
  }

  void show(ClosingItem item) {
    RouteSteps way = RouteSteps.of(item);
    getChildren().clear();
    StringBuilder read = new StringBuilder(texts.of("ui.closing.way"));
    for (int i = 0; i < way.stations().size(); i++) {
      Station station = way.stations().get(i);
      String words = words(station);
      getChildren().add(line(i, station, words, i == way.now(), i == way.stations().size() - 1));
      read.append('\n').append(i + 1).append(' ').append(words);
    }
    LocalDate on = item.measure().closedOn();
    if (way.now() == way.stations().size()) {
      Seal seal = new Seal(on, texts);
      seal.getStyleClass().add("large-seal");
      HBox sealed = new HBox(seal);
      sealed.getStyleClass().add("route-seal");
      getChildren().add(sealed);
    }
    setAccessibleText(read.toString());
  }

  private String words(Station station) {
    String kind = texts.of("ui.closing.way." + station.kind().name());
    return station.on() == null ? kind : texts.of("ui.closing.way.on", kind, station.on());
  }

  private HBox line(int place, Station station, String words, boolean now, boolean last) {
    Label sign = new Label(Integer.toString(place + 1));
    sign.getStyleClass().add("route-sign");
    sign.getStyleClass().add(station.passed() ? "passed" : now ? "due" : "to-come");
    Region rail = new Region();
    rail.getStyleClass().add("route-rail");
    rail.setVisible(!last);
    VBox.setVgrow(rail, Priority.ALWAYS);
    VBox track = new VBox(sign, rail);
    track.setAlignment(Pos.TOP_CENTER);
    Label what = new Label(words);
    what.setWrapText(true);
    what.setMinHeight(USE_PREF_SIZE);
    what.getStyleClass()
        .add(now ? Style.STRONG : station.passed() ? "route-passed" : Style.SECONDARY);
    VBox told = new VBox(1, what);
    if (!station.who().isEmpty()) {
      Label who = new Label(station.who());
      who.setWrapText(true);
      who.setMinHeight(USE_PREF_SIZE);
      who.getStyleClass().add(Style.CAPTION);
      told.getChildren().add(who);
    }
    told.getStyleClass().add("route-told");
    HBox.setHgrow(told, Priority.ALWAYS);
    return new HBox(10, track, told);
  }
}
