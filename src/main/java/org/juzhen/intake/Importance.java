package org.juzhen.intake;

import org.juzhen.kernel.KernelProblem;

/** The class of an article (重要性); all but the first start the clock of reposting. */
public enum Importance {
  ORDINARY("quiet"),
  IMPORTANT("info"),
  /** Response to public concern, or refutation of a rumour. */
  RESPONSE("soon"),
  EMERGENCY("late");

  private final String tone;

  Importance(String tone) {
    this.tone = tone;
  }

  /** The class of that name, or a refusal that names the field. */
  static Importance named(String word) {
    for (Importance each : values()) {
      if (each.name().equals(word)) {
        return each;
      }
    }
    throw KernelProblem.field("importance", "WRONG_VALUE");
  }

  public boolean obliges() {
    return this != ORDINARY;
  }

  /** The colour of its badge. */
  public String tone() {
    return tone;
  }
}
