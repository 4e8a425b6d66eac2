package org.juzhen.emergency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.juzhen.emergency.EmergencyAction.*;
import static org.juzhen.emergency.EmergencyState.*;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.juzhen.kernel.Problem;

/** Every step of a thread in every state. */
class EmergencyActionTest {
  private static final Map<EmergencyState, Set<EmergencyAction>> ALLOWED =
      new EnumMap<>(
          Map.of(
              WAITING,
                  EnumSet.of(
                      WRITE_UPDATE,
                      TAKE_OVER,
                      PUBLISH,
                      RECORD_GUIDANCE,
                      RECORD_HANDLING,
                      RECORD_BRIEFING,
                      RECORD_RUMOUR,
                      RAISE,
                      RELEASE,
                      CANCEL),
              RELEASED,
                  EnumSet.of(
                      WRITE_UPDATE,
                      TAKE_OVER,
                      PUBLISH,
                      RECORD_GUIDANCE,
                      RECORD_HANDLING,
                      RECORD_BRIEFING,
                      RECORD_RUMOUR,
                      RAISE,
                      TAKE_BACK,
                      CLOSE),
              CLOSED, EnumSet.of(REOPEN),
              CANCELLED, EnumSet.noneOf(EmergencyAction.class)));

  @Test
  void only_these_steps_are_taken_from_each_state() {
    for (EmergencyState state : EmergencyState.values()) {
      for (EmergencyAction action : EmergencyAction.values()) {
        boolean allowed = ALLOWED.get(state).contains(action);
        assertThat(action.allowedIn(state)).as(action + " in " + state).isEqualTo(allowed);
        if (!allowed) {
          assertThatThrownBy(() -> action.after(state)).isInstanceOf(Problem.class);
        }
      }
    }
  }

  @Test
  void nothing_closes_that_was_never_released() {
    assertThat(Arrays.stream(EmergencyAction.values()).filter(a -> a.leadsTo() == CLOSED))
        .allSatisfy(a -> assertThat(a.allowedIn(WAITING)).isFalse());
  }

  @Test
  void only_leaders_are_offered_to_end_it_and_only_editors_to_write() {
    assertThat(EmergencyAction.in(RELEASED, EmergencyKind.MAJOR, true, false, false))
        .contains(RECORD_GUIDANCE)
        .doesNotContain(CLOSE, WRITE_UPDATE, TAKE_BACK, RAISE);
    assertThat(EmergencyAction.in(RELEASED, EmergencyKind.OPINION, true, false, false))
        .contains(RAISE);
    assertThat(EmergencyAction.in(RELEASED, EmergencyKind.MAJOR, false, true, true))
        .containsExactly(WRITE_UPDATE, CLOSE);
    assertThat(EmergencyAction.in(CANCELLED, EmergencyKind.MAJOR, true, true, true)).isEmpty();
  }
}
