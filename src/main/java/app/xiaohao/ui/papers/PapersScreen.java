package app.xiaohao.ui.papers;

import app.xiaohao.export.page.PageFormat;
import app.xiaohao.export.paper.PaperFile;
import app.xiaohao.export.paper.PaperKind;
import app.xiaohao.model.MeasureId;
import app.xiaohao.text.Texts;
import app.xiaohao.ui.kit.EmptyState;
import app.xiaohao.ui.kit.Icon;
import app.xiaohao.ui.kit.KeyHint;
import app.xiaohao.ui.kit.ScreenHeader;
import app.xiaohao.ui.kit.Style;
import app.xiaohao.ui.kit.form.ChoiceChips;
import app.xiaohao.ui.kit.screen.EmptyLedger;
import app.xiaohao.ui.kit.screen.Navigator;
import app.xiaohao.ui.kit.screen.Place;
import app.xiaohao.ui.kit.screen.Screen;
import app.xiaohao.ui.kit.screen.Surroundings;
import java.util.List;
import java.util.Locale;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** 文书: the kinds, the pages as they will be printed, and the ways out. */
public final class PapersScreen implements Screen {
  /** Where it stands. */
  public static final Place PLACE = new Place("PAPERS");

  /** Room beside a page. */
  private static final double BESIDE = 48;

  private static final double LARGEST = 2.2;

  private final ObjectProperty<Part> part = new SimpleObjectProperty<>(Part.PAGES);
  private final PapersModel model;
  private final RegisterModel register;
  private final Navigator navigator;
  private final Texts texts;
  private final ScreenHeader header;
  private final ListView<PaperChoice> kinds = new ListView<>();
  private final ListView<DrawnPage> pages = new ListView<>();
  private final StackPane middle = new StackPane(pages);
  private final DoubleProperty zoom = new SimpleDoubleProperty(1);
  private final Label unknown = new Label();
  private final PaperFields fields;
  private final VBox root;

  /** The screen, following what is loaded and the filter of 台账. */
  public PapersScreen(Surroundings at, PapersFilter filter) {
    navigator = at.navigator();
    texts = at.texts();
    at.look().add(PapersScreen.class, "papers");
    model = new PapersModel(at.session(), at.background(), at.dialogs(), filter, texts);
    register = new RegisterModel(at.session(), at.background(), at.dialogs(), texts);
    fields = new PaperFields(model, register, texts);
    ScrollPane told = new ScrollPane(fields);
    told.setFitToWidth(true);
    told.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    told.setMinWidth(286);
    told.setFocusTraversable(false);
    HBox sheets = sheets();
    header = new ScreenHeader(texts.of("ui.shell.place.PAPERS"), sheets, parts());
    kinds.setId("paper-kinds");
    kinds.setAccessibleText(texts.of("ui.papers.kinds"));
    kinds.getItems().setAll(PaperChoice.all());
    kinds.setCellFactory(list -> new KindCell());
    kinds.getSelectionModel().select(model.choiceProperty().get());
    kinds
        .getSelectionModel()
        .selectedItemProperty()
        .subscribe(
            chosen -> {
              if (chosen != null) {
                model.choiceProperty().set(chosen);
              }
            });
    kinds.setMinWidth(190);
    kinds.setPrefWidth(210);
    pages.setId("paper-pages");
    pages.setAccessibleText(texts.of("ui.papers.pages"));
    pages.getStyleClass().add("paper-pages");
    pages.setCellFactory(list -> new PageCell(zoom));
    middle.widthProperty().subscribe(width -> fit());
    unknown.setWrapText(true);
    unknown.setId("paper-unknown");
    unknown.getStyleClass().add(Style.SECONDARY);
    unknown.managedProperty().bind(unknown.visibleProperty());
    VBox centre = new VBox(6, middle, unknown);
    VBox.setVgrow(middle, Priority.ALWAYS);
    HBox.setHgrow(centre, Priority.ALWAYS);
    HBox parts = new HBox(12, kinds, centre, told);
    RegisterPane papers = new RegisterPane(register, texts);
    StackPane body = new StackPane(parts, papers);
    VBox.setVgrow(body, Priority.ALWAYS);
    part.subscribe(
        now -> {
          refresh(model.shownProperty().get());
          parts.setVisible(now == Part.PAGES);
          sheets.setVisible(now == Part.PAGES);
          papers.setVisible(now == Part.REGISTER);
        });
    root = new VBox(10, header, body);
    root.getStyleClass().addAll(Style.SCREEN, "papers-screen");
    model.shownProperty().subscribe(this::refresh);
    root.sceneProperty()
        .subscribe(
            scene -> {
              model.inSight(scene != null);
              register.inSight(scene != null);
            });
  }

  /** Its keys. */
  public static List<KeyHint> keys(Texts texts) {
    return List.of(new KeyHint(texts.of("ui.papers.key.kinds"), "↑ ↓"));
  }

  /** What the screen shows. */
  private enum Part {
    /** 版面 */
    PAGES,
    /** 登记簿 */
    REGISTER
  }

  private HBox parts() {
    ChoiceChips<Part> chips = new ChoiceChips<>(part);
    for (Part one : Part.values()) {
      chips.add(
          one,
          texts.of("ui.papers.part." + one),
          "papers-part-" + one.name().toLowerCase(Locale.ROOT));
    }
    return chips;
  }

  private HBox sheets() {
    ChoiceChips<PageFormat> chips = new ChoiceChips<>(model.sheetProperty());
    for (PageFormat format : List.of(PageFormat.TABLE_A3, PageFormat.TABLE_A4)) {
      String name = format == PageFormat.TABLE_A3 ? "A3" : "A4";
      chips.add(
          format,
          texts.of("ui.papers.sheet", name),
          "paper-sheet-" + name.toLowerCase(Locale.ROOT));
    }
    ChoiceChips<Boolean> versions = new ChoiceChips<>(model.forPublicProperty());
    versions.add(false, texts.of("ui.papers.inside"), "paper-inside");
    versions.add(true, texts.of("ui.papers.public"), "paper-public");
    return new HBox(12, versions, chips);
  }

  /** As wide as there is room. */
  private void fit() {
    PapersModel.Shown shown = model.shownProperty().get();
    if (shown == null || shown.pages().isEmpty() || middle.getWidth() <= BESIDE) {
      return;
    }
    double width = shown.pages().getFirst().page().format().width();
    zoom.set(Math.min(LARGEST, (middle.getWidth() - BESIDE) / width));
  }

  private void refresh(PapersModel.@Nullable Shown shown) {
    if (shown == null) {
      return;
    }
    header
        .lineProperty()
        .set(
            shown.document() == null || part.get() == Part.REGISTER
                ? ""
                : texts.of("ui.papers.line", shown.document().title(), shown.pages().size()));
    unknown.setVisible(!shown.unknown().isEmpty());
    unknown.setText(
        shown.unknown().isEmpty() ? "" : texts.of("cli.paper.unknown", shown.unknown()));
    fit();
    pages.getItems().setAll(shown.pages());
    pages.scrollTo(0);
    Node content = pages;
    if (shown.items().isEmpty()) {
      content =
          EmptyLedger.of(
              texts.of("ui.papers.empty"), texts.of("ui.papers.empty.text"), navigator, texts);
    } else if (shown.document() == null) {
      content = new EmptyState(Icon.DOCUMENT, texts.of("ui.papers.not-yet"), shown.lack());
    }
    middle.getChildren().setAll(content);
  }

  /** The register. */
  RegisterModel register() {
    return register;
  }

  /** What it shows. */
  PapersModel model() {
    return model;
  }

  /** Writes what is shown, as the buttons do. */
  void save(PaperFile form) {
    model.save(form);
  }

  @Override
  public Place place() {
    return PLACE;
  }

  @Override
  public Node view() {
    return root;
  }

  @Override
  public void show(MeasureId measure) {
    model.choose(measure);
    kinds.getSelectionModel().select(new PaperChoice.Paper(PaperKind.CLOSING_FORM));
  }

  @Override
  public void shown() {
    fields.lookForPrinter();
    kinds.requestFocus();
  }

  private final class KindCell extends ListCell<PaperChoice> {
    @Override
    protected void updateItem(@Nullable PaperChoice choice, boolean empty) {
      super.updateItem(choice, empty);
      setText(empty || choice == null ? null : choice.words(texts));
      setId(empty || choice == null ? null : choice.id());
    }
  }
}
