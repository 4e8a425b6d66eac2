package org.juzhen.upward;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.juzhen.identity.Humans;
import org.juzhen.identity.People;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.KernelProblem;
import org.juzhen.registry.Unit;
import org.juzhen.registry.Units;

/**
 * Who sees an offer, and on which sides somebody stands: nobody on both (报送与采用分离). The receiving
 * unit sees it once it was signed.
 */
@ApplicationScoped
class UpwardDoor {
  private final Units units;
  private final People people;

  UpwardDoor(Units units, People people) {
    this.units = units;
    this.people = people;
  }

  /**
   * Who somebody is: the same human may have several users.
   *
   * @param outside works for a contractor
   */
  record Hand(Actor by, boolean outside, Humans humans) {
    boolean is(UUID person) {
      return humans.same(by.id(), person);
    }
  }

  /**
   * How somebody stands to an offer.
   *
   * @param unit that offers
   * @param receiving that it is offered to
   */
  record Standing(Hand hand, UpwardOffer offer, Unit unit, Unit receiving) {

    /** May take steps on that side. */
    boolean on(OfferSide side) {
      return holdsRole(side) && !hand.outside() && !isOwn(side) && holds(side);
    }

    private boolean holdsRole(OfferSide side) {
      UUID where = side.isAbove() ? offer.receivingUnitId : offer.unitId;
      return hand.by().hasAny(where, side.roles());
    }

    /** Whoever offered does not sign; whoever offered or signed does nothing above. */
    private boolean isOwn(OfferSide side) {
      boolean offered = hand.is(offer.offeredBy);
      return switch (side) {
        case SIGNER -> offered;
        case ABOVE, HOLDER -> offered || hand.is(offer.signedBy);
        case BELOW, ITSELF -> false;
      };
    }

    private boolean holds(OfferSide side) {
      return side != OfferSide.HOLDER || hand.by().id().equals(offer.holderId);
    }

    /** Says no to a step: who may not first, then what does not go now. */
    void must(OfferAction action) {
      OfferSide side = action.side();
      if (!holdsRole(side)) {
        throw KernelProblem.FORBIDDEN.with("needs", List.of(side.roles()));
      }
      if (hand.outside()) {
        throw UpwardProblem.OFFERED_BY_CONTRACTOR.problem();
      }
      if (isOwn(side)) {
        throw UpwardProblem.OWN_OFFER.problem();
      }
      action.leadsFrom(offer.state);
      if (!holds(side)) {
        throw UpwardProblem.HELD_BY_ANOTHER.with("holder", offer.holderName);
      }
    }

    /** Whoever has taken it on is not asked to take it on again. */
    List<OfferAction> actions() {
      return OfferAction.in(offer.state, offer.negotiate, this::on).stream()
          .filter(a -> a != OfferAction.TAKE || !holds(OfferSide.HOLDER))
          .toList();
    }
  }

  /** Who acts. */
  Uni<Hand> hand(Actor by) {
    return people
        .fromOutside(List.of(by.id()))
        .chain(
            outside ->
                people
                    .humans(List.of(by.id()))
                    .map(humans -> new Hand(by, !outside.isEmpty(), humans)));
  }

  /** How the person stands to the offer; NOT_FOUND for whoever may not see it. */
  Uni<Standing> seen(Actor by, UpwardOffer o) {
    return units
        .these(List.of(o.unitId, o.receivingUnitId))
        .map(all -> all.stream().collect(Collectors.toMap(Unit::id, Function.identity())))
        .invoke(all -> mustSee(by, o, all))
        .chain(
            all ->
                hand(by)
                    .map(
                        hand ->
                            new Standing(hand, o, all.get(o.unitId), all.get(o.receivingUnitId))));
  }

  private static void mustSee(Actor by, UpwardOffer o, Map<UUID, Unit> all) {
    Unit below = all.get(o.unitId);
    Unit above = all.get(o.receivingUnitId);
    boolean arrived = o.signedAt != null && by.sees(above.id(), above.path());
    if (!arrived && !by.sees(below.id(), below.path())) {
      throw KernelProblem.NOT_FOUND.with("offer", o.id);
    }
  }
}
