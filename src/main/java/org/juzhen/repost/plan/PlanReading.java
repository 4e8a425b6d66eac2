package org.juzhen.repost.plan;

import io.quarkus.arc.Arc;
import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.juzhen.kernel.Column;
import org.juzhen.kernel.HubClock;
import org.juzhen.repost.planner.Cause;
import org.juzhen.repost.planner.Reason;
import org.juzhen.web.Sentences;

/** Turns the columns of a plan into what people and machines read, in the reader's language. */
@ApplicationScoped
public class PlanReading {
  /** What a list of duties reads of their plans; the plan is {@code p}, the duty {@code d}. */
  public static final String COLUMNS =
      "p.way as plan_way, p.at as plan_at, p.visibility as plan_visibility, p.reason as"
          + " plan_reason, array_to_string(p.merged_with, ',') as plan_merged, p.place as"
          + " plan_place, case when p.merged_with = '{}' then '' else (select string_agg('《' ||"
          + " x.title || '》', '' order by u.nr) from unnest(p.merged_with) with ordinality u(id,"
          + " nr) join duty m on m.id = u.id join article x on x.id = m.article_id) end as"
          + " plan_mates, p.cause as plan_cause, array_to_string(p.ways_out, ',') as plan_ways_out,"
          + " p.best as plan_best, (select k.at from duty_pin k where k.duty_id = d.id and"
          + " k.lapsed_at is not null) as plan_lapsed, p.confirmers is not null as plan_confirmed,"
          + " p.confirmed_at as plan_confirmed_at, case when cardinality(p.confirmers) > 0 then"
          + " (select string_agg(f.name, chr(31) order by f.name, f.id) from person f where f.id ="
          + " any(p.confirmers)) end as plan_confirmers, (select o.name from account o where o.id ="
          + " p.met_by) as plan_met_by";

  /** Duties that ended need no plan. */
  public static final String JOIN =
      " left join duty_plan p on p.duty_id = d.id and d.state in ('OPEN', 'OVERDUE')";

  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

  private final Sentences sentences;

  PlanReading(Sentences sentences) {
    this.sentences = sentences;
  }

  /** The plan in this row, or null where none has been made yet. */
  public PlanView view(Tuple r) {
    Boolean best = r.get("plan_best", Boolean.class);
    return best == null ? null : view(r, best, words());
  }

  private PlanView view(Tuple r, boolean best, PlanMessages words) {
    Instant at = time(r.get("plan_at", OffsetDateTime.class));
    Instant due = time(r.get("due_at", OffsetDateTime.class));
    String cause = text(r, "plan_cause");
    List<PlanView.Option> waysOut = options(text(r, "plan_ways_out"), words);
    String other = text(r, "plan_met_by");
    boolean inTime = other != null || cause == null && at != null && !at.isAfter(due);
    List<UUID> merged = ids(text(r, "plan_merged"));
    String said = said(r, at, other, words);
    Instant lapsed = time(r.get("plan_lapsed", OffsetDateTime.class));
    String before = lapsed == null ? "" : words.lapsed(minute(lapsed));
    String why = inTime ? "" : trouble(cause, due, waysOut, words);
    return new PlanView(
        text(r, "plan_way"),
        at,
        merged,
        r.get("plan_place", Integer.class),
        text(r, "plan_visibility"),
        text(r, "plan_reason"),
        before + said + why + confirmed(r, words) + (best ? "" : words.notBest()),
        best,
        inTime,
        cause,
        waysOut,
        Reason.PINNED.name().equals(text(r, "plan_reason")),
        lapsed,
        Column.words(text(r, "plan_confirmers")),
        time(r.get("plan_confirmed_at", OffsetDateTime.class)),
        other);
  }

  /** Who confirms the push that is planned, or who is there next where hours are closed. */
  private static String confirmed(Tuple r, PlanMessages words) {
    if (!r.get("plan_confirmed", Boolean.class)) {
      return "";
    }
    List<String> names = Column.words(text(r, "plan_confirmers"));
    Instant at = time(r.get("plan_confirmed_at", OffsetDateTime.class));
    boolean closed = Cause.CLOSED.name().equals(text(r, "plan_cause"));
    if (names.isEmpty()) {
      return closed ? words.noConfirmerComes() : words.noConfirmerThen();
    }
    return closed ? words.nextConfirmer(names, minute(at)) : words.confirmedBy(names);
  }

  private static String said(Tuple r, Instant at, String other, PlanMessages words) {
    if (other != null) {
      return words.metBy(other);
    }
    return at == null ? words.never() : said(r, at, words);
  }

  private static String said(Tuple r, Instant at, PlanMessages words) {
    String mates = text(r, "plan_mates");
    Integer place = r.get("plan_place", Integer.class);
    String done = words.done(minute(at), text(r, "plan_way"), text(r, "plan_visibility"));
    boolean alone = mates == null || mates.isEmpty();
    String together = alone ? "" : words.merged(mates, place == null ? 0 : place);
    return done + together + words.why(text(r, "plan_reason"));
  }

  private static String trouble(
      String cause, Instant due, List<PlanView.Option> waysOut, PlanMessages words) {
    StringBuilder said = new StringBuilder();
    said.append(words.late(minute(due), cause == null ? "PINNED_LATE" : cause));
    waysOut.forEach(w -> said.append(w.sentence()));
    return said.toString();
  }

  private static List<PlanView.Option> options(String written, PlanMessages words) {
    return parts(written).stream().map(w -> option(w, words)).toList();
  }

  private static PlanView.Option option(String written, PlanMessages words) {
    int space = written.indexOf(' ');
    String way = space < 0 ? written : written.substring(0, space);
    Instant at = space < 0 ? null : Instant.parse(written.substring(space + 1));
    return new PlanView.Option(way, at, words.wayOut(way, at == null ? "" : minute(at)));
  }

  private static List<UUID> ids(String written) {
    return parts(written).stream().map(UUID::fromString).toList();
  }

  private static List<String> parts(String written) {
    return written == null || written.isEmpty() ? List.of() : Arrays.asList(written.split(","));
  }

  private PlanMessages words() {
    return Arc.container().requestContext().isActive()
        ? sentences.of(PlanMessages.class)
        : MessageBundles.get(PlanMessages.class, Localized.Literal.of("zh"));
  }

  static String minute(Instant at) {
    return MINUTE.format(at.atZone(HubClock.ZONE));
  }

  private static String text(Tuple r, String name) {
    return r.get(name, String.class);
  }

  private static Instant time(OffsetDateTime at) {
    return at == null ? null : at.toInstant();
  }
}
