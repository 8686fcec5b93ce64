package app.xiaohao.ui.ledger.detail;

import static org.assertj.core.api.Assertions.assertThat;

import app.xiaohao.ui.kit.ToolkitTest;
import app.xiaohao.ui.ledger.OpenLedger;
import app.xiaohao.ui.ledger.detail.DetailTabs.Part;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class DetailTabsUiTest extends ToolkitTest {
  private final DetailTabs.Kept kept = DetailTabs.Kept.here();

  private DetailTabs opened(String ledger) {
    return onFx(
        () -> {
          DetailTabs tabs = new DetailTabs(kept, OpenLedger.TEXTS);
          tabs.open(Path.of(ledger));
          return tabs;
        });
  }

  @Test
  void eachLedgerIsFoundWithThePartSeenLast() {
    DetailTabs first = opened("一.xh");
    onFx(() -> first.show(Part.EVIDENCE));

    assertThat(onFx(opened("一.xh").partProperty()::get)).isEqualTo(Part.EVIDENCE);
    assertThat(onFx(opened("二.xh").partProperty()::get)).isEqualTo(Part.WORK);
  }

  @Test
  void aPartOfAnotherVersionOfTheProgramIsPassedOver() {
    kept.write(Path.of("一.xh"), "MAP");

    assertThat(onFx(opened("一.xh").partProperty()::get)).isEqualTo(Part.WORK);
  }
}
