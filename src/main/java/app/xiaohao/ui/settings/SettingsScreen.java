package app.xiaohao.ui.settings;

import app.xiaohao.model.closing.EvidenceLimits;
import app.xiaohao.text.Texts;
import app.xiaohao.ui.kit.Look;
import app.xiaohao.ui.kit.ScreenHeader;
import app.xiaohao.ui.kit.Style;
import app.xiaohao.ui.kit.TextSize;
import app.xiaohao.ui.kit.Theme;
import app.xiaohao.ui.kit.dialog.Dialogs;
import app.xiaohao.ui.kit.screen.Place;
import app.xiaohao.ui.kit.screen.Screen;
import app.xiaohao.ui.kit.screen.Surroundings;
import app.xiaohao.ui.kit.settings.KeyBook;
import app.xiaohao.ui.kit.settings.Preferences;
import app.xiaohao.ui.kit.settings.UserSettings;
import app.xiaohao.ui.kit.work.Background;
import app.xiaohao.ui.kit.work.LedgerSession;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntConsumer;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** 设置: every field is saved when it is left, on Enter, or on the click that chooses. */
public final class SettingsScreen implements Screen {
  private final SettingsModel model;
  private final Texts texts;
  private final LimitsCard limits;
  private final BackupsCard backups;
  private final VBox root;
  private final TextField operator = new TextField();
  private final TextField reportingUnit = new TextField();
  private final Spinner<Integer> days = new WholeNumber(0, 365, 15, 1);
  private final Spinner<Integer> proofSize =
      new WholeNumber(1, EvidenceLimits.MOST_MEGABYTES, EvidenceLimits.DEFAULT.megabytes(), 50);
  private final Spinner<Integer> proofFiles =
      new WholeNumber(1, EvidenceLimits.MOST_FILES, EvidenceLimits.DEFAULT.files(), 10);
  private final VBox ofLedger;

  /**
   * The screen, following the person's settings and those of the open ledger.
   *
   * @param keys which key does what
   */
  public SettingsScreen(Surroundings at, KeyBook keys) {
    LedgerSession session = at.session();
    Preferences preferences = at.preferences();
    Background background = at.background();
    Dialogs dialogs = at.dialogs();
    Look look = at.look();
    Texts texts = at.texts();
    this.texts = texts;
    look.add(SettingsScreen.class, "settings");
    model = new SettingsModel(session, preferences, dialogs);
    SettingRows rows = new SettingRows(texts);
    VBox ofPerson =
        rows.part(
            "person",
            rows.row("operator", operator(), model.saved(SettingsModel.Field.OPERATOR)),
            rows.row(
                "theme",
                choice(Theme.values(), model.theme(), model::setTheme, "theme"),
                model.saved(SettingsModel.Field.THEME)),
            rows.row(
                "text-size",
                choice(TextSize.values(), model.textSize(), model::setTextSize, "text-size"),
                model.saved(SettingsModel.Field.TEXT_SIZE)),
            rows.row(
                "language",
                choice(
                    UserSettings.Language.values(),
                    model.language(),
                    model::setLanguage,
                    "language"),
                model.saved(SettingsModel.Field.LANGUAGE)));
    ofLedger =
        rows.part(
            "ledger",
            rows.row(
                "days",
                number(days, "days", model.days(), model::setDays),
                model.saved(SettingsModel.Field.DAYS)),
            rows.row("unit", reportingUnit(), model.saved(SettingsModel.Field.REPORTING_UNIT)),
            rows.row(
                "proof-size",
                number(proofSize, "proof-size", model.proofMegabytes(), model::setProofMegabytes),
                model.saved(SettingsModel.Field.PROOF_SIZE)),
            rows.row(
                "proof-files",
                number(proofFiles, "proof-files", model.proofFiles(), model::setProofFiles),
                model.saved(SettingsModel.Field.PROOF_FILES)));
    ofLedger.disableProperty().bind(model.noLedger());
    Node lights =
        new LightSetsPart(new LightSetsModel(session, background, dialogs, texts), rows, texts)
            .view();
    lights.disableProperty().bind(model.noLedger());
    Node inspections = new InspectionRulesPart(session, dialogs, rows, texts).view();
    Node calendar = new CalendarPart(session, dialogs, rows, texts).view();
    calendar.disableProperty().bind(model.noLedger());
    limits = new LimitsCard(model, rows, texts);
    backups = new BackupsCard(model, dialogs, rows, texts);
    ScreenHeader header = new ScreenHeader(texts.of("ui.shell.place.SETTINGS"));
    header.lineProperty().set(texts.of("ui.settings.line"));
    SettingsLayout cards =
        new SettingsLayout(
            List.of(
                ofPerson,
                ofLedger,
                backups.view(),
                limits.view(),
                new KeysCard(keys, rows, texts).view()),
            List.of(inspections, lights, calendar),
            texts);
    VBox.setVgrow(cards, Priority.ALWAYS);
    root = new VBox(12, header, cards);
    root.getStyleClass().add(Style.SCREEN);
  }

  private TextField operator() {
    operator.setId("setting-operator");
    operator.setPromptText(texts.of("ui.settings.operator.prompt"));
    operator.setPrefColumnCount(14);
    model.operator().subscribe(operator::setText);
    saveWhenDone(operator, model::setOperator);
    return operator;
  }

  private TextField reportingUnit() {
    reportingUnit.setId("setting-unit");
    reportingUnit.setPromptText(texts.of("ui.settings.unit.prompt"));
    reportingUnit.setPrefColumnCount(18);
    model.reportingUnit().subscribe(reportingUnit::setText);
    saveWhenDone(reportingUnit, model::setReportingUnit);
    return reportingUnit;
  }

  private static Spinner<Integer> number(
      Spinner<Integer> field, String name, ObservableValue<Integer> held, IntConsumer save) {
    field.setId("setting-" + name);
    field.setPrefWidth(110);
    held.subscribe(count -> field.getValueFactory().setValue(count));
    field
        .valueProperty()
        .subscribe(
            count -> {
              if (count != null) {
                save.accept(count);
              }
            });
    return field;
  }

  private static void saveWhenDone(TextField field, Consumer<String> save) {
    field.setOnAction(enter -> save.accept(field.getText()));
    field
        .focusedProperty()
        .subscribe(
            focused -> {
              if (!focused) {
                save.accept(field.getText());
              }
            });
  }

  private <T extends Enum<T>> HBox choice(
      T[] values, ObservableValue<T> chosen, Consumer<T> choose, String name) {
    HBox line = new HBox();
    line.getStyleClass().add("segments");
    ToggleGroup group = new ToggleGroup();
    Function<T, String> id =
        value -> "setting-" + name + "-" + value.name().toLowerCase(Locale.ROOT);
    for (T value : values) {
      ToggleButton button = new ToggleButton(texts.of("ui.settings." + name + "." + value.name()));
      button.setId(id.apply(value));
      button.setUserData(value);
      button.setToggleGroup(group);
      button.setMinWidth(Region.USE_PREF_SIZE);
      button
          .getStyleClass()
          .add(
              value == values[0]
                  ? "left-pill"
                  : value == values[values.length - 1] ? "right-pill" : "center-pill");
      button.setOnAction(
          press -> {
            button.setSelected(true); // a choice cannot be taken back, only replaced
            choose.accept(value);
          });
      line.getChildren().add(button);
    }
    chosen.subscribe(
        now ->
            List.copyOf(group.getToggles())
                .forEach(toggle -> toggle.setSelected(toggle.getUserData() == now)));
    return line;
  }

  @Override
  public Place place() {
    return Place.SETTINGS;
  }

  @Override
  public Node view() {
    return root;
  }

  @Override
  public boolean leave() {
    model.setOperator(operator.getText());
    limits.commit();
    backups.commit();
    if (!ofLedger.isDisabled()) {
      model.setReportingUnit(reportingUnit.getText());
      days.commitValue();
      proofSize.commitValue();
      proofFiles.commitValue();
    }
    return true;
  }
}
