package org.juzhen.kernel;

/**
 * What a person may do (角色). The first three are given once for the whole hub and are never
 * combined with each other or with the rest (三员分立); all others are held at a unit.
 */
public enum Role {
  SYSTEM_ADMIN,
  SECURITY_ADMIN,
  AUDITOR,
  /** Files accounts, keeps the roster (备案联络员). */
  COORDINATOR,
  EDITOR,
  CONTRIBUTOR,
  REVIEWER,
  CHIEF_REVIEWER,
  SECRECY_REVIEWER,
  /** Signs for release (签发). */
  LEADER,
  PRINCIPAL_LEADER,
  /** Answers citizens (办理). */
  HANDLER,
  PORTAL_EDITOR,
  /** Supervises the units below (主管单位). */
  SUPERVISOR,
  OBSERVER;

  /** Held for the whole hub instead of at a unit. */
  public boolean isAdministration() {
    return ordinal() <= AUDITOR.ordinal();
  }
}
