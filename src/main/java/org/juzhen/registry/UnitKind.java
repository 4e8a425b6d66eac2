package org.juzhen.registry;

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

  /** A development zone's committee counts as one: 陕政公开办〔2021〕18号 第33条. */
  public boolean isGovernment() {
    return this == GOVERNMENT || this == DEVELOPMENT_ZONE;
  }
}
