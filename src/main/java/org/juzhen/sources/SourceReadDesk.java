package org.juzhen.sources;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.KernelProblem;
import org.juzhen.kernel.Paging;
import org.juzhen.kernel.Role;
import org.juzhen.kernel.Slice;
import org.juzhen.profile.RuleKey;
import org.juzhen.profile.RuleValue;
import org.juzhen.profile.Rules;
import org.juzhen.registry.Unit;
import org.juzhen.registry.Units;

/** Shows what is listed, by what, and what waits for a second person (白名单查阅). */
@ApplicationScoped
class SourceReadDesk {
  private final SourceRows rows;
  private final EditionRows editions;
  private final EditionTrial trial;
  private final SourceBook book;
  private final Units units;
  private final Rules rules;

  SourceReadDesk(
      SourceRows rows,
      EditionRows editions,
      EditionTrial trial,
      SourceBook book,
      Units units,
      Rules rules) {
    this.rows = rows;
    this.editions = editions;
    this.trial = trial;
    this.book = book;
    this.units = units;
    this.rules = rules;
  }

  /**
   * Where the reader is, and what may be done there.
   *
   * @param policy how hard the list is taken there; null for the hub
   */
  public record Place(
      UUID unitId, String unitName, boolean proposes, boolean confirms, RuleValue policy) {
    /** Whether nothing off the list may be put forward. */
    public boolean hard() {
      return policy != null && policy.value().equals("HARD");
    }
  }

  /** A site, and by what it is listed. */
  public record Answer(String host, boolean listed, SourceListing by) {}

  @WithTransaction
  Uni<Place> place(Actor by, UUID unitId) {
    return unit(by, unitId)
        .chain(
            u ->
                policy(unitId)
                    .map(
                        policy ->
                            new Place(
                                unitId,
                                u == null ? null : u.shownName(),
                                SourceKeepers.proposes(by, u),
                                SourceKeepers.confirms(by, u),
                                policy)));
  }

  private Uni<RuleValue> policy(UUID unitId) {
    return unitId == null
        ? Uni.createFrom().nullItem()
        : rules.value(unitId, RuleKey.SOURCE_POLICY);
  }

  /** What counts for the unit, its own and that of everybody above; null for the hub's alone. */
  @WithTransaction
  Uni<Slice<SourceView>> list(Actor by, UUID unitId, SourceQuestion asked, Paging paging) {
    return unit(by, unitId)
        .chain(u -> rows.page(line(u), asked, paging, book.today()))
        .map(found -> Slice.of(found, paging, s -> s.host() + "|" + s.id()));
  }

  @WithTransaction
  Uni<List<EditionView>> editions(Actor by, UUID unitId) {
    return unit(by, unitId)
        .chain(
            u ->
                editions
                    .of(line(u))
                    .map(found -> found.stream().map(e -> shown(by, u, e)).toList()));
  }

  /** What waits below for whoever supervises there. */
  @WithTransaction
  Uni<List<EditionView>> waiting(Actor by) {
    String[] below =
        by.grants().stream()
            .filter(g -> g.role() == Role.SUPERVISOR)
            .map(g -> g.unitPath() + "%")
            .toArray(String[]::new);
    return below.length == 0 ? Uni.createFrom().item(List.of()) : editions.waiting(below);
  }

  /** A reader may decide only where the page is about the edition's own place. */
  private static EditionView shown(Actor by, Unit u, EditionView e) {
    boolean here = e.unitId() == null ? u == null : u != null && e.unitId().equals(u.id());
    boolean own = by.id() != null && by.id().equals(e.madeBy());
    boolean confirms = here && e.isOpen() && SourceKeepers.confirms(by, u);
    return e.with(confirms && !own, confirms || here && e.isOpen() && own);
  }

  /** One edition with what it would change today. */
  @WithTransaction
  Uni<EditionResult> tried(Actor by, UUID id) {
    return editions
        .required(id)
        .chain(
            e ->
                unit(by, e.unitId())
                    .chain(
                        u ->
                            editions
                                .rows(id)
                                .chain(
                                    read ->
                                        trial.of(
                                            new EditionTrial.Order(
                                                u, e.part(), e.validFrom(), e.complete()),
                                            read))))
        .map(r -> r.kept(id));
  }

  @WithTransaction
  Uni<EditionView> edition(Actor by, UUID id) {
    return editions.required(id).chain(e -> unit(by, e.unitId()).map(u -> shown(by, u, e)));
  }

  /** Whether an address is listed for the unit, and by what. */
  @WithTransaction
  Uni<Answer> ask(Actor by, UUID unitId, String address) {
    String host = Hosts.written(address);
    if (host == null) {
      throw KernelProblem.field("url", "WRONG_FORMAT");
    }
    return unit(by, unitId)
        .chain(u -> book.of(u, List.of(host), SourceRows.Except.NOTHING))
        .map(found -> new Answer(host, found.containsKey(host), found.get(host)));
  }

  /** The unit, or NOT_FOUND; null for the hub. */
  private Uni<Unit> unit(Actor by, UUID id) {
    return id == null
        ? Uni.createFrom().nullItem()
        : units
            .required(id)
            .invoke(
                u -> {
                  if (!SourceKeepers.reads(by, u)) {
                    throw KernelProblem.NOT_FOUND.with("unit", id);
                  }
                });
  }

  private static List<String> line(Unit unit) {
    return unit == null
        ? List.of()
        : Stream.of(unit.path().split("/")).filter(p -> !p.isEmpty()).toList();
  }
}
