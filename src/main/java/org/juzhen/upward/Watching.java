package org.juzhen.upward;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.juzhen.kernel.HubClock;
import org.juzhen.profile.Rules;
import org.juzhen.profile.WorkingDays;
import org.juzhen.repost.Night;
import org.juzhen.roster.WatchDesk;

/** Who is on watch at a unit while it is night there, or a day off (值班). */
@ApplicationScoped
class Watching {
  private final Rules rules;
  private final WorkingDays days;
  private final WatchDesk watches;
  private final HubClock clock;

  Watching(Rules rules, WorkingDays days, WatchDesk watches, HubClock clock) {
    this.rules = rules;
    this.days = days;
    this.watches = watches;
    this.clock = clock;
  }

  /** Nobody by day; joins the caller's transaction. */
  Uni<List<UUID>> at(UUID unit) {
    return rules
        .values(unit, Night.KEYS)
        .map(said -> Night.of(said).isAt(clock.now(), days::isWorkingDay))
        .chain(
            night -> night ? watches.onDuty(unit, clock.now()) : Uni.createFrom().item(List.of()));
  }
}
