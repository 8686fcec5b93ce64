package app.xiaohao.ui.intake;

import app.xiaohao.text.Texts;
import app.xiaohao.ui.intake.IntakeModel.Stage;
import app.xiaohao.ui.intake.merge.MergeView;
import app.xiaohao.ui.kit.Style;
import app.xiaohao.ui.kit.dialog.Dialogs;
import app.xiaohao.ui.kit.screen.Navigator;
import app.xiaohao.ui.kit.screen.Place;
import app.xiaohao.ui.kit.screen.Screen;
import app.xiaohao.ui.kit.screen.Surroundings;
import app.xiaohao.ui.kit.work.Background;
import app.xiaohao.ui.kit.work.LedgerSession;
import java.util.Map;
import java.util.WeakHashMap;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/**
 * 导入: choosing, review, merge, commit, receipt, one in place of the other. Files may be dropped on
 * any of them. A review keeps its nodes, so that it is found again as it was left.
 */
public final class IntakeView implements Screen {
  private final IntakeModel model;
  private final Dialogs dialogs;
  private final LedgerSession session;
  private final Navigator navigator;
  private final Texts texts;
  private final ChooseView choose;
  private final Map<QueuedDocument, ReviewView> reviews = new WeakHashMap<>();
  private final Map<QueuedDocument, MappingView> mappings = new WeakHashMap<>();
  private final StackPane root = new StackPane();

  /** The screen in its surroundings, dressed by the stylesheet beside this class. */
  public static IntakeView in(Surroundings at, IntakeModel model) {
    at.look().add(IntakeView.class, "intake");
    return new IntakeView(model, at.dialogs(), at.session(), at.navigator(), at.texts());
  }

  /** A screen over its model; {@code intake.css} beside this class dresses it. */
  public IntakeView(
      IntakeModel model, Dialogs dialogs, LedgerSession session, Navigator navigator, Texts texts) {
    this.model = model;
    this.dialogs = dialogs;
    this.session = session;
    this.navigator = navigator;
    this.texts = texts;
    this.choose = new ChooseView(model, texts);
    root.getStyleClass().add("intake");
    root.setOnDragOver(this::dragged);
    root.setOnDragDropped(this::dropped);
    root.setOnDragExited(event -> root.getStyleClass().remove("drop-here"));
    root.sceneProperty().subscribe(scene -> model.inSight(scene != null));
    model.stageProperty().subscribe(stage -> show());
    model.currentProperty().subscribe(document -> show());
  }

  @Override
  public Place place() {
    return Place.IMPORT;
  }

  @Override
  public Node view() {
    return root;
  }

  @Override
  public void shown() {
    begin();
  }

  @Override
  public boolean mayClose() {
    return !model.hasUnfinished()
        || dialogs.confirm(
            texts.of("ui.intake.close.title"),
            texts.of("ui.intake.close.text", model.waiting()),
            texts.of("ui.intake.close.action"));
  }

  private void show() {
    Stage stage = model.stageProperty().get();
    QueuedDocument document = model.currentProperty().get();
    if (stage == Stage.CHOOSE) {
      root.getChildren().setAll(choose);
    } else if (document != null) {
      switch (stage) {
        case MAPPING -> root.getChildren().setAll(mapping(document));
        case REVIEW -> root.getChildren().setAll(review(document));
        case NAMES ->
            root.getChildren()
                .setAll(new NamesView(model, document, model.namesProperty().get(), texts));
        case MERGE ->
            root.getChildren()
                .setAll(new MergeView(model.mergeProperty().get(), into(document), texts));
        case COMMIT -> root.getChildren().setAll(committing(document));
        case RECEIPT -> {
          if (document.receipt() != null) {
            reviews.remove(document);
            root.getChildren().setAll(new ReceiptView(model, document, session, navigator, texts));
          }
        }
        case CHOOSE -> {}
      }
    }
    begin();
  }

  /** The keyboard follows what is shown, where this screen is in sight. */
  private void begin() {
    if (root.getScene() == null || root.getChildren().isEmpty()) {
      return;
    }
    switch (root.getChildren().getFirst()) {
      case ChooseView view -> view.begin();
      case MappingView view -> view.begin();
      case ReviewView view -> view.begin();
      case NamesView view -> view.begin();
      case MergeView view -> view.begin();
      case ReceiptView view -> view.begin();
      default -> {}
    }
  }

  /** What is merged, and with which inspection: there may be several in a ledger. */
  private String into(QueuedDocument document) {
    return texts.of(
        "ui.intake.merge.into", document.name(), document.target().existingProperty().get().name());
  }

  private MappingView mapping(QueuedDocument document) {
    return mappings.computeIfAbsent(
        document, made -> new MappingView(model, made, session, dialogs, texts));
  }

  /** Another reading of the document is another review. */
  private ReviewView review(QueuedDocument document) {
    ReviewView there = reviews.get(document);
    if (there == null || !there.shows(document.review())) {
      there = new ReviewView(model, document, session, texts);
      reviews.put(document, there);
    }
    return there;
  }

  private Node committing(QueuedDocument document) {
    Label title = new Label(texts.of("ui.intake.committing", document.name()));
    title.getStyleClass().add(Style.ITEM_TITLE);
    ProgressBar bar = new ProgressBar(ProgressBar.INDETERMINATE_PROGRESS);
    bar.setPrefWidth(360);
    Button cancel = new Button(texts.of("ui.intake.commit.cancel"));
    cancel.setOnAction(press -> model.cancelCommit());
    Label safe = new Label(texts.of("ui.intake.commit.safe"));
    safe.getStyleClass().add(Style.SECONDARY);
    VBox box = new VBox(12, title, bar, safe, cancel);
    box.setAlignment(Pos.CENTER);
    Subscription following = model.commitProperty().subscribe(job -> follow(bar, job));
    box.parentProperty()
        .addListener(
            (property, before, parent) -> {
              if (parent == null) {
                following.unsubscribe();
              }
            });
    return box;
  }

  private static void follow(ProgressBar bar, Background.Running job) {
    bar.progressProperty().unbind();
    if (job != null) {
      bar.progressProperty().bind(job.fractionProperty());
    }
  }

  private void dragged(DragEvent event) {
    if (event.getDragboard().hasFiles()) {
      event.acceptTransferModes(TransferMode.COPY);
      if (!root.getStyleClass().contains("drop-here")) {
        root.getStyleClass().add("drop-here");
      }
    }
    event.consume();
  }

  private void dropped(DragEvent event) {
    boolean files = event.getDragboard().hasFiles();
    if (files) {
      model.open(event.getDragboard().getFiles().stream().map(file -> file.toPath()).toList());
    }
    event.setDropCompleted(files);
    event.consume();
  }
}
