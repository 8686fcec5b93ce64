package app.xiaohao.ui.backups;

import app.xiaohao.ledger.file.BackupCopy;
import app.xiaohao.text.Texts;
import app.xiaohao.ui.backups.BackupsModel.Loaded;
import app.xiaohao.ui.kit.Icon;
import app.xiaohao.ui.kit.Style;
import app.xiaohao.ui.kit.form.RowActs;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;

/** The copies of all places, newest first. */
final class CopiesTable extends TableView<BackupCopy> {
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuu-MM-dd");
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

  private final BackupsModel model;
  private final Texts texts;

  CopiesTable(BackupsModel model, Texts texts) {
    this.model = model;
    this.texts = texts;
    setId("copies-table");
    setAccessibleText(texts.of("ui.shell.place.BACKUPS"));
    getStyleClass().add(Style.PLAIN_TABLE);
    setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
    add("DAY", 110, copy -> DAY.format(copy.takenAt()));
    add("TIME", 70, copy -> TIME.format(copy.takenAt()));
    add("NUMBER", 90, this::number);
    add("SIZE", 90, copy -> size(copy.bytes()));
    add("STATE", 130, copy -> texts.of("ui.backups.state." + copy.state()))
        .setCellFactory(column -> new StateCell());
    add("PLACE", 240, this::name);
    setRowFactory(table -> RowActs.on(new TableRow<>(), this::menu, model::look));
    setOnKeyPressed(
        press -> {
          BackupCopy chosen = getSelectionModel().getSelectedItem();
          if (press.getCode() == KeyCode.ENTER && chosen != null) {
            model.look(chosen);
          }
        });
    model.loadedProperty().subscribe(this::show);
  }

  private void show(Loaded loaded) {
    BackupCopy chosen = getSelectionModel().getSelectedItem();
    getItems().setAll(loaded == null ? List.of() : loaded.points().copies());
    int again = chosen == null ? -1 : getItems().indexOf(chosen);
    getSelectionModel().clearAndSelect(Math.max(0, again));
  }

  private TableColumn<BackupCopy, String> add(
      String name, double width, Function<BackupCopy, String> value) {
    TableColumn<BackupCopy, String> column =
        new TableColumn<>(texts.of("ui.backups.column." + name));
    column.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(value.apply(cell.getValue())));
    column.setPrefWidth(width);
    column.setSortable(false);
    column.setReorderable(false);
    getColumns().add(column);
    return column;
  }

  private String name(BackupCopy copy) {
    String name = copy.file().getFileName().toString();
    Loaded loaded = model.loadedProperty().get();
    return loaded != null && loaded.second(copy) ? texts.of("ui.backups.second", name) : name;
  }

  private String number(BackupCopy copy) {
    return copy.number() == BackupCopy.UNKNOWN
        ? texts.of("ui.backups.number.unknown")
        : Long.toString(copy.number());
  }

  /** In the unit in which it is a number of few digits. */
  static String size(long bytes) {
    return bytes < 1 << 20
        ? String.format(Locale.ROOT, "%d KB", (bytes + 1023) / 1024)
        : String.format(Locale.ROOT, "%.1f MB", bytes / (double) (1 << 20));
  }

  private ContextMenu menu(BackupCopy copy) {
    MenuItem look = new MenuItem(texts.of("ui.backups.look"), Icon.OPEN.node());
    look.setOnAction(choose -> model.look(copy));
    MenuItem prove = new MenuItem(texts.of("ui.backups.prove"), Icon.LOCKED.node());
    prove.setOnAction(choose -> model.prove(copy));
    MenuItem restore = new MenuItem(texts.of("ui.backups.restore"), Icon.UNDO.node());
    restore.setOnAction(choose -> model.restore(copy));
    return new ContextMenu(look, prove, restore);
  }

  /** Shape, colour and word of what is known of a copy. */
  private static final class StateCell extends TableCell<BackupCopy, String> {
    @Override
    protected void updateItem(String words, boolean empty) {
      super.updateItem(words, empty);
      BackupCopy copy = empty || getTableRow() == null ? null : getTableRow().getItem();
      getStyleClass().removeAll("copy-proved", "copy-unproved", "copy-damaged");
      setText(copy == null ? "" : words);
      setGraphic(copy == null ? null : icon(copy.state()).node());
      if (copy != null) {
        getStyleClass().add("copy-" + copy.state().name().toLowerCase(Locale.ROOT));
      }
    }

    private static Icon icon(BackupCopy.State state) {
      return switch (state) {
        case PROVED -> Icon.DONE;
        case UNPROVED -> Icon.HELP;
        case DAMAGED -> Icon.WARNING;
      };
    }
  }
}
