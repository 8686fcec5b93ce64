package app.xiaohao.ui.ledger.table;

import app.xiaohao.ledger.row.LedgerQuery;
import app.xiaohao.model.light.DueState;
import app.xiaohao.model.light.Light;
import app.xiaohao.text.Texts;
import app.xiaohao.ui.kit.Icon;
import app.xiaohao.ui.kit.LightMark;
import app.xiaohao.ui.ledger.filter.FilterPopup;
import app.xiaohao.ui.ledger.model.LedgerModel;
import app.xiaohao.ui.ledger.model.PaperColumn;
import app.xiaohao.ui.ledger.model.Shown;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;

/**
 * What can be filtered at once, each with its count: states of the date, lights, states of the
 * measure; names in any role; every column, seen or not.
 */
public final class FilterMenu extends MenuButton {
  private final LedgerModel model;
  private final Texts texts;
  private final FilterPopup popup;
  private final Node table;

  /**
   * @param table has the keys once a filter is taken
   */
  public FilterMenu(LedgerModel model, Texts texts, Node table) {
    super(texts.of("ui.ledger.filter"), Icon.FILTER.node());
    this.model = model;
    this.texts = texts;
    this.table = table;
    popup = new FilterPopup(model, texts);
    setId("filter-menu");
    accessibleTextProperty().bind(textProperty());
    setMinWidth(USE_PREF_SIZE);
    getItems().add(new MenuItem()); // without one it would not open
    setOnShowing(event -> fill());
  }

  private void fill() {
    Shown shown = model.shownProperty().get();
    if (shown == null) {
      return;
    }
    LedgerQuery query = model.queryProperty().get();
    Shown.Chips counts = shown.chips();
    List<MenuItem> items = new ArrayList<>();
    MenuItem all =
        new MenuItem(
            texts.of("ui.ledger.chip.count", texts.of("ui.ledger.chip.all"), counts.all()));
    all.setId("filter-of-all");
    all.setOnAction(event -> model.showAll());
    items.add(all);
    for (DueState state : DueState.values()) {
      CheckMenuItem item =
          item(texts.word(state), counts.due(), state, query.due().contains(state));
      item.setGraphic(LightMark.shape(state.light()));
      item.setOnAction(event -> model.toggle(state, true));
      items.add(item);
    }
    items.add(new SeparatorMenuItem());
    // where all lights show the state of the date, a second list of them would say the same
    if (!query.lights().isEmpty() || counts.ownLights()) {
      for (Light light : Light.values()) {
        CheckMenuItem item =
            item(texts.word(light), counts.lights(), light, query.lights().contains(light));
        item.setGraphic(LightMark.shape(light));
        item.setOnAction(event -> model.toggle(light, true));
        items.add(item);
      }
      items.add(new SeparatorMenuItem());
    }
    for (LedgerQuery.Status status : LedgerQuery.Status.values()) {
      String word = texts.of("ui.ledger.chip." + status.name());
      CheckMenuItem item = item(word, counts.statuses(), status, query.status() == status);
      item.setOnAction(event -> model.toggle(status, true));
      items.add(item);
    }
    items.add(new SeparatorMenuItem());
    items.add(
        name(
            "ASPECT",
            Shown.Names::aspects,
            LedgerQuery::aspect,
            (asked, name) -> asked.withAspect(name.isEmpty() ? null : name)));
    items.add(name("UNIT", Shown.Names::units, LedgerQuery::unit, LedgerQuery::withUnit));
    items.add(name("LEADER", Shown.Names::leaders, LedgerQuery::leader, LedgerQuery::withLeader));
    items.add(columns());
    getItems().setAll(items);
  }

  private <T> CheckMenuItem item(String word, Map<T, Integer> counts, T of, boolean chosen) {
    CheckMenuItem item =
        new CheckMenuItem(texts.of("ui.ledger.chip.count", word, counts.getOrDefault(of, 0)));
    item.setId("filter-of-" + of);
    item.setSelected(chosen);
    return item;
  }

  /** Chooses a name among those that the ledger has. */
  private MenuItem name(
      String what,
      Function<Shown.Names, List<String>> names,
      Function<LedgerQuery, String> chosen,
      BiFunction<LedgerQuery, String, LedgerQuery> with) {
    MenuItem item = new MenuItem(texts.of("ui.ledger.choose." + what));
    item.setId("choose-" + what.toLowerCase(Locale.ROOT));
    NameChooser chooser =
        new NameChooser(texts, name -> model.set(with.apply(model.queryProperty().get(), name)));
    item.setOnAction(
        event -> {
          String name = chosen.apply(model.queryProperty().get());
          chooser.open(
              names.apply(model.shownProperty().get().all()), name == null ? "" : name, this);
        });
    return item;
  }

  private Menu columns() {
    Menu menu = new Menu(texts.of("ui.ledger.filter.columns"));
    for (PaperColumn column : PaperColumn.values()) {
      if (model.has(column.column())) {
        MenuItem item = new MenuItem(model.heading(column.column()));
        item.setOnAction(event -> popup.open(column.column(), this, table));
        menu.getItems().add(item);
      }
    }
    return menu;
  }
}
