package org.juzhen.campaigns;

import static java.util.EnumSet.of;

import java.util.EnumSet;

/** Whether something belongs to a campaign (入题状态); the arrows are the way of a suggestion. */
public enum ItemState {
  SUGGESTED,
  JOINED,
  /** A person said that it does not belong; it is not suggested again. */
  REJECTED;

  /** Where something may come from to be this. */
  private EnumSet<ItemState> from() {
    return switch (this) {
      case SUGGESTED -> EnumSet.noneOf(ItemState.class);
      case JOINED -> of(SUGGESTED, REJECTED);
      case REJECTED -> of(SUGGESTED, JOINED);
    };
  }

  public boolean mayBecome(ItemState next) {
    return next.from().contains(this);
  }

  /** The next state, or a refusal. */
  ItemState to(ItemState next) {
    if (!mayBecome(next)) {
      throw CampaignProblem.ITEM_SETTLED.with("state", this);
    }
    return next;
  }
}
