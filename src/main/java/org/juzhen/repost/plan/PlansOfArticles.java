package org.juzhen.repost.plan;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.juzhen.kernel.Column;
import org.juzhen.kernel.Sql;
import org.juzhen.publishing.PlannedMoments;

/** The moments of the plans, for whoever schedules a post as planned (按排期发布). */
@ApplicationScoped
class PlansOfArticles implements PlannedMoments {
  /**
   * Of what the post says, in its own words or in those of a joined article. Where another account
   * does it for the unit, an account goes with that one, and without a push.
   */
  static final String OF =
      "select distinct on (d.account_id) d.account_id, coalesce(p.at, o.at), p.way, p.place,"
          + " array_to_string(array(select m.article_id from unnest(p.merged_with) with ordinality"
          + " u(id, nr) join duty m on m.id = u.id order by u.nr), ',') as mates,"
          + " array_to_string(array(select x.title from unnest(p.merged_with) with ordinality u(id,"
          + " nr) join duty m on m.id = u.id join article x on x.id = m.article_id order by u.nr),"
          + " chr(10)) as titles from post_said s join duty d on d.article_id = s.article_id and"
          + " d.version <= s.version join duty_plan p on p.duty_id = d.id left join lateral (select"
          + " x.at from duty e join duty_plan x on x.duty_id = e.id where e.account_id = p.met_by"
          + " and e.article_id = d.article_id and e.state in ('OPEN', 'OVERDUE') and x.at is not"
          + " null order by x.at limit 1) o on true where s.post_id = ?1 and d.account_id = any(?2)"
          + " and d.state in ('OPEN', 'OVERDUE') and coalesce(p.at, o.at) is not null order by"
          + " d.account_id, s.own desc, d.version desc";

  @Override
  public Uni<Map<UUID, Moment>> of(UUID post, Collection<UUID> accounts) {
    return Sql.of(OF)
        .with(post)
        .with(accounts.toArray(UUID[]::new))
        .list(Object[].class)
        .map(
            rows -> {
              Map<UUID, Moment> moments = new HashMap<>();
              rows.forEach(r -> moments.put((UUID) r[0], moment(r)));
              return moments;
            });
  }

  private static Moment moment(Object[] r) {
    String[] ids = ((String) r[4]).split(",");
    String[] titles = ((String) r[5]).split("\n");
    List<Mate> with =
        ((String) r[4]).isEmpty()
            ? List.of()
            : IntStream.range(0, ids.length)
                .mapToObj(i -> new Mate(UUID.fromString(ids[i]), titles[i]))
                .toList();
    return new Moment(Column.instant(r[1]), "PUSH".equals(r[2]), (Integer) r[3], with);
  }
}
