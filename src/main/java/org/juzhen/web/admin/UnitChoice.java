package org.juzhen.web.admin;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.juzhen.identity.PersonView;
import org.juzhen.identity.PersonView.HeldView;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.Paging;
import org.juzhen.registry.UnitDesk;
import org.juzhen.registry.UnitView;
import org.juzhen.web.UnitNames;

/** The units to choose from in forms, and their names. */
@ApplicationScoped
class UnitChoice {
  private final UnitDesk desk;
  private final UnitNames names;

  UnitChoice(UnitDesk desk, UnitNames names) {
    this.desk = desk;
    this.names = names;
  }

  /** The first 500 in the order of the tree. */
  Uni<List<UnitView>> all(Actor by) {
    return desk.list(by, Paging.of(Paging.MOST, null)).map(slice -> slice.items());
  }

  Uni<List<PersonLine>> lines(List<PersonView> people) {
    List<UUID> wanted =
        people.stream()
            .flatMap(
                p ->
                    Stream.concat(
                        Stream.ofNullable(p.unitId()), p.roles().stream().map(HeldView::unitId)))
            .filter(u -> u != null)
            .distinct()
            .toList();
    return names.of(wanted).map(found -> lines(people, found));
  }

  private static List<PersonLine> lines(List<PersonView> people, Map<UUID, String> names) {
    Map<UUID, String> known = new HashMap<>(names);
    return people.stream().map(p -> PersonLine.of(p, known)).toList();
  }
}
