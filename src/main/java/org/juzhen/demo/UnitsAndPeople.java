package org.juzhen.demo;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.juzhen.demo.Script.PersonPart;
import org.juzhen.demo.Script.UnitPart;

/** The administrator enters the units and takes the people in (单位与人员). */
final class UnitsAndPeople {
  private final Cast cast;
  private final Visitor admin;
  private final String password;

  UnitsAndPeople(Cast cast, Visitor admin, String password) {
    this.cast = cast;
    this.admin = admin;
    this.password = password;
  }

  /** Parents come before children in the script. */
  int enterUnits() {
    for (UnitPart unit : cast.script().units()) {
      Map<String, Object> wanted = new LinkedHashMap<>();
      wanted.put("name", unit.name());
      wanted.put("shortName", unit.shortName());
      wanted.put("level", unit.level());
      wanted.put("kind", unit.kind());
      wanted.put("parentId", id(unit.parentKey()));
      wanted.put("competentUnitId", id(unit.competentKey()));
      wanted.put("regionCode", unit.regionCode());
      cast.memory().units().put(unit.key(), admin.post("/units", wanted).path("id").asText());
    }
    return cast.memory().units().size();
  }

  int welcomePeople(Crew crew) {
    crew.each(cast.script().people(), this::welcome);
    return cast.script().people().size();
  }

  private void welcome(PersonPart person) {
    Map<String, Object> wanted = new LinkedHashMap<>();
    wanted.put("username", person.username());
    wanted.put("name", person.name());
    wanted.put("unitId", id(person.unitKey()));
    wanted.put("password", password);
    wanted.put("roles", roles(person));
    wanted.put("phone", person.phone());
    admin.post("/people", wanted);
  }

  private List<Map<String, Object>> roles(PersonPart person) {
    return person.roles().stream()
        .map(
            r -> {
              Map<String, Object> role = new LinkedHashMap<>();
              role.put("role", r.role());
              role.put("unitId", id(r.unitKey()));
              return role;
            })
        .toList();
  }

  private String id(String unitKey) {
    return unitKey == null ? null : cast.unitId(unitKey);
  }
}
