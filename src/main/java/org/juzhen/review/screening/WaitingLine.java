package org.juzhen.review.screening;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.juzhen.kernel.Actor;
import org.juzhen.review.ReviewProblem;

/**
 * How many texts of each person wait for the machine or are being read (每人待检): nobody fills the
 * line for everybody else. Counted by each node of its own line.
 */
@ApplicationScoped
public class WaitingLine {
  private final int most;
  private final Map<UUID, Integer> waiting = new ConcurrentHashMap<>();

  WaitingLine(@ConfigProperty(name = "juzhen.review.screenings-waiting") int most) {
    this.most = most;
  }

  /**
   * One text more, or a refusal that says what to do. What the hub does by itself is not counted.
   */
  public void enter(Actor by) {
    if (by.id() != null) {
      waiting.compute(by.id(), (person, texts) -> more(texts));
    }
  }

  private Integer more(Integer texts) {
    if (texts != null && texts >= most) {
      throw ReviewProblem.SCREENING_FULL.with("most", most);
    }
    return texts == null ? 1 : texts + 1;
  }

  /** It was read, or nobody waits for it any more. */
  public void leave(Actor by) {
    if (by.id() != null) {
      waiting.computeIfPresent(by.id(), (person, texts) -> texts == 1 ? null : texts - 1);
    }
  }
}
