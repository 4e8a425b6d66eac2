package org.juzhen.publishing;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.juzhen.audit.AuditDesk;
import org.juzhen.audit.AuditDesk.Subject;
import org.juzhen.files.CleanHtml;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.HubClock;
import org.juzhen.kernel.InTurn;

/**
 * Plans a push as one act (合并排期): whoever plans one article as planned plans with it what is
 * planned to go in the same push and is cleared too, so that nothing misses the one push of the
 * day.
 */
@ApplicationScoped
class JointPlans {
  private final PushPartners partners;
  private final PostFiles files;
  private final Deliveries deliveries;
  private final Gathering gathering;
  private final AuditDesk audit;
  private final HubClock clock;

  JointPlans(
      PushPartners partners,
      PostFiles files,
      Deliveries deliveries,
      Gathering gathering,
      AuditDesk audit,
      HubClock clock) {
    this.partners = partners;
    this.files = files;
    this.deliveries = deliveries;
    this.gathering = gathering;
    this.audit = audit;
    this.clock = clock;
  }

  /** Joins new plans of a post to what goes out at the same moment, and brings its partners. */
  Uni<Void> complete(Actor by, PostFile file, List<Delivery> planned, Timing timing) {
    return Multi.createFrom()
        .iterable(planned)
        .filter(d -> PostContent.isPushed(file.post(), d))
        .onItem()
        .transformToUniAndConcatenate(d -> complete(by, file, d, timing).replaceWith(true))
        .collect()
        .asList()
        .replaceWithVoid();
  }

  private Uni<Void> complete(Actor by, PostFile file, Delivery own, Timing timing) {
    List<UUID> order = order(file.post().articleId, own.accountId, timing);
    return partners
        .of(timing.with(own.accountId), own.accountId, own.unitId)
        .chain(
            posts -> posts.isEmpty() ? Uni.createFrom().item(List.<PostFile>of()) : files.of(posts))
        .chain(found -> planned(by, own, found))
        .chain(all -> gathered(by, all, order, timing.place(own.accountId)));
  }

  /** The articles of the push as the plan has them. */
  private static List<UUID> order(UUID article, UUID account, Timing timing) {
    List<UUID> order = new ArrayList<>(timing.with(account));
    Integer place = timing.place(account);
    order.add(place == null ? order.size() : Math.min(place - 1, order.size()), article);
    return order;
  }

  /** Its own, with the article it is of. */
  private record Member(UUID articleId, Delivery delivery) {}

  private Uni<List<Member>> planned(Actor by, Delivery own, List<PostFile> found) {
    List<Member> all = new ArrayList<>();
    all.add(new Member(null, own));
    return Multi.createFrom()
        .iterable(found)
        .filter(f -> isReady(f, own.accountId, own.dueAt))
        .onItem()
        .transformToUniAndConcatenate(f -> plan(by, f, own))
        .invoke(all::add)
        .collect()
        .asList()
        .replaceWith(all);
  }

  private static boolean isReady(PostFile f, UUID account, Instant due) {
    PostVariant v = f.variant(account);
    Gate.Cleared clearance = v == null ? null : f.clearance(v);
    return clearance != null
        && due.isBefore(clearance.until())
        && CleanHtml.of(v.bodyHtml, null).pictures().isEmpty();
  }

  private Uni<Member> plan(Actor by, PostFile f, Delivery own) {
    PostVariant v = f.variant(own.accountId);
    DeliveryOrder order =
        new DeliveryOrder(
            f.post().id, own.unitId, own.accountId, v.digest, f.clearance(v).id(), own.dueAt, true);
    Delivery planned = new Delivery(Delivery.Kind.POST, order, by, clock.now());
    f.deliveries().stream()
        .filter(d -> d.accountId.equals(own.accountId) && d.isCancellable())
        .forEach(Delivery::cancel);
    return deliveries
        .flush()
        .chain(x -> deliveries.persistAndFlush(planned))
        .call(x -> audit.record(by, "SCHEDULE_POST", subject(f.post()), said(planned, own)))
        .map(d -> new Member(f.post().articleId, d));
  }

  private static Subject subject(Post post) {
    return new Subject("post", post.id, post.unitId);
  }

  private static Map<String, ?> said(Delivery planned, Delivery own) {
    return Map.of(
        "at",
        planned.dueAt,
        "digest",
        planned.digest,
        "push",
        true,
        "account",
        planned.accountId,
        "togetherWith",
        own.sourceId);
  }

  private Uni<Void> gathered(Actor by, List<Member> all, List<UUID> order, Integer ownPlace) {
    return InTurn.each(all, m -> gathering.gather(by, m.delivery(), place(m, order, ownPlace)));
  }

  private static Integer place(Member m, List<UUID> order, Integer ownPlace) {
    return m.articleId() == null ? ownPlace : Integer.valueOf(order.indexOf(m.articleId()) + 1);
  }
}
