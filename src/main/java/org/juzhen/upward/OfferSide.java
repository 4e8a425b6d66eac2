package org.juzhen.upward;

import org.juzhen.kernel.Role;

/** Who takes a step of an offer (办理方). */
enum OfferSide {
  /** Editors and leaders of the unit that offers. */
  BELOW(Role.EDITOR, Role.PORTAL_EDITOR, Role.LEADER, Role.PRINCIPAL_LEADER),
  /** Whoever signs for that unit, and did not offer it. */
  SIGNER(Role.REVIEWER, Role.CHIEF_REVIEWER, Role.LEADER, Role.PRINCIPAL_LEADER),
  /** Editors of the unit whose portal it is offered to. */
  ABOVE(Role.EDITOR, Role.PORTAL_EDITOR),
  /** The one of them who took it on. */
  HOLDER(Role.EDITOR, Role.PORTAL_EDITOR),
  /** Nobody: it follows from what happens elsewhere. */
  ITSELF;

  private final Role[] roles;

  OfferSide(Role... roles) {
    this.roles = roles;
  }

  Role[] roles() {
    return roles.clone();
  }

  boolean isAbove() {
    return this == ABOVE || this == HOLDER;
  }
}
