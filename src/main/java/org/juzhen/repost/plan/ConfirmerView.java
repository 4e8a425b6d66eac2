package org.juzhen.repost.plan;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.juzhen.repost.planner.Span;

/**
 * Somebody who confirms an account's mass sends, as others see it; why the person is away is not
 * said.
 *
 * @param unit the name of the person's unit, or null
 * @param mayConfirm false where the person has left or holds no role there any more
 * @param there whether the person is there now
 * @param nextFrom when the person is there next, or since when now; null where that is not known
 * @param nextUntil until when then
 */
public record ConfirmerView(
    UUID personId,
    String person,
    String unit,
    boolean mayConfirm,
    boolean there,
    Instant nextFrom,
    Instant nextUntil,
    List<Hours> hours) {

  /**
   * A stretch of the day.
   *
   * @param until earlier than {@code from} where it is on the next day
   */
  public record Hours(UUID id, String from, String until, boolean workingDays) {
    public boolean overnight() {
      return until.compareTo(from) < 0;
    }
  }

  static List<ConfirmerView> of(Crew crew, Instant now) {
    return crew.all().stream().map(c -> of(c, crew.next(c, now), now)).toList();
  }

  private static ConfirmerView of(Confirmer c, Span next, Instant now) {
    return new ConfirmerView(
        c.id(),
        c.name(),
        c.unit(),
        c.mayConfirm(),
        next != null && !now.isBefore(next.from()),
        next == null ? null : next.from(),
        next == null ? null : next.to(),
        c.hours().stream()
            .map(h -> new Hours(h.id(), h.from().toString(), h.until().toString(), h.workingDays()))
            .toList());
  }
}
