package org.juzhen.registry;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.UUID;
import org.juzhen.kernel.Sql;

/** Finds accounts that could be taken for each other, across all units (查重). */
@ApplicationScoped
public class Duplicates {
  private static final String LIKE =
      "select b.id, b.name, b.platform, b.platform_id, b.unit_id, u.name as unit_name, b.status,"
          + " case when b.platform = ?2 and b.platform_id = ?3 then 'SAME_ID'"
          + " when b.url = ?4 then 'SAME_URL' when b.platform = ?2 and b.name = ?1 then 'SAME_NAME'"
          + " else 'SIMILAR_NAME' end as why"
          + " from account b join unit u on u.id = b.unit_id where b.id in ("
          + " select id from account where name_key = name_key(?1)"
          + " union all select id from account where url = ?4"
          + " union all select id from account where platform = ?2 and platform_id = ?3)"
          + " and b.status not in ('DEREGISTERED', 'EXITED') and b.id <> ?5"
          + " and (b.unit_id <> ?6 or b.platform = ?2)"
          + " order by why, b.id limit 20";

  private static final UUID NOBODY = new UUID(0, 0);

  /**
   * What an account could be taken for, the most alike first; the same name of the same unit on
   * another platform is what the rules want and no look-alike.
   *
   * @param except the account itself where it is in the register already, or null
   */
  public Uni<List<LookAlike>> of(UUID unitId, AccountWords words, UUID except) {
    return Sql.of(LIKE)
        .with(text(words.name()))
        .with(words.platform() == null ? "" : words.platform().name())
        .with(text(words.platformId()))
        .with(text(words.url()))
        .with(except == null ? NOBODY : except)
        .with(unitId == null ? NOBODY : unitId)
        .list(Tuple.class)
        .map(rows -> rows.stream().map(Duplicates::alike).toList());
  }

  private static String text(String said) {
    return said == null ? "" : said.strip();
  }

  static LookAlike alike(Tuple row) {
    return new LookAlike(
        row.get("id", UUID.class),
        row.get("name", String.class),
        Platform.valueOf(row.get("platform", String.class)),
        row.get("platform_id", String.class),
        row.get("unit_id", UUID.class),
        row.get("unit_name", String.class),
        AccountStatus.valueOf(row.get("status", String.class)),
        LookAlike.Why.valueOf(row.get("why", String.class)));
  }
}
