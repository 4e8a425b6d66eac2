package org.juzhen.knowledge;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.juzhen.kernel.HubClock;
import org.juzhen.knowledge.search.AnswerAlone;
import org.juzhen.knowledge.search.AnswerAlone.Best;
import org.juzhen.knowledge.search.Confidence;
import org.juzhen.knowledge.search.EntryIndex;
import org.juzhen.knowledge.search.Hit;
import org.juzhen.registry.RegionNames;
import org.juzhen.registry.Units;
import org.juzhen.review.StandingClearanceDesk;

/** Looks for the entries that may answer a message. */
@ApplicationScoped
public class SuggestionDesk {
  /** Expired entries and those of other regions are left out afterwards. */
  private static final int SPARE = 10;

  private final EntryIndex index;
  private final Entries entries;
  private final Wordings wordings;
  private final Units units;
  private final StandingClearanceDesk standing;
  private final HubClock clock;
  private final RegionNames regions;

  SuggestionDesk(
      EntryIndex index,
      Entries entries,
      Wordings wordings,
      Units units,
      StandingClearanceDesk standing,
      HubClock clock,
      RegionNames regions) {
    this.standing = standing;
    this.regions = regions;
    this.index = index;
    this.wordings = wordings;
    this.entries = entries;
    this.units = units;
    this.clock = clock;
  }

  /**
   * The entries for a message.
   *
   * @param unit the unit that was asked, or null; its region decides which entries hold
   * @param most at most so many
   */
  public Uni<Suggestions> suggest(String message, UUID unit, int most) {
    return index
        .search(message, most + SPARE)
        .chain(hits -> weighed(message, unit, hits, most))
        .chain(found -> asUsed(message, unit, found));
  }

  /** Says of no answer that it goes out without a signature which then needs one. */
  private Uni<Suggestions> asUsed(String message, UUID unit, Suggestions found) {
    Suggestion first = found.items().isEmpty() ? null : found.items().get(0);
    return first == null || !first.isCleared() || first.confidence() != Confidence.VERY_LIKE
        ? Uni.createFrom().item(found)
        : answers(first.id(), message, unit).map(yes -> yes ? found : found.uncleared());
  }

  /**
   * Whether an entry answers a message so well that it needs no signatures of its own: the question
   * is very like, by the same measure as what is suggested, and it holds where the asker is.
   *
   * @param unit the unit that was asked; its region decides whether the entry holds
   */
  public Uni<Boolean> answers(UUID entry, String message, UUID unit) {
    return asked(entry, message, unit)
        .chain(
            phrases ->
                phrases.isEmpty()
                    ? Uni.createFrom().item(false)
                    : index
                        .likeness(message, phrases)
                        .map(alike -> Confidence.of(alike) == Confidence.VERY_LIKE));
  }

  /**
   * How the entry's question is worded, as far as somebody else accepted it; none where it does not
   * hold today or there.
   */
  @WithTransaction
  Uni<List<String>> asked(UUID id, String message, UUID unit) {
    return entries
        .findById(id)
        .chain(
            e ->
                e == null || !e.isEffective(clock.today())
                    ? Uni.createFrom().item(List.<String>of())
                    : region(unit)
                        .chain(
                            asker ->
                                names(List.of(e))
                                    .map(names -> Regions.hold(e.regions, asker, message, names)))
                        .chain(holds -> holds ? phrases(e) : Uni.createFrom().item(List.of())));
  }

  private Uni<List<String>> phrases(KnowledgeEntry entry) {
    return wordings
        .of(List.of(entry.id))
        .map(
            all ->
                Stream.concat(
                        Stream.of(entry.question),
                        all.stream()
                            .filter(w -> w.state == KnowledgeWording.State.ACCEPTED)
                            .map(w -> w.text))
                    .toList());
  }

  /** A hit with its entry, as far as the entry is still in force. */
  private record Found(Hit hit, KnowledgeEntry entry, boolean holds, boolean elsewhere) {}

  @WithTransaction
  Uni<Suggestions> weighed(String message, UUID unit, List<Hit> hits, int most) {
    return entries
        .these(hits.stream().map(Hit::entryId).toList())
        .chain(
            known ->
                region(unit)
                    .chain(
                        asker ->
                            names(known).map(names -> found(message, hits, known, asker, names))))
        .chain(
            found ->
                standing
                    .until(found.stream().map(f -> f.entry().id).toList())
                    .map(until -> suggestions(message, found, most, until)));
  }

  private Uni<String> region(UUID unit) {
    return unit == null
        ? Uni.createFrom().item("")
        : units.findById(unit).map(u -> u == null ? "" : u.regionCode());
  }

  private Uni<Map<String, String>> names(List<KnowledgeEntry> known) {
    List<String> codes = known.stream().flatMap(e -> e.regions.stream()).toList();
    return regions.known(codes).map(RegionNames.Known::names);
  }

  private static List<Found> found(
      String message,
      List<Hit> hits,
      List<KnowledgeEntry> known,
      String asker,
      Map<String, String> names) {
    Map<UUID, KnowledgeEntry> byId =
        known.stream().collect(Collectors.toMap(KnowledgeEntry::id, Function.identity()));
    return hits.stream()
        .filter(h -> byId.containsKey(h.entryId()))
        .map(h -> found(message, h, byId.get(h.entryId()), asker, names))
        .filter(Objects::nonNull)
        .toList();
  }

  private static Found found(
      String message, Hit hit, KnowledgeEntry entry, String asker, Map<String, String> names) {
    if (entry.state != KnowledgeState.EFFECTIVE) {
      return null;
    }
    boolean holds = Regions.hold(entry.regions, asker, message, names);
    return new Found(hit, entry, holds, !holds && Regions.elsewhere(entry.regions, asker));
  }

  private Suggestions suggestions(
      String message, List<Found> found, int most, Map<UUID, Instant> until) {
    LocalDate today = clock.today();
    List<Suggestion> items = new ArrayList<>();
    for (Found f : found) {
      if (items.size() < most && !f.elsewhere() && !f.entry().isExpired(today)) {
        items.add(suggestion(f, until.get(f.entry().id)));
      }
    }
    return new Suggestions(List.copyOf(items), AnswerAlone.of(message, best(found), today));
  }

  private static Suggestion suggestion(Found f, Instant until) {
    double score = Math.round(f.hit().likeness() * 1000) / 1000.0;
    return new Suggestion(
        f.entry().id, f.entry().question, f.entry().answer, score, Confidence.of(score), until);
  }

  private static Best best(List<Found> found) {
    if (found.isEmpty()) {
      return null;
    }
    Found first = found.get(0);
    double next = found.stream().skip(1).mapToDouble(f -> f.hit().likeness()).max().orElse(0);
    return new Best(
        first.hit().likeness(),
        next,
        first.hit().phrase(),
        first.entry().validUntil,
        first.holds());
  }
}
