package org.juzhen.kernel;

import jakarta.enterprise.context.RequestScoped;

/**
 * Who made this request. Pages and interfaces ask once and hand the actor to desks as a value;
 * nothing below them may read it from here.
 */
@RequestScoped
public class CurrentActor {
  private Actor actor;

  /** Set once by the door, before anything else happens. */
  public void is(Actor known) {
    this.actor = known;
  }

  public boolean isKnown() {
    return actor != null;
  }

  /** The actor, or UNAUTHENTICATED. */
  public Actor get() {
    if (actor == null) {
      throw KernelProblem.UNAUTHENTICATED.problem();
    }
    return actor;
  }
}
