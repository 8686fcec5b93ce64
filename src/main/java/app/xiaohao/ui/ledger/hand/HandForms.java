package app.xiaohao.ui.ledger.hand;

import app.xiaohao.ledger.change.Change;
import app.xiaohao.ledger.row.LedgerQuery;
import app.xiaohao.ledger.row.LedgerRow;
import app.xiaohao.ledger.row.LedgerRow.MeasureLine.First;
import app.xiaohao.ledger.row.SoughtWord;
import app.xiaohao.model.MeasureId;
import app.xiaohao.model.inspection.Inspection;
import app.xiaohao.text.Texts;
import app.xiaohao.ui.ledger.model.HandActs;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
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
      case ORDER -> order();
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

  private static TextField line(String id) {
    TextField field = new TextField();
    field.setId(id);
    return field;
  }

  private static TextArea area(String id, int rows) {
    TextArea area = new TextArea();
    area.setId(id);
    area.setWrapText(true);
    area.setPrefRowCount(rows);
    return area;
  }

  private String about(LedgerRow row) {
    return texts.of(
        "ui.ledger.hand.about",
        LedgerQuery.number(row),
        row.measure() == null ? row.issue().title() : row.measure().text());
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
    TextField title = line("hand-title");
    ComboBox<String> aspect = new ComboBox<>(FXCollections.observableArrayList(acts.aspects()));
    aspect.setId("hand-aspect");
    aspect.setEditable(true);
    aspect.setMaxWidth(Double.MAX_VALUE);
    TextArea measures = area("hand-measures", 3);
    TextField source = line("hand-source");
    TextField reason = line("hand-reason");
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
    TextField source = line("hand-source");
    TextField reason = line("hand-reason");
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
    TextField reason = line("hand-reason");
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
    List<LedgerRow> others =
        acts.siblings().stream()
            .filter(one -> !one.measure().id().equals(row.measure().id()))
            .toList();
    ChoiceList<LedgerRow> into = new ChoiceList<>("hand-into", others, this::about);
    if (others.size() == 1) {
      into.getSelectionModel().selectFirst();
    }
    TextField reason = line("hand-reason");
    return form(HandActs.Act.JOIN, about(row))
        .field(word("into"), into)
        .field(word("reason"), reason)
        .writing(
            () ->
                Optional.ofNullable(into.getSelectionModel().getSelectedItem())
                    .map(
                        other ->
                            new Change.Joined(
                                row.measure().id(),
                                other.measure().id(),
                                row.measure().text(),
                                other.measure().text(),
                                reason.getText())),
            texts.of("ui.ledger.hand.done.JOIN", LedgerQuery.number(row)));
  }

  private HandForm move() {
    LedgerRow row = acts.row();
    TextField seek = line("hand-seek");
    List<LedgerRow.IssueLine> issues = acts.otherIssues();
    Function<LedgerRow.IssueLine, String> words =
        issue -> texts.of("ui.ledger.hand.issue", issue.number(), issue.title());
    ChoiceList<LedgerRow.IssueLine> to = new ChoiceList<>("hand-to", issues, words);
    to.soughtBy(
        seek,
        typed -> {
          List<SoughtWord> sought = SoughtWord.all(typed);
          return issues.stream()
              .filter(issue -> sought.stream().allMatch(word -> word.in(words.apply(issue))))
              .toList();
        });
    TextField reason = line("hand-reason");
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

  private HandForm order() {
    LedgerRow row = acts.row();
    List<MeasureId> before = row.measure().after().stream().map(First::measure).toList();
    List<LedgerRow> others = acts.otherMeasures();
    Map<LedgerRow, BooleanProperty> made = new IdentityHashMap<>();
    Function<LedgerRow, BooleanProperty> ticks =
        one ->
            made.computeIfAbsent(
                one, fresh -> new SimpleBooleanProperty(before.contains(fresh.measure().id())));
    TextField seek = line("hand-seek");
    ChoiceList<LedgerRow> first = new ChoiceList<>("hand-first", others, this::about);
    first.tick(ticks);
    // those that are ticked stay in sight whatever is looked for
    first.soughtBy(
        seek,
        typed -> {
          List<SoughtWord> sought = SoughtWord.all(typed);
          return others.stream()
              .filter(
                  one ->
                      ticks.apply(one).get()
                          || sought.stream().allMatch(word -> word.in(about(one))))
              .sorted(Comparator.comparing(one -> !ticks.apply(one).get()))
              .toList();
        });
    TextField reason = line("hand-reason");
    return form(HandActs.Act.ORDER, about(row))
        .field(word("seek-measure"), seek)
        .field(word("first"), first)
        .field(word("reason"), reason)
        .writing(
            () -> {
              List<MeasureId> after =
                  others.stream()
                      .filter(one -> ticks.apply(one).get())
                      .map(one -> one.measure().id())
                      .toList();
              return Optional.of(
                      new Change.Ordered(row.measure().id(), before, after, reason.getText()))
                  .filter(change -> !Set.copyOf(after).equals(Set.copyOf(before)))
                  .map(Change.class::cast);
            },
            texts.of("ui.ledger.hand.done.ORDER", LedgerQuery.number(row)));
  }

  /** The measure takes the number of another; those between them move up. */
  private HandForm renumber() {
    LedgerRow row = acts.row();
    List<LedgerRow> others =
        acts.siblings().stream()
            .filter(one -> !one.measure().id().equals(row.measure().id()))
            .toList();
    ChoiceList<LedgerRow> place = new ChoiceList<>("hand-place", others, this::about);
    TextField reason = line("hand-reason");
    return form(HandActs.Act.RENUMBER, about(row))
        .field(word("place"), place)
        .field(word("reason"), reason)
        .writing(
            () ->
                Optional.ofNullable(place.getSelectionModel().getSelectedItem())
                    .map(
                        other ->
                            new Change.Renumbered(
                                row.measure().id(),
                                row.measure().number(),
                                other.measure().number(),
                                reason.getText())),
            texts.of("ui.ledger.hand.done.RENUMBER", LedgerQuery.number(row)));
  }

  /** The same of a whole issue among those of its inspection. */
  private HandForm renumberIssue() {
    LedgerRow row = acts.row();
    ChoiceList<LedgerRow.IssueLine> place =
        new ChoiceList<>(
            "hand-place",
            acts.otherIssues(),
            issue -> texts.of("ui.ledger.hand.issue", issue.number(), issue.title()));
    TextField reason = line("hand-reason");
    return form(HandActs.Act.RENUMBER_ISSUE, aboutIssue(row))
        .field(word("place-of-issue"), place)
        .field(word("reason"), reason)
        .writing(
            () ->
                Optional.ofNullable(place.getSelectionModel().getSelectedItem())
                    .map(
                        other ->
                            new Change.IssueRenumbered(
                                row.issue().id(),
                                row.issue().number(),
                                other.number(),
                                reason.getText())),
            texts.of("ui.ledger.hand.done.RENUMBER", row.issue().number()));
  }

  private HandForm remove() {
    LedgerRow row = acts.row();
    TextField reason = line("hand-reason");
    return form(HandActs.Act.REMOVE, about(row))
        .field(word("reason-needed"), reason)
        .writing(
            () -> Optional.of(new Change.Removed(row.measure().id(), reason.getText())),
            texts.of("ui.ledger.hand.done.REMOVE", LedgerQuery.number(row)));
  }

  private HandForm removeIssue() {
    LedgerRow row = acts.row();
    TextField reason = line("hand-reason");
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
