package app.xiaohao.ui.units;

import app.xiaohao.ledger.Account;
import app.xiaohao.model.Unit;
import app.xiaohao.model.UnitId;
import app.xiaohao.text.Texts;
import app.xiaohao.ui.kit.Style;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TreeCell;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** The tree of units; one is moved under another by dragging it there. */
final class UnitTree extends TreeView<Unit> {
  private static final PseudoClass TARGET = PseudoClass.getPseudoClass("drop-target");

  private final UnitsModel model;
  private final Texts texts;
  private Map<UnitId, Account> accounts = Map.of();
  private Unit dragged;

  UnitTree(UnitsModel model, Texts texts) {
    this.model = model;
    this.texts = texts;
    setId("unit-tree");
    setShowRoot(false);
    setRoot(new TreeItem<>());
    getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
    setCellFactory(tree -> new Cell());
    setAccessibleText(texts.of("ui.units.tree"));
  }

  /** The chosen units, in the order of the tree. */
  List<Unit> chosen() {
    return getSelectionModel().getSelectedItems().stream()
        .filter(item -> item != null && item.getValue() != null)
        .map(TreeItem::getValue)
        .toList();
  }

  /**
   * Shows units; what was chosen stays chosen and what was folded folded.
   *
   * @param words only units that hold them and those above them are shown; empty for all
   */
  void show(UnitsModel.Loaded loaded, String words) {
    accounts = loaded.ofUnits();
    Set<UnitId> chosen = new HashSet<>();
    chosen().forEach(unit -> chosen.add(unit.id()));
    Set<UnitId> folded = new HashSet<>();
    folded(getRoot(), folded);
    Map<UnitId, TreeItem<Unit>> items = new HashMap<>();
    for (Unit unit : loaded.duties().units()) {
      TreeItem<Unit> item = new TreeItem<>(unit);
      item.setExpanded(!words.isEmpty() || !folded.contains(unit.id()));
      items.put(unit.id(), item);
    }
    Set<UnitId> wanted = wanted(loaded.duties().units(), words);
    TreeItem<Unit> root = new TreeItem<>();
    root.setExpanded(true);
    for (Unit unit : loaded.duties().units()) {
      if (wanted.contains(unit.id())) {
        TreeItem<Unit> above = unit.parent() == null ? root : items.get(unit.parent());
        above.getChildren().add(items.get(unit.id()));
      }
    }
    setRoot(root);
    getSelectionModel().clearSelection();
    for (int row = 0; row < getExpandedItemCount(); row++) {
      if (chosen.contains(getTreeItem(row).getValue().id())) {
        getSelectionModel().select(row);
      }
    }
    if (getSelectionModel().isEmpty() && getExpandedItemCount() > 0) {
      getSelectionModel().select(0);
    }
  }

  private static Set<UnitId> wanted(List<Unit> units, String words) {
    Map<UnitId, Unit> byId = new HashMap<>();
    units.forEach(unit -> byId.put(unit.id(), unit));
    Set<UnitId> wanted = new HashSet<>();
    for (Unit unit : units) {
      boolean holds =
          unit.name().contains(words)
              || unit.aliases().stream().anyMatch(alias -> alias.contains(words));
      Unit at = holds ? unit : null;
      while (at != null && wanted.add(at.id())) {
        at = at.parent() == null ? null : byId.get(at.parent());
      }
    }
    return wanted;
  }

  private static void folded(TreeItem<Unit> item, Set<UnitId> folded) {
    for (TreeItem<Unit> below : item.getChildren()) {
      if (!below.isExpanded()) {
        folded.add(below.getValue().id());
      }
      folded(below, folded);
    }
  }

  /** Goes to a unit. */
  void choose(UnitId id) {
    for (int row = 0; row < getExpandedItemCount(); row++) {
      if (getTreeItem(row).getValue().id().equals(id)) {
        getSelectionModel().clearAndSelect(row);
        scrollTo(row);
        return;
      }
    }
  }

  private final class Cell extends TreeCell<Unit> {
    Cell() {
      setOnDragDetected(
          drag -> {
            if (getItem() != null) {
              dragged = getItem();
              Dragboard board = startDragAndDrop(TransferMode.MOVE);
              ClipboardContent content = new ClipboardContent();
              content.putString(getItem().name());
              board.setContent(content);
              drag.consume();
            }
          });
      setOnDragOver(
          drag -> {
            if (dragged != null && dragged != getItem()) {
              drag.acceptTransferModes(TransferMode.MOVE);
              pseudoClassStateChanged(TARGET, true);
              drag.consume();
            }
          });
      setOnDragExited(drag -> pseudoClassStateChanged(TARGET, false));
      setOnDragDropped(
          drag -> {
            pseudoClassStateChanged(TARGET, false);
            if (dragged != null) {
              Unit moved = dragged;
              dragged = null;
              drag.setDropCompleted(true);
              drag.consume();
              model.move(moved, getItem() == null ? null : getItem().id());
            }
          });
      setOnDragDone(drag -> dragged = null);
    }

    @Override
    protected void updateItem(Unit unit, boolean empty) {
      super.updateItem(unit, empty);
      if (empty || unit == null) {
        setText(null);
        setGraphic(null);
        return;
      }
      Label name = new Label(unit.name());
      name.setMinWidth(0);
      HBox line = new HBox(8, name);
      line.setAlignment(Pos.CENTER_LEFT);
      Region gap = new Region();
      HBox.setHgrow(gap, Priority.ALWAYS);
      line.getChildren().add(gap);
      Account account = accounts.get(unit.id());
      if (account != null && account.measures() > 0) {
        Label counts =
            new Label(texts.of("ui.units.tree.counts", account.closed(), account.measures()));
        counts.getStyleClass().add(Style.CAPTION);
        counts.setMinWidth(USE_PREF_SIZE);
        line.getChildren().add(counts);
        if (account.overdue() > 0) {
          Label late = new Label(texts.of("ui.units.tree.overdue", account.overdue()));
          late.getStyleClass().add("units-overdue");
          late.setMinWidth(USE_PREF_SIZE);
          line.getChildren().add(late);
        }
      }
      setGraphic(line);
      setText(null);
    }
  }
}
