package org.juzhen.upward;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.juzhen.audit.AuditDesk;
import org.juzhen.audit.AuditDesk.Subject;
import org.juzhen.jobs.DueBell;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.HubClock;
import org.juzhen.profile.RuleKey;
import org.juzhen.profile.Rules;
import org.juzhen.upward.UpwardDoor.Standing;

/** What every step of an offer does: hold it, let only the right people, note it, show it. */
@ApplicationScoped
class UpwardActs {
  private final Offers offers;
  private final UpwardDoor door;
  private final UpwardReading reading;
  private final Rules rules;
  private final AuditDesk audit;
  private final UpwardOutside outside;
  private final DueBell bell;
  private final HubClock clock;

  UpwardActs(
      Offers offers,
      UpwardDoor door,
      UpwardReading reading,
      Rules rules,
      AuditDesk audit,
      UpwardOutside outside,
      DueBell bell,
      HubClock clock) {
    this.offers = offers;
    this.door = door;
    this.reading = reading;
    this.rules = rules;
    this.audit = audit;
    this.outside = outside;
    this.bell = bell;
    this.clock = clock;
  }

  /** The offer, held until the transaction ends, for who may take this step now. */
  Uni<Standing> held(Actor by, UUID id, OfferAction action) {
    return held(by, id, o -> action);
  }

  /** The same where the offer says which step it is. */
  Uni<Standing> held(Actor by, UUID id, Function<UpwardOffer, OfferAction> action) {
    return offers
        .locked(id)
        .chain(o -> door.seen(by, o))
        .invoke(standing -> standing.must(action.apply(standing.offer())));
  }

  /** Writes the step into the offer's life and into the journal; systems outside hear of it. */
  Uni<Void> note(Actor by, UpwardOffer o, String action, String words) {
    String said = words == null || words.isBlank() ? null : words.strip();
    return offers
        .add(new UpwardStep(o.id, action, by, clock.now(), said))
        .chain(
            x ->
                audit.record(
                    by,
                    "UPWARD_" + action,
                    new Subject("upward_offer", o.id, o.unitId),
                    Map.of(
                        "state", o.state.name(),
                        "round", o.round,
                        "digest", o.digest,
                        "portal", o.portalId)))
        .chain(x -> outside.tell(o, action));
  }

  Uni<OfferView> view(Actor by, UpwardOffer o) {
    return offers.flush().chain(x -> door.seen(by, o)).chain(reading::view);
  }

  /** What the receiving unit's place says of answers today. */
  Uni<Answering> answering(UpwardOffer o) {
    return rules
        .values(o.receivingUnitId, Answering.KEYS)
        .map(
            said ->
                new Answering(
                    said.get(RuleKey.UPWARD_ANSWER_HOURS),
                    said.get(RuleKey.DUTY_LEADER_PERCENT).number()));
  }

  /** The edit that is asked about, with the answer of the offering unit. */
  Uni<UpwardEdit> answered(Actor by, UpwardOffer o, EditAnswer said) {
    return offers
        .edits(o.id)
        .map(all -> all.get(all.size() - 1))
        .call(edit -> door.hand(by).invoke(hand -> mustBeAnother(hand, edit)))
        .invoke(
            edit ->
                edit.answer(
                    said.agree() ? Consent.AGREED : Consent.OBJECTED,
                    said.words(),
                    by,
                    clock.now()))
        .call(() -> offers.flush());
  }

  private static void mustBeAnother(UpwardDoor.Hand hand, UpwardEdit edit) {
    if (hand.is(edit.madeBy)) {
      throw UpwardProblem.OWN_EDIT.problem();
    }
  }

  Uni<Void> ring(UpwardOffer o) {
    return bell.ring(UpwardClockDesk.NAME);
  }
}
