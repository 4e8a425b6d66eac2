package org.juzhen.campaigns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.juzhen.campaigns.CampaignAction.*;
import static org.juzhen.campaigns.CampaignState.*;
import static org.juzhen.campaigns.ItemState.*;

import org.junit.jupiter.api.Test;
import org.juzhen.kernel.Problem;

/** Every step of a campaign, and of what may belong to it, in every state. */
class CampaignActionTest {

  @Test
  void what_is_over_moves_no_more() {
    for (CampaignAction action : CampaignAction.values()) {
      assertThat(action.allowedIn(RUNNING)).as(action.name()).isTrue();
      for (CampaignState over : new CampaignState[] {CLOSED, CANCELLED}) {
        assertThat(action.allowedIn(over)).as(action + " in " + over).isFalse();
        assertThatThrownBy(() -> action.after(over)).isInstanceOf(Problem.class);
      }
    }
    assertThat(CLOSE.leadsTo()).isEqualTo(CLOSED);
    assertThat(CANCEL.leadsTo()).isEqualTo(CANCELLED);
  }

  @Test
  void whoever_takes_part_joins_and_only_whoever_runs_it_ends_it() {
    assertThat(CampaignAction.in(RUNNING, true, false))
        .containsExactly(JOIN, SETTLE, LOOK, CLOSE, CANCEL);
    assertThat(CampaignAction.in(RUNNING, false, true)).containsExactly(JOIN, SETTLE);
    assertThat(CampaignAction.in(RUNNING, false, false)).isEmpty();
    assertThat(CampaignAction.in(CLOSED, true, true)).isEmpty();
  }

  @Test
  void what_was_suggested_comes_in_or_is_thrown_out_and_may_come_back() {
    assertThat(SUGGESTED.mayBecome(JOINED)).isTrue();
    assertThat(SUGGESTED.mayBecome(REJECTED)).isTrue();
    assertThat(JOINED.mayBecome(REJECTED)).isTrue();
    assertThat(REJECTED.mayBecome(JOINED)).isTrue();
    for (ItemState state : ItemState.values()) {
      assertThat(state.mayBecome(SUGGESTED)).isFalse();
      assertThatThrownBy(() -> state.to(state)).isInstanceOf(Problem.class);
    }
  }

  @Test
  void a_stage_is_told_by_what_is_out_before_what_is_planned() {
    assertThat(AccountStage.of(true, 2, 0)).isEqualTo(AccountStage.MET);
    assertThat(AccountStage.of(false, 1, 3)).isEqualTo(AccountStage.BEGUN);
    assertThat(AccountStage.of(false, 0, 1)).isEqualTo(AccountStage.PLANNED);
    assertThat(AccountStage.of(false, 0, 0)).isEqualTo(AccountStage.NOTHING);
  }
}
