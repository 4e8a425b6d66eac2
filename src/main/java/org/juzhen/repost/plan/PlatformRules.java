package org.juzhen.repost.plan;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.juzhen.kernel.Sql;
import org.juzhen.repost.planner.Visibility;
import org.juzhen.repost.planner.Way;

/** What platforms allow on a day; few rows, all of them at once. */
@ApplicationScoped
class PlatformRules {
  private static final String ON =
      "select distinct on (platform, kind, way) platform, kind, way, per_hour, per_day, per_month,"
          + " together, visibility, takes_minutes from platform_rule where valid_from <= ?1"
          + " order by platform, kind, way, valid_from desc";

  Uni<List<PlatformRule>> on(LocalDate day) {
    return Sql.of(ON)
        .with(day)
        .list(Object[].class)
        .map(rows -> rows.stream().map(PlatformRules::rule).toList());
  }

  private static PlatformRule rule(Object[] r) {
    return new PlatformRule(
        (String) r[0],
        (String) r[1],
        Way.valueOf((String) r[2]),
        PlatformRule.quotas((Integer) r[3], (Integer) r[4], (Integer) r[5]),
        (Integer) r[6],
        Visibility.valueOf((String) r[7]),
        Duration.ofMinutes((Integer) r[8]));
  }
}
