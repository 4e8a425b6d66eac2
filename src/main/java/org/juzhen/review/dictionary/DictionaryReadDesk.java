package org.juzhen.review.dictionary;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.KernelProblem;
import org.juzhen.kernel.Paging;
import org.juzhen.kernel.Slice;
import org.juzhen.registry.Unit;
import org.juzhen.registry.Units;
import org.juzhen.review.screening.Dictionary;

/** Shows dictionaries, their versions and words. */
@ApplicationScoped
class DictionaryReadDesk {
  private static final String BEHIND = "word:";

  private final Dictionaries dictionaries;
  private final DictionaryWords words;
  private final DictionaryDoor door;
  private final Units units;

  DictionaryReadDesk(
      Dictionaries dictionaries, DictionaryWords words, DictionaryDoor door, Units units) {
    this.dictionaries = dictionaries;
    this.words = words;
    this.door = door;
    this.units = units;
  }

  /** Those that concern the person. */
  @WithTransaction
  Uni<Slice<DictionaryView>> list(Actor by) {
    return dictionaries
        .inOrder()
        .chain(
            all ->
                unitsOf(all)
                    .chain(
                        of -> dictionaries.latest().map(versions -> list(by, all, of, versions))));
  }

  private static Slice<DictionaryView> list(
      Actor by, List<KeptDictionary> all, Map<UUID, Unit> of, List<DictionaryVersion> versions) {
    Map<UUID, List<DictionaryVersion>> theirs =
        versions.stream().collect(Collectors.groupingBy(v -> v.dictionaryId));
    return new Slice<>(
        all.stream()
            .filter(d -> DictionaryKeepers.reads(by, path(d, of)))
            .map(d -> view(by, d, of, views(theirs.getOrDefault(d.id, List.of()))))
            .toList(),
        null);
  }

  private static List<DictionaryView.Version> views(List<DictionaryVersion> versions) {
    return versions.stream().map(v -> DictionaryView.Version.of(v, null)).toList();
  }

  private Uni<Map<UUID, Unit>> unitsOf(List<KeptDictionary> all) {
    List<UUID> ids = all.stream().map(d -> d.unitId).filter(Objects::nonNull).distinct().toList();
    return units
        .these(ids)
        .map(found -> found.stream().collect(Collectors.toMap(Unit::id, Function.identity())));
  }

  private static String path(KeptDictionary d, Map<UUID, Unit> of) {
    return d.unitId == null ? "" : of.get(d.unitId).path();
  }

  private static DictionaryView view(
      Actor by, KeptDictionary d, Map<UUID, Unit> of, List<DictionaryView.Version> versions) {
    return new DictionaryView(
        d.id,
        d.name,
        d.unitId,
        d.unitId == null ? null : of.get(d.unitId).shownName(),
        d.topic != null,
        DictionaryKeepers.keeps(by, d.unitId),
        versions.stream().filter(v -> !v.isDraft()).findFirst().orElse(null),
        versions.stream().filter(DictionaryView.Version::isDraft).findFirst().orElse(null),
        versions);
  }

  /** One with all its versions. */
  @WithTransaction
  Uni<DictionaryView> show(Actor by, UUID id) {
    return door.seen(by, id)
        .chain(
            d ->
                unitsOf(List.of(d))
                    .chain(of -> counted(id).map(versions -> view(by, d, of, versions))));
  }

  private Uni<List<DictionaryView.Version>> counted(UUID id) {
    return dictionaries
        .versions(id)
        .chain(
            versions ->
                words
                    .counts(versions.stream().map(v -> v.id).toList())
                    .map(counts -> views(versions, counts)));
  }

  private static List<DictionaryView.Version> views(
      List<DictionaryVersion> versions, Map<UUID, Integer> counts) {
    return versions.stream()
        .map(v -> DictionaryView.Version.of(v, counts.getOrDefault(v.id, 0)))
        .toList();
  }

  /**
   * Words of a version.
   *
   * @param number of the version; null for the draft, or what is in force where there is none
   */
  @WithTransaction
  Uni<Slice<Dictionary.Entry>> words(
      Actor by, UUID id, Integer number, String holding, Paging paging) {
    String after = after(paging);
    return door.seen(by, id)
        .chain(d -> dictionaries.versions(id))
        .map(
            versions ->
                versions.stream()
                    .filter(v -> number == null || v.number == number)
                    .findFirst()
                    .orElseThrow(() -> KernelProblem.field("version", "UNKNOWN")))
        .chain(v -> words.page(v.id, holding, after, paging.rows()))
        .map(found -> Slice.of(found, paging, e -> BEHIND + Dictionary.looked(e.word())));
  }

  private static String after(Paging paging) {
    if (paging.after() == null) {
      return "";
    }
    if (!paging.after().startsWith(BEHIND) || paging.after().indexOf('\0') >= 0) {
      throw KernelProblem.field("cursor", "WRONG_FORMAT");
    }
    return paging.after().substring(BEHIND.length());
  }
}
