package org.juzhen.repost.uses;

/** What became of a text that was made from an article (使用结果). */
public enum UseOutcome {
  WRITING("quiet"),
  IN_REVIEW("info"),
  RETURNED("soon"),
  CLEARED("info"),
  /** Planned, or being sent. */
  ON_ITS_WAY("info"),
  POSTED("good"),
  FAILED("late"),
  RECALLED("quiet"),
  /** The account was taken out of the post again. */
  DROPPED("quiet");

  private final String tone;

  UseOutcome(String tone) {
    this.tone = tone;
  }

  /** The colour of its badge. */
  public String tone() {
    return tone;
  }

  /**
   * From what the post and its delivery are.
   *
   * @param delivery the state of the delivery to the account, or null
   * @param there whether the post still has a text for the account
   */
  static UseOutcome of(String stage, String delivery, boolean there) {
    if (delivery != null && !delivery.equals("CANCELLED")) {
      return switch (delivery) {
        case "POSTED" -> POSTED;
        case "FAILED" -> FAILED;
        case "RECALLED" -> RECALLED;
        default -> ON_ITS_WAY;
      };
    }
    if (!there) {
      return DROPPED;
    }
    return switch (stage) {
      case "IN_REVIEW" -> IN_REVIEW;
      case "RETURNED" -> RETURNED;
      case "CLEARED" -> CLEARED;
      default -> WRITING;
    };
  }
}
