package org.juzhen.upward;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.juzhen.intake.Articles;
import org.juzhen.intake.ProvenTwins;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.HubClock;
import org.juzhen.kernel.Sql;
import org.juzhen.repost.AlreadyShown;

/**
 * Ties an accepted offer to the article that it became (采用稿关联): what the unit shows already is not
 * asked of it a second time. Joins the caller's transaction.
 */
@ApplicationScoped
class UpwardLinks {
  static final String AT =
      "select a.id from article_key k join article a on a.id = k.article_id and a.state = 'CURRENT'"
          + " where k.unit_id = ?1 and k.kind = 'URL' and k.key = ?2";

  private static final Actor HUB = Actor.hub(UpwardClockDesk.NAME);

  private final Offers offers;
  private final UpwardActs acts;
  private final UpwardTelling telling;
  private final Articles articles;
  private final ProvenTwins twins;
  private final AlreadyShown shown;
  private final HubClock clock;

  UpwardLinks(
      Offers offers,
      UpwardActs acts,
      UpwardTelling telling,
      Articles articles,
      ProvenTwins twins,
      AlreadyShown shown,
      HubClock clock) {
    this.offers = offers;
    this.acts = acts;
    this.telling = telling;
    this.articles = articles;
    this.twins = twins;
    this.shown = shown;
    this.clock = clock;
  }

  /** Taken before an offer is held that may become an article in the same transaction. */
  Uni<Void> alone() {
    return twins.alone();
  }

  /** The article of a unit's portals at an address, or null. */
  Uni<UUID> at(UUID unit, String key) {
    return Sql.of(AT).with(unit).with(key).one(UUID.class);
  }

  /**
   * Looks whether the portal has brought it by now; whoever holds it learns once that it does not
   * come.
   */
  Uni<Void> look(UpwardOffer o, Actor by) {
    return offers
        .flush()
        .chain(x -> offers.arrived(o.id))
        .chain(
            article -> {
              if (article != null) {
                return published(o, article, by, "LINK");
              }
              return o.awaited.notThereYet(clock.now()) ? missed(o) : Uni.createFrom().voidItem();
            });
  }

  private Uni<Void> missed(UpwardOffer o) {
    return acts.note(HUB, o, "ADDRESS_EMPTY", o.awaited.awaitedUrl)
        .chain(x -> telling.above(o, "UPWARD_ADDRESS_EMPTY"));
  }

  /** It is this article now. */
  Uni<Void> published(UpwardOffer o, UUID article, Actor by, String how) {
    o.published(article, clock.now());
    return acts.note(by, o, how, null)
        .chain(x -> same(o, by))
        .chain(x -> articles.facts(article))
        .chain(shown::credit)
        .chain(x -> telling.below(o, "UPWARD_PUBLISHED"));
  }

  /** Unchanged it is the very article that the unit's own portal shows. */
  private Uni<Void> same(UpwardOffer o, Actor by) {
    return o.kind == OfferKind.ARTICLE && o.editId == null
        ? twins.join(o.articleId, o.sourceId, o.sourceVersion, by)
        : Uni.createFrom().voidItem();
  }
}
