package org.juzhen.repost.plan;

import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.juzhen.kernel.Column;
import org.juzhen.kernel.HubClock;
import org.juzhen.repost.planner.Span;

/** Puts together what {@link Confirmers#OF} answers: hours by account, the rest by person. */
final class ConfirmerRows {
  private final Map<UUID, Map<UUID, List<Tuple>>> hours = new LinkedHashMap<>();
  private final Map<UUID, List<Span>> away = new HashMap<>();
  private final Map<UUID, List<Span>> turns = new HashMap<>();

  private ConfirmerRows() {}

  static Map<UUID, List<Confirmer>> read(List<Tuple> rows) {
    ConfirmerRows all = new ConfirmerRows();
    rows.forEach(all::take);
    Map<UUID, List<Confirmer>> found = new HashMap<>();
    all.hours.forEach(
        (account, people) ->
            found.put(
                account,
                people.entrySet().stream().map(e -> all.one(e.getKey(), e.getValue())).toList()));
    return found;
  }

  private void take(Tuple r) {
    UUID person = r.get("person_id", UUID.class);
    UUID account = r.get("account_id", UUID.class);
    if (account != null) {
      hours
          .computeIfAbsent(account, x -> new LinkedHashMap<>())
          .computeIfAbsent(person, x -> new ArrayList<>())
          .add(r);
    } else if (r.get("from_at") != null) {
      Span turn = new Span(Column.instant(r.get("from_at")), Column.instant(r.get("until_at")));
      turns.computeIfAbsent(person, x -> new ArrayList<>()).add(turn);
    } else {
      LocalDate last = r.get("until_day", LocalDate.class);
      Span days = new Span(start(r.get("from_day", LocalDate.class)), start(last.plusDays(1)));
      away.computeIfAbsent(person, x -> new ArrayList<>()).add(days);
    }
  }

  private Confirmer one(UUID person, List<Tuple> rows) {
    Tuple first = rows.get(0);
    return new Confirmer(
        person,
        first.get("name", String.class),
        first.get("unit", String.class),
        first.get("until", LocalDate.class),
        rows.stream().map(ConfirmerRows::hours).toList(),
        away.getOrDefault(person, List.of()),
        turns.getOrDefault(person, List.of()));
  }

  private static Confirmer.Hours hours(Tuple r) {
    return new Confirmer.Hours(
        r.get("id", UUID.class),
        r.get("from_time", LocalTime.class),
        r.get("until_time", LocalTime.class),
        r.get("working_days", Boolean.class));
  }

  private static Instant start(LocalDate day) {
    return day.atStartOfDay(HubClock.ZONE).toInstant();
  }
}
