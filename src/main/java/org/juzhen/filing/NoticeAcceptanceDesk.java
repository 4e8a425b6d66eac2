package org.juzhen.filing;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.juzhen.audit.AuditDesk;
import org.juzhen.audit.AuditDesk.Subject;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.HubClock;
import org.juzhen.kernel.KernelProblem;
import org.juzhen.kernel.Role;
import org.juzhen.profile.NoticePeriod;
import org.juzhen.profile.WorkingDays;
import org.juzhen.registry.Unit;
import org.juzhen.registry.Units;

/**
 * Takes the word of the supervisor of a filing for a notice that the hub could not see, that was
 * taken down early, or that hung before it was entered (公告认可).
 */
@ApplicationScoped
public class NoticeAcceptanceDesk {
  private final Filings filings;
  private final Announcements announcements;
  private final NoticeProbes probes;
  private final NoticePlan plan;
  private final FilingLevels levels;
  private final FilingDoor door;
  private final FilingHands hands;
  private final FilingBook book;
  private final Units units;
  private final WorkingDays calendar;
  private final AuditDesk audit;
  private final HubClock clock;

  NoticeAcceptanceDesk(
      Filings filings,
      Announcements announcements,
      NoticeProbes probes,
      NoticePlan plan,
      FilingLevels levels,
      FilingDoor door,
      FilingHands hands,
      FilingBook book,
      Units units,
      WorkingDays calendar,
      AuditDesk audit,
      HubClock clock) {
    this.filings = filings;
    this.announcements = announcements;
    this.probes = probes;
    this.plan = plan;
    this.levels = levels;
    this.door = door;
    this.hands = hands;
    this.book = book;
    this.units = units;
    this.calendar = calendar;
    this.audit = audit;
    this.clock = clock;
  }

  /** Accepts a notice of a filing as it was entered. */
  @WithTransaction
  Uni<FilingView> accept(Actor by, UUID id, UUID notice, NoticeAcceptance said) {
    if (!by.has(Role.SUPERVISOR)) {
      throw KernelProblem.FORBIDDEN.with("needs", List.of(Role.SUPERVISOR));
    }
    return filings
        .held(id)
        .chain(f -> door.mustSee(by, f))
        .call(f -> supervisors(f).invoke(them -> mustSupervise(by, f, them)))
        .call(f -> told(f, notice).chain(told -> accept(by, f, told, said)))
        .chain(f -> filings.flush().chain(x -> book.view(by, f)));
  }

  /** Whether this person could accept notices of the filing. */
  Uni<Boolean> may(Actor by, Filing filing) {
    return by.has(Role.SUPERVISOR) && !filing.isOf(by)
        ? supervisors(filing).map(them -> them.stream().anyMatch(u -> by.has(Role.SUPERVISOR, u)))
        : Uni.createFrom().item(false);
  }

  /** The units that decided in the hub; the one above where all of them stand outside. */
  private Uni<Set<UUID>> supervisors(Filing filing) {
    return levels
        .of(List.of(filing.id))
        .map(
            found ->
                found.stream()
                    .filter(l -> l.round == filing.round && !l.external())
                    .map(l -> l.unitId)
                    .collect(Collectors.toSet()))
        .chain(inside -> inside.isEmpty() ? above(filing.unitId) : Uni.createFrom().item(inside));
  }

  private Uni<Set<UUID>> above(UUID unitId) {
    return units
        .required(unitId)
        .map(Unit::parentId)
        .map(parent -> Set.of(parent == null ? unitId : parent));
  }

  private static void mustSupervise(Actor by, Filing filing, Set<UUID> units) {
    if (units.stream().noneMatch(u -> by.has(Role.SUPERVISOR, u))) {
      throw KernelProblem.FORBIDDEN.with("needs", List.of(Role.SUPERVISOR));
    }
    if (filing.isOf(by)) {
      throw FilingProblem.OWN_FILING.problem();
    }
  }

  private Uni<Announcement> told(Filing filing, UUID notice) {
    return announcements
        .find("id = ?1 and filingId = ?2", notice, filing.id)
        .firstResult()
        .onItem()
        .ifNull()
        .failWith(() -> KernelProblem.NOT_FOUND.with("announcement", notice));
  }

  private Uni<Void> accept(Actor by, Filing filing, Announcement told, NoticeAcceptance said) {
    return hands
        .mustBeOfOthers(filing, by)
        .chain(x -> hands.mustBeOthers(named(told), by, FilingProblem.OWN_FILING))
        .chain(x -> probes.of(List.of(told.id)))
        .invoke(looks -> mustWait(filing, told, NoticeProbe.seen(looks)))
        .invoke(x -> told.accept(by, said.reason().strip(), clock.now()))
        .invoke(x -> recount(told))
        .chain(x -> announcements.of(List.of(filing.id)))
        .chain(all -> plan.of(filing).invoke(wanted -> filing.recount(all, wanted)))
        .chain(x -> record(by, filing, told));
  }

  private static List<UUID> named(Announcement told) {
    return Stream.ofNullable(told.byId).toList();
  }

  private static void mustWait(Filing filing, Announcement told, boolean seen) {
    if (filing.closedAt != null || !told.waitsForWord(seen)) {
      throw NoticeProblem.NOTHING_TO_ACCEPT.problem();
    }
  }

  private void recount(Announcement told) {
    if (told.rule != null) {
      NoticePeriod period = NoticePeriod.of(told.rule.value);
      told.hangs(period.end(told.countsFrom, calendar), told.rule);
    }
  }

  private Uni<Void> record(Actor by, Filing filing, Announcement told) {
    Map<String, Object> change = new LinkedHashMap<>();
    change.put("announcement", told.id);
    change.put("url", told.url);
    change.put("reason", told.acceptedReason);
    change.put("countsFrom", told.countsFrom.toString());
    return audit.record(
        by, "ACCEPT_NOTICE", new Subject("filing", filing.id, filing.unitId), change);
  }
}
