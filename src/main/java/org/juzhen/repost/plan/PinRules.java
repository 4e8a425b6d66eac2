package org.juzhen.repost.plan;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.juzhen.kernel.KernelProblem;
import org.juzhen.kernel.Problem;
import org.juzhen.repost.planner.ClosedMoment;
import org.juzhen.repost.planner.PinCheck;
import org.juzhen.repost.planner.Situation;
import org.juzhen.repost.planner.Way;

/** Whether a person may fix a delivery at a moment; a plain function with sentences. */
final class PinRules {
  /** As far as the planner looks. */
  private static final Duration FARTHEST = Duration.ofDays(62);

  private PinRules() {}

  /**
   * Refuses what the platform would refuse, and what breaks a rule without a reason.
   *
   * @param crew who confirms the account's pushes; null where it names nobody
   */
  static void check(Situation others, Crew crew, OwedRow duty, WantedPin wanted) {
    Instant at = wanted.at();
    if (duty.delivery() != null) {
      throw PlanProblem.PIN_ALREADY_SCHEDULED.with("at", PlanReading.minute(duty.delivery().at()));
    }
    if (at.isBefore(others.now())) {
      throw PlanProblem.PIN_IN_THE_PAST.with("at", PlanReading.minute(at));
    }
    if (at.isAfter(others.now().plus(FARTHEST))) {
      throw KernelProblem.field("at", "OUT_OF_RANGE");
    }
    List<PinCheck> against = PinCheck.of(others, wanted.way(), at);
    if (against.contains(PinCheck.NO_SUCH_WAY)) {
      throw PlanProblem.PIN_NO_SUCH_WAY.with("way", wanted.way());
    }
    if (against.contains(PinCheck.QUOTA_SPENT)) {
      throw PlanProblem.PIN_OVER_QUOTA.with("at", PlanReading.minute(at));
    }
    if (wanted.hasReason()) {
      return;
    }
    if (against.contains(PinCheck.CLOSED)) {
      throw closed(others, crew, wanted);
    }
    if (at.isAfter(duty.due())) {
      throw PlanProblem.PIN_AFTER_DEADLINE.with("due", PlanReading.minute(duty.due()));
    }
  }

  private static Problem closed(Situation others, Crew crew, WantedPin wanted) {
    boolean push = wanted.way() == Way.PUSH;
    ClosedMoment moment = ClosedMoment.of(others, push, false, wanted.at());
    if (!push || crew == null || moment == null || moment.quiet()) {
      return PlanProblem.PIN_IN_CLOSED_HOURS.with("at", PlanReading.minute(wanted.at()));
    }
    List<String> there = crew.names(moment.open());
    return PlanProblem.PIN_WITHOUT_CONFIRMER
        .with("at", PlanReading.minute(wanted.at()))
        .with("named", crew.names())
        .with("open", moment.open() == null ? "—" : PlanReading.minute(moment.open()))
        .with("there", there.isEmpty() ? List.of("—") : there);
  }
}
