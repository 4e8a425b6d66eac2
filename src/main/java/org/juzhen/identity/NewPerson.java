package org.juzhen.identity;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;

/**
 * What has to be said of a new person.
 *
 * @param username lower-case letters, digits, dots and dashes
 * @param unitId the person's own unit; null only for administration
 * @param password at least 8 characters
 * @param roles held from the start; without a unit they are held at {@code unitId}
 * @param contractorId the contractor whose person it is, or null for the unit's own
 * @param secondUser that somebody who has a user gets another one; otherwise that is refused
 */
public record NewPerson(
    @NotBlank @Pattern(regexp = "[a-z0-9][a-z0-9._-]{1,63}") String username,
    @NotBlank @Size(max = 60) String name,
    UUID unitId,
    @NotNull @Size(min = 8, max = 200) String password,
    @NotNull @Size(max = 100) List<@NotNull @Valid WantedRole> roles,
    @Size(max = 40) String phone,
    @Size(max = 200) String email,
    UUID contractorId,
    Boolean secondUser) {

  boolean isSecondUser() {
    return Boolean.TRUE.equals(secondUser);
  }
}
