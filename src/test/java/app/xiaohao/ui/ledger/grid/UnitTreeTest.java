package app.xiaohao.ui.ledger.grid;

import static org.assertj.core.api.Assertions.assertThat;

import app.xiaohao.model.Unit;
import app.xiaohao.model.UnitId;
import java.util.List;
import org.junit.jupiter.api.Test;

class UnitTreeTest {
  private static Unit unit(long id, Long parent, String name) {
    return new Unit(new UnitId(id), parent == null ? null : new UnitId(parent), name, List.of());
  }

  @Test
  void saysWhatStandsAboveAUnitAndWhatBelow() {
    UnitTree tree =
        new UnitTree(
            List.of(
                unit(1, null, "云溪县"),
                unit(2, 1L, "河东镇"),
                unit(3, 2L, "石桥村"),
                unit(4, 2L, "柳湾村"),
                unit(5, null, "县财政局")));
    assertThat(tree.path("石桥村")).isEqualTo("云溪县 › 河东镇");
    assertThat(tree.path("县财政局")).isEmpty();
    assertThat(tree.path("没有的单位")).isEmpty();
    assertThat(tree.below("河东镇")).containsExactly("石桥村", "柳湾村");
    assertThat(tree.below("石桥村")).isEmpty();
    assertThat(tree.below("没有的单位")).isEmpty();
  }
}
