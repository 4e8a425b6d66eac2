package org.juzhen.board;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.PlannedByValue;
import org.juzhen.kernel.Role;
import org.juzhen.registry.Reach;
import org.juzhen.review.screening.PersonalData;

/** What happens on some accounts in some days; one statement for deliveries and one for duties. */
@ApplicationScoped
class BoardItems {
  /** What one answer holds of each; a browser draws it, and nobody reads more. */
  static final int MOST = 10_000;

  /** A post that came out later than this after its plan stands where it was planned. */
  private static final Duration LATE = Duration.ofDays(7);

  /** Duties with a longer time are shown by their deadline only. */
  private static final Duration LONGEST_CLOCK = Duration.ofDays(31);

  private static final String REACH = " and (:all or u.id = any(:own) or u.path like any(:below))";

  static final String DELIVERIES =
      "select x.id, x.account_id, x.unit_id, x.source_id, p.title, x.state, coalesce(x.push,"
          + " p.push) as push, x.at from (select d.*, case when d.posted_at < d.due_at + interval"
          + " '7 days' then d.posted_at else d.due_at end as at from delivery d where d.account_id"
          + " = any(:accounts) and d.kind = 'POST' and d.state <> 'CANCELLED' and d.due_at >="
          + " :since and d.due_at < :until) x join unit u on u.id = x.unit_id join post p on p.id ="
          + " x.source_id where x.at >= :begin and x.at < :end"
          + REACH
          + " order by x.at, x.id";

  static final String DUTIES =
      "select d.id, d.account_id, d.unit_id, v.title, d.state, d.clock_start_at, d.due_at,"
          + " coalesce(n.way, p.way) as way, n.at is not null as pinned, case when y.id is null"
          + " then coalesce(n.at, p.at) end as at from duty d join unit u on u.id = d.unit_id join"
          + " article_version v on v.article_id = d.article_id and v.number = d.version left join"
          + " duty_pin n on n.duty_id = d.id and n.lapsed_at is null and d.state in ('OPEN',"
          + " 'OVERDUE') left join duty_plan p on p.duty_id = d.id and d.state in ('OPEN',"
          + " 'OVERDUE') left join lateral (select y.id from post_said o join delivery y on"
          + " y.source_id = o.post_id where o.article_id = d.article_id and (o.own or o.version >="
          + " d.version) and y.account_id = d.account_id and y.state not in ('CANCELLED', 'FAILED',"
          + " 'RECALLED') limit 1) y on d.state in ('OPEN', 'OVERDUE') where d.account_id ="
          + " any(:accounts) and d.state not in ('EXEMPT', 'CANCELLED') and d.due_at >= :since and"
          + " d.due_at < :until and (d.due_at >= :begin and d.clock_start_at < :end or"
          + " coalesce(n.at, p.at) >= :begin and coalesce(n.at, p.at) < :end)"
          + REACH
          + " order by d.due_at, d.id";

  /**
   * Deliveries first, each in the order of time; one more than {@link #MOST} of each tells more.
   */
  Uni<List<BoardItem>> deliveries(Actor by, List<UUID> accounts, Instant begin, Instant end) {
    Window window = new Window(begin, end, begin.minus(LATE), end);
    return rows(DELIVERIES, by, accounts, window)
        .map(rows -> rows.stream().map(r -> delivery(r, by)).toList());
  }

  Uni<List<BoardItem>> duties(Actor by, List<UUID> accounts, Instant begin, Instant end) {
    Window window = new Window(begin, end, begin.minus(LONGEST_CLOCK), end.plus(LONGEST_CLOCK));
    return rows(DUTIES, by, accounts, window)
        .map(rows -> rows.stream().map(r -> duty(r, by)).toList());
  }

  /** The days that are shown, and between which moments rows are read for them. */
  private record Window(Instant begin, Instant end, Instant since, Instant until) {}

  private static Uni<List<Tuple>> rows(String sql, Actor by, List<UUID> accounts, Window window) {
    Reach reach = Reach.of(by);
    List<String> below = new ArrayList<>();
    reach.below().forEach(path -> below.add(path + "%"));
    return PlannedByValue.session()
        .chain(
            s -> {
              Mutiny.SelectionQuery<Tuple> query = s.createNativeQuery(sql, Tuple.class);
              return query
                  .setParameter("accounts", accounts.toArray(UUID[]::new))
                  .setParameter("all", reach.all())
                  .setParameter("own", reach.own().toArray(UUID[]::new))
                  .setParameter("below", below.toArray(String[]::new))
                  .setParameter("begin", window.begin())
                  .setParameter("end", window.end())
                  .setParameter("since", window.since())
                  .setParameter("until", window.until())
                  .setMaxResults(MOST + 1)
                  .getResultList();
            });
  }

  private static BoardItem delivery(Tuple r, Actor by) {
    UUID id = r.get("id", UUID.class);
    String state = r.get("state", String.class);
    boolean mine = by.has(Role.EDITOR, r.get("unit_id", UUID.class));
    return new BoardItem(
        BoardKind.DELIVERY,
        id,
        r.get("account_id", UUID.class),
        PersonalData.masked(r.get("title", String.class)),
        time(r, "at"),
        null,
        null,
        state,
        Boolean.TRUE.equals(r.get("push", Boolean.class)),
        false,
        mine && state.equals("PLANNED"),
        "/posts/" + r.get("source_id", UUID.class) + "#d-" + id);
  }

  private static BoardItem duty(Tuple r, Actor by) {
    UUID id = r.get("id", UUID.class);
    Instant at = time(r, "at");
    boolean mine = by.has(Role.EDITOR, r.get("unit_id", UUID.class));
    return new BoardItem(
        BoardKind.DUTY,
        id,
        r.get("account_id", UUID.class),
        PersonalData.masked(r.get("title", String.class)),
        at,
        time(r, "clock_start_at"),
        time(r, "due_at"),
        r.get("state", String.class),
        "PUSH".equals(r.get("way", String.class)),
        Boolean.TRUE.equals(r.get("pinned", Boolean.class)),
        mine && at != null,
        "/duties/" + id);
  }

  private static Instant time(Tuple r, String name) {
    OffsetDateTime at = r.get(name, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }
}
