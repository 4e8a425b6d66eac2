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
    int version) {

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
        id, unitId, name, url, intake, feedUrl, selectors, webhookUrl, secret, health, version);
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
        version);
  }

  static PortalView of(Portal p, PortalHealth h, Instant lastArrival) {
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
        p.version);
  }
}
