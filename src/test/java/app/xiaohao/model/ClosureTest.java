package app.xiaohao.model;

import static app.xiaohao.model.Closure.CLOSED;
import static app.xiaohao.model.Closure.NONE;
import static app.xiaohao.model.Closure.REOPENED;
import static app.xiaohao.model.Closure.REQUESTED;
import static app.xiaohao.model.Closure.RETURNED;
import static app.xiaohao.model.Closure.VERIFIED;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ClosureTest {
  @Test
  void goesFromRequestOverVerificationToClosing() {
    assertThat(NONE.next()).containsExactly(REQUESTED);
    assertThat(REQUESTED.next()).containsExactlyInAnyOrder(VERIFIED, RETURNED);
    assertThat(VERIFIED.next()).containsExactlyInAnyOrder(CLOSED, RETURNED);
  }

  @Test
  void startsAnewAfterAReturnOrAReopening() {
    assertThat(RETURNED.next()).containsExactly(REQUESTED);
    assertThat(REOPENED.next()).containsExactly(REQUESTED);
  }

  @Test
  void leavesClosedOnlyByReopening() {
    assertThat(CLOSED.next()).containsExactly(REOPENED);
  }

  @Test
  void reachesEveryStateFromTheFirst() {
    Set<Closure> reached = new HashSet<>(Set.of(NONE));
    for (int step = 0; step < Closure.values().length; step++) {
      Set.copyOf(reached).forEach(state -> reached.addAll(state.next()));
    }
    assertThat(reached).containsExactlyInAnyOrder(Closure.values());
  }
}
