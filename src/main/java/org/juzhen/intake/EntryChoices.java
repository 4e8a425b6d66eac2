package org.juzhen.intake;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.juzhen.intake.EntryPage.Choice;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.Grant;
import org.juzhen.kernel.Paging;
import org.juzhen.kernel.Role;

/** For which portals somebody may enter an article. */
@ApplicationScoped
class EntryChoices {
  private final Portals portals;
  private final Reach reach;

  EntryChoices(Portals portals, Reach reach) {
    this.portals = portals;
    this.reach = reach;
  }

  /** By name; of very many the first that were registered. */
  @WithSession
  Uni<List<Choice>> portals(Actor by) {
    return reach
        .kept(by)
        .map(kept -> with(kept, by))
        .chain(units -> portals.page(units, Paging.of(Paging.MOST, null)))
        .map(
            found ->
                found.stream()
                    .filter(p -> !p.isEnded())
                    .sorted(Comparator.comparing(p -> p.name))
                    .map(Choice::of)
                    .toList());
  }

  private static List<UUID> with(List<UUID> kept, Actor by) {
    List<UUID> units = new ArrayList<>(kept);
    by.grants().stream()
        .filter(g -> g.role() == Role.EDITOR && g.unitId() != null)
        .map(Grant::unitId)
        .forEach(units::add);
    return units;
  }
}
