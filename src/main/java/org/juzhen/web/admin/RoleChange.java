package org.juzhen.web.admin;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.juzhen.identity.PersonView;
import org.juzhen.identity.PersonView.HeldView;
import org.juzhen.identity.WantedRole;
import org.juzhen.kernel.Role;

/** The roles somebody shall hold: those held now, one more or one less. */
final class RoleChange {
  private RoleChange() {}

  static List<WantedRole> with(PersonView person, WantedRole more) {
    return Stream.concat(person.roles().stream().map(RoleChange::kept), Stream.of(more)).toList();
  }

  static List<WantedRole> without(PersonView person, Role role, UUID unit) {
    return person.roles().stream()
        .filter(held -> held.role() != role || !Objects.equals(held.unitId(), unit))
        .map(RoleChange::kept)
        .toList();
  }

  private static WantedRole kept(HeldView held) {
    return new WantedRole(held.role(), held.unitId(), held.until());
  }
}
