package org.juzhen.contributions;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.Column;
import org.juzhen.kernel.HubClock;
import org.juzhen.kernel.Paging;
import org.juzhen.kernel.Slice;
import org.juzhen.kernel.Sql;
import org.juzhen.registry.Platform;
import org.juzhen.review.screening.PersonalData;

/** Reads lists of material, in one statement each. */
@ApplicationScoped
class ContributionRows {
  private static final String LINES =
      "select c.id, c.title, c.from_unit_id, coalesce(nullif(f.short_name, ''), f.name) as"
          + " from_name, p.name as contributor, c.unit_id, coalesce(nullif(u.short_name, ''),"
          + " u.name) as unit_name, c.account_id, a.name as account_name, a.platform, c.state,"
          + " h.name as holder, c.topic, c.wanted_on, c.words, c.handed_in_at, c.waiting_since,"
          + " (select count(*) from contribution_picture x where x.contribution_id = c.id) as"
          + " pictures, (select count(*) from delivery d where d.source_id = c.post_id and d.state"
          + " = 'POSTED') as posted from contribution c join unit f on f.id = c.from_unit_id join"
          + " unit u on u.id = c.unit_id join account a on a.id = c.account_id join person p on"
          + " p.id = c.contributor_id left join person h on h.id = c.holder_id where ";

  private static final String WAITING = "c.state in ('NEW', 'HELD', 'ASKED')";

  private final HubClock clock;

  ContributionRows(HubClock clock) {
    this.clock = clock;
  }

  /** What somebody handed in, the newest first. */
  Uni<Slice<ContributionLine>> own(Actor by, Paging paging) {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("me", by.id());
    return newest("c.contributor_id = :me", values, paging);
  }

  /** What waits at these desks, the oldest first. */
  Uni<Slice<ContributionLine>> waiting(List<UUID> desks, Paging paging) {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("desks", desks.toArray(UUID[]::new));
    String after = "";
    if (paging.after() != null) {
      Paging.TimeAndId key = paging.afterTimeAndId();
      after = " and (c.waiting_since, c.id) > (:afterAt, :after)";
      values.put("afterAt", key.at());
      values.put("after", key.id());
    }
    String where = WAITING + " and c.unit_id = any(:desks)" + after;
    return read(where + " order by c.waiting_since, c.id", values, paging)
        .map(
            rows ->
                Slice.of(rows, paging, l -> new Paging.TimeAndId(l.waitingSince(), l.id()).key()));
  }

  /** What these desks have in one state, the newest first. */
  Uni<Slice<ContributionLine>> in(List<UUID> desks, ContributionState state, Paging paging) {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("desks", desks.toArray(UUID[]::new));
    values.put("state", state.name());
    return newest("c.unit_id = any(:desks) and c.state = :state", values, paging);
  }

  /** What a post was made of, as far as the person may know of it. */
  Uni<List<ContributionLine>> ofPost(Actor by, UUID post) {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("post", post);
    values.put("me", by.id());
    values.put("desks", ContributionDoor.desks(by).toArray(UUID[]::new));
    values.put("led", ContributionDoor.led(by).toArray(UUID[]::new));
    return read(
        "c.post_id = :post and (c.contributor_id = :me or c.unit_id = any(:desks) or c.from_unit_id"
            + " = any(:led)) order by c.id",
        values,
        new Paging(Paging.USUAL, null));
  }

  private Uni<Slice<ContributionLine>> newest(
      String where, Map<String, Object> values, Paging paging) {
    String after = "";
    if (paging.after() != null) {
      after = " and c.id < :after";
      values.put("after", paging.afterId());
    }
    return read(where + after + " order by c.id desc", values, paging)
        .map(rows -> Slice.of(rows, paging, l -> l.id().toString()));
  }

  private Uni<List<ContributionLine>> read(
      String where, Map<String, Object> values, Paging paging) {
    return Sql.of(LINES + where)
        .withAll(values)
        .most(paging.rows())
        .list(Tuple.class)
        .map(rows -> rows.stream().map(r -> line(r, clock.now())).toList());
  }

  private static ContributionLine line(Tuple r, Instant now) {
    ContributionState state = ContributionState.valueOf(r.get("state", String.class));
    Instant waiting = time(r, "waiting_since");
    return new ContributionLine(
        r.get("id", UUID.class),
        PersonalData.masked(r.get("title", String.class)),
        r.get("from_unit_id", UUID.class),
        r.get("from_name", String.class),
        r.get("contributor", String.class),
        r.get("unit_id", UUID.class),
        r.get("unit_name", String.class),
        r.get("account_id", UUID.class),
        r.get("account_name", String.class),
        Platform.valueOf(r.get("platform", String.class)),
        state,
        r.get("holder", String.class),
        r.get("topic", String.class),
        r.get("wanted_on", LocalDate.class),
        r.get("words", Integer.class),
        r.get("pictures", Long.class),
        time(r, "handed_in_at"),
        waiting,
        state.isOpen() ? Math.max(0, Duration.between(waiting, now).toHours()) : null,
        r.get("posted", Long.class));
  }

  static Instant time(Tuple r, String name) {
    return Column.instant(r.get(name));
  }
}
