package org.juzhen.repost.outdated;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.UUID;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.Basis;
import org.juzhen.kernel.ClockView;
import org.juzhen.kernel.Column;
import org.juzhen.kernel.HubClock;
import org.juzhen.kernel.Paging;
import org.juzhen.kernel.Role;
import org.juzhen.kernel.Slice;
import org.juzhen.kernel.Sql;
import org.juzhen.repost.DutyCondition;

/** Reads them with the names that people know them by, within what a person may see. */
@ApplicationScoped
class OutdatedRows {
  private static final Role[] SETTLING = {Role.EDITOR, Role.LEADER};

  /**
   * The rows of one page are chosen before anything is joined to them: how many articles a version
   * of an article has, PostgreSQL guesses wrongly, and would read the whole table instead.
   */
  private static final String CHOSEN =
      "with d as materialized (select d.* from outdated_post d join unit u on u.id = d.unit_id"
          + " where %s order by d.due_at, d.id fetch first :most rows only) ";

  private static final String SELECT =
      "select d.id, d.article_id, v.title, d.kind, d.shown_version, d.version, d.account_id, a.name"
          + " as account_name, a.platform, d.unit_id, u.name as unit_name, d.post_id, e.url,"
          + " e.posted_at, d.since_at, d.due_at, d.state, d.how, d.reason, d.done_at, h.name as"
          + " done_by, b.hours, b.document, b.clause, b.binds, b.force, b.extended_by from d join"
          + " account a on a.id = d.account_id join unit u on u.id = d.unit_id join duty_basis b on"
          + " b.id = d.basis_id join article_version v on v.article_id = d.article_id and v.number"
          + " = d.version join delivery e on e.id = d.delivery_id left join person h on h.id ="
          + " d.done_by order by d.due_at, d.id";

  /** An index holds just these. */
  private static final String STANDING = "d.state <> 'DONE'";

  private final HubClock clock;

  OutdatedRows(HubClock clock) {
    this.clock = clock;
  }

  /** The most pressing first. */
  Uni<Slice<OutdatedView>> page(Actor by, OutdatedQuestion question, Paging paging) {
    DutyCondition where = where(by, question, paging);
    return chosen(where, paging.rows())
        .list(Tuple.class)
        .map(rows -> rows.stream().map(r -> view(r, by)).toList())
        .map(views -> Slice.of(views, paging, d -> new Paging.TimeAndId(d.dueAt(), d.id()).key()));
  }

  /** One, or null where the person may not see it. */
  Uni<OutdatedView> one(Actor by, UUID id) {
    return chosen(DutyCondition.scope(by).and("d.id = :id", "id", id), 1)
        .one(Tuple.class)
        .map(r -> r == null ? null : view(r, by));
  }

  private static Sql chosen(DutyCondition where, int most) {
    return Sql.of(CHOSEN.formatted(where.sql()) + SELECT)
        .withAll(where.values())
        .with("most", most);
  }

  private static DutyCondition where(Actor by, OutdatedQuestion q, Paging paging) {
    DutyCondition all = DutyCondition.scope(by);
    if (q.articleId() != null) {
      all = all.and("d.article_id = :article", "article", q.articleId());
    }
    if (q.standing() || q.state() != null && q.state() != OutdatedState.DONE) {
      all = new DutyCondition(all.sql() + " and " + STANDING, all.values());
    }
    if (q.state() != null) {
      all = all.and("d.state = :state", "state", q.state().name());
    }
    Paging.TimeAndId after = paging.afterTimeAndId();
    return after == null
        ? all
        : all.and("d.due_at >= :afterAt", "afterAt", after.at())
            .and("(d.due_at > :afterAt or d.id > :afterId)", "afterId", after.id());
  }

  private OutdatedView view(Tuple r, Actor by) {
    OutdatedState state = OutdatedState.valueOf(text(r, "state"));
    String how = text(r, "how");
    return new OutdatedView(
        id(r, "id"),
        id(r, "article_id"),
        text(r, "title"),
        OutdatedKind.valueOf(text(r, "kind")),
        r.get("shown_version", Integer.class),
        r.get("version", Integer.class),
        id(r, "account_id"),
        text(r, "account_name"),
        text(r, "platform"),
        id(r, "unit_id"),
        text(r, "unit_name"),
        id(r, "post_id"),
        text(r, "url"),
        Column.instant(r.get("posted_at")),
        Column.instant(r.get("since_at")),
        Column.instant(r.get("due_at")),
        state,
        how == null ? null : OutdatedHow.valueOf(how),
        text(r, "reason"),
        Column.instant(r.get("done_at")),
        text(r, "done_by"),
        clock(r, clock),
        OutdatedAction.SETTLE.isAllowedFrom(state) && by.hasAny(id(r, "unit_id"), SETTLING)
            ? List.of(OutdatedView.SETTLE)
            : List.of());
  }

  static void mustSettle(Actor by, UUID unit) {
    by.must(unit, SETTLING);
  }

  static ClockView clock(Tuple r, HubClock clock) {
    return new ClockView(
        "outdated",
        Column.instant(r.get("since_at")),
        Column.instant(r.get("due_at")),
        clock.now(),
        r.get("hours", Integer.class) + " h",
        new Basis(
            text(r, "document"),
            text(r, "clause"),
            Basis.Binds.valueOf(text(r, "binds")),
            Basis.Force.valueOf(text(r, "force")),
            text(r, "extended_by")));
  }

  private static UUID id(Tuple r, String name) {
    return r.get(name, UUID.class);
  }

  private static String text(Tuple r, String name) {
    return r.get(name, String.class);
  }
}
