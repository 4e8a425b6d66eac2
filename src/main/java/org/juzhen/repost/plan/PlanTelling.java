package org.juzhen.repost.plan;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.juzhen.kernel.HubClock;
import org.juzhen.kernel.Role;
import org.juzhen.kernel.Sql;
import org.juzhen.notify.NoticeDesk;
import org.juzhen.notify.NoticeOrder;
import org.juzhen.repost.planner.Cause;

/**
 * Tells those who write and those who lead of a duty that cannot be in time (预计超时), while something
 * can still be done about it: once, and again after it could be in time in between. Of very many at
 * a time a unit learns their number, and again when that has doubled. Joins the caller's
 * transaction.
 */
@ApplicationScoped
class PlanTelling {
  static final String STILL_OWED =
      "select d.id, d.unit_id, a.name, d.round, p.round from duty d join account a on a.id ="
          + " d.account_id join duty_plan p on p.duty_id = d.id where d.id = any(?1) and d.state ="
          + " 'OPEN' and p.cause is not null";

  private final NoticeDesk notices;
  private final HubClock clock;

  PlanTelling(NoticeDesk notices, HubClock clock) {
    this.notices = notices;
    this.clock = clock;
  }

  Uni<Void> of(List<PlanRow> rows) {
    Map<UUID, Cause> causes =
        rows.stream()
            .filter(r -> r.trouble() != null && r.trouble().cause() != Cause.TIME_OVER)
            .collect(Collectors.toMap(PlanRow::duty, r -> r.trouble().cause()));
    return causes.isEmpty()
        ? Uni.createFrom().voidItem()
        : Sql.of(STILL_OWED)
            .with(causes.keySet().toArray(UUID[]::new))
            .list(Object[].class)
            .chain(owed -> notices.tellEach(orders(owed, causes)));
  }

  private List<NoticeOrder> orders(List<Object[]> owed, Map<UUID, Cause> causes) {
    return owed.stream()
        .collect(
            Collectors.groupingBy(row -> (UUID) row[1], LinkedHashMap::new, Collectors.toList()))
        .values()
        .stream()
        .flatMap(
            unit ->
                unit.size() > NoticeOrder.READ_APART
                    ? burst(unit)
                    : unit.stream().flatMap(row -> orders(row, causes)))
        .toList();
  }

  private Stream<NoticeOrder> burst(List<Object[]> owed) {
    UUID unit = (UUID) owed.get(0)[1];
    return roles(
        "DUTY_NOT_IN_TIME_BURST",
        unit,
        List.of(String.valueOf(owed.size()), (String) owed.get(0)[2]),
        "/duties",
        String.join(
            ":",
            "not-in-time",
            unit.toString(),
            clock.today().toString(),
            String.valueOf(Integer.highestOneBit(owed.size()))));
  }

  private static Stream<NoticeOrder> orders(Object[] row, Map<UUID, Cause> causes) {
    UUID duty = (UUID) row[0];
    return roles(
        "DUTY_NOT_IN_TIME_" + causes.get(duty).name(),
        (UUID) row[1],
        List.of((String) row[2]),
        "/duties/" + duty,
        "not-in-time:" + duty + again(row));
  }

  private static Stream<NoticeOrder> roles(
      String kind, UUID unit, List<String> words, String link, String once) {
    return Stream.of(Role.EDITOR, Role.LEADER)
        .map(role -> NoticeOrder.toRole(kind, unit, role, words, link, once));
  }

  /** Owed again, or in time in between: then it is news once more. */
  private static String again(Object[] row) {
    int owed = ((Number) row[3]).intValue();
    int planned = ((Number) row[4]).intValue();
    return owed + planned == 0 ? "" : ":" + owed + ":" + planned;
  }
}
