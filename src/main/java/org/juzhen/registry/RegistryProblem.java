package org.juzhen.registry;

import org.juzhen.kernel.ProblemCode;

/** How the register says no. */
public enum RegistryProblem implements ProblemCode {
  /** The named parent or competent unit does not exist. */
  UNKNOWN_UNIT(422),
  /** A unit cannot stand below itself. */
  UNIT_CYCLE(422);

  private final int status;

  RegistryProblem(int status) {
    this.status = status;
  }

  @Override
  public int status() {
    return status;
  }
}
