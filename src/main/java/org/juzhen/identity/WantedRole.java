package org.juzhen.identity;

import com.fasterxml.jackson.annotation.JsonCreator;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import org.juzhen.kernel.Role;

/**
 * A role to be held; written as the bare role, or as an object.
 *
 * @param unitId where, or null for the person's own unit
 * @param until last day, or null
 */
public record WantedRole(@NotNull Role role, UUID unitId, LocalDate until) {

  @JsonCreator(mode = JsonCreator.Mode.PROPERTIES)
  public WantedRole {}

  /** The short form. */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static WantedRole named(String role) {
    return of(Role.valueOf(role));
  }

  /** The role at the person's own unit, for good. */
  public static WantedRole of(Role role) {
    return new WantedRole(role, null, null);
  }
}
