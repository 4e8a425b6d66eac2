package org.juzhen.intake.links;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.juzhen.kernel.KernelProblem;

/** Which article explains which, as a person says (人工关联). */
record NewLink(@NotNull UUID policyId, @NotNull UUID readingId) {

  /** The one of the two that is not this one. */
  UUID other(UUID one) {
    if (policyId.equals(readingId)) {
      throw LinkProblem.LINK_TO_ITSELF.problem();
    }
    if (!policyId.equals(one) && !readingId.equals(one)) {
      throw KernelProblem.field("policyId", "WRONG_VALUE");
    }
    return policyId.equals(one) ? readingId : policyId;
  }
}
