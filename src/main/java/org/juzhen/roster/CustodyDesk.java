package org.juzhen.roster;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.juzhen.audit.AuditDesk;
import org.juzhen.audit.AuditDesk.Subject;
import org.juzhen.identity.People;
import org.juzhen.identity.Person;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.HubClock;
import org.juzhen.kernel.KernelProblem;
import org.juzhen.kernel.Problem;
import org.juzhen.kernel.Role;
import org.juzhen.notify.NoticeDesk;
import org.juzhen.notify.NoticeOrder;
import org.juzhen.registry.Account;

/** Keeps who holds which login, and lets it go from hand to hand (登录保管与移交). */
@ApplicationScoped
public class CustodyDesk {
  private final Custodies custodies;
  private final HandOvers handOvers;
  private final CustodyDoor door;
  private final CustodyBook book;
  private final People people;
  private final NoticeDesk notices;
  private final AuditDesk audit;
  private final HubClock clock;

  CustodyDesk(
      Custodies custodies,
      HandOvers handOvers,
      CustodyDoor door,
      CustodyBook book,
      People people,
      NoticeDesk notices,
      AuditDesk audit,
      HubClock clock) {
    this.custodies = custodies;
    this.handOvers = handOvers;
    this.door = door;
    this.book = book;
    this.people = people;
    this.notices = notices;
    this.audit = audit;
    this.clock = clock;
  }

  /** Who keeps the login, for who sees the account. */
  @WithTransaction
  public Uni<CustodyView> show(Actor by, UUID accountId) {
    return door.seen(by, accountId).chain(account -> book.view(by, account));
  }

  /** Entrusts the login for the first time, or says anew to what it is bound. */
  @WithTransaction
  Uni<CustodyView> entrust(Actor by, UUID accountId, CustodyWords words) {
    return door.seen(by, accountId)
        .call(account -> custodies.held(accountId).chain(c -> entrust(by, account, c, words)))
        .chain(account -> custodies.flush().chain(x -> book.view(by, account)));
  }

  private Uni<Void> entrust(Actor by, Account account, Custody now, CustodyWords words) {
    if (now == null) {
      by.must(account.unitId(), Role.COORDINATOR);
      return door.colleague(account, words.holderId(), "holderId")
          .chain(p -> custodies.persist(new Custody(account, p.id(), words, clock.now())))
          .chain(c -> record(by, "ENTRUST_LOGIN", account, Map.of("holder", c.holderId)));
    }
    if (!now.holderId.equals(words.holderId())) {
      throw RosterProblem.CUSTODY_HELD.problem().field("holderId", "WRONG_VALUE");
    }
    if (!now.holderId.equals(by.id())) {
      by.must(account.unitId(), Role.COORDINATOR);
    }
    now.say(words);
    return record(by, "REBIND_LOGIN", account, Map.of("devices", now.devices.size()));
  }

  /** Begins a hand-over; who keeps the login or coordinates the unit may. */
  @WithTransaction
  Uni<CustodyView> open(Actor by, UUID accountId, UUID receiverId, String reason) {
    return door.seen(by, accountId)
        .call(
            account ->
                custodies.held(accountId).chain(c -> open(by, account, c, receiverId, reason)))
        .chain(account -> custodies.flush().chain(x -> book.view(by, account)));
  }

  private Uni<Void> open(Actor by, Account account, Custody now, UUID receiverId, String reason) {
    if (now == null) {
      throw RosterProblem.NO_CUSTODY.problem();
    }
    if (!now.holderId.equals(by.id())) {
      by.must(account.unitId(), Role.COORDINATOR);
    }
    if (now.holderId.equals(receiverId)) {
      throw KernelProblem.field("receiverId", "WRONG_VALUE");
    }
    return handOvers
        .open(account.id())
        .invoke(CustodyDesk::mustBeNone)
        .chain(x -> door.colleague(account, receiverId, "receiverId"))
        .chain(to -> people.required(now.holderId).map(from -> begun(now, from, to, reason, by)))
        .chain(handOvers::persist)
        .call(h -> tell("HAND_OVER_WAITS", h.giverId, account, h))
        .chain(h -> record(by, "OPEN_HAND_OVER", account, said(h)));
  }

  private HandOver begun(Custody now, Person from, Person to, String reason, Actor by) {
    return new HandOver(now, from, to, reason, by, clock.now());
  }

  private static void mustBeNone(HandOver open) {
    if (open != null) {
      throw RosterProblem.HAND_OVER_OPEN
          .with("giver", open.giverName)
          .with("receiver", open.receiverName);
    }
  }

  /** The giver confirms with the checklist; for one who has left the unit's coordinator does. */
  @WithTransaction
  Uni<CustodyView> give(Actor by, UUID id, List<CheckPoint> done) {
    return step(by, id)
        .invoke(s -> mayGive(by, s))
        .invoke(s -> s.handOver().give(by, done, clock.now()))
        .call(s -> tell("HAND_OVER_GIVEN", s.handOver().receiverId, s.account(), s.handOver()))
        .chain(s -> done(by, "GIVE_LOGIN", s));
  }

  private static void mayGive(Actor by, Step step) {
    HandOver h = step.handOver();
    boolean inPlace =
        h.giverAbsent
            && by.has(Role.COORDINATOR, step.account().unitId())
            && !h.receiverId.equals(by.id());
    if (!h.giverId.equals(by.id()) && !inPlace) {
      throw RosterProblem.NOT_THE_ONE.with("name", h.giverName);
    }
  }

  /** The receiver confirms; from now on the login is kept by that person. */
  @WithTransaction
  Uni<CustodyView> receive(Actor by, UUID id) {
    return step(by, id)
        .invoke(s -> s.handOver().receive(by, clock.now()))
        .call(
            s ->
                custodies
                    .held(s.account().id())
                    .invoke(before -> before.end(clock.now()))
                    .call(x -> custodies.flush())
                    .chain(
                        before ->
                            custodies.persist(
                                Custody.after(before, s.handOver().receiverId, clock.now()))))
        .chain(s -> done(by, "RECEIVE_LOGIN", s));
  }

  /** Takes it back while it is not done. */
  @WithTransaction
  Uni<CustodyView> cancel(Actor by, UUID id) {
    return step(by, id)
        .invoke(s -> mayCancel(by, s))
        .invoke(s -> s.handOver().cancel(clock.now()))
        .chain(s -> done(by, "CANCEL_HAND_OVER", s));
  }

  private static void mayCancel(Actor by, Step step) {
    HandOver h = step.handOver();
    if (!h.giverId.equals(by.id()) && !h.receiverId.equals(by.id())) {
      by.must(step.account().unitId(), Role.COORDINATOR);
    }
  }

  /** A hand-over with its account. */
  private record Step(HandOver handOver, Account account) {}

  private Uni<Step> step(Actor by, UUID id) {
    return handOvers
        .held(id)
        .chain(h -> door.seen(by, h.accountId).map(account -> new Step(h, account)))
        .onFailure(Problem.class)
        .transform(e -> hidden(e, id));
  }

  private static Problem hidden(Problem problem, UUID id) {
    return problem.code() == KernelProblem.NOT_FOUND
        ? KernelProblem.NOT_FOUND.with("handOver", id)
        : problem;
  }

  private Uni<CustodyView> done(Actor by, String verb, Step step) {
    return record(by, verb, step.account(), said(step.handOver()))
        .chain(x -> handOvers.flush())
        .chain(x -> book.view(by, step.account()));
  }

  private Uni<Void> tell(String kind, UUID person, Account account, HandOver h) {
    List<String> words = List.of(account.name(), h.giverName, h.receiverName);
    String page = "/accounts/" + account.id() + "/custody";
    return notices.tell(
        kind.equals("HAND_OVER_WAITS")
            ? NoticeOrder.toPerson("HAND_OVER_WAITS", person, words, page, h.id + "-open")
            : NoticeOrder.toPerson("HAND_OVER_GIVEN", person, words, page, h.id + "-given"));
  }

  private static Map<String, Object> said(HandOver h) {
    Map<String, Object> said = new LinkedHashMap<>();
    said.put("giver", h.giverId);
    said.put("receiver", h.receiverId);
    said.put("state", h.state);
    said.put("checklist", h.checklist);
    return said;
  }

  private Uni<Void> record(Actor by, String verb, Account account, Map<String, ?> change) {
    return audit.record(by, verb, new Subject("account", account.id(), account.unitId()), change);
  }
}
