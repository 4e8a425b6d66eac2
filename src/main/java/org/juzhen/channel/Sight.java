package org.juzhen.channel;

/**
 * What a look at the platform tells of an attempt whose answer was lost (核对结果).
 *
 * @param kind what was seen
 * @param answer DONE with FOUND, ACCEPTED with WORKING, else null
 * @param reason how that is known, or why it cannot be known
 */
public record Sight(Kind kind, Answer answer, String reason) {

  /** What was seen. */
  public enum Kind {
    FOUND,
    WORKING,
    /** Certainly not there: sending again cannot make two. */
    ABSENT,
    /** A person must look. */
    CANNOT_TELL
  }

  /** Nobody knows by looking; a person finds out. */
  public static Sight cannotTell(String reason) {
    return new Sight(Kind.CANNOT_TELL, null, reason);
  }
}
