package org.juzhen.upward;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.HubClock;
import org.juzhen.kernel.InTurn;
import org.juzhen.kernel.Sql;
import org.juzhen.publishing.PostedFacts;
import org.juzhen.publishing.PostedNews;

/** A post that no account shows any more, because it was taken back, ends its offers (撤回发布). */
@ApplicationScoped
class UpwardPostNews implements PostedNews {
  private static final Actor HUB = Actor.hub(UpwardClockDesk.NAME);

  /** Another account may still show it; then its words stand. */
  static final String STANDS =
      "select exists (select 1 from delivery d where d.source_id = ?1 and d.id <> ?2 and d.state ="
          + " 'POSTED')";

  private final Offers offers;
  private final UpwardActs acts;
  private final UpwardTelling telling;
  private final HubClock clock;

  UpwardPostNews(Offers offers, UpwardActs acts, UpwardTelling telling, HubClock clock) {
    this.offers = offers;
    this.acts = acts;
    this.telling = telling;
    this.clock = clock;
  }

  @Override
  public Uni<Void> posted(PostedFacts facts) {
    return Uni.createFrom().voidItem();
  }

  @Override
  public Uni<Void> recalled(PostedFacts facts) {
    return facts.kind().equals("POST") ? gone(facts) : Uni.createFrom().voidItem();
  }

  private Uni<Void> gone(PostedFacts facts) {
    return Sql.of(STANDS)
        .with(facts.sourceId())
        .with(facts.deliveryId())
        .row(Boolean.class)
        .chain(
            stands ->
                stands
                    ? Uni.createFrom().voidItem()
                    : offers
                        .heldOf(facts.sourceId())
                        .chain(all -> InTurn.each(all, this::recalled)));
  }

  /** What is undecided ends; where it is used already, those above are told as well. */
  private Uni<Void> recalled(UpwardOffer o) {
    boolean used = o.state.isUsed();
    if (!used && !o.state.isUndecided()) {
      return Uni.createFrom().voidItem();
    }
    o.fall(clock.now());
    String kind = used ? "UPWARD_POST_GONE" : "UPWARD_POST_RECALLED";
    return acts.note(HUB, o, used ? "POST_GONE" : "POST_RECALLED", null)
        .chain(x -> telling.offerer(o, kind))
        .chain(x -> o.signedAt == null ? Uni.createFrom().voidItem() : telling.above(o, kind));
  }
}
