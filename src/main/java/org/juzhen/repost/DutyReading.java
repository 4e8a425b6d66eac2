package org.juzhen.repost;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.Basis;
import org.juzhen.kernel.ClockView;
import org.juzhen.kernel.HubClock;
import org.juzhen.kernel.Role;
import org.juzhen.repost.plan.PlanReading;

/** Turns a row into a view, with the clock and what may be done. */
@ApplicationScoped
class DutyReading {
  /** Fixing when and how it is done. */
  static final String PIN = "PIN_PLAN";

  private final HubClock clock;
  private final PlanReading plans;

  DutyReading(HubClock clock, PlanReading plans) {
    this.clock = clock;
    this.plans = plans;
  }

  DutyView view(Tuple r, Actor by) {
    return new DutyView(
        id(r, "id"),
        id(r, "article_id"),
        r.get("version", Integer.class),
        text(r, "title"),
        id(r, "account_id"),
        text(r, "account_name"),
        text(r, "platform"),
        id(r, "unit_id"),
        text(r, "unit_name"),
        text(r, "tier"),
        text(r, "state"),
        time(r, "clock_start_at"),
        time(r, "due_at"),
        time(r, "arrived_at"),
        r.get("arrived_late", Boolean.class),
        r.get("classed_late", Boolean.class),
        time(r, "done_at"),
        time(r, "said_at"),
        sync(r),
        id(r, "post_id"),
        text(r, "url"),
        text(r, "asked_exemption"),
        text(r, "asked_exemption") == null ? text(r, "refused_because") : null,
        clock(r),
        missed(r),
        r.get("was_missed", Boolean.class),
        plans.view(r),
        actions(r, by));
  }

  /** Until when an overdue duty is only overdue, or null. */
  private ClockView missed(Tuple r) {
    return time(r, "missed_at") == null
        ? null
        : new ClockView(
            "missed",
            time(r, "due_at"),
            time(r, "missed_at"),
            clock.now(),
            r.get("m_hours", Integer.class) + " h",
            basis(r, "m_"));
  }

  private static DutyView.Sync sync(Tuple r) {
    Integer hours = r.get("s_hours", Integer.class);
    return hours == null
        ? null
        : DutyView.Sync.of(hours, basis(r, "s_"), time(r, "clock_start_at"), time(r, "done_at"));
  }

  private static Basis basis(Tuple r, String prefix) {
    return new Basis(
        text(r, prefix + "document"),
        text(r, prefix + "clause"),
        Basis.Binds.valueOf(text(r, prefix + "binds")),
        Basis.Force.valueOf(text(r, prefix + "force")),
        text(r, prefix + "extended_by"));
  }

  private ClockView clock(Tuple r) {
    return new ClockView(
        "repost",
        time(r, "clock_start_at"),
        time(r, "due_at"),
        clock.now(),
        r.get("hours", Integer.class) + " h",
        basis(r, ""));
  }

  private static List<String> actions(Tuple r, Actor by) {
    List<String> actions = new ArrayList<>();
    DutyState state = DutyState.valueOf(text(r, "state"));
    UUID unit = id(r, "unit_id");
    if (DutyAction.DO_LATE.isAllowedFrom(state) && by.has(Role.EDITOR, unit)) {
      actions.add("DRAFT");
    }
    if (DutyAction.open().contains(state) && by.has(Role.EDITOR, unit)) {
      actions.add(PIN);
    }
    if (!DutyAction.EXEMPT_IT.isAllowedFrom(state)) {
      return actions;
    }
    exemption(r, by, unit, actions);
    return actions;
  }

  private static void exemption(Tuple r, Actor by, UUID unit, List<String> actions) {
    boolean asked = text(r, "asked_exemption") != null;
    boolean own = by.id() != null && by.id().equals(id(r, "asked_by"));
    String path = text(r, "path");
    if (ExemptionDesk.decides(by, unit, path) && !own && (asked || !ExemptionDesk.isTop(path))) {
      actions.add(DutyAction.EXEMPT_IT.name());
      if (asked) {
        actions.add(DutyAction.REFUSE_EXEMPTION.name());
      }
    } else if (by.hasAny(unit, ExemptionDesk.ASK) && !asked) {
      actions.add(DutyAction.ASK_EXEMPTION.name());
    }
    if (own) {
      actions.add(DutyAction.WITHDRAW_EXEMPTION.name());
    }
  }

  private static UUID id(Tuple r, String name) {
    return r.get(name, UUID.class);
  }

  private static String text(Tuple r, String name) {
    return r.get(name, String.class);
  }

  private static Instant time(Tuple r, String name) {
    OffsetDateTime at = r.get(name, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }
}
