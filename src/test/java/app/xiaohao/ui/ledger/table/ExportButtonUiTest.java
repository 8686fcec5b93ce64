package app.xiaohao.ui.ledger.table;

import static org.assertj.core.api.Assertions.assertThat;

import app.xiaohao.ui.kit.ToolkitTest;
import app.xiaohao.ui.ledger.LedgerView;
import app.xiaohao.ui.ledger.OfficeReport;
import app.xiaohao.ui.ledger.OpenLedger;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.Parent;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExportButtonUiTest extends ToolkitTest {
  private static final String SEEN = "导出所见（当前视图，供查阅，不导回）…";

  @TempDir Path folder;
  private OpenLedger open;
  private ExportButton button;

  @BeforeEach
  void openScreen() {
    LedgerView view =
        onFx(
            () -> {
              look().add(LedgerView.class, "ledger");
              open = new OpenLedger(folder.resolve("云溪县.xh"));
              return new LedgerView(open.model, open.evidence, OpenLedger.TEXTS, null);
            });
    show((Parent) view.view(), 1280, 720);
    button = onFx(() -> (ExportButton) view.view().lookup("#export"));
  }

  @AfterEach
  void closeLedger() {
    onFx(open::close);
  }

  private List<String> words() {
    return onFx(
        () ->
            button.getItems().stream()
                .filter(item -> !(item instanceof SeparatorMenuItem))
                .map(MenuItem::getText)
                .toList());
  }

  private boolean exchangeIsOffered() {
    return onFx(
        () ->
            button.getItems().stream()
                .filter(item -> item.getText() != null && item.getText().contains("交换文件"))
                .noneMatch(MenuItem::isDisable));
  }

  @Test
  void offersTheLayoutOfAnOfficeOnceItSentATable() {
    assertThat(words()).containsExactly(SEEN, "导出倒排工期表…", "导出交换文件（JSON）…", "一案一档…");
    assertThat(exchangeIsOffered()).isTrue();

    onFx(() -> OfficeReport.into(open, folder));

    assertThat(words())
        .containsExactly(
            SEEN, "按“河湾县档案馆”的表格导出…", "导出倒排工期表…", "导出交换文件（JSON）：请先在上方选定一项巡视巡察", "一案一档…");
    assertThat(exchangeIsOffered()).isFalse();
  }

  @Test
  void exportsInTheLayoutThatIsClicked() {
    onFx(() -> OfficeReport.into(open, folder));
    Path to = folder.resolve("按样表.xlsx");
    onFx(() -> open.dialogs.answer(to));
    robot.clickOn(button.lookup(".arrow-button"));
    waitUntil("the menu is open", button::isShowing);

    robot.clickOn("按“河湾县档案馆”的表格导出…");

    waitUntil("the file is written", () -> open.dialogs.said.size() == 2);
    assertThat(to).isNotEmptyFile();
  }
}
