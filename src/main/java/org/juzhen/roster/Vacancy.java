package org.juzhen.roster;

import java.util.ArrayList;
import java.util.List;
import org.juzhen.identity.PersonView;
import org.juzhen.kernel.Basis;
import org.juzhen.kernel.Role;
import org.juzhen.registry.Duty;
import org.juzhen.registry.ResponsibleView;
import org.juzhen.registry.UnitKind;
import org.juzhen.registry.UnitView;

/**
 * A post of a unit that nobody holds (定岗定责缺项); it is pointed out and stops nothing.
 *
 * @param basis who asks for the post
 */
public record Vacancy(Post post, Basis basis) {
  /** What a unit names people for. */
  public enum Post {
    LEADER_IN_CHARGE,
    UNDERTAKING,
    STAFF,
    LIAISON
  }

  private static final List<Role> WORKING = List.of(Role.EDITOR, Role.CONTRIBUTOR, Role.HANDLER);

  /** What a unit lacks; internal bodies are covered by their unit. */
  static List<Vacancy> of(UnitView unit, List<ResponsibleView> named, List<PersonView> people) {
    List<Vacancy> lacking = new ArrayList<>();
    if (unit.kind() == UnitKind.INTERNAL_BODY || unit.endedOn() != null) {
      return lacking;
    }
    if (!isNamed(named, Duty.LEADER_IN_CHARGE)) {
      lacking.add(new Vacancy(Post.LEADER_IN_CHARGE, accounts("国办发〔2018〕123号", "五(一)")));
    }
    if (!isNamed(named, Duty.UNDERTAKING)) {
      lacking.add(new Vacancy(Post.UNDERTAKING, sites("国办发〔2017〕47号", "二(二)1")));
    }
    if (people.stream().noneMatch(p -> works(p, unit))) {
      lacking.add(new Vacancy(Post.STAFF, sites("国办发〔2017〕47号", "二(二)3")));
    }
    if (!isNamed(named, Duty.LIAISON)) {
      lacking.add(new Vacancy(Post.LIAISON, sites("国办发〔2014〕57号", "四(十三)")));
    }
    return lacking;
  }

  private static boolean isNamed(List<ResponsibleView> named, Duty duty) {
    return named.stream().anyMatch(r -> r.duty() == duty && r.accountId() == null);
  }

  private static boolean works(PersonView person, UnitView unit) {
    return !person.left()
        && person.roles().stream()
            .anyMatch(r -> WORKING.contains(r.role()) && unit.id().equals(r.unitId()));
  }

  private static Basis accounts(String document, String clause) {
    return new Basis(document, clause, Basis.Binds.ACCOUNT, Basis.Force.RULE, null);
  }

  private static Basis sites(String document, String clause) {
    return new Basis(document, clause, Basis.Binds.WEBSITE, Basis.Force.RULE, null);
  }
}
