package org.juzhen.upward;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.HubClock;
import org.juzhen.upward.UpwardDoor.Standing;

/** Answers what units below offer: takes it on, accepts, edits or declines it (受理与采用). */
@ApplicationScoped
public class AnswerDesk {
  private final Offers offers;
  private final OfferSources sources;
  private final UpwardActs acts;
  private final UpwardTelling telling;
  private final HubClock clock;

  AnswerDesk(
      Offers offers, OfferSources sources, UpwardActs acts, UpwardTelling telling, HubClock clock) {
    this.offers = offers;
    this.sources = sources;
    this.acts = acts;
    this.telling = telling;
    this.clock = clock;
  }

  /** Takes it on, also from a colleague; everybody sees who works on it. */
  @WithTransaction
  Uni<OfferView> take(Actor by, UUID id) {
    return acts.held(by, id, OfferAction.TAKE)
        .map(Standing::offer)
        .invoke(o -> o.take(by, clock.now()))
        .call(o -> acts.note(by, o, "TAKE", null))
        .chain(o -> acts.view(by, o));
  }

  /** Accepts it as it is, declines it, or says where it is already. */
  @WithTransaction
  Uni<OfferView> decide(Actor by, UUID id, NewDecision said) {
    said.mustBeSaid();
    return acts.held(by, id, said.decision().action())
        .map(Standing::offer)
        .call(o -> decided(by, o, said))
        .call(o -> acts.note(by, o, said.decision().action().name(), said.said()))
        .call(o -> telling.below(o, said.decision().notice()))
        .chain(o -> acts.view(by, o));
  }

  private Uni<Void> decided(Actor by, UpwardOffer o, NewDecision said) {
    return switch (said.decision()) {
      case ACCEPT -> sources.mustStillStand(o).invoke(x -> o.accept(by, said.said(), clock.now()));
      case DECLINE -> done(() -> o.decline(by, said.said(), clock.now()));
      case KNOWN -> done(() -> o.known(by, said.said(), said.url(), clock.now()));
    };
  }

  private static Uni<Void> done(Runnable step) {
    step.run();
    return Uni.createFrom().voidItem();
  }

  /**
   * Accepts it with changes. Where the unit wanted to be asked (协商) they count only when it agrees.
   */
  @WithTransaction
  Uni<OfferView> edit(Actor by, UUID id, NewEdit wanted) {
    return acts.held(by, id, AnswerDesk::editing)
        .map(Standing::offer)
        .call(sources::mustStillStand)
        .call(
            o ->
                offers
                    .edits(o.id)
                    .map(all -> new UpwardEdit(o, all.size() + 1, wanted, by, clock.now()))
                    .chain(offers::add)
                    .invoke(edit -> o.edited(edit, by, clock.now())))
        .call(o -> acts.note(by, o, editing(o).name(), wanted.note().strip()))
        .call(o -> telling.below(o, o.negotiate ? "UPWARD_EDIT_ASKED" : "UPWARD_EDITED"))
        .chain(o -> acts.view(by, o));
  }

  private static OfferAction editing(UpwardOffer o) {
    return o.negotiate ? OfferAction.PROPOSE_EDIT : OfferAction.EDIT;
  }
}
