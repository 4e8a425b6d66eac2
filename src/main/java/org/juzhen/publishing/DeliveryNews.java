package org.juzhen.publishing;

import io.quarkus.arc.All;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.juzhen.audit.AuditDesk;
import org.juzhen.jobs.DueBell;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.InTurn;

/** Tells what follows from a delivery that is out, or taken back, in the same transaction. */
@ApplicationScoped
class DeliveryNews {
  private final Deliveries deliveries;
  private final Posts posts;
  private final Silence silence;
  private final List<PostedNews> listeners;
  private final List<FailedNews> failures;
  private final AuditDesk audit;
  private final DueBell bell;

  DeliveryNews(
      Deliveries deliveries,
      Posts posts,
      Silence silence,
      @All List<PostedNews> listeners,
      @All List<FailedNews> failures,
      AuditDesk audit,
      DueBell bell) {
    this.deliveries = deliveries;
    this.posts = posts;
    this.silence = silence;
    this.listeners = listeners;
    this.failures = failures;
    this.audit = audit;
    this.bell = bell;
  }

  /** POSTED is written, the account's mark moves, and everybody who waited for it is told. */
  Uni<Void> posted(Actor by, Delivery d, Map<String, ?> change) {
    return postOf(d)
        .chain(
            post ->
                noteOnAccount(d, post)
                    .chain(x -> audit.record(by, "POSTED", RecordDesk.subject(d), change))
                    .chain(x -> deliveries.flush())
                    .chain(x -> each(listeners, l -> l.posted(DeliveryFacts.news(d, post)))))
        .chain(x -> d.nextAt == null ? Uni.createFrom().voidItem() : bell.ring(Sender.NAME));
  }

  private Uni<Post> postOf(Delivery d) {
    return d.kind == Delivery.Kind.POST ? posts.findById(d.sourceId) : Uni.createFrom().nullItem();
  }

  private Uni<Void> noteOnAccount(Delivery d, Post post) {
    return d.kind == Delivery.Kind.REPLY
        ? Uni.createFrom().voidItem()
        : silence.broken(d.accountId, d.postedAt, DeliveryFacts.isPushed(d, post));
  }

  /** RECALLED is written; whoever counted on the post is told. */
  Uni<Void> recalled(Actor by, Delivery d) {
    return posts
        .findById(d.sourceId)
        .chain(
            post ->
                audit
                    .record(by, "RECALLED", RecordDesk.subject(d), Map.of())
                    .chain(x -> deliveries.flush())
                    .chain(x -> each(listeners, l -> l.recalled(DeliveryFacts.news(d, post)))));
  }

  /** FAILED is written, for good; whoever counted on it finds another way. */
  Uni<Void> failed(Delivery d) {
    String reason = d.error == null ? "" : d.error;
    FailedFacts facts = new FailedFacts(d.id, d.kind.name(), d.sourceId, d.accountId, reason);
    return deliveries.flush().chain(x -> each(failures, l -> l.failed(facts)));
  }

  private static <T> Uni<Void> each(List<T> listeners, Function<T, Uni<Void>> news) {
    return InTurn.each(listeners, news::apply);
  }
}
