package org.juzhen.upward;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.juzhen.intake.ArticleFacts;
import org.juzhen.intake.ArticleNews;
import org.juzhen.intake.Importance;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.HubClock;
import org.juzhen.kernel.InTurn;

/**
 * What happens to articles touches offers: the awaited one is there; an offered one is corrected or
 * taken back by its portal.
 */
@ApplicationScoped
class UpwardArticleNews implements ArticleNews {
  private static final Actor HUB = Actor.hub(UpwardClockDesk.NAME);

  private final Offers offers;
  private final UpwardLinks links;
  private final UpwardActs acts;
  private final UpwardTelling telling;
  private final HubClock clock;

  UpwardArticleNews(
      Offers offers, UpwardLinks links, UpwardActs acts, UpwardTelling telling, HubClock clock) {
    this.offers = offers;
    this.links = links;
    this.acts = acts;
    this.telling = telling;
    this.clock = clock;
  }

  @Override
  public Uni<Void> classed(ArticleFacts article, Importance before, Actor by) {
    return offers
        .awaiting(article.id())
        .chain(ids -> InTurn.each(ids, id -> offers.locked(id).chain(o -> linked(o))));
  }

  private Uni<Void> linked(UpwardOffer o) {
    return o.isAwaited() ? links.look(o, HUB) : Uni.createFrom().voidItem();
  }

  /** Those who read the offered words are told that there are newer ones. */
  @Override
  public Uni<Void> changed(ArticleFacts article, Actor by) {
    return offers.heldOf(article.id()).chain(all -> InTurn.each(all, o -> corrected(o, article)));
  }

  private Uni<Void> corrected(UpwardOffer o, ArticleFacts article) {
    boolean older = o.sourceVersion != null && o.sourceVersion < article.version();
    if (!older || !(o.state.isUndecided() || o.state.isUsed())) {
      return Uni.createFrom().voidItem();
    }
    o.sourceChangedAt = clock.now();
    return acts.note(HUB, o, "SOURCE_CHANGED", null)
        .chain(x -> telling.offerer(o, "UPWARD_SOURCE_CHANGED"))
        .chain(x -> tellAbove(o, "UPWARD_SOURCE_CHANGED"));
  }

  /** What is undecided ends; where it is used already, those above are told as well. */
  @Override
  public Uni<Void> withdrawn(ArticleFacts article, Actor by) {
    return offers.heldOf(article.id()).chain(all -> InTurn.each(all, this::fallen));
  }

  private Uni<Void> fallen(UpwardOffer o) {
    boolean used = o.state.isUsed();
    if (!used && !o.state.isUndecided()) {
      return Uni.createFrom().voidItem();
    }
    o.fall(clock.now());
    String kind = used ? "UPWARD_SOURCE_GONE" : "UPWARD_FALLEN";
    return acts.note(HUB, o, used ? "SOURCE_WITHDRAWN" : "FALL", null)
        .chain(x -> telling.offerer(o, kind))
        .chain(x -> tellAbove(o, kind));
  }

  private Uni<Void> tellAbove(UpwardOffer o, String kind) {
    return o.signedAt == null ? Uni.createFrom().voidItem() : telling.above(o, kind);
  }
}
