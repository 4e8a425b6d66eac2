package org.juzhen.contributions;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.juzhen.files.Shown;
import org.juzhen.files.StoredFile;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.Sql;

/** Whoever sees material sees its pictures (素材图片可见范围). */
@ApplicationScoped
class ContributionFiles implements Shown {
  private static final String NAMING =
      "select c.* from contribution c join contribution_picture p on p.contribution_id = c.id where"
          + " p.digest = ?1 and (c.contributor_id = ?2 or c.unit_id = any(?3) or c.from_unit_id ="
          + " any(?4)) limit 1";

  @Override
  public Uni<Boolean> isShown(Actor by, StoredFile file) {
    if (by.id() == null) {
      return Uni.createFrom().item(false);
    }
    return Sql.of(NAMING)
        .with(file.digest())
        .with(by.id())
        .with(array(ContributionDoor.desks(by)))
        .with(array(ContributionDoor.led(by)))
        .list(Contribution.class)
        .map(found -> !found.isEmpty());
  }

  private static UUID[] array(List<UUID> ids) {
    return ids.toArray(UUID[]::new);
  }
}
