package org.juzhen.campaigns;

import static org.juzhen.campaigns.CampaignState.CANCELLED;
import static org.juzhen.campaigns.CampaignState.CLOSED;
import static org.juzhen.campaigns.CampaignState.RUNNING;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Every step of a campaign and where it leads; guards and buttons come from here. */
public enum CampaignAction {
  /** A post, an article or something seen is joined to it. */
  JOIN(EnumSet.of(RUNNING), RUNNING, false),
  /** What was suggested is confirmed, or thrown out. */
  SETTLE(EnumSet.of(RUNNING), RUNNING, false),
  /** Looks through what changed for its tag and topics now. */
  LOOK(EnumSet.of(RUNNING), RUNNING, true),
  CLOSE(EnumSet.of(RUNNING), CLOSED, true),
  CANCEL(EnumSet.of(RUNNING), CANCELLED, true);

  private final Set<CampaignState> from;
  private final CampaignState to;
  private final boolean ofWhoRunsIt;

  CampaignAction(Set<CampaignState> from, CampaignState to, boolean ofWhoRunsIt) {
    this.from = from;
    this.to = to;
    this.ofWhoRunsIt = ofWhoRunsIt;
  }

  public boolean allowedIn(CampaignState state) {
    return from.contains(state);
  }

  public CampaignState leadsTo() {
    return to;
  }

  /** Where the campaign is after it; else a refusal. */
  CampaignState after(CampaignState state) {
    if (!allowedIn(state)) {
      throw CampaignProblem.WRONG_CAMPAIGN_STATE.with("state", state);
    }
    return to;
  }

  /**
   * The buttons of a campaign for somebody.
   *
   * @param runs may open campaigns of its unit
   * @param joins edits for an account that takes part
   */
  static List<CampaignAction> in(CampaignState state, boolean runs, boolean joins) {
    return Arrays.stream(values())
        .filter(a -> a.allowedIn(state) && (runs || joins && !a.ofWhoRunsIt))
        .toList();
  }
}
