package app.xiaohao.ui.ledger.detail;

import app.xiaohao.ledger.row.LedgerRow;
import app.xiaohao.ledger.row.MeasureFile;
import app.xiaohao.model.closing.Closure;
import app.xiaohao.model.light.Lamp;
import app.xiaohao.text.MeasureWording;
import app.xiaohao.text.Texts;
import app.xiaohao.ui.kit.EmptyState;
import app.xiaohao.ui.kit.Icon;
import app.xiaohao.ui.kit.LightMark;
import app.xiaohao.ui.kit.Seal;
import app.xiaohao.ui.kit.Style;
import app.xiaohao.ui.kit.evidence.EvidenceDesk;
import app.xiaohao.ui.kit.evidence.EvidencePanel;
import app.xiaohao.ui.kit.screen.Navigator;
import app.xiaohao.ui.ledger.model.Field;
import app.xiaohao.ui.ledger.model.LedgerModel;
import app.xiaohao.ui.ledger.model.RowWords;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.application.Platform;
import javafx.geometry.Bounds;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.skin.ScrollPaneSkin;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** Everything of one measure, edited in place; of several at once, {@link ManyPane}. */
public final class DetailPane extends StackPane {
  private static final int SHORT = 60;

  private final LedgerModel model;
  private final Texts texts;
  private final ScrollPane scroll = new ScrollPane();
  private final Label number = new Label();
  private final HBox state = new HBox(10);
  private final Label measure = new Label();
  private final Label elsewhere = new Label();
  private final Map<Field, FieldEditor> editors = new EnumMap<>(Field.class);
  private final ProgressList progress;
  private final ClosingPanel closing;
  private final SchedulePanel schedule;
  private final EvidencePanel evidence;
  private final LinksPanel links;
  private final HandPanel hand;
  private final KeptPanel kept;
  private final FollowUpPanel followUp;
  private final SourcePanel source;
  private final HistoryTimeline history;
  private final Label historyHeading;
  private final ManyPane many;
  private final ScrollPane manyScroll;
  private final Node nothing;

  /**
   * @param desk what is done with proof
   * @param navigator leads to the desk of 销号
   * @param openReport shows the whole report
   */
  public DetailPane(
      LedgerModel model, EvidenceDesk desk, Navigator navigator, Texts texts, Runnable openReport) {
    this.model = model;
    this.texts = texts;
    getStyleClass().add("detail-pane");
    nothing = new EmptyState(Icon.LEDGER, texts.of("ui.ledger.nothing-chosen"), "");
    editors.put(Field.TITLE, new TitleEditor(model, texts));
    editors.put(Field.WORDING, new WordingEditor(model, texts));
    for (Field field : List.of(Field.LEADERS, Field.LEAD, Field.RESPONSIBLE, Field.SUPPORTING)) {
      editors.put(field, new NamesEditor(model, texts, field));
    }
    editors.put(Field.DEADLINE, new DueEditor(model, texts));
    editors.put(Field.PROGRESS, new ProgressEditor(model, texts));
    editors.put(Field.COMPLETION, new CompletionEditor(model, texts));
    progress = new ProgressList(texts);
    schedule = new SchedulePanel(texts);
    kept = new KeptPanel(texts);
    hand = new HandPanel(model.hand(), texts);
    followUp = new FollowUpPanel(model.extensions(), texts);
    closing = new ClosingPanel(model, navigator, texts);
    evidence = new EvidencePanel(desk);
    evidence.takeDropsOn(this);
    links = new LinksPanel(model, texts);
    source = new SourcePanel(texts, openReport);
    history = new HistoryTimeline(texts);
    historyHeading = heading("ui.ledger.history");
    many = new ManyPane(model, texts);
    manyScroll = new ScrollPane(many); // its height must not push the window
    manyScroll.setFitToWidth(true);
    // Content put in by a skin made during a CSS pass keeps the default colours of its own skins.
    scroll.setSkin(new ScrollPaneSkin(scroll));
    scroll.setContent(content());
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.getStyleClass().add("detail-scroll");
    model.currentProperty().subscribe(this::refresh);
    model.fileProperty().subscribe(this::refresh);
    model.selection().versionProperty().subscribe(this::refresh);
    refresh();
  }

  private VBox content() {
    number.setId("detail-number");
    number.getStyleClass().add(Style.CAPTION);
    number.setMinWidth(USE_PREF_SIZE);
    state.setAlignment(Pos.CENTER_LEFT);
    HBox head = new HBox(12, number, state);
    head.setAlignment(Pos.CENTER_LEFT);
    measure.setWrapText(true);
    measure.setMinHeight(USE_PREF_SIZE);
    elsewhere.getStyleClass().addAll(Style.CAPTION, "elsewhere");
    elsewhere.setWrapText(true);
    elsewhere.setText(texts.of("ui.ledger.elsewhere"));
    VBox fields = new VBox(6);
    fields.getStyleClass().add("detail-fields");
    for (FieldEditor editor : editors.values()) {
      fields.getChildren().add(editor);
    }
    VBox content =
        new VBox(
            10,
            head,
            elsewhere,
            measure,
            fields,
            progress,
            closing,
            schedule,
            followUp,
            evidence,
            links,
            kept,
            hand,
            source,
            historyHeading,
            history);
    content.getStyleClass().add("detail-content");
    return content;
  }

  private Label heading(String key) {
    Label heading = new Label(texts.of(key));
    heading.getStyleClass().addAll(Style.CAPTION, "detail-heading");
    heading.setMinHeight(Region.USE_PREF_SIZE);
    return heading;
  }

  private void refresh() {
    LedgerRow row = model.currentProperty().get();
    if (model.selection().count() > 1) {
      many.refresh();
      set(manyScroll);
      return;
    }
    set(row == null ? nothing : scroll);
    if (row == null) {
      return;
    }
    MeasureFile file = model.fileProperty().get();
    boolean whole = row.measure() != null;
    number.setText(
        texts.of(
            whole ? "ui.ledger.measure-number" : "ui.ledger.issue-number",
            model.words().names().number(row)));
    measure.getStyleClass().remove(Style.ITEM_TITLE);
    if (!whole || row.measure().text().length() <= SHORT) {
      measure.getStyleClass().add(Style.ITEM_TITLE);
    }
    measure.setText(whole ? MeasureWording.of(row.measure(), texts) : row.issue().title());
    boolean hidden = !model.currentIsShown();
    elsewhere.setVisible(hidden);
    elsewhere.setManaged(hidden);
    showState(row);
    editors.forEach(
        (field, editor) -> {
          boolean shown =
              field == Field.TITLE
                  || (whole && (field != Field.WORDING || MeasureWording.missing(row.measure())));
          editor.setVisible(shown);
          editor.setManaged(shown);
          if (shown) {
            editor.show(row);
          }
        });
    closing.show(row, file);
    schedule.show(model.schedule(row).orElse(null), model.words().today());

    progress.show(
        file == null ? List.of() : file.progress(), file == null ? List.of() : file.linked());
    if (file == null || !whole) {
      evidence.clear();
    } else {
      evidence.show(
          row.measure().id(),
          row.measure().closureState(),
          file.life().standard(),
          file.life().evidence(),
          file.life().steps());
    }
    followUp.show(row, file);

    links.show(whole ? file : null);
    hand.setVisible(whole);
    hand.setManaged(whole);
    kept.show(file);
    source.show(row, file);
    history.show(file == null ? List.of() : file.history());
  }

  private void showState(LedgerRow row) {
    List<Node> marks = new ArrayList<>();
    if (row.measure() != null) {
      RowWords words = model.words();
      LedgerRow.MeasureLine line = row.measure();
      Lamp lamp = words.lights().lamp(row, words.today());
      String days = words.daysLeft(row);
      if (line.closure() == Closure.CLOSED) {
        marks.add(new Seal(line.closedOn(), texts));
        if (!line.closingNumber().isEmpty()) {
          Label closing = new Label(line.closingNumber());
          closing.getStyleClass().add(Style.CAPTION);
          marks.add(closing);
        }
      } else {
        boolean daysSay = lamp.word().isEmpty() && !days.isEmpty();
        marks.add(daysSay ? new LightMark(lamp.light(), days) : new LightMark(lamp, texts));
        if (!daysSay && !days.isEmpty()) {
          Label left = new Label(days);
          left.getStyleClass().add(Style.CAPTION);
          marks.add(left);
        }
        Label closing = new Label(texts.word(line.closure()));
        closing.getStyleClass().add(Style.CAPTION);
        marks.add(closing);
      }
    }
    state.getChildren().setAll(marks);
  }

  private void set(Node content) {
    if (getChildren().isEmpty() || getChildren().getFirst() != content) {
      getChildren().setAll(content);
    }
  }

  /** Goes to a field of the current row. */
  public void edit(Field field) {
    if (model.selection().count() > 1) {
      many.edit(field);
      return;
    }
    FieldEditor editor = editors.get(field);
    if (editor.isVisible() && model.currentProperty().get() != null) {
      Node first = editor.first();
      first.requestFocus();
      if (first instanceof TextInputControl text) {
        text.selectAll();
      }
      Platform.runLater(() -> reveal(editor));
    }
  }

  private void reveal(Node editor) {
    Node content = scroll.getContent();
    Bounds place = content.sceneToLocal(editor.localToScene(editor.getBoundsInLocal()));
    double room = scroll.getViewportBounds().getHeight();
    double over = content.getLayoutBounds().getHeight() - room;
    double top = over * scroll.getVvalue();
    if (over > 0 && (place.getMinY() < top || place.getMaxY() > top + room)) {
      scroll.setVvalue(Math.clamp((place.getMinY() - 40) / over, 0, 1));
    }
  }
}
