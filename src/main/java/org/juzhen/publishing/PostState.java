package org.juzhen.publishing;

import java.util.Collection;
import java.util.List;

/**
 * What a post is, all in all (稿件状态): its stage until it is planned, then what its deliveries say.
 */
public enum PostState {
  DRAFT,
  IN_REVIEW,
  RETURNED,
  CLEARED,
  SCHEDULED,
  POSTED,
  PARTLY_POSTED,
  RECALLED;

  /** How it is coloured: good, info, soon, late or quiet. */
  public String tone() {
    return switch (this) {
      case POSTED -> "good";
      case CLEARED, SCHEDULED, IN_REVIEW -> "info";
      case PARTLY_POSTED -> "soon";
      case RETURNED -> "late";
      case DRAFT, RECALLED -> "quiet";
    };
  }

  private static final String UNDER_WAY =
      "PLANNED, CLAIMED, CONFIRMING, UNKNOWN, WAITING_FOR_PERSON";

  /** The same as {@link #of}, asked of the post {@code p} in a query. */
  String condition() {
    return switch (this) {
      case POSTED -> has("POSTED") + none("FAILED, RECALLED, " + UNDER_WAY);
      case PARTLY_POSTED -> has("POSTED") + " and " + has("FAILED, RECALLED, " + UNDER_WAY);
      case SCHEDULED -> has(UNDER_WAY) + none("POSTED");
      case RECALLED -> has("RECALLED") + none("POSTED, " + UNDER_WAY);
      case RETURNED ->
          "(p.stage = RETURNED or p.stage = CLEARED and " + has("FAILED") + ")" + nothingOut();
      case CLEARED -> "p.stage = CLEARED" + none("FAILED") + nothingOut();
      case DRAFT, IN_REVIEW -> "p.stage = " + name() + "" + nothingOut();
    };
  }

  private static String nothingOut() {
    return none("POSTED, RECALLED, " + UNDER_WAY);
  }

  private static String none(String states) {
    return " and not " + has(states);
  }

  private static String has(String states) {
    return "exists (select 1 from Delivery d where d.sourceId = p.id and d.state in ("
        + states
        + "))";
  }

  /** Seen from the stage and from the deliveries that were not cancelled. */
  static PostState of(PostStage stage, Collection<DeliveryState> deliveries) {
    List<DeliveryState> live =
        deliveries.stream().filter(d -> d != DeliveryState.CANCELLED).toList();
    boolean failed = live.contains(DeliveryState.FAILED);
    boolean posted = live.contains(DeliveryState.POSTED);
    boolean ahead = live.stream().anyMatch(DeliveryState::isUnderWay);
    if (posted) {
      return failed || ahead || live.contains(DeliveryState.RECALLED) ? PARTLY_POSTED : POSTED;
    }
    if (ahead) {
      return SCHEDULED;
    }
    if (live.contains(DeliveryState.RECALLED)) {
      return RECALLED;
    }
    return failed && stage == PostStage.CLEARED ? RETURNED : valueOf(stage.name());
  }
}
