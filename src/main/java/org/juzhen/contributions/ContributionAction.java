package org.juzhen.contributions;

import static org.juzhen.contributions.ContributionState.ASKED;
import static org.juzhen.contributions.ContributionState.DECLINED;
import static org.juzhen.contributions.ContributionState.HELD;
import static org.juzhen.contributions.ContributionState.NEW;
import static org.juzhen.contributions.ContributionState.USED;
import static org.juzhen.contributions.ContributionState.WITHDRAWN;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Every step of handed-in material and where it leads; guards and buttons come from here. */
public enum ContributionAction {
  HAND_IN(EnumSet.noneOf(ContributionState.class), NEW, true),
  /** The contributor says it better, or answers what was asked. */
  AMEND(EnumSet.of(NEW, ASKED), NEW, true),
  WITHDRAW(EnumSet.of(NEW, HELD, ASKED), WITHDRAWN, true),
  /** An editor takes it in hand, also from another one. */
  TAKE(EnumSet.of(NEW, HELD), HELD, false),
  PUT_BACK(EnumSet.of(HELD), NEW, false),
  ASK(EnumSet.of(NEW, HELD), ASKED, false),
  DECLINE(EnumSet.of(NEW, HELD, ASKED), DECLINED, false),
  /** It is looked at again after all. */
  RESUME(EnumSet.of(DECLINED), HELD, false),
  /** A post is made of it, alone or with others. */
  USE(EnumSet.of(NEW, HELD, ASKED), USED, false);

  private final Set<ContributionState> from;
  private final ContributionState to;
  private final boolean ofContributor;

  ContributionAction(Set<ContributionState> from, ContributionState to, boolean ofContributor) {
    this.from = from;
    this.to = to;
    this.ofContributor = ofContributor;
  }

  public boolean allowedIn(ContributionState state) {
    return from.contains(state);
  }

  public ContributionState leadsTo() {
    return to;
  }

  /** Where the material is after it; else a refusal. */
  ContributionState after(ContributionState state) {
    if (!allowedIn(state)) {
      throw ContributionProblem.WRONG_CONTRIBUTION_STATE.with("state", state);
    }
    return to;
  }

  /**
   * The buttons of material for somebody.
   *
   * @param own handed it in
   * @param edits works at the desk that it was handed to
   */
  static List<ContributionAction> in(ContributionState state, boolean own, boolean edits) {
    return Arrays.stream(values())
        .filter(a -> a.allowedIn(state) && (a.ofContributor ? own : edits))
        .toList();
  }
}
