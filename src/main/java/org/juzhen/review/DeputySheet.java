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
 * @param supervises whether the asker supervises the unit, and so notes absences and agrees
 */
public record DeputySheet(
    UUID unitId,
    String unitName,
    List<Post> posts,
    List<Away> absences,
    List<Named> people,
    boolean arranges,
    boolean supervises,
    UUID asker) {

  /** Somebody. */
  public record Named(UUID id, String name) {}

  /**
   * Somebody who signs in a role.
   *
   * @param standInId the arrangement that stands, or null
   * @param deputy who stands in, or null
   * @param awayUncounted the absence is noted by the deputy or who named him alone
   * @param proposal what waits beside it, or null
   */
  public record Post(
      Role role,
      UUID personId,
      String person,
      UUID standInId,
      String deputy,
      String setBy,
      Instant since,
      boolean away,
      boolean awayUncounted,
      Proposal proposal) {}

  /**
   * Who somebody other than the holder wants to stand in.
   *
   * @param mayAgree whether the asker can let it count
   */
  public record Proposal(UUID id, String deputy, String setBy, Instant since, boolean mayAgree) {}

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

  /** Whether the asker may end what stands for this person. */
  public boolean mayEnd(UUID person) {
    return supervises || person.equals(asker);
  }

  /** Whether the asker may say of this person when he is away, or end what was proposed. */
  public boolean mayNote(UUID person) {
    return supervises || mayArrange(person);
  }

  /** Whether there is anybody whose absence the asker may note. */
  public boolean notes() {
    return people.stream().anyMatch(p -> mayNote(p.id()));
  }
}
