package app.xiaohao.ui.settings;

import app.xiaohao.ledger.file.BackupPlan;
import app.xiaohao.text.Texts;
import app.xiaohao.ui.kit.Style;
import app.xiaohao.ui.kit.dialog.Dialogs;
import app.xiaohao.ui.settings.SettingsModel.Field;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.ToIntFunction;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** 备份: how many copies are kept and in which second place. */
final class BackupsCard {
  private static final double NUMBER = 110;
  private static final double PATH = 240;

  private final SettingsModel model;
  private final Dialogs dialogs;
  private final Texts texts;
  private final List<WholeNumber> numbers = new ArrayList<>();
  private final VBox view;

  BackupsCard(SettingsModel model, Dialogs dialogs, SettingRows rows, Texts texts) {
    this.model = model;
    this.dialogs = dialogs;
    this.texts = texts;
    view =
        rows.part(
            "backups",
            row(
                rows,
                Field.BACKUP_DAYS,
                number(
                    Field.BACKUP_DAYS,
                    1,
                    366,
                    BackupPlan::days,
                    (plan, days) ->
                        new BackupPlan(days, plan.weeks(), plan.months(), plan.second()))),
            row(
                rows,
                Field.BACKUP_WEEKS,
                number(
                    Field.BACKUP_WEEKS,
                    0,
                    520,
                    BackupPlan::weeks,
                    (plan, weeks) ->
                        new BackupPlan(plan.days(), weeks, plan.months(), plan.second()))),
            row(
                rows,
                Field.BACKUP_MONTHS,
                number(
                    Field.BACKUP_MONTHS,
                    0,
                    600,
                    BackupPlan::months,
                    (plan, months) ->
                        new BackupPlan(plan.days(), plan.weeks(), months, plan.second()))),
            row(rows, Field.BACKUP_PLACE, place()));
  }

  Node view() {
    return view;
  }

  /** Takes what was typed and not yet confirmed. */
  void commit() {
    numbers.forEach(WholeNumber::take);
  }

  private HBox row(SettingRows rows, Field field, Region control) {
    return rows.row(name(field), control, model.saved(field));
  }

  private static String name(Field field) {
    return field.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private WholeNumber number(
      Field field,
      int least,
      int most,
      ToIntFunction<BackupPlan> held,
      BiFunction<BackupPlan, Integer, BackupPlan> with) {
    WholeNumber number =
        new WholeNumber(least, most, held.applyAsInt(model.backups().getValue()), 1);
    number.setId("setting-" + name(field));
    number.setPrefWidth(NUMBER);
    model.backups().subscribe(plan -> number.getValueFactory().setValue(held.applyAsInt(plan)));
    number
        .valueProperty()
        .subscribe(
            value -> {
              if (value != null) {
                model.setBackups(plan -> with.apply(plan, value), field);
              }
            });
    numbers.add(number);
    return number;
  }

  private VBox place() {
    Label path = new Label();
    path.setId("setting-backup-place");
    path.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
    path.setMaxWidth(PATH);
    Tooltip whole = new Tooltip();
    Button choose = new Button(texts.of("ui.settings.backup-place.choose"));
    choose.setId("choose-backup-place");
    choose.setOnAction(
        press ->
            dialogs
                .folder(texts.of("ui.settings.backup-place"))
                .ifPresent(folder -> second(Optional.of(folder))));
    Button clear = new Button(texts.of("ui.settings.backup-place.clear"));
    clear.setId("clear-backup-place");
    clear.getStyleClass().add(Style.QUIET);
    clear.setOnAction(press -> second(Optional.empty()));
    model
        .backups()
        .subscribe(
            plan -> {
              Optional<Path> second = plan.second();
              path.setText(
                  second.map(Path::toString).orElse(texts.of("ui.settings.backup-place.none")));
              whole.setText(path.getText());
              path.setTooltip(second.isPresent() ? whole : null);
              clear.setVisible(second.isPresent());
              clear.setManaged(second.isPresent());
            });
    HBox ways = new HBox(8, clear, choose);
    ways.setAlignment(Pos.CENTER_RIGHT);
    VBox place = new VBox(4, path, ways);
    place.setAlignment(Pos.CENTER_RIGHT);
    return place;
  }

  private void second(Optional<Path> folder) {
    model.setBackups(
        plan -> new BackupPlan(plan.days(), plan.weeks(), plan.months(), folder),
        Field.BACKUP_PLACE);
  }
}
