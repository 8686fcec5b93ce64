package app.xiaohao.ui.shell.palette;

import app.xiaohao.text.Texts;
import app.xiaohao.ui.kit.Icon;
import app.xiaohao.ui.kit.Look;
import app.xiaohao.ui.kit.Style;
import app.xiaohao.ui.kit.screen.Navigator;
import app.xiaohao.ui.kit.work.Background;
import app.xiaohao.ui.kit.work.LedgerSession;
import app.xiaohao.ui.shell.palette.Candidate.Kind;
import app.xiaohao.ui.shell.palette.PaletteSearch.Found;
import app.xiaohao.ui.shell.palette.PaletteSearch.Hit;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/**
 * The field over the window that finds everything. Enter takes a line, Ctrl+Enter filters the
 * ledger by it, Esc and a click beside leave without change and give the focus back.
 */
public final class Palette {
  private final PaletteModel model;
  private final Pane owner;
  private final Consumer<String> filter;
  private final Texts texts;
  private final TextField field = new TextField();
  private final Label count = new Label();
  private final VBox lines = new VBox();
  private final StackPane ground = new StackPane();
  private Node before;

  /**
   * @param owner over which it stands
   * @param fixed what can be done and gone to whatever the ledger holds, as it is now
   * @param filter filters the ledger by words
   */
  public Palette(
      Pane owner,
      LedgerSession session,
      Supplier<List<Candidate>> fixed,
      Navigator navigator,
      Consumer<String> filter,
      Background background,
      Consumer<? super Throwable> failed,
      Look look,
      Texts texts) {
    this.owner = owner;
    this.filter = filter;
    this.texts = texts;
    look.add(Palette.class, "palette");
    model =
        new PaletteModel(
            session,
            fixed,
            new Candidates(navigator, texts),
            background,
            texts.of("ui.shell.palette.looking"),
            failed);
    VBox card = new VBox(head(), lines, foot());
    card.getStyleClass().addAll("popup-card", "palette");
    card.setId("palette");
    card.setMaxHeight(Region.USE_PREF_SIZE);
    StackPane.setAlignment(card, Pos.TOP_CENTER);
    ground.getStyleClass().add("palette-ground");
    ground.getChildren().add(card);
    ground.setOnMousePressed(
        press -> {
          if (press.getTarget() == ground) {
            close();
          }
        });
    ground.addEventFilter(KeyEvent.KEY_PRESSED, this::press);
    model.foundProperty().subscribe(this::show);
    model.chosenProperty().subscribe(this::mark);
  }

  private HBox head() {
    field.setId("palette-field");
    field.setPromptText(texts.of("ui.shell.palette.prompt"));
    field.textProperty().subscribe(model::type);
    HBox.setHgrow(field, Priority.ALWAYS);
    count.getStyleClass().add(Style.SECONDARY);
    count.setMinWidth(Region.USE_PREF_SIZE);
    HBox head = new HBox(Icon.SEARCH.node(), field, count, PaletteLine.key("Esc"));
    head.getStyleClass().add("palette-head");
    return head;
  }

  private HBox foot() {
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    HBox foot =
        new HBox(
            PaletteLine.key("↑ ↓"),
            hint("choose"),
            PaletteLine.key("Enter"),
            hint("take"),
            PaletteLine.key("Ctrl Enter"),
            hint("filter"),
            PaletteLine.key("Tab"),
            hint("items"),
            gap,
            hint("signs"));
    foot.getStyleClass().add("palette-foot");
    return foot;
  }

  private Label hint(String name) {
    Label hint = new Label(texts.of("ui.shell.palette.hint." + name));
    hint.getStyleClass().add(Style.CAPTION);
    hint.setMinWidth(Region.USE_PREF_SIZE);
    return hint;
  }

  /** Opens it, or closes it where it is open. */
  public void toggle() {
    if (ground.getParent() != null) {
      close();
      return;
    }
    before = owner.getScene().getFocusOwner();
    owner.getChildren().add(ground);
    field.clear();
    model.begin();
    field.requestFocus();
  }

  private void close() {
    owner.getChildren().remove(ground);
    model.end();
    if (before != null && before.getScene() != null) {
      before.requestFocus();
    }
    before = null;
  }

  private void press(KeyEvent event) {
    boolean known = true;
    switch (event.getCode()) {
      case ESCAPE -> close();
      case DOWN -> model.move(1);
      case UP -> model.move(-1);
      case TAB -> model.narrow();
      case ENTER -> {
        boolean asFilter = event.isShortcutDown();
        model.onceFound(() -> take(asFilter));
      }
      default -> known = false;
    }
    if (known) {
      event.consume();
    }
  }

  private void take(boolean asFilter) {
    Hit hit = model.chosenProperty().get();
    String words = field.getText().strip();
    if (asFilter && !words.isEmpty()) {
      close();
      filter.accept(
          hit == null || hit.candidate().kind() != Kind.NAME ? words : hit.candidate().filter());
    } else if (hit != null) {
      close();
      hit.candidate().deed().run();
    }
  }

  private void show(Found found) {
    lines.getChildren().clear();
    Kind kind = null;
    for (Hit hit : found.hits()) {
      if (hit.candidate().kind() != kind) {
        kind = hit.candidate().kind();
        Label heading = new Label(texts.of("ui.shell.palette.kind." + kind.name()));
        heading.getStyleClass().addAll(Style.CAPTION, "palette-kind");
        lines.getChildren().add(heading);
      }
      lines.getChildren().add(line(hit));
    }
    boolean nothing = found.hits().isEmpty();
    if (nothing) {
      Label none = new Label(texts.of("ui.shell.palette.none"));
      none.getStyleClass().addAll(Style.MUTED, "palette-none");
      lines.getChildren().add(none);
    }
    int all = found.hits().size() + found.left();
    count.setText(nothing ? "" : texts.of("ui.shell.palette.count", all));
    if (found.left() > 0) {
      Label more = new Label(texts.of("ui.shell.palette.more", found.left()));
      more.getStyleClass().addAll(Style.CAPTION, "palette-kind");
      lines.getChildren().add(more);
    }
  }

  private PaletteLine line(Hit hit) {
    PaletteLine line = new PaletteLine(hit);
    line.setOnMouseClicked(
        click -> {
          if (hit.candidate().possible()) {
            close();
            hit.candidate().deed().run();
          }
        });
    return line;
  }

  private void mark(Hit chosen) {
    for (Node node : lines.getChildren()) {
      if (node instanceof PaletteLine line) {
        line.choose(Objects.equals(line.hit(), chosen));
      }
    }
  }
}
