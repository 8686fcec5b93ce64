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
import app.xiaohao.ui.kit.form.Reveal;
import app.xiaohao.ui.kit.screen.Navigator;
import app.xiaohao.ui.ledger.detail.DetailTabs.Part;
import app.xiaohao.ui.ledger.model.Field;
import app.xiaohao.ui.ledger.model.LedgerModel;
import app.xiaohao.ui.ledger.model.RowWords;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.skin.ScrollPaneSkin;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** Everything of one measure in four parts, edited in place; of several, {@link ManyPane}. */
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
  private final KeptPanel ofDocument;
  private final FollowUpPanel followUp;
  private final SourcePanel source;
  private final HistoryTimeline history;
  private final DetailTabs tabs;
  private final Map<Part, VBox> parts = new EnumMap<>(Part.class);
  private final VBox one;
  private final Label noEvidence;
  private final Label noHistory;
  private LedgerRow seen;
  private final ManyPane many;
  private final ScrollPane manyScroll;
  private final Node nothing;

  /**
   * @param desk what is done with proof
   * @param navigator leads to the desk of 销号
   * @param openReport shows the whole report
   * @param kept where the part seen last is kept
   */
  public DetailPane(
      LedgerModel model,
      EvidenceDesk desk,
      Navigator navigator,
      Texts texts,
      Runnable openReport,
      DetailTabs.Kept kept) {
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
    ofDocument = new KeptPanel(texts);
    hand = new HandPanel(model.hand(), texts);
    followUp = new FollowUpPanel(model.extensions(), texts);
    closing = new ClosingPanel(model, navigator, texts);
    evidence = new EvidencePanel(desk);
    evidence.takeDropsOn(this);
    links = new LinksPanel(model, texts);
    source = new SourcePanel(texts, openReport);
    history = new HistoryTimeline(texts);
    tabs = new DetailTabs(kept, texts);
    noEvidence = nothing("ui.ledger.detail.no-evidence");
    noHistory = nothing("ui.ledger.detail.no-history");
    many = new ManyPane(model, texts);
    manyScroll = new ScrollPane(many); // its height must not push the window
    manyScroll.setFitToWidth(true);
    // Content put in by a skin made during a CSS pass keeps the default colours of its own skins.
    scroll.setSkin(new ScrollPaneSkin(scroll));
    scroll.setContent(parts());
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.getStyleClass().add("detail-scroll");
    VBox.setVgrow(scroll, Priority.ALWAYS);
    one = new VBox(head(), tabs, scroll);
    tabs.partProperty().subscribe(this::turn);
    model.currentProperty().subscribe(this::refresh);
    model.fileProperty().subscribe(this::refresh);
    model.selection().versionProperty().subscribe(this::refresh);
    refresh();
  }

  /** What stays in sight, whichever part is seen. */
  private VBox head() {
    number.setId("detail-number");
    number.getStyleClass().add(Style.CAPTION);
    number.setMinWidth(USE_PREF_SIZE);
    state.setAlignment(Pos.CENTER_LEFT);
    HBox line = new HBox(12, number, state);
    line.setAlignment(Pos.CENTER_LEFT);
    elsewhere.getStyleClass().addAll(Style.CAPTION, "elsewhere");
    elsewhere.setWrapText(true);
    elsewhere.setText(texts.of("ui.ledger.elsewhere"));
    VBox head = new VBox(6, line, elsewhere);
    head.getStyleClass().add("detail-head");
    return head;
  }

  private VBox parts() {
    measure.setId("detail-measure");
    measure.setWrapText(true);
    measure.setMinHeight(USE_PREF_SIZE);
    VBox fields = new VBox(6);
    fields.getStyleClass().add("detail-fields");
    fields.getChildren().addAll(editors.values());
    part(
        Part.WORK, measure, fields, progress, closing, schedule, followUp, links, ofDocument, hand);
    part(Part.SOURCE, source);
    part(Part.EVIDENCE, evidence, noEvidence);
    part(Part.HISTORY, history, noHistory);
    VBox content = new VBox();
    content.getChildren().addAll(parts.values());
    content.getStyleClass().add("detail-content");
    return content;
  }

  private void part(Part part, Node... panels) {
    VBox box = new VBox(10, panels);
    box.setId("detail-part-" + part.name().toLowerCase(Locale.ROOT));
    parts.put(part, box);
  }

  private void turn(Part shown) {
    parts.forEach((part, box) -> there(box, part == shown));
    scroll.setVvalue(0);
  }

  /** Shows a part of the detail and puts the focus there. */
  public void show(Part part) {
    tabs.show(part);
    tabs.focus();
  }

  private Label nothing(String key) {
    Label nothing = new Label(texts.of(key));
    nothing.getStyleClass().add(Style.SECONDARY);
    nothing.setWrapText(true);
    return nothing;
  }

  private void refresh() {
    LedgerRow row = model.currentProperty().get();
    if (model.selection().count() > 1) {
      many.refresh();
      set(manyScroll);
      return;
    }
    set(row == null ? nothing : one);
    if (row == null) {
      seen = null;
      return;
    }
    tabs.open(model.shownProperty().get().contents().info().file());
    if (seen == null || !sameItem(row, seen)) {
      scroll.setVvalue(0);
    }
    seen = row;
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
    there(elsewhere, hidden);
    showState(row);
    editors.forEach(
        (field, editor) -> {
          boolean shown =
              field == Field.TITLE
                  || (whole && (field != Field.WORDING || MeasureWording.missing(row.measure())));
          there(editor, shown);
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
    int proofs = file == null || !whole ? 0 : file.life().evidence().size();
    tabs.count(Part.EVIDENCE, proofs);
    there(noEvidence, !whole);
    followUp.show(row, file);
    links.show(whole ? file : null);
    there(hand, whole);
    ofDocument.show(file);
    source.show(row, file);
    history.show(file == null ? List.of() : file.history());
    there(noHistory, file != null && file.history().isEmpty());
  }

  private static void there(Node node, boolean shown) {
    node.setVisible(shown);
    node.setManaged(shown);
  }

  private static boolean sameItem(LedgerRow row, LedgerRow other) {
    return row.issue().id().equals(other.issue().id())
        && (row.measure() == null
            ? other.measure() == null
            : other.measure() != null && row.measure().id().equals(other.measure().id()));
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
    tabs.show(Part.WORK);
    FieldEditor editor = editors.get(field);
    if (editor.isVisible() && model.currentProperty().get() != null) {
      Node first = editor.first();
      first.requestFocus();
      if (first instanceof TextInputControl text) {
        text.selectAll();
      }
      Reveal.in(scroll, editor);
    }
  }
}
