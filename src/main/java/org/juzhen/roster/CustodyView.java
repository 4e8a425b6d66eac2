package org.juzhen.roster;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Who keeps the login of an account.
 *
 * @param holderId null while nobody does
 * @param holderLeft whoever keeps it has left; somebody has to take over
 * @param handOvers the latest first
 * @param points what has to be seen to in a hand-over
 */
public record CustodyView(
    UUID accountId,
    UUID holderId,
    String holder,
    boolean holderLeft,
    String boundPhone,
    String boundMail,
    List<String> devices,
    Instant since,
    List<HandOverView> handOvers,
    List<CheckPoint> points) {

  /** A hand-over and what the reader may do about it. */
  public record HandOverView(
      UUID id,
      UUID giverId,
      String giver,
      UUID receiverId,
      String receiver,
      HandOverState state,
      String reason,
      List<String> checklist,
      boolean giverAbsent,
      Instant openedAt,
      Instant givenAt,
      Instant receivedAt,
      Instant endedAt,
      List<String> actions) {
    public boolean may(String action) {
      return actions.contains(action);
    }

    public boolean isOpen() {
      return state.isOpen();
    }
  }

  /** The one on its way, or null. */
  public HandOverView getOpen() {
    return handOvers.stream().filter(HandOverView::isOpen).findFirst().orElse(null);
  }
}
