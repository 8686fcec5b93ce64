package app.xiaohao.ui.ledger.table;

import app.xiaohao.ledger.row.LedgerQuery;
import app.xiaohao.text.Texts;
import app.xiaohao.ui.ledger.model.LedgerModel;
import app.xiaohao.ui.ledger.model.Shown;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.layout.HBox;

/** The choosers of aspect, unit and leader. */
final class NameFilters extends HBox {
  private final LedgerModel model;
  private final Texts texts;

  NameFilters(LedgerModel model, Texts texts) {
    super(6);
    this.model = model;
    this.texts = texts;
    setAlignment(Pos.CENTER_LEFT);
    getStyleClass().add("ledger-filters");
    add(
        "ASPECT",
        Shown.Names::aspects,
        LedgerQuery::aspect,
        (query, name) -> query.withAspect(name.isEmpty() ? null : name));
    add("UNIT", Shown.Names::units, LedgerQuery::unit, LedgerQuery::withUnit);
    add("LEADER", Shown.Names::leaders, LedgerQuery::leader, LedgerQuery::withLeader);
  }

  private void add(
      String what,
      Function<Shown.Names, List<String>> names,
      Function<LedgerQuery, String> chosen,
      BiFunction<LedgerQuery, String, LedgerQuery> with) {
    NameChooser chooser =
        new NameChooser(
            texts,
            texts.of("ui.ledger.choose." + what),
            name -> model.set(with.apply(model.queryProperty().get(), name)));
    chooser.setId("choose-" + what.toLowerCase(Locale.ROOT));
    getChildren().add(chooser);
    Runnable refresh =
        () -> {
          Shown shown = model.shownProperty().get();
          String name = chosen.apply(model.queryProperty().get());
          chooser.show(
              shown == null ? List.of() : names.apply(shown.all()), name == null ? "" : name);
        };
    model.shownProperty().subscribe(refresh);
    model.queryProperty().subscribe(refresh);
    refresh.run();
  }
}
