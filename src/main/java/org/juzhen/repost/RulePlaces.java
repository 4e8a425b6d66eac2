package org.juzhen.repost;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.juzhen.intake.PortalDesk;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.Paging;
import org.juzhen.registry.RegionNames;
import org.juzhen.registry.UnitDesk;
import org.juzhen.registry.UnitView;
import org.juzhen.web.UnitNames;

/** What the page of rules knows by name: units and portals, to read and to type. */
@ApplicationScoped
class RulePlaces {
  private final UnitNames names;
  private final UnitDesk units;
  private final PortalDesk portals;
  private final RegionNames regions;

  RulePlaces(UnitNames names, UnitDesk units, PortalDesk portals, RegionNames regions) {
    this.names = names;
    this.units = units;
    this.portals = portals;
    this.regions = regions;
  }

  /** The rule that the form means, its units found by their names. */
  Uni<NewRepostRule> meant(Actor by, RuleForm typed) {
    return names
        .typed(by, typed.belowUnit, "belowUnit")
        .chain(
            below ->
                names.typed(by, typed.lineUnit, "lineUnit").map(line -> typed.wanted(below, line)));
  }

  Uni<RulePlace> of(Actor by, UUID unit, List<UUID> own, List<RepostRuleView> rules) {
    List<UUID> spoken =
        Stream.concat(
                own.stream(),
                rules.stream().flatMap(r -> Stream.of(r.belowUnitId(), r.lineUnitId())))
            .filter(Objects::nonNull)
            .distinct()
            .toList();
    List<String> codes = rules.stream().flatMap(r -> r.regions().stream()).toList();
    return names
        .of(spoken)
        .chain(
            known ->
                portals
                    .namesOf(by, unit)
                    .chain(
                        found ->
                            regions
                                .known(codes)
                                .chain(
                                    called ->
                                        choices(by)
                                            .map(
                                                some ->
                                                    new RulePlace(
                                                        unit,
                                                        only(known, own),
                                                        by.id(),
                                                        found,
                                                        known,
                                                        called,
                                                        some)))));
  }

  private static Map<UUID, String> only(Map<UUID, String> known, List<UUID> own) {
    Map<UUID, String> some = new LinkedHashMap<>();
    own.stream().filter(known::containsKey).forEach(id -> some.put(id, known.get(id)));
    return some;
  }

  private Uni<List<String>> choices(Actor by) {
    return units
        .list(by, Paging.of(Paging.MOST, null))
        .map(slice -> slice.items().stream().map(UnitView::name).toList());
  }
}
