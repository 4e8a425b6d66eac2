package org.juzhen.knowledge;

import java.time.Instant;
import java.util.UUID;
import org.juzhen.knowledge.search.Confidence;

/**
 * An entry that may answer a message (推荐答案).
 *
 * @param score 0 to 1, comparable between messages
 * @param confidence the same in words
 * @param clearedUntil until when it goes out without signatures, or null where each use is reviewed
 */
public record Suggestion(
    UUID id,
    String question,
    String answer,
    double score,
    Confidence confidence,
    Instant clearedUntil) {

  /** Below this, what is found for a citizen's message is hardly ever about the same matter. */
  private static final double WORTH = 0.12;

  Suggestion uncleared() {
    return new Suggestion(id, question, answer, score, confidence, null);
  }

  /** Whether whoever answers a message should see it; a search shows everything. */
  public boolean isWorthShowing() {
    return score >= WORTH;
  }

  /** Word for word it needs no signatures of its own where the question fits. */
  public boolean isCleared() {
    return clearedUntil != null;
  }
}
