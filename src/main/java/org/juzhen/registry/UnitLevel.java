package org.juzhen.registry;

/** Administrative level of a unit (层级). */
public enum UnitLevel {
  STATE,
  PROVINCE,
  PREFECTURE,
  COUNTY,
  TOWNSHIP
}
