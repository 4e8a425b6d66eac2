package org.juzhen.knowledge;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.juzhen.kernel.Actor;
import org.juzhen.registry.Unit;
import org.juzhen.registry.Units;
import org.juzhen.review.CaseState;
import org.juzhen.review.ReviewView;
import org.juzhen.review.StandingClearanceDesk;

/**
 * Puts entries together with their wordings, their owners' names, their reviews and the reader's
 * buttons.
 */
@ApplicationScoped
class KnowledgeViews {
  private final Wordings wordings;
  private final Units units;
  private final StandingClearanceDesk standing;
  private final EntryReview review;

  KnowledgeViews(
      Wordings wordings, Units units, StandingClearanceDesk standing, EntryReview review) {
    this.wordings = wordings;
    this.units = units;
    this.standing = standing;
    this.review = review;
  }

  Uni<KnowledgeView> one(KnowledgeEntry entry, Actor reader) {
    return one(entry, reader, Locale.CHINESE);
  }

  /** With what its newest submission came to; other units see the answer alone. */
  Uni<KnowledgeView> one(KnowledgeEntry entry, Actor reader, Locale language) {
    return units
        .required(entry.unitId)
        .chain(
            unit ->
                many(List.of(entry), reader)
                    .map(views -> views.get(0))
                    .chain(
                        view ->
                            reader.sees(unit.id(), unit.path())
                                ? review
                                    .reviewsOf(List.of(entry.id), language)
                                    .map(found -> reviewed(view, found.get(entry.id)))
                                : Uni.createFrom().item(view)));
  }

  private static KnowledgeView reviewed(KnowledgeView view, List<ReviewView> reached) {
    return view.with(reached, reached.stream().anyMatch(r -> r.caseState() == CaseState.OPEN));
  }

  Uni<List<KnowledgeView>> many(Collection<KnowledgeEntry> entries, Actor reader) {
    List<UUID> ids = entries.stream().map(KnowledgeEntry::id).toList();
    return units
        .these(entries.stream().map(KnowledgeEntry::unitId).distinct().toList())
        .map(found -> found.stream().collect(Collectors.toMap(Unit::id, Unit::shownName)))
        .chain(
            names ->
                wordings
                    .of(ids)
                    .chain(
                        asked ->
                            standing
                                .until(ids)
                                .map(
                                    until ->
                                        views(
                                            entries,
                                            e -> KnowledgePolicy.actionsFor(reader, e),
                                            new Around(names, asked, until)))));
  }

  private record Around(
      Map<UUID, String> names, List<KnowledgeWording> wordings, Map<UUID, Instant> until) {}

  private static List<KnowledgeView> views(
      Collection<KnowledgeEntry> entries,
      Function<KnowledgeEntry, List<KnowledgeAction>> actions,
      Around around) {
    return entries.stream()
        .map(
            e ->
                KnowledgeView.of(
                    e,
                    around.names().get(e.unitId),
                    around.wordings(),
                    actions.apply(e),
                    around.until().get(e.id)))
        .toList();
  }
}
