package org.juzhen.roster;

/** An office that looks in besides the supervisor, each with its part (协同监管单位). */
public enum Authority {
  /** Guides public opinion (宣传部门). */
  PUBLICITY,
  /** Coordinates the security of networks (网信部门). */
  CYBERSPACE,
  /** Gives and checks the identities of bodies (机构编制部门). */
  STAFFING,
  /** Prosecutes offences and looks after graded protection (公安机关). */
  PUBLIC_SECURITY,
  /** Looks after access licences (通信管理部门). */
  TELECOM
}
