package org.juzhen.identity;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Whether everybody needs a second factor ({@code JUZHEN_SECOND_FACTOR}). */
@ApplicationScoped
public class SecondFactorRule {
  /** REQUIRED asks everybody to enrol; OPTIONAL asks only those who have. */
  public enum Wanted {
    REQUIRED,
    OPTIONAL
  }

  private volatile Wanted wanted;

  SecondFactorRule(@ConfigProperty(name = "juzhen.second-factor") Wanted wanted) {
    this.wanted = wanted;
  }

  /** How far a person comes with the password alone. */
  Session.Stage stage(SecondFactor own) {
    if (own != null && own.isConfirmed()) {
      return Session.Stage.CODE;
    }
    return wanted == Wanted.REQUIRED ? Session.Stage.ENROLMENT : Session.Stage.FULL;
  }

  /** Changes it until the next start. */
  void is(Wanted now) {
    wanted = now;
  }
}
