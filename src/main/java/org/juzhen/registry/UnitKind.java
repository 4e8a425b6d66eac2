package org.juzhen.registry;

import org.juzhen.profile.RuleChoice;

/** What kind of body a unit is (单位性质). */
public enum UnitKind {
  GOVERNMENT,
  DEPARTMENT,
  DISPATCHED_AGENCY,
  PUBLIC_INSTITUTION,
  INTERNAL_BODY,
  DEVELOPMENT_ZONE,
  PARTY_ORGAN,
  PUBLIC_SERVICE_ENTERPRISE;

  /** The word of the rules on who opens accounts for a unit of this kind at a level. */
  public String opener(UnitLevel level) {
    return isGovernment()
        ? "GOVERNMENT_" + level
        : this == DEPARTMENT ? "DEPARTMENT_" + level : RuleChoice.OTHER_BODY.name();
  }

  /** A development zone's committee counts as one: 陕政公开办〔2021〕18号 第33条. */
  public boolean isGovernment() {
    return this == GOVERNMENT || this == DEVELOPMENT_ZONE;
  }
}
