package org.juzhen.publishing;

import static org.juzhen.publishing.DeliveryState.CANCELLED;
import static org.juzhen.publishing.DeliveryState.CLAIMED;
import static org.juzhen.publishing.DeliveryState.CONFIRMING;
import static org.juzhen.publishing.DeliveryState.FAILED;
import static org.juzhen.publishing.DeliveryState.PLANNED;
import static org.juzhen.publishing.DeliveryState.POSTED;
import static org.juzhen.publishing.DeliveryState.RECALLED;
import static org.juzhen.publishing.DeliveryState.UNKNOWN;
import static org.juzhen.publishing.DeliveryState.WAITING_FOR_PERSON;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Every way a delivery may go, in one table; the database holds the same arrows as its last word.
 */
enum DeliveryAction {
  /** A worker takes it and will call the platform. */
  CLAIM(CLAIMED, false, PLANNED),
  /** Certainly not posted; again later. */
  PUT_OFF(PLANNED, false, CLAIMED, UNKNOWN),
  /** The platform took it; ask again. */
  AWAIT(CONFIRMING, false, CLAIMED, UNKNOWN),
  /** The answer was lost, or the worker was. */
  LOSE_TRACK(UNKNOWN, false, CLAIMED, CONFIRMING),
  /** The hub cannot go on; a person can. */
  HAND_OVER(WAITING_FOR_PERSON, false, PLANNED, CLAIMED, CONFIRMING, UNKNOWN),
  /** It is visible, said by the platform. */
  POST(POSTED, false, CLAIMED, CONFIRMING, UNKNOWN),
  FAIL(FAILED, false, PLANNED, CLAIMED, CONFIRMING, UNKNOWN),
  /** A person brings the link. */
  PROVE(POSTED, true, WAITING_FOR_PERSON, UNKNOWN, CONFIRMING),
  /** A person looked: it is not there; it goes out again. */
  RETRY(PLANNED, true, WAITING_FOR_PERSON, UNKNOWN),
  CANCEL(CANCELLED, true, PLANNED, WAITING_FOR_PERSON, FAILED),
  TAKE_BACK(RECALLED, false, POSTED);

  private final DeliveryState to;
  private final boolean byPerson;
  private final Set<DeliveryState> from;

  DeliveryAction(DeliveryState to, boolean byPerson, DeliveryState first, DeliveryState... more) {
    this.to = to;
    this.byPerson = byPerson;
    this.from = EnumSet.of(first, more);
  }

  boolean allowedIn(DeliveryState state) {
    return from.contains(state);
  }

  void mustBeAllowedIn(DeliveryState state) {
    if (!allowedIn(state)) {
      mustNotBeCancelled(state);
      throw PublishingProblem.WRONG_DELIVERY_STATE.with("state", state).with("action", name());
    }
  }

  /** Refreshing helps nobody there: what was cancelled is planned anew. */
  static void mustNotBeCancelled(DeliveryState state) {
    if (state == DeliveryState.CANCELLED) {
      throw PublishingProblem.DELIVERY_CANCELLED.problem();
    }
  }

  DeliveryState to() {
    return to;
  }

  /** What a person may do now. */
  static List<String> forPeople(DeliveryState state) {
    return Arrays.stream(values())
        .filter(a -> a.byPerson && a.allowedIn(state))
        .map(Enum::name)
        .toList();
  }
}
