package app.xiaohao.ui.kit.work;

import static org.assertj.core.api.Assertions.assertThat;

import app.xiaohao.ui.kit.HeldBackground;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class AskerTest {
  private final HeldBackground background = new HeldBackground();
  private final Asker asker = new Asker(background);
  private final List<Object> seen = new ArrayList<>();

  @Test
  void takesTheNewestAnswerThoughAnOlderComesLater() {
    asker.read("", progress -> "older", seen::add, seen::add);
    Runnable older = background.workOnce();
    asker.read("", progress -> "newer", seen::add, seen::add);
    background.letGo();
    older.run();
    assertThat(seen).containsExactly("newer");
  }

  @Test
  void doesNotReadAtAllWhatIsNotWantedAnyMore() {
    asker.read("", progress -> seen.add("read"), answer -> {}, seen::add);
    asker.read("", progress -> "newer", seen::add, seen::add);
    background.letGo();
    assertThat(seen).containsExactly("newer");
  }

  @Test
  void whatFailedIsSaidWhileItIsWanted() {
    IllegalStateException problem = new IllegalStateException();
    asker.read(
        "",
        progress -> {
          throw problem;
        },
        seen::add,
        seen::add);
    background.letGo();
    assertThat(seen).containsExactly(problem);
    asker.read(
        "",
        progress -> {
          throw problem;
        },
        seen::add,
        seen::add);
    asker.forget();
    background.letGo();
    assertThat(seen).containsExactly(problem);
  }
}
