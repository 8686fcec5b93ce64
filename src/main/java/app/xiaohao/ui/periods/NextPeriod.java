package app.xiaohao.ui.periods;

import app.xiaohao.ledger.rule.PeriodRules;
import app.xiaohao.model.deadline.DeadlineWords;
import app.xiaohao.model.deadline.Said;
import app.xiaohao.text.Texts;
import app.xiaohao.ui.kit.Icon;
import app.xiaohao.ui.kit.Style;
import java.time.LocalDate;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The period that could be opened next: proposed by the rhythm, changed as one likes. */
final class NextPeriod extends VBox {
  private final Texts texts;
  private final TextField name = new TextField();
  private final TextField from = new TextField();
  private final TextField to = new TextField();
  private final Label problem = new Label();
  private final Button open;
  private PeriodRules.Proposal proposed;
  private LocalDate today;

  /** What is done with what was filled in. */
  interface Opening {
    void open(String name, LocalDate from, LocalDate to);
  }

  NextPeriod(Texts texts, Opening opening) {
    super(6);
    this.texts = texts;
    getStyleClass().addAll(Style.PANEL, "next-period");
    Label heading = new Label(texts.of("account.periods.next"));
    heading.getStyleClass().add(Style.SECTION_TITLE);
    name.setId("period-name");
    from.setId("period-from");
    to.setId("period-to");
    GridPane fields = new GridPane(8, 4);
    int row = 0;
    for (TextField field : new TextField[] {name, from, to}) {
      Label label = new Label(texts.of("account.periods.field." + field.getId()));
      label.getStyleClass().add(Style.SECONDARY);
      label.setLabelFor(field);
      label.setMinWidth(USE_PREF_SIZE);
      GridPane.setHgrow(field, Priority.ALWAYS);
      field.setPrefColumnCount(8);
      fields.addRow(row++, label, field);
    }
    problem.getStyleClass().add("problem");
    problem.setWrapText(true);
    problem.managedProperty().bind(problem.visibleProperty());
    problem.setVisible(false);
    open = new Button(texts.of("account.periods.open"), Icon.ADD.node());
    open.setId("period-open");
    open.setMaxWidth(Double.MAX_VALUE);
    open.setOnAction(press -> open(opening));
    getChildren().addAll(heading, fields, problem, open);
  }

  /**
   * Puts a proposal in, unless it is the one that stands there and may have been changed.
   *
   * @param now from which a typed day without a year is reckoned
   */
  void show(PeriodRules.Proposal proposal, LocalDate now) {
    today = now;
    if (!proposal.equals(proposed)) {
      proposed = proposal;
      name.setText(texts.of("account.periods.name", proposal.number()));
      from.setText(proposal.from().toString());
      to.setText(proposal.to().toString());
      problem.setVisible(false);
    }
  }

  private void open(Opening opening) {
    Optional<LocalDate> first = date(from);
    Optional<LocalDate> last = date(to);
    problem.setVisible(first.isEmpty() || last.isEmpty());
    if (first.isPresent() && last.isPresent()) {
      opening.open(name.getText(), first.get(), last.get());
    } else {
      problem.setText(
          texts.of("account.periods.no-date", first.isEmpty() ? from.getText() : to.getText()));
    }
  }

  private Optional<LocalDate> date(TextField field) {
    return DeadlineWords.day(field.getText(), today) instanceof Said.On(LocalDate day, var _)
        ? Optional.of(day)
        : Optional.empty();
  }

  /** Brings the cursor into the name. */
  void edit() {
    name.requestFocus();
    name.selectAll();
  }
}
