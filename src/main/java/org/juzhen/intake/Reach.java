package org.juzhen.intake;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.Grant;
import org.juzhen.kernel.Role;
import org.juzhen.kernel.Sql;

/**
 * Whose articles and portals a person may look at: of the own units, of all units above by
 * territory or by line (their articles have to be reposted below), and of the units below those
 * that the person supervises or keeps portals for.
 */
@ApplicationScoped
class Reach {
  private static final Set<Role> BELOW = Set.of(Role.SUPERVISOR, Role.OBSERVER, Role.PORTAL_EDITOR);

  /** The units in reach, in no order; for the auditor all. */
  Uni<List<UUID>> units(Actor by) {
    return units(ancestors(by), subtrees(by));
  }

  /** The units whose articles the person classes. */
  Uni<List<UUID>> kept(Actor by) {
    String[] kept =
        by.grants().stream()
            .filter(g -> g.role() == Role.PORTAL_EDITOR || g.role() == Role.SUPERVISOR)
            .map(Grant::unitPath)
            .toArray(String[]::new);
    return units(new String[0], by.isHub() ? new String[] {"/"} : kept);
  }

  private static Uni<List<UUID>> units(String[] single, String[] subtrees) {
    return Sql.of(
            "with recursive above(id, line) as (select id, line_unit_id from unit where id ="
                + " any(cast(cast(?1 as text[]) as uuid[])) union select u.id, u.line_unit_id from"
                + " above a join unit u on u.id = a.line) select id from above union select id from"
                + " unit where exists (select 1 from unnest(cast(?2 as text[])) p where path like p"
                + " || '%')")
        .with(single)
        .with(subtrees)
        .list(UUID.class);
  }

  private static String[] ancestors(Actor by) {
    return by.grants().stream()
        .filter(g -> g.unitPath() != null)
        .flatMap(g -> Stream.of(g.unitPath().split("/")))
        .filter(part -> !part.isEmpty())
        .distinct()
        .toArray(String[]::new);
  }

  private static String[] subtrees(Actor by) {
    if (by.isHub() || by.has(Role.AUDITOR)) {
      return new String[] {"/"};
    }
    return by.grants().stream()
        .filter(g -> BELOW.contains(g.role()))
        .map(Grant::unitPath)
        .toArray(String[]::new);
  }
}
