package org.juzhen.upward;

import static org.juzhen.upward.OfferState.ACCEPTED;
import static org.juzhen.upward.OfferState.DECLINED;
import static org.juzhen.upward.OfferState.FALLEN;
import static org.juzhen.upward.OfferState.HELD_BACK;
import static org.juzhen.upward.OfferState.KNOWN;
import static org.juzhen.upward.OfferState.NEGOTIATING;
import static org.juzhen.upward.OfferState.OFFERED;
import static org.juzhen.upward.OfferState.PROPOSED;
import static org.juzhen.upward.OfferState.PUBLISHED;
import static org.juzhen.upward.OfferState.TAKEN;
import static org.juzhen.upward.OfferState.WITHDRAWN;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Every arrow of an offer; guards and buttons come from here, and the database has the same arrows
 * ({@code upward_may_go}).
 */
public enum OfferAction {
  /** Somebody else of the unit lets it go (签发). */
  SIGN(EnumSet.of(PROPOSED), OFFERED, OfferSide.SIGNER),
  HOLD_BACK(EnumSet.of(PROPOSED), HELD_BACK, OfferSide.SIGNER),
  WITHDRAW(EnumSet.of(PROPOSED, OFFERED, TAKEN, NEGOTIATING), WITHDRAWN, OfferSide.BELOW),
  /** Also takes over from a colleague. */
  TAKE(EnumSet.of(OFFERED, TAKEN), TAKEN, OfferSide.ABOVE),
  ACCEPT(EnumSet.of(TAKEN), ACCEPTED, OfferSide.HOLDER),
  /** Accepts it with changes; counts at once. */
  EDIT(EnumSet.of(TAKEN), ACCEPTED, OfferSide.HOLDER),
  /** Wants to change it; counts when the other side agrees (协商). */
  PROPOSE_EDIT(EnumSet.of(TAKEN), NEGOTIATING, OfferSide.HOLDER),
  AGREE(EnumSet.of(NEGOTIATING), ACCEPTED, OfferSide.BELOW),
  OBJECT(EnumSet.of(NEGOTIATING), TAKEN, OfferSide.BELOW),
  DECLINE(EnumSet.of(TAKEN, NEGOTIATING), DECLINED, OfferSide.HOLDER),
  /** The portal has it already. */
  KNOW(EnumSet.of(TAKEN, NEGOTIATING), KNOWN, OfferSide.HOLDER),
  /** Becomes an article that is typed in (录入). */
  ENTER(EnumSet.of(ACCEPTED), PUBLISHED, OfferSide.ABOVE),
  /** The portal publishes it itself; its address is named. */
  NAME_ADDRESS(EnumSet.of(ACCEPTED), ACCEPTED, OfferSide.ABOVE),
  /** The article is there. */
  LINK(EnumSet.of(ACCEPTED), PUBLISHED, OfferSide.ITSELF),
  /** The original was taken back before anything was decided. */
  FALL(EnumSet.of(PROPOSED, OFFERED, TAKEN, NEGOTIATING), FALLEN, OfferSide.ITSELF);

  private final Set<OfferState> from;
  private final OfferState to;
  private final OfferSide side;

  OfferAction(Set<OfferState> from, OfferState to, OfferSide side) {
    this.from = from;
    this.to = to;
    this.side = side;
  }

  OfferSide side() {
    return side;
  }

  boolean allowedIn(OfferState state) {
    return from.contains(state);
  }

  /** Where it leads, or WRONG_OFFER_STATE. */
  OfferState leadsFrom(OfferState state) {
    if (!allowedIn(state)) {
      throw UpwardProblem.WRONG_OFFER_STATE.with("state", state).with("action", name());
    }
    return to;
  }

  /**
   * What may be done by hand.
   *
   * @param negotiate the other side wants to be asked about changes
   * @param mine on which sides the person stands
   */
  static List<OfferAction> in(OfferState state, boolean negotiate, Predicate<OfferSide> mine) {
    return Arrays.stream(values())
        .filter(a -> a.allowedIn(state) && a.side != OfferSide.ITSELF)
        .filter(a -> a != EDIT || !negotiate)
        .filter(a -> a != PROPOSE_EDIT || negotiate)
        .filter(a -> mine.test(a.side))
        .toList();
  }

  /** The arrows as a Mermaid diagram, for the page of the capability. */
  static String diagram() {
    return Arrays.stream(values())
        .flatMap(a -> a.from.stream().sorted().map(f -> "  %s --> %s: %s".formatted(f, a.to, a)))
        .collect(Collectors.joining("\n", "stateDiagram-v2\n  [*] --> PROPOSED\n", "\n"));
  }
}
