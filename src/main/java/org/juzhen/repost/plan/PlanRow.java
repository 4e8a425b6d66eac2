package org.juzhen.repost.plan;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.juzhen.repost.planner.Booking;
import org.juzhen.repost.planner.Plan;
import org.juzhen.repost.planner.Trouble;

/**
 * What a plan says of one duty, as it is kept.
 *
 * @param booking how it is done, or null where nothing that the account can do counts
 * @param trouble why it cannot be in time, or null
 * @param metBy the account of the same unit whose plan does it, or null
 * @param confirmed who confirms the push, or null where nobody is named or has to
 */
record PlanRow(
    UUID duty,
    UUID account,
    Booking booking,
    Trouble trouble,
    boolean best,
    UUID metBy,
    Confirmed confirmed) {
  private static final String NONE = "";

  static List<PlanRow> of(UUID account, Plan plan, Confirming confirming) {
    Map<UUID, Booking> booked = new HashMap<>();
    plan.bookings().forEach(b -> b.duties().forEach(d -> booked.put(d, b)));
    Map<UUID, Trouble> troubles =
        plan.troubles().stream().collect(Collectors.toMap(Trouble::duty, t -> t));
    List<PlanRow> rows = new ArrayList<>();
    booked.forEach(
        (duty, b) -> {
          Trouble late = troubles.get(duty);
          Confirmed by = confirming.of(duty, b, late);
          rows.add(new PlanRow(duty, account, b, late, plan.best(), null, by));
        });
    troubles.values().stream()
        .filter(t -> !booked.containsKey(t.duty()))
        .forEach(
            t -> {
              Confirmed by = confirming.of(t.duty(), null, t);
              rows.add(new PlanRow(t.duty(), account, null, t, plan.best(), null, by));
            });
    return rows;
  }

  /** Of a duty that another account of the unit does. */
  static PlanRow metBy(UUID duty, UUID account, UUID other) {
    return new PlanRow(duty, account, null, null, true, other, null);
  }

  String way() {
    return booking == null ? null : booking.way().name();
  }

  String at() {
    return booking == null ? null : booking.at().toString();
  }

  String visibility() {
    return booking == null ? null : booking.visibility().name();
  }

  String reason() {
    return booking == null ? null : booking.reasonOf(duty).name();
  }

  String cause() {
    return trouble == null ? null : trouble.cause().name();
  }

  /** The other duties of the same delivery. */
  String mergedWith() {
    return booking == null
        ? NONE
        : booking.duties().stream()
            .filter(d -> !d.equals(duty))
            .map(UUID::toString)
            .collect(Collectors.joining(","));
  }

  /** Where it stands in that delivery, the headline first; null where it goes alone. */
  Integer place() {
    return booking == null ? null : booking.placeOf(duty);
  }

  /** Who confirms it; null where nobody is named or has to. */
  String confirmers() {
    return confirmed == null
        ? null
        : confirmed.by().stream().map(UUID::toString).collect(Collectors.joining(","));
  }

  String confirmedAt() {
    return confirmed == null || confirmed.at() == null ? null : confirmed.at().toString();
  }

  String waysOut() {
    return trouble == null
        ? NONE
        : trouble.waysOut().stream().map(PlanRow::written).collect(Collectors.joining(","));
  }

  private static String written(Trouble.Option option) {
    Instant at = option.at();
    return at == null ? option.way().name() : option.way().name() + " " + at;
  }
}
