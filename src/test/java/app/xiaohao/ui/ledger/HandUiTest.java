package app.xiaohao.ui.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import app.xiaohao.ledger.row.LedgerQuery;
import app.xiaohao.ledger.row.LedgerRow;
import app.xiaohao.text.column.RowColumn;
import app.xiaohao.ui.kit.ToolkitTest;
import app.xiaohao.ui.ledger.group.GroupBy;
import app.xiaohao.ui.ledger.group.Grouping;
import app.xiaohao.ui.ledger.group.IssueGroup;
import app.xiaohao.ui.ledger.model.HandActs;
import app.xiaohao.ui.ledger.model.PaperColumn;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Adding, splitting, joining, moving and striking in the window. */
class HandUiTest extends ToolkitTest {
  @TempDir Path folder;
  private OpenLedger open;
  private LedgerView view;

  @BeforeEach
  void openScreen() {
    onFx(
        () -> {
          look().add(LedgerView.class, "ledger");
          open = new OpenLedger(folder.resolve("云溪县.xh"));
          view = new LedgerView(open.model, open.evidence, OpenLedger.TEXTS, null);
        });
    show((Parent) view.view(), 1280, 720);
    onFx(view::shown);
  }

  @AfterEach
  void closeLedger() {
    onFx(open::close);
  }

  private <N extends Node> N find(String query, Class<N> type) {
    return type.cast(view.view().lookup(query));
  }

  private List<String> numbers() {
    return onFx(
        () -> open.model.shownProperty().get().rows().stream().map(LedgerQuery::number).toList());
  }

  private void act(HandActs.Act act) {
    onFx(() -> open.model.hand().ask(act));
  }

  private void write() {
    onFx(() -> find("#hand-write", Button.class).fire());
  }

  private boolean isOpen() {
    return onFx(() -> view.view().lookup("#hand-form") != null);
  }

  @Test
  void addsAMeasureByKeysAlone() {
    onFx(() -> open.choose("6.1"));
    onFx(view::shown);
    robot.type(KeyCode.INSERT);
    assertThat(isOpen()).isTrue();
    robot.write("on paper");
    onFx(() -> find("#hand-text", TextArea.class).setText("健全发展党员全程纪实制度"));
    robot.push(KeyCode.CONTROL, KeyCode.ENTER);
    assertThat(isOpen()).isFalse();
    assertThat(open.stored("6.2").measure().text()).isEqualTo("健全发展党员全程纪实制度");
    assertThat(numbers()).contains("6.2");
  }

  @Test
  void aHeadingOfOnesOwnBecomesAColumnInWhichCellsAreTypedInto() {
    onFx(() -> open.choose("1.1"));
    act(HandActs.Act.OWN_FIELD);
    onFx(
        () -> {
          find("#hand-own-heading", ComboBox.class).getEditor().setText("问题原因");
          find("#hand-own-text", TextArea.class).setText("制度缺失");
        });
    write();
    assertThat(isOpen()).isFalse();
    assertThat(onFx(() -> open.model.heading(RowColumn.OWN_1))).isEqualTo("问题原因");
    assertThat(own("1.1")).isEqualTo("制度缺失");

    act(HandActs.Act.OWN_FIELD);
    onFx(() -> find("#hand-own-heading", ComboBox.class).getEditor().setText("问题原因"));
    assertThat(onFx(() -> find("#hand-own-text", TextArea.class).getText())).isEqualTo("制度缺失");
    onFx(
        () -> {
          find("#hand-own-whole", CheckBox.class).setSelected(true);
          find("#hand-own-text", TextArea.class).setText("监督不力");
        });
    write();
    assertThat(own("1.1")).isEqualTo("制度缺失");
    assertThat(own("1.2")).isEqualTo("监督不力");

    onFx(() -> open.model.choices().groupingProperty().set(Grouping.of(GroupBy.OWN_1)));
    assertThat(
            onFx(
                () ->
                    open.model.shownProperty().get().groups().stream()
                        .filter(IssueGroup::isHead)
                        .map(head -> head.head().label() + head.head().rows().size())
                        .toList()))
        .contains("制度缺失1", "监督不力1");
  }

  private String own(String number) {
    return onFx(
        () ->
            open.model.shownProperty().get().rows().stream()
                .filter(row -> LedgerQuery.number(row).equals(number))
                .map(row -> open.model.words().of(PaperColumn.OWN_1, row))
                .findFirst()
                .orElseThrow());
  }

  @Test
  void saysInTheFormWhyAnItemIsNotStruckAndKeepsWhatWasTyped() {
    onFx(() -> open.choose("2.1"));
    act(HandActs.Act.REMOVE);
    robot.write("wrong");
    write();
    assertThat(isOpen()).isTrue();
    assertThat(onFx(() -> find("#hand-problem", Label.class).getText())).startsWith("2.1 有销号编号");
    robot.push(KeyCode.ESCAPE);
    assertThat(isOpen()).isFalse();
    assertThat(numbers()).contains("2.1");
  }

  @Test
  void partsAWordingAtTheCaretAndJoinsItAgain() {
    onFx(() -> open.choose("1.1"));
    String whole = open.stored("1.1").measure().text();
    act(HandActs.Act.SPLIT);
    onFx(() -> find("#hand-split", TextArea.class).positionCaret(whole.indexOf("每季度")));
    write();
    assertThat(open.stored("1.3").measure().text()).startsWith("每季度");
    assertThat(numbers()).contains("1.3");
    onFx(() -> open.choose("1.3"));
    act(HandActs.Act.JOIN);
    onFx(() -> find("#hand-into", ListView.class).getSelectionModel().selectFirst());
    write();
    assertThat(open.stored("1.1").measure().text()).isEqualTo(whole);
    assertThat(numbers()).doesNotContain("1.3");
  }

  @Test
  void movesAMeasureToAnotherIssue() {
    onFx(() -> open.choose("1.2"));
    onFx(() -> find("#panel-move", Button.class).fire());
    onFx(() -> find("#hand-to", ListView.class).getSelectionModel().select(1));
    write();
    assertThat(numbers()).doesNotContain("1.2").contains("3.3");
  }

  @Test
  void findsTheIssueToMoveToByWordsInAnyOrder() {
    onFx(() -> open.choose("1.2"));
    act(HandActs.Act.MOVE);
    String title = open.stored("3.1").issue().title();
    onFx(
        () ->
            find("#hand-seek", TextField.class)
                .setText(title.substring(4, 6) + " " + title.substring(0, 2)));
    assertThat(
            onFx(
                () -> {
                  ListView<?> to = find("#hand-to", ListView.class);
                  return to.getItems().stream()
                      .map(issue -> ((LedgerRow.IssueLine) issue).title())
                      .toList();
                }))
        .isEqualTo(List.of(title));
    onFx(() -> find("#hand-seek", TextField.class).setText("没有这样的问题"));
    assertThat(onFx(() -> find("#hand-to", ListView.class).getItems().isEmpty())).isTrue();
  }

  @Test
  void theFirstKeyChoosesTheFirstLine() {
    onFx(() -> open.choose("1.2"));
    act(HandActs.Act.ORDER);
    ListView<?> first = onFx(() -> find("#hand-first", ListView.class));
    onFx(() -> find("#hand-seek", TextField.class).requestFocus());
    robot.push(KeyCode.DOWN);
    assertThat(onFx(first::isFocused)).isTrue();
    assertThat(onFx(() -> first.getSelectionModel().getSelectedIndex())).isZero();
    robot.push(KeyCode.SPACE);
    LedgerRow ticked = onFx(() -> (LedgerRow) first.getItems().getFirst());
    write();
    assertThat(open.stored("1.2").measure().after().getFirst().measure())
        .isEqualTo(ticked.measure().id());

    act(HandActs.Act.MOVE);
    ListView<?> to = onFx(() -> find("#hand-to", ListView.class));
    onFx(to::requestFocus);
    assertThat(onFx(() -> to.getSelectionModel().isEmpty())).isTrue();
    robot.push(KeyCode.DOWN);
    assertThat(onFx(() -> to.getSelectionModel().getSelectedIndex())).isZero();
  }

  @Test
  void strikesWithAReasonAndBringsBackFromTheList() {
    onFx(() -> open.choose("5.2"));
    onFx(view::shown);
    robot.push(KeyCode.ALT, KeyCode.DELETE);
    robot.write("twice");
    robot.push(KeyCode.ENTER);
    assertThat(isOpen()).isFalse();
    assertThat(numbers()).doesNotContain("5.2");
    act(HandActs.Act.REMOVED);
    onFx(() -> find("#record-5-2", Button.class).fire());
    assertThat(onFx(() -> view.view().lookupAll("#removed-list .caption").toString()))
        .contains("台账删除", "twice");
    onFx(() -> find("#restore-5-2", Button.class).fire());
    assertThat(numbers()).contains("5.2");
    assertThat(onFx(() -> view.view().lookup("#restore-5-2"))).isNull();
  }

  @Test
  void strikesAWholeIssue() {
    onFx(() -> open.choose("5.1"));
    act(HandActs.Act.REMOVE_ISSUE);
    robot.write("not here");
    write();
    assertThat(numbers()).noneMatch(number -> number.startsWith("5."));
  }
}
