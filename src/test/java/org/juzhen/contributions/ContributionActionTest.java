package org.juzhen.contributions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.juzhen.contributions.ContributionAction.*;
import static org.juzhen.contributions.ContributionState.*;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.juzhen.kernel.Problem;

/** Every step of material in every state. */
class ContributionActionTest {
  private static final Map<ContributionState, Set<ContributionAction>> ALLOWED =
      new EnumMap<>(
          Map.of(
              NEW, EnumSet.of(AMEND, WITHDRAW, TAKE, ASK, DECLINE, USE),
              HELD, EnumSet.of(WITHDRAW, TAKE, PUT_BACK, ASK, DECLINE, USE),
              ASKED, EnumSet.of(AMEND, WITHDRAW, DECLINE, USE),
              USED, EnumSet.noneOf(ContributionAction.class),
              DECLINED, EnumSet.of(RESUME),
              WITHDRAWN, EnumSet.noneOf(ContributionAction.class)));

  @Test
  void only_these_steps_are_taken_from_each_state() {
    for (ContributionState state : ContributionState.values()) {
      for (ContributionAction action : ContributionAction.values()) {
        boolean allowed = ALLOWED.get(state).contains(action);
        assertThat(action.allowedIn(state)).as(action + " in " + state).isEqualTo(allowed);
        if (!allowed) {
          assertThatThrownBy(() -> action.after(state)).isInstanceOf(Problem.class);
        }
      }
    }
  }

  @Test
  void contributors_are_offered_their_own_steps_only() {
    assertThat(ContributionAction.in(NEW, true, false)).containsExactly(AMEND, WITHDRAW);
    assertThat(ContributionAction.in(ASKED, true, false)).containsExactly(AMEND, WITHDRAW);
    assertThat(ContributionAction.in(USED, true, true)).isEmpty();
    assertThat(ContributionAction.in(NEW, false, false)).isEmpty();
  }

  @Test
  void the_desk_is_offered_what_is_left_to_decide() {
    assertThat(ContributionAction.in(HELD, false, true))
        .containsExactly(TAKE, PUT_BACK, ASK, DECLINE, USE);
    assertThat(ContributionAction.in(DECLINED, false, true)).containsExactly(RESUME);
    assertThat(ContributionAction.in(WITHDRAWN, false, true)).isEmpty();
  }
}
