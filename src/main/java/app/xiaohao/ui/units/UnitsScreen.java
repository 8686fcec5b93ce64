package app.xiaohao.ui.units;

import app.xiaohao.ledger.Account;
import app.xiaohao.model.Leader;
import app.xiaohao.model.LeaderId;
import app.xiaohao.model.Unit;
import app.xiaohao.text.Texts;
import app.xiaohao.ui.kit.EmptyState;
import app.xiaohao.ui.kit.Icon;
import app.xiaohao.ui.kit.Look;
import app.xiaohao.ui.kit.ScreenHeader;
import app.xiaohao.ui.kit.Style;
import app.xiaohao.ui.kit.dialog.Dialogs;
import app.xiaohao.ui.kit.screen.Navigator;
import app.xiaohao.ui.kit.screen.Place;
import app.xiaohao.ui.kit.screen.Screen;
import app.xiaohao.ui.kit.screen.Surroundings;
import app.xiaohao.ui.kit.work.Background;
import app.xiaohao.ui.kit.work.LedgerSession;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.skin.ScrollPaneSkin;
import javafx.scene.control.skin.SplitPaneSkin;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** 责任单位 */
public final class UnitsScreen implements Screen {
  private final UnitsModel model;
  private final Texts texts;
  private final VBox root;
  private final ScreenHeader header;
  private final UnitTree tree;
  private final ListView<Leader> leaders = new ListView<>();
  private final TextField search = new TextField();
  private final ToggleButton ofUnits;
  private final ToggleButton ofLeaders;
  private final Button add;
  private final Button merge;
  private final VBox twins = new VBox(2);
  private final StackPane lists = new StackPane();
  private final UnitPane unitPane;
  private final LeaderPane leaderPane;
  private final ScrollPane detail = new ScrollPane();
  private final Node nothing;
  private Map<LeaderId, Account> accounts = Map.of();
  private boolean filling;

  /** The screen, following what is loaded. */
  public UnitsScreen(Surroundings at) {
    LedgerSession session = at.session();
    Navigator navigator = at.navigator();
    Background background = at.background();
    Dialogs dialogs = at.dialogs();
    Look look = at.look();
    Texts texts = at.texts();
    this.texts = texts;
    look.add(UnitsScreen.class, "units");
    model = new UnitsModel(session, background, dialogs, texts);
    header = new ScreenHeader(texts.of("ui.shell.place.UNITS"));
    tree = new UnitTree(model, texts);
    unitPane = new UnitPane(model, navigator, texts);
    leaderPane = new LeaderPane(model, navigator, texts);
    nothing =
        new EmptyState(Icon.UNIT, texts.of("ui.units.empty"), texts.of("ui.units.empty.text"));
    ToggleGroup kinds = new ToggleGroup();
    ofUnits = kind("ui.units.of-units", "left-pill", kinds);
    ofLeaders = kind("ui.units.of-leaders", "right-pill", kinds);
    ofUnits.setId("of-units");
    ofLeaders.setId("of-leaders");
    ofUnits.setSelected(true);
    add = new Button(texts.of("ui.units.add"), Icon.ADD.node());
    add.setId("add-unit");
    add.setOnAction(
        press -> {
          List<Unit> chosen = tree.chosen();
          model.add(chosen.size() == 1 ? chosen.getFirst().parent() : null);
        });
    merge = new Button(texts.of("ui.units.merge"), Icon.MERGE.node());
    merge.setId("merge");
    merge.setOnAction(press -> merge());
    search.setPromptText(texts.of("ui.units.search"));
    search.setId("unit-search");
    search.textProperty().subscribe(words -> fill());
    leaders.setId("leader-list");
    leaders.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
    leaders.setCellFactory(list -> new LeaderCell());
    tree.getSelectionModel().selectedItemProperty().subscribe(this::showDetail);
    leaders.getSelectionModel().selectedItemProperty().subscribe(this::showDetail);
    detail.setSkin(new ScrollPaneSkin(detail));
    detail.setFitToWidth(true);
    detail.getStyleClass().add("unit-detail");
    FlowPane tools = new FlowPane(8, 8, new HBox(ofUnits, ofLeaders), add, merge);
    VBox left = new VBox(8, tools, search, twins, lists);
    left.getStyleClass().add("unit-lists");
    VBox.setVgrow(lists, Priority.ALWAYS);
    SplitPane split = new SplitPane();
    split.setSkin(new SplitPaneSkin(split));
    split.getItems().addAll(left, detail);
    split.setDividerPositions(0.38);
    VBox.setVgrow(split, Priority.ALWAYS);
    root = new VBox(12, header, split);
    root.getStyleClass().addAll(Style.SCREEN, "units-screen");
    model.loadedProperty().subscribe(this::fill);
    root.sceneProperty().subscribe(scene -> model.inSight(scene != null));
  }

  private ToggleButton kind(String key, String pill, ToggleGroup group) {
    ToggleButton button = new ToggleButton(texts.of(key));
    button.getStyleClass().add(pill);
    button.setToggleGroup(group);
    button.setMinWidth(Button.USE_PREF_SIZE);
    button.setOnAction(
        press -> {
          button.setSelected(true);
          fill();
        });
    return button;
  }

  private void fill() {
    UnitsModel.Loaded loaded = model.loadedProperty().get();
    if (loaded == null) {
      return;
    }
    filling = true;
    String words = search.getText().strip();
    header
        .lineProperty()
        .set(
            texts.of(
                "ui.units.line", loaded.duties().units().size(), loaded.duties().leaders().size()));
    boolean units = ofUnits.isSelected();
    lists.getChildren().setAll(units ? tree : leaders);
    add.setDisable(!units);
    tree.show(loaded, words);
    accounts = loaded.ofLeaders();
    List<LeaderId> chosen =
        leaders.getSelectionModel().getSelectedItems().stream().map(Leader::id).toList();
    leaders
        .getItems()
        .setAll(
            loaded.duties().leaders().stream()
                .filter(one -> one.name().contains(words) || one.posts().contains(words))
                .toList());
    for (int i = 0; i < leaders.getItems().size(); i++) {
      if (chosen.contains(leaders.getItems().get(i).id())) {
        leaders.getSelectionModel().select(i);
      }
    }
    if (leaders.getSelectionModel().isEmpty() && !leaders.getItems().isEmpty()) {
      leaders.getSelectionModel().select(0);
    }
    propose(loaded, units);
    filling = false;
    showDetail();
  }

  private void propose(UnitsModel.Loaded loaded, boolean units) {
    List<Node> proposals = new ArrayList<>();
    if (units) {
      for (List<Unit> group : loaded.twinUnits()) {
        proposals.add(
            proposal(
                group.get(0).name(),
                group.get(1).name(),
                () -> model.mergeUnits(group.get(0), group.get(1))));
      }
    } else {
      for (List<Leader> group : loaded.twinLeaders()) {
        proposals.add(
            proposal(
                words(group.get(0)),
                words(group.get(1)),
                () -> model.mergeLeaders(group.get(0), group.get(1))));
      }
    }
    twins.getChildren().clear();
    if (!proposals.isEmpty()) {
      Label heading = new Label(texts.of("ui.units.twins", proposals.size()));
      heading.getStyleClass().add(Style.CAPTION);
      twins.getChildren().add(heading);
      twins.getChildren().addAll(proposals.subList(0, Math.min(3, proposals.size())));
    }
    twins.setVisible(!proposals.isEmpty());
    twins.setManaged(!proposals.isEmpty());
  }

  private Node proposal(String one, String other, Runnable merge) {
    Hyperlink link = new Hyperlink(texts.of("ui.units.twin", one, other));
    link.getStyleClass().add("twin");
    link.setOnAction(press -> merge.run());
    return link;
  }

  private static String words(Leader leader) {
    return (leader.name() + " " + leader.posts()).strip();
  }

  private void merge() {
    if (ofUnits.isSelected()) {
      List<Unit> chosen = tree.chosen();
      model.mergeUnits(chosen.get(0), chosen.get(1));
    } else {
      List<Leader> chosen = List.copyOf(leaders.getSelectionModel().getSelectedItems());
      model.mergeLeaders(chosen.get(0), chosen.get(1));
    }
  }

  private void showDetail() {
    UnitsModel.Loaded loaded = model.loadedProperty().get();
    if (filling || loaded == null) {
      return;
    }
    Node shown = nothing;
    int count;
    if (ofUnits.isSelected()) {
      List<Unit> chosen = tree.chosen();
      count = chosen.size();
      if (count > 0) {
        unitPane.show(chosen.getLast(), loaded);
        shown = unitPane;
      }
    } else {
      List<Leader> chosen = List.copyOf(leaders.getSelectionModel().getSelectedItems());
      count = chosen.size();
      if (count > 0) {
        leaderPane.show(chosen.getLast(), loaded);
        shown = leaderPane;
      }
    }
    merge.setDisable(count != 2);
    if (detail.getContent() != shown) {
      detail.setContent(shown);
    }
  }

  private final class LeaderCell extends ListCell<Leader> {
    @Override
    protected void updateItem(Leader leader, boolean empty) {
      super.updateItem(leader, empty);
      if (empty || leader == null) {
        setText(null);
        return;
      }
      Account account = accounts.get(leader.id());
      String counts =
          account == null || account.measures() == 0
              ? ""
              : "  " + texts.of("ui.units.tree.counts", account.closed(), account.measures());
      setText(words(leader) + counts);
    }
  }

  @Override
  public Place place() {
    return Place.UNITS;
  }

  @Override
  public Node view() {
    return root;
  }

  @Override
  public void shown() {
    lists.getChildren().forEach(Node::requestFocus);
  }
}
