package app.xiaohao.ui.backups;

import app.xiaohao.ledger.file.BackupCopy;
import app.xiaohao.ledger.file.BackupPlan;
import app.xiaohao.text.Texts;
import app.xiaohao.ui.backups.BackupsModel.Loaded;
import app.xiaohao.ui.kit.Icon;
import app.xiaohao.ui.kit.Style;
import app.xiaohao.ui.kit.screen.Navigator;
import app.xiaohao.ui.kit.screen.Place;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Where the copies are, how many are kept, and what the journal holds beyond them. */
final class PlacesPane extends VBox {
  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

  private final BackupsModel model;
  private final Navigator navigator;
  private final ZoneId zone;
  private final Texts texts;
  private final VBox places = new VBox(10);
  private final VBox journal = new VBox(6);

  /**
   * @param zone in which the moment of the last change is told
   */
  PlacesPane(BackupsModel model, Navigator navigator, ZoneId zone, Texts texts) {
    super(12);
    this.model = model;
    this.navigator = navigator;
    this.zone = zone;
    this.texts = texts;
    places.getStyleClass().add(Style.PANEL);
    journal.getStyleClass().add(Style.PANEL);
    getChildren().addAll(places, journal);
    model.loadedProperty().subscribe(this::show);
  }

  private void show(Loaded loaded) {
    setVisible(loaded != null);
    if (loaded == null) {
      return;
    }
    places.getChildren().setAll(title("ui.backups.places"));
    places.getChildren().add(place("own", loaded.points().folder(), loaded, false));
    Optional<Path> second = loaded.plan().second();
    second.ifPresent(place -> places.getChildren().add(place("second", place, loaded, true)));
    String state = second(loaded);
    Label advice = wrapped(texts.of("ui.backups.second." + state));
    advice.setId("second-place");
    advice.getStyleClass().add(state.equals("safe") ? Style.MUTED : "light-yellow");
    BackupPlan plan = loaded.plan();
    Hyperlink change = new Hyperlink(texts.of("ui.backups.change"));
    change.setId("change-plan");
    change.setOnAction(press -> navigator.open(Place.SETTINGS));
    Label kept = wrapped(texts.of("ui.backups.kept", plan.days(), plan.weeks(), plan.months()));
    kept.getStyleClass().add(Style.MUTED);
    places.getChildren().addAll(advice, kept, change);

    journal.getChildren().setAll(title("ui.backups.journal"), explained());
    long last = Math.max(loaded.last(), loaded.points().journalNumber());
    journal
        .getChildren()
        .addAll(
            fact("last", last == 0 ? texts.of("ui.backups.nothing") : Long.toString(last)),
            fact(
                "at",
                loaded
                    .points()
                    .journalAt()
                    .map(this::moment)
                    .orElse(texts.of("ui.backups.nothing"))),
            fact(
                "beyond",
                texts.of(
                    loaded.points().journalAt().isPresent()
                        ? "ui.backups.beyond.count"
                        : "ui.backups.beyond.alone",
                    loaded.beyondCopies())));
  }

  private static String second(Loaded loaded) {
    if (loaded.plan().second().isEmpty()) {
      return "none";
    }
    if (!loaded.secondThere()) {
      return "away";
    }
    return loaded.count(true) == 0 ? "empty" : "safe";
  }

  private String moment(OffsetDateTime at) {
    return MINUTE.format(at.atZoneSameInstant(zone));
  }

  private Label title(String key) {
    Label title = new Label(texts.of(key));
    title.getStyleClass().add(Style.SECTION_TITLE);
    return title;
  }

  private Label explained() {
    Label label = wrapped(texts.of("ui.backups.journal.text"));
    label.getStyleClass().add(Style.SECONDARY);
    return label;
  }

  private static Label wrapped(String words) {
    Label label = new Label(words);
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    return label;
  }

  private HBox place(String name, Path folder, Loaded loaded, boolean second) {
    Label heading = new Label(texts.of("ui.backups.place." + name));
    heading.getStyleClass().add(Style.STRONG);
    Label path = wrapped(folder.toString());
    path.getStyleClass().add(Style.SECONDARY);
    Label count =
        new Label(
            loaded
                .newest(second)
                .map(BackupCopy::takenAt)
                .map(MINUTE::format)
                .map(at -> texts.of("ui.backups.place.count", loaded.count(second), at))
                .orElse(texts.of("ui.backups.place.empty")));
    count.getStyleClass().add(Style.SECONDARY);
    Button open = new Button();
    open.setGraphic(Icon.OPEN.node());
    open.setId("open-place-" + name);
    open.getStyleClass().add(Style.QUIET);
    open.setAccessibleText(texts.of("ui.backups.folder"));
    open.setTooltip(new Tooltip(texts.of("ui.backups.folder")));
    open.setDisable(second && !loaded.secondThere());
    open.setOnAction(press -> model.openFolder(folder));
    VBox words = new VBox(2, heading, path, count);
    HBox.setHgrow(words, Priority.ALWAYS);
    HBox line = new HBox(8, words, open);
    line.setAlignment(Pos.TOP_LEFT);
    return line;
  }

  private HBox fact(String name, String value) {
    Label label = new Label(texts.of("ui.backups.fact." + name));
    label.getStyleClass().add(Style.MUTED);
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    Label figure = new Label(value);
    figure.setId("journal-" + name);
    figure.getStyleClass().add(Style.STRONG);
    return new HBox(8, label, gap, figure);
  }
}
