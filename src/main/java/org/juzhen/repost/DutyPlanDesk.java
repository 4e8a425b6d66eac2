package org.juzhen.repost;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.juzhen.kernel.Actor;
import org.juzhen.repost.plan.PinDesk;
import org.juzhen.repost.plan.PinDesk.Shown;
import org.juzhen.repost.plan.PlanningDesk;
import org.juzhen.repost.plan.WantedPin;

/** Pins the plan of a duty that the person sees, and plans its account again at once. */
@ApplicationScoped
public class DutyPlanDesk {
  private final DutyDesk duties;
  private final PinDesk pins;
  private final PlanningDesk planning;

  DutyPlanDesk(DutyDesk duties, PinDesk pins, PlanningDesk planning) {
    this.duties = duties;
    this.pins = pins;
    this.planning = planning;
  }

  /** Fixes when and how it is done. */
  public Uni<DutyView> pin(Actor by, UUID id, WantedPin wanted) {
    return duties.show(by, id).call(d -> pins.pin(by, shown(d), wanted)).chain(d -> planned(by, d));
  }

  /** What {@link #pin} would meet; nothing is changed. */
  public Uni<Void> mayPin(Actor by, DutyView duty, WantedPin wanted) {
    return pins.mayPin(by, shown(duty), wanted);
  }

  /** What a person has fixed for it, or null. */
  public Uni<WantedPin> pinned(DutyView duty) {
    return pins.pinned(duty.id());
  }

  /** Lets it go again. */
  public Uni<DutyView> unpin(Actor by, UUID id) {
    return duties.show(by, id).call(d -> pins.unpin(by, shown(d))).chain(d -> planned(by, d));
  }

  /** In which ways the duty can be done. */
  Uni<List<String>> ways(DutyView duty) {
    return duty.actions().contains(DutyReading.PIN)
        ? pins.ways(duty.accountId())
        : Uni.createFrom().item(List.of());
  }

  private Uni<DutyView> planned(Actor by, DutyView duty) {
    return planning.plan(List.of(duty.accountId())).chain(x -> duties.show(by, duty.id()));
  }

  private static Shown shown(DutyView duty) {
    return new Shown(duty.id(), duty.accountId(), duty.unitId());
  }
}
