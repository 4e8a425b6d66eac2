package org.juzhen.web.admin;

import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.juzhen.registry.NewUnit;
import org.juzhen.registry.UnitKind;
import org.juzhen.registry.UnitLevel;

/** The form for a new unit, as it was typed. */
public class NewUnitForm {
  @RestForm public String name;
  @RestForm public String shortName;
  @RestForm public UnitLevel level;
  @RestForm public UnitKind kind;
  @RestForm public UUID parentId;
  @RestForm public UUID lineUnitId;
  @RestForm public String regionCode;
  @RestForm public String creditCode;

  NewUnit unit() {
    return new NewUnit(
        name,
        emptyIsNone(shortName),
        level,
        kind,
        parentId,
        null,
        regionCode,
        emptyIsNone(creditCode),
        null,
        lineUnitId);
  }

  private static String emptyIsNone(String text) {
    return text == null || text.isBlank() ? null : text;
  }
}
