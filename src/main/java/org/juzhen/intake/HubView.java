package org.juzhen.intake;

import java.time.Instant;
import org.juzhen.intake.reading.PollFault;

/**
 * How a portal's hub does (WebSub 订阅状况).
 *
 * @param addressTold whether the hub's own address is configured; without it no hub can call back
 * @param pushedAt when it last pushed something signed
 * @param refusedPushes how much came that was not signed rightly, and was not taken
 */
public record HubView(
    PortalHub.State state,
    String hub,
    String topic,
    boolean addressTold,
    Instant leaseUntil,
    Instant pushedAt,
    int pushes,
    Instant refusedAt,
    int refusedPushes,
    PollFault fault,
    String faultDetail,
    Instant nextAt) {

  static HubView of(PortalHub h, boolean addressTold) {
    return new HubView(
        h.state,
        h.hub,
        h.topic,
        addressTold,
        h.leaseUntil,
        h.pushedAt,
        h.pushes,
        h.refusedAt,
        h.refusedPushes,
        h.fault,
        h.faultDetail,
        h.dueAt);
  }
}
