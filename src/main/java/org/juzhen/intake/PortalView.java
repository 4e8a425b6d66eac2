package org.juzhen.intake;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.juzhen.intake.reading.Found;
import org.juzhen.intake.reading.PollFault;
import org.juzhen.intake.reading.Selectors;

/**
 * A portal as others see it.
 *
 * @param webhookUrl where it pushes to
 * @param webhookSecret shown once, when it was made; else absent
 * @param standing whether it rests or has ended
 * @param version for If-Match
 * @param health how reading it goes; {@code lastArrivalAt} for those that push
 */
public record PortalView(
    UUID id,
    UUID unitId,
    String name,
    String url,
    Way intake,
    String feedUrl,
    Selectors selectors,
    String webhookUrl,
    @JsonInclude(JsonInclude.Include.NON_NULL) String webhookSecret,
    Health health,
    Standing standing,
    int version) {

  /** Whether anything of it is taken in. */
  public enum State {
    ACTIVE,
    PAUSED,
    ENDED
  }

  /**
   * @param until when it goes on by itself, or null
   * @param reason why it rests or has ended, or null
   */
  public record Standing(State state, Instant until, Instant endedAt, String reason) {
    static Standing of(Portal p, Instant now) {
      return p.isEnded()
          ? new Standing(State.ENDED, null, p.endedAt, p.stateReason)
          : p.isPausedAt(now)
              ? new Standing(State.PAUSED, p.pausedUntil, null, p.stateReason)
              : new Standing(State.ACTIVE, null, null, null);
    }

    public boolean isActive() {
      return state == State.ACTIVE;
    }

    public boolean isPaused() {
      return state == State.PAUSED;
    }

    public boolean isEnded() {
      return state == State.ENDED;
    }
  }

  /**
   * @param lastSuccessAt when it was last read without failure
   * @param faultDetail the server that it was about, or the status that it answered
   * @param broken failed so often in a row that it is read seldom, until somebody tries it
   * @param missed what the portal's own selectors did not find the last time
   * @param fault why reading failed since then, or null
   */
  public record Health(
      Instant lastArrivalAt,
      Instant lastSuccessAt,
      Instant lastFailureAt,
      PollFault fault,
      String faultDetail,
      int failures,
      boolean broken,
      List<Found.Field> missed,
      Instant nextAt) {}

  /** Only the moment of creation or rotation knows the secret. */
  PortalView withSecret(String secret) {
    return new PortalView(
        id,
        unitId,
        name,
        url,
        intake,
        feedUrl,
        selectors,
        webhookUrl,
        secret,
        health,
        standing,
        version);
  }

  /** With the address of the hub as the caller knows it. */
  PortalView at(URI hub) {
    return new PortalView(
        id,
        unitId,
        name,
        url,
        intake,
        feedUrl,
        selectors,
        hub.resolve(webhookUrl).toString(),
        webhookSecret,
        health,
        standing,
        version);
  }

  static PortalView of(Portal p, PortalHealth h, Instant lastArrival, Instant now) {
    return new PortalView(
        p.id,
        p.unitId,
        p.name,
        p.url,
        p.intake,
        p.feedUrl,
        p.selectors,
        "/api/v1/hooks/portals/" + p.id,
        null,
        new Health(
            lastArrival,
            h.successAt,
            h.failedAt,
            h.fault,
            h.faultDetail,
            h.failures,
            h.isBroken(),
            h.missed.stream().map(Found.Field::valueOf).toList(),
            h.dueAt),
        Standing.of(p, now),
        p.version);
  }
}
