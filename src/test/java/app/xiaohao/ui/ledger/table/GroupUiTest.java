package app.xiaohao.ui.ledger.table;

import static org.assertj.core.api.Assertions.assertThat;

import app.xiaohao.ui.kit.ToolkitTest;
import app.xiaohao.ui.ledger.LedgerView;
import app.xiaohao.ui.ledger.OpenLedger;
import app.xiaohao.ui.ledger.group.GroupBy;
import app.xiaohao.ui.ledger.group.Grouping;
import app.xiaohao.ui.ledger.group.Section;
import app.xiaohao.ui.ledger.model.PaperColumn;
import app.xiaohao.ui.ledger.model.Shown;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.util.WaitForAsyncUtils;

class GroupUiTest extends ToolkitTest {
  @TempDir Path folder;
  private OpenLedger open;
  private LedgerView view;
  private PaperTable table;

  @BeforeEach
  void openScreen() {
    view =
        onFx(
            () -> {
              look().add(LedgerView.class, "ledger");
              open = new OpenLedger(folder.resolve("云溪县.xh"));
              open.model.choices().groupingProperty().set(Grouping.of(GroupBy.UNIT));
              return new LedgerView(open.model, open.evidence, OpenLedger.TEXTS, null);
            });
    onFx(() -> open.model.choices().groupingProperty().set(Grouping.of(GroupBy.UNIT)));
    show((Parent) view.view(), 1280, 720);
    table = onFx(() -> (PaperTable) view.view().lookup("#paper-table"));
    onFx(view::shown);
    WaitForAsyncUtils.waitForFxEvents();
  }

  @AfterEach
  void closeLedger() {
    onFx(open::close);
  }

  private Shown shown() {
    return open.model.shownProperty().get();
  }

  private List<GroupHead> heads() {
    WaitForAsyncUtils.waitForFxEvents();
    return onFx(
        () ->
            view.view().lookupAll(".group-head").stream()
                .map(GroupHead.class::cast)
                .filter(head -> isInSight(head))
                .sorted((a, b) -> Double.compare(top(a), top(b)))
                .toList());
  }

  private static double top(Node node) {
    return node.localToScene(0, 0).getY();
  }

  private static boolean isInSight(Node node) {
    Node at = node;
    while (at != null && at.isVisible()) {
      at = at.getParent();
    }
    return at == null;
  }

  private void altShift(KeyCode code) {
    robot.press(KeyCode.ALT, KeyCode.SHIFT).type(code).release(KeyCode.SHIFT, KeyCode.ALT);
    WaitForAsyncUtils.waitForFxEvents();
  }

  private List<String> folded() {
    return shown().sections().stream().filter(Section::folded).map(Section::label).toList();
  }

  @Test
  void aClickOnAHeadFoldsItsGroupWhichStaysWhereItIs() {
    Section second = shown().sections().get(1);
    GroupHead head = heads().get(1);
    double before = onFx(() -> top(head));

    robot.clickOn(head);

    assertThat(folded()).containsExactly(second.label());
    assertThat(onFx(() -> top(heads().get(1)))).isEqualTo(before);
    robot.clickOn(heads().get(1));
    assertThat(folded()).isEmpty();
  }

  @Test
  void theHeadOfTheGroupInSightStaysAtTheTopAndCoversNoRowThatIsActive() {
    onFx(() -> view.view().getScene().getWindow().setHeight(330));
    int last = shown().rows().size() - 1;
    onFx(
        () -> {
          table.requestFocus();
          table.grid().selection().select(last, PaperColumn.MEASURE);
          table.reveal(last);
        });
    for (int row = last; row > 0; row--) {
      robot.type(KeyCode.UP);
      WaitForAsyncUtils.waitForFxEvents();
      int lead = onFx(() -> open.model.selection().lead());
      double row0 = onFx(() -> table.place(lead, PaperColumn.MEASURE).orElseThrow().getMinY());
      Section own =
          shown().sections().stream()
              .filter(section -> section.rows().contains(shown().rows().get(lead)))
              .findFirst()
              .orElseThrow();
      GroupHead above =
          heads().stream()
              .filter(head -> onFx(() -> top(head) - top(table)) <= row0)
              .reduce((one, next) -> next)
              .orElseThrow();
      assertThat(onFx(above::getAccessibleText)).contains(own.label());
      double edge = onFx(() -> top(above) + above.getHeight() - top(table));
      assertThat(edge).as("row %s", lead).isLessThanOrEqualTo(row0 + 0.5);
    }
  }

  @Test
  void keysFoldTheGroupOfTheActiveCellAndOpenItAgain() {
    Section second = shown().sections().get(1);
    int row = shown().sections().getFirst().rows().size();
    onFx(
        () -> {
          table.requestFocus();
          table.grid().selection().select(row, PaperColumn.MEASURE);
        });

    altShift(KeyCode.UP);
    assertThat(folded()).containsExactly(second.label());
    altShift(KeyCode.DOWN);
    assertThat(folded()).isEmpty();
    altShift(KeyCode.LEFT);
    assertThat(folded()).hasSameSizeAs(shown().sections());
    assertThat(shown().rows()).isEmpty();
    assertThat(heads()).isNotEmpty();
    altShift(KeyCode.DOWN);
    assertThat(folded()).hasSize(shown().sections().size() - 1);
    altShift(KeyCode.RIGHT);
    assertThat(folded()).isEmpty();
  }

  @Test
  void everyCellOfAGroupedTableIsWhereItIsDrawn() {
    for (int row = 0; row < shown().rows().size(); row++) {
      int at = row;
      onFx(() -> table.reveal(at));
      assertThat(
              onFx(
                  () ->
                      table
                          .place(at, PaperColumn.MEASURE)
                          .flatMap(box -> table.at(box.getCenterX(), box.getCenterY()))
                          .orElseThrow()
                          .row()))
          .isEqualTo(row);
    }
  }

  @Test
  void aHeadIsNoCellAndWhatIsDrawnOverItGoesOnBeyond() {
    GroupHead second = heads().get(1);
    double x = onFx(() -> table.place(0, PaperColumn.MEASURE).orElseThrow().getCenterX());
    double y = onFx(() -> table.sceneToLocal(second.localToScene(0, 4)).getY());
    assertThat(onFx(() -> table.at(x, y))).isEmpty();
    assertThat(onFx(() -> table.near(x, y).orElseThrow().row()))
        .isEqualTo(shown().sections().getFirst().rows().size() - 1);
  }
}
