package app.xiaohao.ui.ledger.filter;

import app.xiaohao.ledger.row.LedgerQuery;
import app.xiaohao.text.Texts;
import app.xiaohao.text.column.ColumnFilter;
import app.xiaohao.text.column.ColumnQuery;
import app.xiaohao.text.column.FilterWords;
import app.xiaohao.text.column.RowColumn;
import app.xiaohao.ui.kit.Icon;
import app.xiaohao.ui.kit.Style;
import app.xiaohao.ui.ledger.model.LedgerModel;
import app.xiaohao.ui.ledger.model.Shown;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;

/**
 * What is asked of the columns, each condition a token that × takes away; seen only while something
 * is asked.
 */
public final class TokenBar extends FlowPane {
  private final Runnable back;
  private final LedgerModel model;
  private final Texts texts;
  private final FilterWords words;
  private final FilterPopup popup;
  private final Label count = new Label();

  /** One for good: what somebody is about to press stays, whatever else is told anew. */
  private final Hyperlink clear = new Hyperlink();

  private List<String> told = List.of();

  public TokenBar(LedgerModel model, Runnable back, Texts texts) {
    super(6, 6);
    this.back = back;
    this.model = model;
    this.texts = texts;
    this.words = new FilterWords(texts, model::heading);
    this.popup = new FilterPopup(model, texts);
    setAlignment(Pos.CENTER_LEFT);
    getStyleClass().add("filter-tokens");
    setId("filter-tokens");
    clear.setText(texts.of("ui.ledger.filter.clear-all"));
    clear.setId("filter-clear-all");
    clear.setOnAction(event -> model.clearFilters());
    model.columnsProperty().subscribe(this::refresh);
    model.queryProperty().subscribe(this::refresh);
    model.shownProperty().subscribe(this::recount);
  }

  /** New rows give another count only: what somebody is about to press stays where it is. */
  private void recount() {
    Shown shown = model.shownProperty().get();
    if (getChildren().isEmpty() || !getChildren().contains(count) || shown == null) {
      refresh();
    } else if (!told().equals(told)) {
      refresh(); // a heading of the office came with the rows
    } else {
      count.setText(counted(shown));
    }
  }

  private String counted(Shown shown) {
    return texts.of("ui.ledger.filter.shown", shown.found().size(), shown.contents().rows().size());
  }

  private List<String> told() {
    return model.columnsProperty().get().filters().keySet().stream().map(this::heading).toList();
  }

  private void refresh() {
    ColumnQuery columns = model.columnsProperty().get();
    LedgerQuery query = model.queryProperty().get();
    told = told();
    List<Node> tokens = new ArrayList<>();
    if (!query.text().isBlank()) {
      add(
          tokens,
          texts.of("ui.ledger.filter.text", query.text()),
          () -> model.show(query.withText("")));
    }
    addAsked(tokens, query);
    columns.filters().forEach((column, filter) -> add(tokens, column, filter, columns));
    if (!columns.keys().isEmpty()) {
      String keys =
          columns.keys().stream()
              .map(key -> heading(key.column()) + (key.down() ? " ↓" : " ↑"))
              .collect(Collectors.joining("、"));
      add(
          tokens,
          texts.of("ui.ledger.filter.sorted", keys),
          () -> model.set(columns.sorted(List.of())));
    }
    if (query.order() != LedgerQuery.Order.PAPER) {
      add(
          tokens,
          texts.of("ui.ledger.filter.sorted", texts.of("ui.ledger.order." + query.order().name())),
          () -> model.set(query.withOrder(LedgerQuery.Order.PAPER)));
    }
    boolean any = !tokens.isEmpty();
    setVisible(any);
    setManaged(any);
    Shown shown = model.shownProperty().get();
    if (any && shown != null) {
      count.setText(counted(shown));
      tokens.add(count);
      tokens.add(clear);
    }
    if (isFocusWithin()) {
      back.run(); // what has the focus goes away
    }
    getChildren().setAll(tokens);
  }

  /** What is asked beside columns: of the lights above the window, or of the menu of filters. */
  private void addAsked(List<Node> tokens, LedgerQuery query) {
    String or = texts.of("ui.ledger.filter.or");
    if (!query.due().isEmpty()) {
      String words = query.due().stream().sorted().map(texts::word).collect(Collectors.joining(or));
      add(tokens, words, () -> model.set(query.withDue(Set.of())));
    }
    if (!query.lights().isEmpty()) {
      String words =
          query.lights().stream().sorted().map(texts::word).collect(Collectors.joining(or));
      add(tokens, words, () -> model.set(query.withLights(Set.of())));
    }
    if (query.status() != null) {
      add(
          tokens,
          texts.of("ui.ledger.chip." + query.status().name()),
          () -> model.set(query.withStatus(null)));
    }
    if (query.aspect() != null) {
      add(tokens, named("ASPECT", query.aspect()), () -> model.set(query.withAspect(null)));
    }
    if (!query.unit().isEmpty()) {
      add(tokens, named("UNIT", query.unit()), () -> model.set(query.withUnit("")));
    }
    if (!query.leader().isEmpty()) {
      add(tokens, named("LEADER", query.leader()), () -> model.set(query.withLeader("")));
    }
  }

  private String named(String what, String name) {
    return texts.of("ui.ledger.chosen-name", texts.of("ui.ledger.token." + what), name);
  }

  private String heading(RowColumn column) {
    return model.heading(column);
  }

  private void add(List<Node> tokens, RowColumn column, ColumnFilter filter, ColumnQuery columns) {
    Button token =
        add(
            tokens,
            texts.of("words.filter.token", heading(column), words.of(filter)),
            () -> model.set(columns.with(column, null)));
    token.setId("token-" + column.name());
    token.setOnAction(event -> popup.open(column, token, token));
  }

  /** A token whose × takes it away; a click elsewhere on it does too unless told otherwise. */
  private Button add(List<Node> tokens, String words, Runnable remove) {
    if (!tokens.isEmpty()) {
      Label and = new Label(texts.of("ui.ledger.filter.and"));
      and.getStyleClass().add(Style.MUTED);
      tokens.add(and);
    }
    Label cross = new Label(null, Icon.CLEAR.node());
    cross.getStyleClass().add("token-remove");
    cross.setOnMouseClicked(
        event -> {
          remove.run();
          event.consume();
        });
    Button token = new Button(words, cross);
    token.setContentDisplay(ContentDisplay.RIGHT);
    token.getStyleClass().addAll(Style.CHIP, "filter-token");
    token.setMaxWidth(360);
    token.setOnAction(event -> remove.run());
    tokens.add(token);
    return token;
  }
}
