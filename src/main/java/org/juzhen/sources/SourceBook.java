package org.juzhen.sources;

import io.quarkus.arc.All;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.juzhen.kernel.HubClock;
import org.juzhen.kernel.InTurn;
import org.juzhen.registry.Unit;
import org.juzhen.sources.SourceRows.Except;

/**
 * Says whether and by what a site is listed (白名单查询): the one answer for the checks of drafts, for
 * articles as they come in and for pages.
 */
@ApplicationScoped
public class SourceBook {
  private final SourceRows rows;
  private final List<KnownSources> others;
  private final HubClock clock;

  SourceBook(SourceRows rows, @All List<KnownSources> others, HubClock clock) {
    this.rows = rows;
    this.others = others;
    this.clock = clock;
  }

  /** Today's listing of each of these hosts that the unit may repost from. */
  public Uni<Map<String, SourceListing>> of(Unit unit, Collection<String> hosts) {
    return of(unit, hosts, Except.NOTHING);
  }

  LocalDate today() {
    return clock.now().atZone(HubClock.ZONE).toLocalDate();
  }

  /**
   * The same for the hub as a whole where there is no unit, and without what would be taken out.
   */
  Uni<Map<String, SourceListing>> of(Unit unit, Collection<String> hosts, Except except) {
    if (hosts.isEmpty()) {
      return Uni.createFrom().item(Map.of());
    }
    Set<String> names = new HashSet<>();
    hosts.forEach(h -> names.addAll(Hosts.endings(h)));
    return rows.listed(unit == null ? "" : unit.path(), names, today(), except)
        .map(listed -> closest(hosts, listed))
        .chain(found -> unit == null ? Uni.createFrom().item(found) : portals(unit, hosts, found));
  }

  /**
   * Whether a host is on a list that counts for everybody below a place, or is a portal of a unit
   * above this one: listed by another word than the unit's own.
   *
   * @param level path of the highest unit that is bound to listed sources; its own list counts
   */
  public Uni<Boolean> isListedFor(Unit unit, String level, String host) {
    return rows.listed(level, Set.copyOf(Hosts.endings(host)), today(), Except.NOTHING)
        .chain(listed -> listed.isEmpty() ? isAbove(unit, host) : Uni.createFrom().item(true));
  }

  /** Whether a unit above this one reads the host as its portal. */
  public Uni<Boolean> isAbove(Unit unit, String host) {
    return InTurn.of(others, o -> o.knownAbove(unit, List.of(host)))
        .map(known -> known.stream().anyMatch(hosts -> hosts.contains(host)));
  }

  private static Map<String, SourceListing> closest(
      Collection<String> hosts, Map<String, SourceListing> listed) {
    Map<String, SourceListing> found = new HashMap<>();
    for (String host : hosts) {
      Hosts.endings(host).stream()
          .filter(listed::containsKey)
          .findFirst()
          .ifPresent(ending -> found.put(host, listed.get(ending)));
    }
    return found;
  }

  private Uni<Map<String, SourceListing>> portals(
      Unit unit, Collection<String> hosts, Map<String, SourceListing> found) {
    Set<String> unknown = new TreeSet<>(hosts);
    unknown.removeAll(found.keySet());
    if (unknown.isEmpty()) {
      return Uni.createFrom().item(found);
    }
    return InTurn.of(others, o -> o.knownTo(unit, unknown))
        .invoke(
            all -> all.forEach(known -> known.forEach(h -> found.put(h, SourceListing.portal(h)))))
        .replaceWith(found);
  }
}
