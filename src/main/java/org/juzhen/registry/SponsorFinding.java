package org.juzhen.registry;

import java.util.Map;
import org.juzhen.kernel.Basis;

/**
 * What the rules of a place say against an account of a unit, before it is filed.
 *
 * @param problem how it is refused; its sentence lies with the problems of the register
 * @param blocks it cannot be handed in; else it only warns and the deciding unit sees it
 * @param basis the text that says so
 * @param details what fills the sentence
 */
public record SponsorFinding(
    RegistryProblem problem, boolean blocks, Basis basis, Map<String, Object> details) {

  /** The refusal itself. */
  public org.juzhen.kernel.Problem refusal() {
    var refusal = problem.problem();
    details.forEach(refusal::with);
    return refusal.with("basis", basis).with("source", basis.document() + " " + basis.clause());
  }
}
