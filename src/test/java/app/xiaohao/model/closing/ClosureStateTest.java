package app.xiaohao.model.closing;

import static app.xiaohao.model.closing.ClosureAct.APPROVE;
import static app.xiaohao.model.closing.ClosureAct.CLOSE;
import static app.xiaohao.model.closing.ClosureAct.CONFIRM;
import static app.xiaohao.model.closing.ClosureAct.REOPEN;
import static app.xiaohao.model.closing.ClosureAct.REQUEST;
import static app.xiaohao.model.closing.ClosureAct.RETURN;
import static app.xiaohao.model.closing.ClosureAct.REVOKE;
import static app.xiaohao.model.closing.ClosureAct.VERIFY;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ClosureStateTest {
  private static final ClosingRoute TWO = ClosingRoute.DEFAULT;
  private static final ClosingRoute THREE =
      new ClosingRoute(List.of("牵头单位", "督导检查组", "领导小组"), false);
  private static final ClosingRoute ABOVE = new ClosingRoute(List.of("督导检查组", "领导小组"), true);

  @Test
  void allowsInEachStateWhatTheBookAllowsAndNothingElse() {
    Map<Closure, Set<ClosureAct>> table =
        Map.of(
            Closure.NONE, EnumSet.of(REQUEST),
            Closure.REQUESTED, EnumSet.of(VERIFY, RETURN, REVOKE),
            Closure.VERIFIED, EnumSet.of(CLOSE, RETURN, REVOKE),
            Closure.CLOSED, EnumSet.of(REOPEN, REVOKE),
            Closure.RETURNED, EnumSet.of(REQUEST, REVOKE),
            Closure.REOPENED, EnumSet.of(REQUEST));
    table.forEach(
        (closure, acts) ->
            assertThat(
                    new ClosureState(closure, closure == Closure.VERIFIED ? 1 : 0, 1).allowed(TWO))
                .as(closure.name())
                .isEqualTo(acts));
  }

  @Test
  void climbsEveryLevelOfTheRouteBeforeItCloses() {
    ClosureState verified = through(THREE, REQUEST, VERIFY);
    assertThat(verified.allowed(THREE)).containsExactlyInAnyOrder(APPROVE, RETURN, REVOKE);
    ClosureState agreed = verified.after(APPROVE, THREE).orElseThrow();
    assertThat(agreed).isEqualTo(new ClosureState(Closure.VERIFIED, 2, 1));
    assertThat(agreed.allowed(THREE)).containsExactlyInAnyOrder(CLOSE, RETURN, REVOKE);
  }

  @Test
  void waitsForTheBodyAboveAfterItsOwnLevels() {
    ClosureState agreed = through(ABOVE, REQUEST, VERIFY, APPROVE);
    assertThat(agreed.awaitsOutside(ABOVE)).isTrue();
    assertThat(agreed.allowed(ABOVE)).contains(CLOSE).doesNotContain(APPROVE);
    assertThat(through(ABOVE, REQUEST, VERIFY).awaitsOutside(ABOVE)).isFalse();
    assertThat(through(TWO, REQUEST, VERIFY).awaitsOutside(TWO)).isFalse();
  }

  @Test
  void opensAgainInItsNextRound() {
    ClosureState open = through(TWO, REQUEST, VERIFY, CLOSE, REOPEN);
    assertThat(open).isEqualTo(new ClosureState(Closure.REOPENED, 0, 2));
    assertThat(open.after(REQUEST, TWO)).contains(new ClosureState(Closure.REQUESTED, 0, 2));
  }

  @Test
  void takesBackOneAgreementAtATime() {
    assertThat(through(THREE, REQUEST, VERIFY, APPROVE, REVOKE))
        .isEqualTo(through(THREE, REQUEST, VERIFY));
    assertThat(through(THREE, REQUEST, VERIFY, REVOKE)).isEqualTo(through(THREE, REQUEST));
    assertThat(through(THREE, REQUEST, VERIFY, APPROVE, CLOSE, REVOKE))
        .isEqualTo(through(THREE, REQUEST, VERIFY, APPROVE));
    assertThat(through(TWO, REQUEST, RETURN, REVOKE)).isEqualTo(through(TWO, REQUEST));
    assertThat(through(TWO, REQUEST, REVOKE)).isEqualTo(ClosureState.NEW);
  }

  @Test
  void confirmsWhatADocumentStatesAndTakesThatBack() {
    ClosureState stated = new ClosureState(Closure.STATED, 0, 1);
    assertThat(stated.allowed(THREE)).containsExactlyInAnyOrder(CONFIRM, RETURN);
    ClosureState confirmed = stated.after(CONFIRM, THREE).orElseThrow();
    assertThat(confirmed.confirmed()).isTrue();
    assertThat(confirmed.after(REVOKE, THREE)).contains(stated);
    assertThat(stated.after(RETURN, THREE)).contains(ClosureState.NEW);
    assertThat(through(TWO, REQUEST, VERIFY, CLOSE).confirmed()).isFalse();
  }

  @Test
  void takesNoStepToWhatOnlyADocumentStates() {
    for (Closure closure : Closure.values()) {
      ClosureState state = new ClosureState(closure, 0, 1);
      assertThat(state.after(ClosureAct.STATED, TWO)).isEmpty();
    }
  }

  @Test
  void reachesEveryClosureButThatOfADocumentFromTheFirst() {
    Set<ClosureState> reached = new HashSet<>(Set.of(ClosureState.NEW));
    for (int step = 0; step < 8; step++) {
      for (ClosureState state : Set.copyOf(reached)) {
        state.allowed(THREE).forEach(act -> reached.add(state.after(act, THREE).orElseThrow()));
      }
    }
    assertThat(reached.stream().map(ClosureState::closure).distinct())
        .containsExactlyInAnyOrderElementsOf(EnumSet.complementOf(EnumSet.of(Closure.STATED)));
  }

  private static ClosureState through(ClosingRoute route, ClosureAct... acts) {
    ClosureState state = ClosureState.NEW;
    for (ClosureAct act : acts) {
      state = state.after(act, route).orElseThrow();
    }
    return state;
  }
}
