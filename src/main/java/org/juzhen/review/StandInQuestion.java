package org.juzhen.review;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Whether a deputy may sign a step now, with all that it depends on (代签判定). One deputy for one
 * holder: a deputy's own deputy is never asked.
 *
 * @param wrote everybody who wrote at the text or put it forward
 * @param signed everybody who signed it, or for whom somebody did
 * @param roles of which one signs the step
 * @param away when the holder is away
 * @param patience from when on the step has waited too long
 * @param holds the holder still holds the role
 * @param partial all users of the deputy, and of who named him unless the holder did: their word
 *     for the holder's absence does not count
 * @param fit the deputy is of the unit, registered and trained as the place asks
 */
record StandInQuestion(
    StandIn standIn,
    UUID unitId,
    List<String> roles,
    Set<UUID> wrote,
    Set<UUID> signed,
    List<Absence> away,
    Instant patience,
    boolean holds,
    Set<UUID> partial,
    boolean fit) {

  /** What comes out. */
  enum Answer {
    ABSENT,
    TIMED_OUT,
    /** The holder is there, and still has time. */
    PRESENT,
    /** It had not begun, or was over. */
    NOT_IN_FORCE,
    /** It is about another role or another unit. */
    OTHER_POST,
    /** Somebody else arranged it, and neither the holder nor the supervisor has agreed. */
    NOT_AGREED,
    /** The deputy, the holder or whoever arranged it had a hand in the text. */
    AUTHOR,
    /** One of the two signed already. */
    SIGNED,
    /** The holder has lost the role. */
    NOT_HELD,
    /** The deputy is not registered, not trained or not of the unit any more. */
    NOT_FIT;

    Because because() {
      return this == ABSENT ? Because.ABSENT : this == TIMED_OUT ? Because.TIMED_OUT : null;
    }
  }

  Answer at(Instant now) {
    if (!standIn.isInForce(now)) {
      return Answer.NOT_IN_FORCE;
    }
    if (!standIn.unitId.equals(unitId) || !roles.contains(standIn.role.name())) {
      return Answer.OTHER_POST;
    }
    if (!standIn.isAgreed(now)) {
      return Answer.NOT_AGREED;
    }
    if (Stream.of(standIn.deputyId, standIn.personId, standIn.setBy, standIn.agreedBy)
        .anyMatch(wrote::contains)) {
      return Answer.AUTHOR;
    }
    if (signed.contains(standIn.deputyId) || signed.contains(standIn.personId)) {
      return Answer.SIGNED;
    }
    if (!holds) {
      return Answer.NOT_HELD;
    }
    return fit ? occasion(now) : Answer.NOT_FIT;
  }

  private Answer occasion(Instant now) {
    if (absence(now) != null) {
      return Answer.ABSENT;
    }
    return patience != null && !patience.isAfter(now) ? Answer.TIMED_OUT : Answer.PRESENT;
  }

  /**
   * The holder's own word counts, and that of somebody who is neither the deputy nor named him;
   * what an author of the text said does not count for it.
   */
  Absence absence(Instant now) {
    return away.stream()
        .filter(a -> a.covers(now) && !wrote.contains(a.setBy))
        .filter(a -> a.setBy.equals(standIn.personId) || !partial.contains(a.setBy))
        .findFirst()
        .orElse(null);
  }
}
