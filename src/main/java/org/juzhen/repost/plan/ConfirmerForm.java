package org.juzhen.repost.plan;

import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.juzhen.kernel.KernelProblem;

/** Who confirms mass sends, and when, as it was typed. */
public class ConfirmerForm {
  @RestForm public String personId;

  @RestForm public String from;

  @RestForm public String until;

  @RestForm public String workingDays;

  /** As words of the interface; what is missing is named as such. */
  NewConfirmer words() {
    return new NewConfirmer(person(), given(from), given(until), "true".equals(workingDays));
  }

  private UUID person() {
    try {
      String typed = given(personId);
      return typed == null ? null : UUID.fromString(typed);
    } catch (IllegalArgumentException e) {
      throw KernelProblem.field("personId", "UNKNOWN");
    }
  }

  private static String given(String typed) {
    return typed == null || typed.isBlank() ? null : typed.strip();
  }
}
