package org.juzhen.knowledge;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.HubClock;
import org.juzhen.kernel.Paging;
import org.juzhen.kernel.Slice;

/** Where the library is read (知识库). */
@ApplicationScoped
public class LibraryDesk {
  private final Entries entries;
  private final KnowledgeViews views;
  private final KnowledgeDoor door;
  private final HubClock clock;

  LibraryDesk(Entries entries, KnowledgeViews views, KnowledgeDoor door, HubClock clock) {
    this.entries = entries;
    this.views = views;
    this.door = door;
    this.clock = clock;
  }

  /** One entry, if the person may see it. */
  @WithTransaction
  public Uni<KnowledgeView> show(Actor by, UUID id, Locale language) {
    return door.seen(by, id).chain(e -> views.one(e, by, language));
  }

  /** Entries of one state, newest first: effective ones of all units, others of the own units. */
  @WithTransaction
  public Uni<Slice<KnowledgeView>> list(
      Actor by, KnowledgeState state, UUID unit, String topic, Paging paging) {
    KnowledgeState wanted = state == null ? KnowledgeState.EFFECTIVE : state;
    List<UUID> own =
        by.grants().stream().map(g -> g.unitId()).filter(Objects::nonNull).distinct().toList();
    List<UUID> within =
        unit != null ? List.of(unit) : wanted == KnowledgeState.EFFECTIVE ? null : own;
    boolean common = wanted == KnowledgeState.EFFECTIVE;
    return (unit == null || common ? Uni.createFrom().voidItem() : door.owner(by, unit))
        .chain(
            x ->
                within != null && within.isEmpty()
                    ? Uni.createFrom().item(List.<KnowledgeEntry>of())
                    : entries.page(wanted, within, topic, paging))
        .map(found -> Slice.of(found, paging, e -> e.id.toString()))
        .chain(s -> views.many(s.items(), by).map(v -> new Slice<>(v, s.next())));
  }

  /** Whether an entry may be used for an answer today. */
  @WithTransaction
  public Uni<Boolean> inForce(UUID id) {
    return entries.findById(id).map(e -> e != null && e.isEffective(clock.today()));
  }
}
