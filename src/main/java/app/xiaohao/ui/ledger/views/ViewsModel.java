package app.xiaohao.ui.ledger.views;

import app.xiaohao.ui.ledger.model.LedgerModel;
import app.xiaohao.ui.ledger.model.Shown;
import app.xiaohao.ui.ledger.model.TableChoices;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;

/**
 * Which view of the table is seen, and what each looks like. The lists of the office keep what is
 * asked when one is changed for another; a saved view brings its own question. For the FX thread.
 */
public final class ViewsModel {
  private final LedgerModel model;
  private final KeptTables kept;
  private final Map<BuiltIn, Layout> layouts = new EnumMap<>(BuiltIn.class);
  private final List<SavedView> views = new ArrayList<>();
  private final ReadOnlyIntegerWrapper version = new ReadOnlyIntegerWrapper();
  private BuiltIn list = BuiltIn.LEDGER;
  private SavedView saved;
  private Path ledger;

  /**
   * @param kept where everything is found again at the next start
   */
  public ViewsModel(LedgerModel model, KeptTables kept) {
    this.model = model;
    this.kept = kept;
    model.shownProperty().subscribe(this::opened);
  }

  /** Counts up whenever another view is seen or views are saved, renamed or removed. */
  public ReadOnlyIntegerProperty versionProperty() {
    return version.getReadOnlyProperty();
  }

  /** The list that is seen; empty while a saved view is. */
  public Optional<BuiltIn> list() {
    return saved == null ? Optional.of(list) : Optional.empty();
  }

  /** The saved view that is seen. */
  public Optional<SavedView> saved() {
    return Optional.ofNullable(saved);
  }

  /** All saved views of this ledger. */
  public List<SavedView> views() {
    return List.copyOf(views);
  }

  private TableChoices choices() {
    return model.choices();
  }

  /** Another ledger brings the table of its own. */
  private void opened(Shown shown) {
    if (shown == null || shown.contents().info().file().equals(ledger)) {
      return;
    }
    ledger = shown.contents().info().file();
    Memory memory = MemoryNotation.read(kept.read(ledger));
    list = memory.list();
    layouts.clear();
    layouts.putAll(memory.layouts());
    views.clear();
    views.addAll(memory.views());
    saved = named(memory.saved()).orElse(null);
    (saved == null ? layout(list) : saved.layout()).apply(choices());
    model.set(memory.columns());
    model.set(memory.query().withText(model.queryProperty().get().text()));
    version.set(version.get() + 1);
  }

  /** A list that nobody changed yet has the rows of the list seen last, not those of a view. */
  private Layout layout(BuiltIn of) {
    Layout known = layouts.get(of);
    Layout last = layouts.get(list);
    TableChoices.RowHeight height = last == null ? TableChoices.RowHeight.TWO_LINES : last.height();
    return known == null ? Layout.of(of, height) : known;
  }

  private Optional<SavedView> named(String name) {
    return views.stream().filter(view -> view.name().equals(name)).findFirst();
  }

  /** Shows a list of the office; what is asked stays. */
  public void show(BuiltIn other) {
    keepLook();
    saved = null;
    Layout look = layout(other);
    list = other;
    look.apply(choices());
    changed();
  }

  /** Shows a saved view with what it asks. */
  public void show(SavedView view) {
    keepLook();
    saved = view;
    view.layout().apply(choices());
    model.set(view.columns());
    model.show(view.query());
    changed();
  }

  /** A list looks as somebody left it; a saved view only changes when it is saved again. */
  private void keepLook() {
    if (saved == null) {
      layouts.put(list, Layout.of(choices()));
    }
  }

  /** Whether the saved view that is seen has been changed since it was saved. */
  public boolean isChanged() {
    return saved != null && !saved.equals(now(saved.name()));
  }

  private SavedView now(String name) {
    return new SavedView(
        name, Layout.of(choices()), model.columnsProperty().get(), model.queryProperty().get());
  }

  /**
   * Saves what is seen as a view.
   *
   * @param name of a view that it takes the place of, or a new one; not blank
   */
  public void save(String name) {
    if (name.isBlank()) {
      throw new IllegalArgumentException("a view needs a name");
    }
    SavedView view = now(name.strip());
    Optional<SavedView> before = named(view.name());
    keepLook();
    if (before.isPresent()) {
      views.set(views.indexOf(before.get()), view);
    } else {
      views.add(view);
    }
    saved = view;
    changed();
  }

  /** Removes a view; what it shows stays in sight. */
  public void remove(SavedView view) {
    views.removeIf(one -> one.name().equals(view.name()));
    if (saved != null && saved.name().equals(view.name())) {
      saved = null;
    }
    changed();
  }

  private void changed() {
    version.set(version.get() + 1);
    keep();
  }

  /** Keeps everything for the next start. */
  public void keep() {
    if (ledger == null) {
      return;
    }
    keepLook();
    kept.write(
        ledger,
        MemoryNotation.write(
            new Memory(
                list,
                saved == null ? "" : saved.name(),
                layouts,
                model.columnsProperty().get(),
                model.queryProperty().get().withText(""),
                views)));
  }
}
