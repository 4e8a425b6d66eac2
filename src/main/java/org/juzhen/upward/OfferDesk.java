package org.juzhen.upward;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.juzhen.intake.Portal;
import org.juzhen.intake.Portals;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.HubClock;
import org.juzhen.kernel.KernelProblem;
import org.juzhen.kernel.Paging;
import org.juzhen.kernel.Role;
import org.juzhen.kernel.Slice;
import org.juzhen.registry.Unit;
import org.juzhen.registry.Units;
import org.juzhen.upward.UpwardDoor.Standing;

/** Offers local words to portals above, signs them off and takes them back (报送). */
@ApplicationScoped
public class OfferDesk {
  static final Role[] OFFER = {Role.EDITOR, Role.PORTAL_EDITOR};

  private final Offers offers;
  private final OfferRows rows;
  private final OfferSources sources;
  private final UpwardDoor door;
  private final UpwardActs acts;
  private final UpwardTelling telling;
  private final Portals portals;
  private final Units units;
  private final HubClock clock;

  OfferDesk(
      Offers offers,
      OfferRows rows,
      OfferSources sources,
      UpwardDoor door,
      UpwardActs acts,
      UpwardTelling telling,
      Portals portals,
      Units units,
      HubClock clock) {
    this.offers = offers;
    this.rows = rows;
    this.sources = sources;
    this.door = door;
    this.acts = acts;
    this.telling = telling;
    this.portals = portals;
    this.units = units;
    this.clock = clock;
  }

  /** One page of a list. */
  @WithTransaction
  public Uni<Slice<OfferLine>> list(Actor by, OfferBox box, OfferState state, Paging paging) {
    return rows.page(by, box, state, paging);
  }

  /** One round with everything in it. */
  @WithTransaction
  public Uni<OfferView> show(Actor by, UUID id) {
    return offers.required(id).chain(o -> acts.view(by, o));
  }

  /** The offers of an article or a post, and whether the person may make one. */
  @WithTransaction
  Uni<OffersBeside> beside(Actor by, UUID source) {
    return rows.beside(by, source)
        .chain(lines -> rows.mayOffer(by, source).map(may -> new OffersBeside(source, lines, may)));
  }

  /** What somebody is about to offer, and to which portals it may go. */
  @WithTransaction
  Uni<OfferChoice> choice(Actor by, OfferKind kind, UUID source, UUID account) {
    return sources
        .of(by, kind, source, account)
        .chain(
            what ->
                units
                    .required(what.unitId())
                    .chain(rows::portalsAbove)
                    .map(above -> new OfferChoice(kind, source, what.words().title(), above)));
  }

  /** Puts the words forward as they stand; they stay so. Somebody else signs. */
  @WithTransaction
  Uni<OfferView> offer(Actor by, NewOffer wanted) {
    wanted.mustBeWhole(clock.now());
    return sources
        .of(by, wanted.kind(), wanted.sourceId(), wanted.accountId())
        .call(what -> mustBeOurs(by))
        .chain(what -> portal(what, wanted.portalId()).chain(p -> round(by, what, p, wanted)))
        .call(o -> acts.note(by, o, "OFFER", o.reason))
        .call(telling::waitsForSignature)
        .chain(o -> acts.view(by, o));
  }

  private Uni<Void> mustBeOurs(Actor by) {
    return door.hand(by)
        .invoke(
            hand -> {
              if (hand.outside()) {
                throw UpwardProblem.OFFERED_BY_CONTRACTOR.problem();
              }
            })
        .replaceWithVoid();
  }

  private Uni<Portal> portal(OfferSource what, UUID id) {
    return portals
        .findById(id)
        .onItem()
        .ifNull()
        .failWith(() -> KernelProblem.field("portalId", "UNKNOWN"))
        .call(
            p ->
                units
                    .required(p.unitId())
                    .call(above -> units.required(what.unitId()).invoke(u -> mustLie(u, above))));
  }

  private static void mustLie(Unit unit, Unit above) {
    unit.mustStand();
    if (unit.id().equals(above.id()) || !unit.path().startsWith(above.path())) {
      throw UpwardProblem.PORTAL_NOT_ABOVE.problem().field("portalId", "WRONG_VALUE");
    }
    above.mustStand();
  }

  private Uni<UpwardOffer> round(Actor by, OfferSource what, Portal portal, NewOffer wanted) {
    return offers
        .alone(portal.id(), what.id())
        .chain(x -> offers.rounds(portal.id(), what.id()))
        .invoke(earlier -> mustBeNew(earlier, what, portal))
        .map(earlier -> new UpwardOffer(what, portal, earlier.size() + 1, wanted, by, clock.now()))
        .chain(offers::add);
  }

  private static void mustBeNew(List<Offers.Round> earlier, OfferSource what, Portal portal) {
    earlier.stream()
        .filter(r -> r.state().blocksAnother())
        .findFirst()
        .ifPresent(
            r -> {
              throw UpwardProblem.OFFERED_ALREADY
                  .with("portal", portal.name())
                  .with("round", r.number());
            });
    if (earlier.stream().anyMatch(r -> r.decidedAt() != null && saysTheSame(r, what))) {
      throw UpwardProblem.SAME_WORDS_AGAIN.problem();
    }
  }

  private static boolean saysTheSame(Offers.Round r, OfferSource what) {
    return r.digest().equals(what.words().digest());
  }

  /** Lets it go (签发): from now on an answer is due. */
  @WithTransaction
  Uni<OfferView> sign(Actor by, UUID id, String note) {
    return step(by, id, OfferAction.SIGN)
        .call(sources::mustStillStand)
        .call(o -> acts.answering(o).invoke(rules -> o.sign(by, clock.now(), rules)))
        .call(o -> acts.note(by, o, "SIGN", note))
        .call(telling::offered)
        .call(acts::ring)
        .chain(o -> acts.view(by, o));
  }

  /** Does not let it go; whoever offered it is told why. */
  @WithTransaction
  Uni<OfferView> holdBack(Actor by, UUID id, String why) {
    return step(by, id, OfferAction.HOLD_BACK)
        .invoke(o -> o.end(OfferAction.HOLD_BACK))
        .call(o -> acts.note(by, o, "HOLD_BACK", why))
        .call(o -> telling.offerer(o, "UPWARD_HELD_BACK"))
        .chain(o -> acts.view(by, o));
  }

  /** Takes it back before it is decided; whoever works on it is told. */
  @WithTransaction
  Uni<OfferView> withdraw(Actor by, UUID id, String why) {
    return step(by, id, OfferAction.WITHDRAW)
        .invoke(o -> o.end(OfferAction.WITHDRAW))
        .call(o -> acts.note(by, o, "WITHDRAW", why))
        .call(
            o ->
                o.signedAt == null
                    ? Uni.createFrom().voidItem()
                    : telling.above(o, "UPWARD_WITHDRAWN"))
        .chain(o -> acts.view(by, o));
  }

  /** Agrees to what the other side wants to change, or objects (协商). */
  @WithTransaction
  Uni<OfferView> answer(Actor by, UUID id, EditAnswer said) {
    OfferAction action = said.agree() ? OfferAction.AGREE : OfferAction.OBJECT;
    return step(by, id, action)
        .call(o -> said.agree() ? agree(by, o, said) : object(by, o, said))
        .call(o -> acts.note(by, o, action.name(), said.words()))
        .call(o -> telling.above(o, said.agree() ? "UPWARD_AGREED" : "UPWARD_OBJECTED"))
        .call(acts::ring)
        .chain(o -> acts.view(by, o));
  }

  private Uni<Void> agree(Actor by, UpwardOffer o, EditAnswer said) {
    return sources
        .mustStillStand(o)
        .chain(x -> acts.answered(by, o, said))
        .invoke(edit -> o.agree(edit, clock.now()))
        .replaceWithVoid();
  }

  private Uni<Void> object(Actor by, UpwardOffer o, EditAnswer said) {
    if (said.words() == null || said.words().isBlank()) {
      throw KernelProblem.field("words", "REQUIRED");
    }
    return acts.answered(by, o, said)
        .chain(x -> acts.answering(o))
        .invoke(rules -> o.object(clock.now(), rules))
        .replaceWithVoid();
  }

  private Uni<UpwardOffer> step(Actor by, UUID id, OfferAction action) {
    return acts.held(by, id, action).map(Standing::offer);
  }
}
