package app.xiaohao.ui.ledger.detail;

import app.xiaohao.ledger.row.LinkCandidate;
import app.xiaohao.ledger.row.LinkedIssue;
import app.xiaohao.ledger.row.MeasureFile;
import app.xiaohao.model.IssueLink;
import app.xiaohao.text.Texts;
import app.xiaohao.ui.kit.Icon;
import app.xiaohao.ui.kit.Style;
import app.xiaohao.ui.ledger.model.LedgerModel;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/**
 * 关联问题: issues of other inspections that speak of the same problem, or of the earlier round. Each
 * closes for itself; progress is shown at the other where that is wished.
 */
final class LinksPanel extends VBox {
  private static final int SHOWN = 6;

  private final LedgerModel model;
  private final Texts texts;
  private final Label heading = new Label();
  private final VBox linked = new VBox(6);
  private final VBox form = new VBox(6);
  private final TextField search = new TextField();
  private final TextField note = new TextField();
  private final RadioButton same;
  private final RadioButton earlier;
  private final CheckBox shares;
  private final VBox found = new VBox(2);
  private MeasureFile file;

  LinksPanel(LedgerModel model, Texts texts) {
    super(6);
    this.model = model;
    this.texts = texts;
    setId("links-panel");
    heading.getStyleClass().add(Style.CAPTION);
    heading.setMinWidth(USE_PREF_SIZE);
    Button add = new Button(texts.of("ui.ledger.link.add"), Icon.ADD.node());
    add.setId("add-link");
    add.getStyleClass().add(Style.QUIET);
    add.setMinWidth(USE_PREF_SIZE);
    add.setOnAction(press -> open(!form.isVisible()));
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    HBox line = new HBox(8, heading, gap, add);
    line.setAlignment(Pos.CENTER_LEFT);
    ToggleGroup kinds = new ToggleGroup();
    same = new RadioButton(texts.of("ui.ledger.link.same"));
    earlier = new RadioButton(texts.of("ui.ledger.link.earlier"));
    same.setToggleGroup(kinds);
    earlier.setToggleGroup(kinds);
    earlier.setWrapText(true);
    same.setSelected(true);
    shares = new CheckBox(texts.of("ui.ledger.link.share"));
    shares.setWrapText(true);
    search.setId("link-search");
    search.setPromptText(texts.of("ui.ledger.link.search"));
    search.setOnAction(enter -> seek());
    note.setPromptText(texts.of("ui.ledger.link.note"));
    form.setId("link-form");
    form.getChildren().addAll(same, earlier, shares, note, search, found);
    form.addEventHandler(
        KeyEvent.KEY_PRESSED,
        press -> {
          if (press.getCode() == KeyCode.ESCAPE) {
            open(false);
            press.consume();
          }
        });
    getChildren().addAll(line, linked, form);
    shown(form, false);
  }

  private static void shown(Node part, boolean shown) {
    part.setVisible(shown);
    part.setManaged(shown);
  }

  /** Shows the links of an item; null while it loads. */
  void show(MeasureFile now) {
    boolean other =
        file == null || now == null || !file.row().issue().id().equals(now.row().issue().id());
    file = now;
    shown(this, now != null);
    if (other) {
      shown(form, false);
    }
    linked.getChildren().clear();
    if (now != null) {
      heading.setText(texts.of("ui.ledger.link.heading", now.linked().size()));
      now.linked().forEach(one -> linked.getChildren().add(line(one)));
      if (form.isVisible()) {
        seek();
      }
    }
    shown(linked, !linked.getChildren().isEmpty());
  }

  private Node line(LinkedIssue one) {
    Hyperlink title =
        new Hyperlink(
            texts.of("ui.ledger.link.issue", one.issue().number(), one.issue().title()),
            Icon.GO.node());
    title.setWrapText(true);
    title.getStyleClass().add("linked-issue");
    title.setMinWidth(0);
    title.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(title, Priority.ALWAYS);
    title.setOnAction(press -> model.jump(one));
    Button remove = new Button(null, Icon.CLEAR.node());
    remove.getStyleClass().add(Style.QUIET);
    remove.setAccessibleText(texts.of("ui.ledger.link.remove"));
    remove.setMinWidth(USE_PREF_SIZE);
    remove.setOnAction(press -> model.links().unlink(one));
    HBox upper = new HBox(4, title, remove);
    upper.setAlignment(Pos.TOP_LEFT);
    String kind =
        one.link().kind() == IssueLink.Kind.SAME_PROBLEM
            ? texts.of("ui.ledger.link.same")
            : texts.of(one.isEarlier() ? "ui.ledger.link.is-earlier" : "ui.ledger.link.is-later");
    Label facts =
        new Label(
            texts.of(
                "ui.ledger.link.facts",
                kind,
                one.inspection(),
                one.closed(),
                one.rows().stream().filter(row -> row.measure() != null).count()));
    List<String> more = new ArrayList<>();
    if (one.link().sharesProgress()) {
      more.add(texts.of("ui.ledger.link.shared"));
    }
    if (!one.link().note().isEmpty()) {
      more.add(one.link().note());
    }
    VBox line = new VBox(upper, caption(facts));
    if (!more.isEmpty()) {
      line.getChildren().add(caption(new Label(String.join(" · ", more))));
    }
    return line;
  }

  private static Label caption(Label label) {
    label.getStyleClass().add(Style.CAPTION);
    label.setWrapText(true);
    label.setMinHeight(USE_PREF_SIZE);
    return label;
  }

  private void open(boolean open) {
    shown(form, open);
    if (open) {
      search.clear();
      note.clear();
      seek();
      search.requestFocus();
    }
  }

  private void seek() {
    found.getChildren().clear();
    model.links().linkCandidates(search.getText(), this::offer);
  }

  private void offer(List<LinkCandidate> candidates) {
    List<Node> lines = new ArrayList<>();
    Label said =
        new Label(
            texts.of(
                candidates.isEmpty()
                    ? "ui.ledger.link.none"
                    : search.getText().isBlank()
                        ? "ui.ledger.link.alike"
                        : "ui.ledger.link.found"));
    lines.add(caption(said));
    for (LinkCandidate one : candidates.subList(0, Math.min(SHOWN, candidates.size()))) {
      Button take = new Button(candidate(one), Icon.ADD.node());
      take.getStyleClass().addAll(Style.QUIET, "link-candidate");
      take.setWrapText(true);
      take.setMaxWidth(Double.MAX_VALUE);
      take.setAlignment(Pos.TOP_LEFT);
      take.setMinHeight(USE_PREF_SIZE);
      take.setOnAction(
          press ->
              model
                  .links()
                  .link(
                      one,
                      earlier.isSelected()
                          ? IssueLink.Kind.EARLIER_ROUND
                          : IssueLink.Kind.SAME_PROBLEM,
                      shares.isSelected(),
                      note.getText(),
                      () -> open(false)));
      lines.add(take);
    }
    found.getChildren().setAll(lines);
  }

  private String candidate(LinkCandidate one) {
    return texts.of(
        "ui.ledger.link.candidate",
        one.row().issue().number(),
        one.row().issue().title(),
        one.inspection());
  }
}
