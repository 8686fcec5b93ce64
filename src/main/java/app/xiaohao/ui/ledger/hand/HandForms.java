package app.xiaohao.ui.ledger.hand;

import app.xiaohao.ledger.change.Change;
import app.xiaohao.ledger.row.LedgerQuery;
import app.xiaohao.ledger.row.LedgerRow;
import app.xiaohao.ledger.row.SoughtWord;
import app.xiaohao.model.inspection.Inspection;
import app.xiaohao.text.Texts;
import app.xiaohao.ui.ledger.model.HandActs;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import javafx.collections.FXCollections;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

/** Makes the form of each act. */
final class HandForms {
  private final HandActs acts;
  private final Texts texts;

  HandForms(HandActs acts, Texts texts) {
    this.acts = acts;
    this.texts = texts;
  }

  HandForm of(HandActs.Act act) {
    return switch (act) {
      case ADD_ISSUE -> addIssue();
      case ADD_MEASURE -> addMeasure();
      case SPLIT -> split();
      case JOIN -> join();
      case MOVE -> move();
      case ORDER -> new OrderForm(acts, texts).form();
      case OWN_FIELD -> new OwnFieldForm(acts, texts).form();
      case RENUMBER -> renumber();
      case RENUMBER_ISSUE -> renumberIssue();
      case REMOVE -> remove();
      case REMOVE_ISSUE -> removeIssue();
      case REMOVED -> new RemovedForm(acts, texts).form();
    };
  }

  private HandForm form(HandActs.Act act, String about) {
    return new HandForm(acts, texts.of("ui.ledger.hand." + act.name()), about, texts);
  }

  private String word(String key) {
    return texts.of("ui.ledger.hand.field." + key);
  }

  private static TextArea area(String id, int rows) {
    TextArea area = new TextArea();
    area.setId(id);
    area.setWrapText(true);
    area.setPrefRowCount(rows);
    return area;
  }

  private String about(LedgerRow row) {
    return HandForm.about(row, texts);
  }

  private String aboutIssue(LedgerRow row) {
    return texts.of("ui.ledger.hand.about-issue", row.issue().number(), row.issue().title());
  }

  private HandForm addIssue() {
    List<Inspection> inspections = acts.inspections();
    ChoiceBox<Inspection> which = new ChoiceBox<>(FXCollections.observableArrayList(inspections));
    which.setId("hand-inspection");
    which.setConverter(
        new StringConverter<>() {
          @Override
          public String toString(Inspection one) {
            return one == null ? "" : one.name();
          }

          @Override
          public Inspection fromString(String name) {
            throw new UnsupportedOperationException();
          }
        });
    which.setMaxWidth(Double.MAX_VALUE);
    if (inspections.size() == 1) {
      which.getSelectionModel().selectFirst();
    }
    TextField title = HandForm.line("hand-title");
    ComboBox<String> aspect = new ComboBox<>(FXCollections.observableArrayList(acts.aspects()));
    aspect.setId("hand-aspect");
    aspect.setEditable(true);
    aspect.setMaxWidth(Double.MAX_VALUE);
    TextArea measures = area("hand-measures", 3);
    TextField source = HandForm.line("hand-source");
    TextField reason = HandForm.line("hand-reason");
    HandForm form =
        form(
            HandActs.Act.ADD_ISSUE,
            inspections.size() == 1
                ? texts.of("ui.ledger.hand.about-inspection", inspections.getFirst().name())
                : texts.of("ui.ledger.hand.which-inspection"));
    if (inspections.size() > 1) {
      form.field(word("inspection"), which);
    }
    return form.field(word("title"), title)
        .field(word("aspect"), aspect)
        .field(word("measures"), measures)
        .field(word("source"), source)
        .field(word("reason"), reason)
        .writing(
            () ->
                Optional.ofNullable(which.getValue())
                    .map(
                        inspection ->
                            new Change.IssueAdded(
                                inspection.id(),
                                title.getText(),
                                List.of(aspect.getEditor().getText()),
                                measures.getText().lines().toList(),
                                source.getText(),
                                reason.getText())),
            texts.of("ui.ledger.hand.done.ADD_ISSUE"));
  }

  private HandForm addMeasure() {
    LedgerRow row = acts.row();
    TextArea text = area("hand-text", 3);
    TextField source = HandForm.line("hand-source");
    TextField reason = HandForm.line("hand-reason");
    return form(HandActs.Act.ADD_MEASURE, aboutIssue(row))
        .field(word("text"), text)
        .field(word("source"), source)
        .field(word("reason"), reason)
        .writing(
            () ->
                Optional.of(
                        new Change.MeasureAdded(
                            row.issue().id(), text.getText(), source.getText(), reason.getText()))
                    .filter(added -> !added.text().isBlank())
                    .map(Change.class::cast),
            texts.of("ui.ledger.hand.done.ADD_MEASURE", row.issue().number()));
  }

  /** The wording is parted where the caret stands; both parts are shown while it moves. */
  private HandForm split() {
    LedgerRow row = acts.row();
    String whole = row.measure().text();
    TextArea text = area("hand-split", 4);
    text.setText(whole);
    text.setEditable(false);
    Label first = HandForm.caption("");
    Label second = HandForm.caption("");
    text.caretPositionProperty()
        .subscribe(
            at -> {
              first.setText(
                  texts.of("ui.ledger.hand.first", whole.substring(0, at.intValue()).strip()));
              second.setText(
                  texts.of("ui.ledger.hand.second", whole.substring(at.intValue()).strip()));
            });
    TextField reason = HandForm.line("hand-reason");
    return form(HandActs.Act.SPLIT, texts.of("ui.ledger.hand.split-how", LedgerQuery.number(row)))
        .field(word("split"), text)
        .field(word("parts"), new VBox(2, first, second))
        .field(word("reason"), reason)
        .writing(
            () ->
                Optional.of(
                    new Change.Split(
                        row.measure().id(),
                        whole,
                        whole.substring(text.getCaretPosition()),
                        reason.getText())),
            texts.of("ui.ledger.hand.done.SPLIT", LedgerQuery.number(row)));
  }

  private HandForm join() {
    LedgerRow row = acts.row();
    ChoiceList<LedgerRow> into = new ChoiceList<>("hand-into", acts.others(), this::about);
    if (into.getItems().size() == 1) {
      into.getSelectionModel().selectFirst();
    }
    return choosing(
        HandActs.Act.JOIN,
        about(row),
        "into",
        into,
        (other, reason) ->
            new Change.Joined(
                row.measure().id(),
                other.measure().id(),
                row.measure().text(),
                other.measure().text(),
                reason),
        texts.of("ui.ledger.hand.done.JOIN", LedgerQuery.number(row)));
  }

  private HandForm move() {
    LedgerRow row = acts.row();
    TextField seek = HandForm.line("hand-seek");
    List<LedgerRow.IssueLine> issues = acts.otherIssues();
    ChoiceList<LedgerRow.IssueLine> to = new ChoiceList<>("hand-to", issues, this::issue);
    to.soughtBy(
        seek,
        typed -> {
          List<SoughtWord> sought = SoughtWord.all(typed);
          return issues.stream()
              .filter(issue -> sought.stream().allMatch(word -> word.in(issue(issue))))
              .toList();
        });
    TextField reason = HandForm.line("hand-reason");
    return form(HandActs.Act.MOVE, about(row))
        .field(word("seek"), seek)
        .field(word("to"), to)
        .field(word("reason"), reason)
        .writing(
            () ->
                Optional.ofNullable(to.getSelectionModel().getSelectedItem())
                    .map(
                        issue ->
                            new Change.Moved(
                                row.measure().id(),
                                row.issue().id(),
                                issue.id(),
                                reason.getText())),
            texts.of("ui.ledger.hand.done.MOVE", LedgerQuery.number(row)));
  }

  /** The measure takes the number of another; those between them move up. */
  private HandForm renumber() {
    LedgerRow row = acts.row();
    return choosing(
        HandActs.Act.RENUMBER,
        about(row),
        "place",
        new ChoiceList<>("hand-place", acts.others(), this::about),
        (other, reason) ->
            new Change.Renumbered(
                row.measure().id(), row.measure().number(), other.measure().number(), reason),
        texts.of("ui.ledger.hand.done.RENUMBER", LedgerQuery.number(row)));
  }

  /** The same of a whole issue among those of its inspection. */
  private HandForm renumberIssue() {
    LedgerRow row = acts.row();
    return choosing(
        HandActs.Act.RENUMBER_ISSUE,
        aboutIssue(row),
        "place-of-issue",
        new ChoiceList<>("hand-place", acts.otherIssues(), this::issue),
        (other, reason) ->
            new Change.IssueRenumbered(
                row.issue().id(), row.issue().number(), other.number(), reason),
        texts.of("ui.ledger.hand.done.RENUMBER", row.issue().number()));
  }

  /**
   * A form in which one thing is chosen and a reason may be given.
   *
   * @param word of the list's caption
   * @param change of what is chosen, with the reason
   */
  private <T> HandForm choosing(
      HandActs.Act act,
      String about,
      String word,
      ChoiceList<T> list,
      BiFunction<T, String, Change> change,
      String told) {
    TextField reason = HandForm.line("hand-reason");
    return form(act, about)
        .field(word(word), list)
        .field(word("reason"), reason)
        .writing(
            () ->
                Optional.ofNullable(list.getSelectionModel().getSelectedItem())
                    .map(chosen -> change.apply(chosen, reason.getText())),
            told);
  }

  private String issue(LedgerRow.IssueLine issue) {
    return texts.of("ui.ledger.hand.issue", issue.number(), issue.title());
  }

  private HandForm remove() {
    LedgerRow row = acts.row();
    TextField reason = HandForm.line("hand-reason");
    return form(HandActs.Act.REMOVE, about(row))
        .field(word("reason-needed"), reason)
        .writing(
            () -> Optional.of(new Change.Removed(row.measure().id(), reason.getText())),
            texts.of("ui.ledger.hand.done.REMOVE", LedgerQuery.number(row)));
  }

  private HandForm removeIssue() {
    LedgerRow row = acts.row();
    TextField reason = HandForm.line("hand-reason");
    return form(
            HandActs.Act.REMOVE_ISSUE,
            texts.of(
                "ui.ledger.hand.about-whole",
                row.issue().number(),
                row.issue().title(),
                acts.siblings().size()))
        .field(word("reason-needed"), reason)
        .writing(
            () -> Optional.of(new Change.IssueRemoved(row.issue().id(), reason.getText())),
            texts.of("ui.ledger.hand.done.REMOVE", row.issue().number()));
  }
}
