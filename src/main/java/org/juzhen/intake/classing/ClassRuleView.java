package org.juzhen.intake.classing;

import java.time.Instant;
import java.util.UUID;

/**
 * A rule as others see it.
 *
 * @param portalId only for this portal, or null
 * @param tested when it was last tried on past articles, or null
 * @param read how many articles that were
 * @param matched how many of them it would have classed
 * @param agreed how many of these had that class already
 */
public record ClassRuleView(
    ClassRule rule,
    UUID unitId,
    UUID portalId,
    State state,
    Instant createdAt,
    String createdByName,
    Instant tested,
    Integer read,
    Integer matched,
    Integer agreed,
    Instant activatedAt,
    String activatedByName) {

  /** Whether it classes anything yet. */
  public enum State {
    DRAFT,
    ACTIVE,
    ENDED
  }

  public boolean mayActivate() {
    return state == State.DRAFT && tested != null;
  }

  public boolean open() {
    return state != State.ENDED;
  }
}
