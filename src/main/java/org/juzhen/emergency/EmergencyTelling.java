package org.juzhen.emergency;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.juzhen.kernel.HubClock;
import org.juzhen.kernel.InTurn;
import org.juzhen.kernel.Role;
import org.juzhen.notify.NoticeDesk;
import org.juzhen.notify.NoticeOrder;
import org.juzhen.registry.Account;
import org.juzhen.registry.Unit;
import org.juzhen.registry.Units;
import org.juzhen.repost.Mark;
import org.juzhen.roster.WatchDesk;

/**
 * Tells of threads: whoever is on watch at any hour, and those whose turn it is. Joins the caller's
 * transaction.
 */
@ApplicationScoped
class EmergencyTelling {
  private static final List<Role> RUN = List.of(Role.COORDINATOR, Role.EDITOR);

  /** Who answers for what accounts show. */
  private static final List<Role> SHOWING =
      List.of(Role.EDITOR, Role.LEADER, Role.PRINCIPAL_LEADER);

  private static final List<Role> LEAD = List.of(Role.LEADER, Role.PRINCIPAL_LEADER);

  private final NoticeDesk notices;
  private final Units units;
  private final WatchDesk watches;
  private final HubClock clock;

  EmergencyTelling(NoticeDesk notices, Units units, WatchDesk watches, HubClock clock) {
    this.notices = notices;
    this.units = units;
    this.watches = watches;
    this.clock = clock;
  }

  /** What is told, without to whom. */
  record Said(String kind, List<String> words, String link, String once) {
    NoticeOrder to(Role role) {
      return NoticeOrder.toRole(kind, null, role, words, link, once);
    }
  }

  /** A thread was opened: everybody who has a part in it. */
  Uni<Void> opened(Emergency e) {
    Said said = said("EMERGENCY_OPENED", e, "opened:" + e.kind + ":" + e.rowVersion);
    return own(e, said, RUN).chain(x -> own(e, said, LEAD)).chain(x -> above(e, said));
  }

  /** It is over. */
  Uni<Void> closed(Emergency e) {
    Said said = said("EMERGENCY_CLOSED", e, "closed:" + e.closedAt);
    return own(e, said, RUN).chain(x -> above(e, said));
  }

  /** It was opened by mistake: who has a part in it, and who was to post something of it. */
  Uni<Void> cancelled(Emergency e, Collection<UUID> told) {
    Said said = said("EMERGENCY_CANCELLED", e, "cancelled");
    Said stop = new Said("EMERGENCY_SYNC_CANCELLED", List.of(e.title), link(e), once(e, "stop"));
    return own(e, said, RUN)
        .chain(x -> own(e, said, LEAD))
        .chain(x -> above(e, said))
        .chain(x -> at(told, stop, SHOWING));
  }

  /**
   * Posts of what was cancelled can be read on accounts, or may be in a moment.
   *
   * @param standing on which account, by delivery
   */
  Uni<Void> takeDown(Emergency e, Map<UUID, Account> standing) {
    Set<UUID> where = standing.values().stream().map(Account::unitId).collect(Collectors.toSet());
    return watches
        .onDutyByUnit(where, clock.now())
        .map(
            on ->
                standing.entrySet().stream()
                    .flatMap(s -> takeDown(e, s.getKey(), s.getValue(), on))
                    .toList())
        .chain(notices::tellEach);
  }

  private static Stream<NoticeOrder> takeDown(
      Emergency e, UUID delivery, Account account, Map<UUID, List<UUID>> onDuty) {
    UUID unit = account.unitId();
    NoticeOrder said =
        new Said(
                "EMERGENCY_TAKE_DOWN",
                List.of(e.title, account.name()),
                "/deliveries/" + delivery,
                "takedown:" + delivery)
            .to(Role.EDITOR);
    return Stream.concat(
        SHOWING.stream().map(role -> said.at(unit, role)),
        onDuty.getOrDefault(unit, List.of()).stream().map(said::toPerson));
  }

  /** It is over, and these have not posted something of it: they need not any more. */
  Uni<Void> notWanted(Emergency e, Collection<UUID> waiting) {
    Said said =
        new Said(
            "EMERGENCY_SYNC_CLOSED", List.of(e.title), link(e), once(e, "notwanted:" + e.closedAt));
    return at(waiting, said, List.of(Role.EDITOR));
  }

  /** A share of a clock's time is over. */
  Uni<Void> mark(Emergency e, EmergencyClock c, Mark mark, int percent) {
    String kind = (mark.isLast() ? "EMERGENCY_OVER_" : "EMERGENCY_DUE_") + c.kind.name();
    Said said =
        new Said(
            kind, List.of(e.title, String.valueOf(percent)), link(e), "clock:" + c.id + ":" + mark);
    return switch (mark) {
      case EDITOR -> own(e, said, RUN);
      case LEADER -> own(e, said, LEAD);
      case SUPERVISOR -> above(e, said);
      case OVER -> own(e, said, RUN).chain(x -> own(e, said, LEAD)).chain(x -> above(e, said));
    };
  }

  /** The text is cleared: all these units are to post it now. */
  Uni<Void> wanted(Emergency e, EmergencyUpdate u, Collection<UUID> waiting) {
    return at(waiting, sync("EMERGENCY_SYNC_WANTED", e, u, ""), List.of(Role.EDITOR));
  }

  /** The text is being corrected: whoever has not posted it waits. */
  Uni<Void> held(Emergency e, EmergencyUpdate u, Collection<UUID> waiting) {
    return at(
        waiting, sync("EMERGENCY_SYNC_HELD", e, u, ":held:" + u.rowVersion), List.of(Role.EDITOR));
  }

  /** The text is cleared once more. Where its words are others, posts of before are too old. */
  Uni<Void> again(Emergency e, EmergencyUpdate u, Collection<UUID> waiting, boolean corrected) {
    String kind = corrected ? "EMERGENCY_SYNC_CORRECTED" : "EMERGENCY_SYNC_WANTED";
    return at(waiting, sync(kind, e, u, ":again:" + u.rowVersion), List.of(Role.EDITOR));
  }

  private static Said sync(String kind, Emergency e, EmergencyUpdate u, String once) {
    return new Said(kind, List.of(u.title), board(e, u), "sync:" + u.id + once);
  }

  /** Units that had no part in it until its clearance: they are to post it now, too. */
  Uni<Void> joined(Emergency e, EmergencyUpdate u, Collection<UUID> units) {
    return at(
        units,
        sync("EMERGENCY_SYNC_WANTED", e, u, ":joined:" + u.rowVersion),
        List.of(Role.EDITOR));
  }

  /** An account without it is another unit's now: that is to post it. */
  Uni<Void> handedOver(Emergency e, EmergencyUpdate u, Account account) {
    return at(
        Set.of(account.unitId()),
        sync("EMERGENCY_SYNC_WANTED", e, u, ":moved:" + account.id()),
        List.of(Role.EDITOR));
  }

  /** The thread goes on: whoever has not posted it is to do so after all. */
  Uni<Void> goesOn(Emergency e, EmergencyUpdate u, Collection<UUID> waiting) {
    return at(
        waiting, sync("EMERGENCY_SYNC_WANTED", e, u, ":on:" + e.rowVersion), List.of(Role.EDITOR));
  }

  /** What these units show already was corrected since. */
  Uni<Void> showOld(Emergency e, EmergencyUpdate u, Collection<UUID> units) {
    Said said = sync("EMERGENCY_SHOWN_CORRECTED", e, u, ":shown:" + u.rowVersion);
    return at(units, said, SHOWING);
  }

  /**
   * A share of the time of an update is over.
   *
   * @param clock the clock that counts it
   */
  record Late(Emergency e, EmergencyUpdate u, EmergencyClock clock, Mark mark) {
    Said said(int units) {
      String kind = mark.isLast() ? "_OVER" : "_MISSING";
      return new Said(
          "EMERGENCY_" + clock.kind + kind,
          List.of(u.title, String.valueOf(units)),
          board(e, u),
          "clock:" + clock.id + ":" + mark);
    }
  }

  /** Some units do not show it as it is: each is told, and at last whoever leads the release. */
  Uni<Void> missing(Late late, Collection<UUID> waiting) {
    Emergency e = late.e();
    Said said = late.said(waiting.size());
    return switch (late.mark()) {
      case EDITOR -> at(waiting, said, List.of(Role.EDITOR));
      case LEADER -> at(waiting, said, LEAD);
      case SUPERVISOR -> own(e, said, List.of(Role.COORDINATOR));
      case OVER ->
          at(waiting, said, SHOWING)
              .chain(x -> own(e, said, List.of(Role.COORDINATOR, Role.LEADER)))
              .chain(x -> above(e, said));
    };
  }

  private static Said said(String kind, Emergency e, String once) {
    return new Said(kind, List.of(e.title, e.respondingBody), link(e), once(e, once));
  }

  private static String once(Emergency e, String once) {
    return "emergency:" + e.id + ":" + once;
  }

  static String link(Emergency e) {
    return "/emergencies/" + e.id;
  }

  static String board(Emergency e, EmergencyUpdate u) {
    return link(e) + "/updates/" + u.id;
  }

  private Uni<Void> own(Emergency e, Said said, List<Role> roles) {
    return at(Set.of(e.unitId), said, roles);
  }

  private Uni<Void> above(Emergency e, Said said) {
    return units
        .required(e.unitId)
        .map(Unit::supervisingUnitId)
        .chain(
            above ->
                above == null
                    ? Uni.createFrom().voidItem()
                    : at(Set.of(above), said, List.of(Role.SUPERVISOR)));
  }

  /** These roles at these units, and whoever is on watch there. */
  private Uni<Void> at(Collection<UUID> where, Said said, List<Role> roles) {
    return InTurn.of(roles, role -> notices.tellAt(said.to(role), where).replaceWith(true))
        .chain(x -> watches.onDuty(where, clock.now()))
        .chain(on -> notices.tellThese(said.to(Role.EDITOR), on));
  }
}
