package org.juzhen.upward;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.juzhen.intake.EntryDesk;
import org.juzhen.intake.Held;
import org.juzhen.intake.NewArticle;
import org.juzhen.intake.reading.CanonicalUrl;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.HubClock;
import org.juzhen.kernel.KernelProblem;
import org.juzhen.profile.RuleKey;
import org.juzhen.profile.RuleValue;
import org.juzhen.profile.Rules;
import org.juzhen.upward.OfferedBesides.Besides;
import org.juzhen.upward.UpwardDoor.Standing;

/**
 * Makes an article of the portal above out of what was accepted (采用后发布): typed in by its people, or
 * known by the address at which the portal publishes it itself.
 */
@ApplicationScoped
public class PublicationDesk {
  private final Offers offers;
  private final UpwardActs acts;
  private final UpwardLinks links;
  private final OfferedBesides besides;
  private final EntryDesk entries;
  private final Rules rules;
  private final HubClock clock;

  PublicationDesk(
      Offers offers,
      UpwardActs acts,
      UpwardLinks links,
      OfferedBesides besides,
      EntryDesk entries,
      Rules rules,
      HubClock clock) {
    this.besides = besides;
    this.rules = rules;
    this.offers = offers;
    this.acts = acts;
    this.links = links;
    this.entries = entries;
    this.clock = clock;
  }

  /** What is to be typed in with what goes with it, or the article that is there already. */
  record Begun(NewArticle words, List<Held.Named> annexes, UUID article) {}

  /**
   * Enters the accepted words. Done twice it finds the article of the first time, so that nothing
   * is entered twice when only the second half failed.
   */
  Uni<OfferView> enter(Actor by, UUID id, NewEntry wanted) {
    return begin(by, id, wanted)
        .chain(
            begun ->
                begun.article() == null
                    ? entries.enterKept(by, begun.words(), begun.annexes())
                    : Uni.createFrom().item(begun.article()))
        .chain(article -> finish(by, id, article));
  }

  @WithTransaction
  Uni<Begun> begin(Actor by, UUID id, NewEntry wanted) {
    return acts.held(by, id, OfferAction.ENTER)
        .invoke(s -> s.offer().entering(by, clock.now()))
        .call(() -> offers.flush())
        .chain(
            s ->
                known(s.offer(), wanted.url())
                    .chain(
                        article ->
                            article == null
                                ? words(s, wanted)
                                : Uni.createFrom().item(new Begun(null, null, article))));
  }

  private Uni<UUID> known(UpwardOffer o, String url) {
    return url == null ? Uni.createFrom().nullItem() : links.at(o.receivingUnitId, key(url));
  }

  private Uni<Begun> words(Standing s, NewEntry wanted) {
    return offers
        .edits(s.offer().id)
        .map(
            edits ->
                edits.stream()
                    .filter(e -> e.id.equals(s.offer().editId))
                    .findFirst()
                    .map(e -> e.bodyHtml)
                    .orElse(s.offer().bodyHtml))
        .chain(
            body ->
                besides
                    .of(s.offer())
                    .map(b -> new Begun(article(s, body, b, wanted), b.annexes(), null)));
  }

  private static NewArticle article(Standing s, String body, Besides besides, NewEntry wanted) {
    UpwardOffer o = s.offer();
    return new NewArticle(
        o.portalId,
        null,
        wanted.url(),
        o.finalTitle,
        body,
        s.unit().name(),
        o.sourceUrl,
        wanted.publishedAt() == null ? null : wanted.publishedAt().toString(),
        null,
        besides.documentNo(),
        besides.topics(),
        besides.industries(),
        besides.regions(),
        List.of());
  }

  @WithTransaction
  Uni<OfferView> finish(Actor by, UUID id, UUID article) {
    return links
        .alone()
        .chain(x -> acts.held(by, id, OfferAction.ENTER))
        .map(Standing::offer)
        .call(o -> links.published(o, article, by, "ENTER"))
        .chain(o -> acts.view(by, o));
  }

  /**
   * Names the address at which the portal publishes it, or puts it right; linked as soon as it is
   * there.
   */
  @WithTransaction
  Uni<OfferView> nameAddress(Actor by, UUID id, String url) {
    String key = key(url);
    return links
        .alone()
        .chain(x -> acts.held(by, id, OfferAction.NAME_ADDRESS))
        .map(Standing::offer)
        .call(o -> hours(o).invoke(h -> o.awaitAt(new AwaitedAddress(url, key, clock.now(), h))))
        .call(o -> acts.note(by, o, "NAME_ADDRESS", url))
        .call(o -> links.look(o, by))
        .call(acts::ring)
        .chain(o -> acts.view(by, o));
  }

  /** How long that usually takes where the portal is. */
  private Uni<RuleValue> hours(UpwardOffer o) {
    return rules.value(o.receivingUnitId, RuleKey.UPWARD_ADDRESS_HOURS);
  }

  private static String key(String url) {
    String key = CanonicalUrl.of(url);
    if (key == null) {
      throw KernelProblem.field("url", "WRONG_FORMAT");
    }
    return key;
  }
}
