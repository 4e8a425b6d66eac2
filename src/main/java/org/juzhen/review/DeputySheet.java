package org.juzhen.review;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.juzhen.kernel.Role;

/**
 * Who signs at a unit, who stands in, and who is away (岗位与代签).
 *
 * @param people everybody who holds something at the unit; deputies are chosen from them
 * @param arranges whether the asker may arrange it for others
 */
public record DeputySheet(
    UUID unitId,
    String unitName,
    List<Post> posts,
    List<Away> absences,
    List<Named> people,
    boolean arranges,
    UUID asker) {

  /** Somebody. */
  public record Named(UUID id, String name) {}

  /**
   * Somebody who signs in a role.
   *
   * @param standInId the arrangement, or null
   * @param deputy who stands in, or null
   */
  public record Post(
      Role role,
      UUID personId,
      String person,
      UUID standInId,
      String deputy,
      String setBy,
      Instant since,
      boolean away) {}

  /** When somebody is away. */
  public record Away(
      UUID id,
      UUID personId,
      String person,
      LocalDate from,
      LocalDate until,
      String reason,
      String setBy) {}

  /** Whether the asker may arrange it for this person. */
  public boolean mayArrange(UUID person) {
    return arranges || person.equals(asker);
  }
}
