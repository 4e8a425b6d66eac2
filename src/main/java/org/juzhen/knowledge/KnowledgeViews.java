package org.juzhen.knowledge;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.juzhen.kernel.Actor;
import org.juzhen.registry.Unit;
import org.juzhen.registry.Units;

/** Puts entries together with their wordings, their owners' names and the reader's buttons. */
@ApplicationScoped
class KnowledgeViews {
  private final Wordings wordings;
  private final Units units;

  KnowledgeViews(Wordings wordings, Units units) {
    this.wordings = wordings;
    this.units = units;
  }

  Uni<KnowledgeView> one(KnowledgeEntry entry, Actor reader) {
    return many(List.of(entry), reader).map(views -> views.get(0));
  }

  Uni<List<KnowledgeView>> many(Collection<KnowledgeEntry> entries, Actor reader) {
    return units
        .these(entries.stream().map(KnowledgeEntry::unitId).distinct().toList())
        .map(found -> found.stream().collect(Collectors.toMap(Unit::id, Unit::shownName)))
        .chain(
            names ->
                wordings
                    .of(entries.stream().map(KnowledgeEntry::id).toList())
                    .map(asked -> views(entries, reader, names, asked)));
  }

  private static List<KnowledgeView> views(
      Collection<KnowledgeEntry> entries,
      Actor reader,
      Map<UUID, String> names,
      List<KnowledgeWording> wordings) {
    return entries.stream()
        .map(
            e ->
                KnowledgeView.of(
                    e, names.get(e.unitId), wordings, KnowledgePolicy.actionsFor(reader, e)))
        .toList();
  }
}
