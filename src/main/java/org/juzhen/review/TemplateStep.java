package org.juzhen.review;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.juzhen.kernel.Role;

/**
 * One step of a template (审核环节).
 *
 * @param roles of which one signs, each time
 * @param signatures by how many different people
 * @param beside at the same time as the step before it, not after it
 * @param at who signs: the unit that answers for the text, or each unit that it concerns
 * @param secrecy carries the secrecy review (保密审查); the signer is recorded as who did it
 */
public record TemplateStep(
    @NotEmpty @Size(max = 5) List<@NotNull Role> roles,
    @Min(1) @Max(5) int signatures,
    boolean beside,
    @NotNull At at,
    boolean secrecy) {

  /** At which unit a step is signed. */
  public enum At {
    OWN,
    CONCERNED
  }

  /** Who can be asked for a signature at all (审签). */
  static final Set<Role> SIGNERS =
      EnumSet.of(
          Role.REVIEWER,
          Role.CHIEF_REVIEWER,
          Role.SECRECY_REVIEWER,
          Role.LEADER,
          Role.PRINCIPAL_LEADER);

  public TemplateStep {
    // Too many stay too many, so that they are refused.
    boolean told = roles != null && roles.size() <= SIGNERS.size();
    roles = told ? roles.stream().distinct().toList() : roles == null ? List.of() : roles;
  }

  static TemplateStep one(List<Role> roles, boolean beside, At at, boolean secrecy) {
    return new TemplateStep(roles, 1, beside, at, secrecy);
  }

  TemplateStep with(int more) {
    return new TemplateStep(roles, signatures + more, beside, at, secrecy);
  }

  PlannedStep at(int stage, UUID unit) {
    return new PlannedStep(stage, unit, roles, secrecy, null);
  }

  @JsonIgnore
  public boolean isOwn() {
    return at == At.OWN;
  }
}
