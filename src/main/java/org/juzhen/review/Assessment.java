package org.juzhen.review;

/** What is said of something that went out past the hub (复核结论). */
public enum Assessment {
  IN_ORDER,
  TO_CORRECT,
  TO_DELETE;

  static Assessment of(Decision decision) {
    return switch (decision) {
      case APPROVE -> IN_ORDER;
      case RETURN -> TO_CORRECT;
      case REJECT -> TO_DELETE;
    };
  }
}
