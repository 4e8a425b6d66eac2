package org.juzhen.publishing;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.juzhen.audit.AuditDesk;
import org.juzhen.channel.Channels;
import org.juzhen.files.FileDesk;
import org.juzhen.jobs.DueBell;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.HubClock;
import org.juzhen.kernel.InTurn;
import org.juzhen.kernel.KernelProblem;
import org.juzhen.kernel.Paging;
import org.juzhen.kernel.Slice;
import org.juzhen.registry.Account;
import org.juzhen.registry.Accounts;

/** What people see of deliveries, and what they do where the hub cannot go on (投递处理). */
@ApplicationScoped
public class DeliveryDesk {
  private final Deliveries deliveries;
  private final PushGroups pushes;
  private final Posts posts;
  private final Accounts accounts;
  private final PostDoor door;
  private final DeliveryNews news;
  private final SendingGate gate;
  private final Attempts attempts;
  private final Channels channels;
  private final FileDesk files;
  private final AuditDesk audit;
  private final DueBell bell;
  private final ReadBacks readBacks;
  private final SaidTimes said;
  private final HubClock clock;

  DeliveryDesk(
      Deliveries deliveries,
      PushGroups pushes,
      Posts posts,
      Accounts accounts,
      PostDoor door,
      DeliveryNews news,
      SendingGate gate,
      Attempts attempts,
      Channels channels,
      FileDesk files,
      AuditDesk audit,
      DueBell bell,
      ReadBacks readBacks,
      SaidTimes said,
      HubClock clock) {
    this.said = said;
    this.readBacks = readBacks;
    this.deliveries = deliveries;
    this.pushes = pushes;
    this.posts = posts;
    this.accounts = accounts;
    this.door = door;
    this.news = news;
    this.gate = gate;
    this.attempts = attempts;
    this.channels = channels;
    this.files = files;
    this.audit = audit;
    this.bell = bell;
    this.clock = clock;
  }

  /** Newest first, within what the person may see. */
  @WithTransaction
  public Uni<Slice<DeliveryView>> list(Actor by, DeliveryQuestion question, Paging paging) {
    return deliveries
        .page(question, Realm.of(by), paging)
        .map(found -> Slice.of(found, paging, d -> d.id.toString()))
        .chain(s -> views(by, s.items()).map(v -> new Slice<>(v, s.next())));
  }

  Uni<List<DeliveryView>> views(Actor by, List<Delivery> some) {
    return accounts
        .these(some.stream().map(d -> d.accountId).collect(Collectors.toSet()))
        .map(found -> found.stream().collect(Collectors.toMap(Account::id, a -> a)))
        .chain(
            named ->
                posts
                    .these(some.stream().map(d -> d.sourceId).collect(Collectors.toSet()))
                    .map(found -> found.stream().collect(Collectors.toMap(p -> p.id, p -> p)))
                    .chain(
                        sources ->
                            pushes
                                .mates(some)
                                .map(
                                    mates ->
                                        some.stream()
                                            .map(d -> view(by, d, named, sources, mates))
                                            .toList())));
  }

  private static DeliveryView view(
      Actor by,
      Delivery d,
      Map<UUID, Account> named,
      Map<UUID, Post> sources,
      Map<UUID, List<Together.Mate>> mates) {
    Together together = Together.of(d, mates);
    return DeliveryFacts.view(d, named.get(d.accountId), sources.get(d.sourceId), together, by);
  }

  /** One delivery, if the person may see it. */
  @WithTransaction
  public Uni<DeliveryView> show(Actor by, UUID id) {
    return deliveries
        .required(id)
        .call(d -> door.mustSee(by, d.unitId, id))
        .chain(d -> view(by, d));
  }

  /** Every call that was made for it, newest first. */
  @WithTransaction
  public Uni<List<Attempts.Line>> log(Actor by, UUID id) {
    return deliveries
        .required(id)
        .call(d -> door.mustSee(by, d.unitId, id))
        .chain(d -> attempts.of(id));
  }

  /** A person looked at the platform: it is there, or it is not. */
  @WithTransaction
  public Uni<DeliveryView> resolve(Actor by, UUID id, Resolution r) {
    if (r.posted() && r.url() == null) {
      throw KernelProblem.field("url", "REQUIRED");
    }
    return mine(by, id)
        .call(d -> r.posted() ? prove(by, d, r.evidence()) : notThere(by, d))
        .chain(d -> flushed(by, d));
  }

  /** A person posted it from the package and brings the link. */
  @WithTransaction
  public Uni<DeliveryView> prove(Actor by, UUID id, Evidence e) {
    return mine(by, id).call(d -> prove(by, d, e)).chain(d -> flushed(by, d));
  }

  private Uni<Void> prove(Actor by, Delivery d, Evidence e) {
    String url = e.url();
    return seen(by, e.screenshotFileId())
        .invoke(x -> DeliveryAction.PROVE.mustBeAllowedIn(d.state))
        .chain(x -> gate.mustBeOpenByHand(d))
        .chain(x -> accounts.required(d.accountId))
        .invoke(a -> mustFit(a, url))
        .chain(a -> deliveries.withLink(d.accountId, url, d.id))
        .invoke(
            used -> {
              if (used > 0) {
                throw PublishingProblem.LINK_ALREADY_USED.problem().field("url", "TAKEN");
              }
            })
        .chain(x -> said.of(d, e))
        .chain(when -> proved(by, d, e, when));
  }

  private Uni<Void> seen(Actor by, UUID screenshot) {
    return screenshot == null
        ? Uni.createFrom().voidItem()
        : files.required(by, screenshot).replaceWithVoid();
  }

  private Uni<Void> proved(Actor by, Delivery d, Evidence e, SaidTimes.Said when) {
    d.proved(e, when.at(), clock.now());
    Map<String, Object> change = new LinkedHashMap<>(Map.of("url", e.url()));
    if (when.at() != null) {
      change.put("postedAt", d.postedAt.toString());
      change.put("saidAt", d.saidAt.toString());
      change.put("decides", when.decides());
    }
    return attempts
        .note(d.id, said("POSTED", e.url()))
        .chain(x -> readBacks.proved(d.id, by, clock.now()))
        .chain(x -> record(by, "PROVE_DELIVERY", d, change))
        .chain(x -> news.posted(by, d, Map.of("byHand", true, "said", when.at() != null)));
  }

  private void mustFit(Account account, String url) {
    String fault = channels.faultOfLink(account.platform(), url);
    if (fault != null) {
      throw PublishingProblem.LINK_DOES_NOT_FIT.with("why", fault).field("url", "WRONG_FORMAT");
    }
  }

  /** Not there: it goes out again, or, where it was to be taken back, that is done. */
  private Uni<Void> notThere(Actor by, Delivery d) {
    boolean wantedBack = d.state == DeliveryState.POSTED && d.recall == Delivery.Recall.BY_HAND;
    if (wantedBack) {
      d.takenBack(clock.now(), null);
      return attempts.note(d.id, said("RECALLED", "")).chain(x -> news.recalled(by, d));
    }
    return pushes
        .lockedWith(d.id)
        .map(all -> PushOrder.goesAgainWith(d, all))
        .chain(again -> InTurn.each(again, one -> again(by, one)))
        .chain(x -> bell.ring(Sender.NAME));
  }

  private Uni<Void> again(Actor by, Delivery d) {
    d.retry(clock.now());
    d.unowedAt = null;
    return attempts
        .note(d.id, said("NOT_POSTED", ""))
        .chain(x -> KeepingDesk.wanted(List.of(d.id)))
        .chain(x -> record(by, "RETRY_DELIVERY", d, Map.of()));
  }

  private Attempts.Line said(String outcome, String note) {
    return new Attempts.Line("PERSON", clock.now(), outcome, "", note);
  }

  /** With all that it goes together with, so that two persons never wait for each other. */
  private Uni<Delivery> mine(Actor by, UUID id) {
    return pushes
        .of(id)
        .chain(group -> group == null ? deliveries.locked(id) : lockedAmong(id))
        .call(d -> door.mustSee(by, d.unitId, id))
        .invoke(
            d -> {
              if (!DeliveryFacts.mayAct(d, by)) {
                throw KernelProblem.FORBIDDEN.with("needs", "EDITOR");
              }
            });
  }

  private Uni<Delivery> lockedAmong(UUID id) {
    return pushes
        .lockedWith(id)
        .map(all -> all.stream().filter(d -> d.id.equals(id)).findFirst().orElseThrow());
  }

  private Uni<Void> record(Actor by, String verb, Delivery d, Map<String, ?> change) {
    return audit.record(by, verb, RecordDesk.subject(d), change);
  }

  private Uni<DeliveryView> flushed(Actor by, Delivery d) {
    return deliveries.flush().chain(x -> view(by, d));
  }

  private Uni<DeliveryView> view(Actor by, Delivery d) {
    return views(by, List.of(d)).map(v -> v.get(0));
  }
}
