package org.juzhen.intake;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.juzhen.intake.reading.HubLinks;
import org.juzhen.intake.reading.PollFailure;
import org.juzhen.intake.reading.PollFault;

/** A portal's hub, and how it stands with it (WebSub 订阅). */
@Entity
public class PortalHub {
  /** How long a subscription is asked for. */
  static final Duration LEASE = Duration.ofDays(10);

  private static final Duration SHORTEST = Duration.ofMinutes(5);
  private static final Duration LONGEST = Duration.ofDays(30);

  /** A hub that has agreed confirms within minutes. */
  private static final Duration CONFIRMS = Duration.ofMinutes(10);

  private static final Duration AFTER_NO = Duration.ofDays(1);
  private static final int MOST_DOUBLINGS = 7;

  /** How a subscription stands. */
  public enum State {
    FOUND,
    ASKED,
    ACTIVE,
    DENIED,
    LEAVING,
    LEFT
  }

  @Id UUID portalId;
  String topic;
  String hub;
  String token;
  byte[] secret;

  @Enumerated(EnumType.STRING)
  State state;

  String askedMode;
  Instant askedAt;
  Instant dueAt;
  int tries;
  Instant leaseUntil;
  Instant pushedAt;
  int pushes;
  Instant refusedAt;
  int refusedPushes;

  @Enumerated(EnumType.STRING)
  PollFault fault;

  String faultDetail;

  protected PortalHub() {}

  PortalHub(UUID portal) {
    portalId = portal;
  }

  /** What the sealed secret is bound to. */
  String sealPurpose() {
    return "portal hub " + portalId;
  }

  boolean isAt(HubLinks links) {
    return hub != null
        && hub.equals(links.hub().toString())
        && topic.equals(links.topic().toString());
  }

  /** A hub that was not known, under an address that no other hub has been told. */
  void found(HubLinks links, String freshToken, byte[] sealed, Instant at) {
    hub = links.hub().toString();
    topic = links.topic().toString();
    token = freshToken;
    secret = sealed;
    leaseUntil = null;
    begin(at);
  }

  /** To be asked (again). */
  void begin(Instant at) {
    state = State.FOUND;
    askedMode = null;
    tries = 0;
    fault = null;
    faultDetail = null;
    dueAt = at;
  }

  /** What has to be asked for now. */
  String wanted() {
    return state == State.LEAVING ? "unsubscribe" : "subscribe";
  }

  /** A subscription that has run out counts no more. */
  void lapse(Instant at) {
    if (state == State.ACTIVE && !leaseUntil.isAfter(at)) {
      state = State.FOUND;
    }
  }

  /** It is being asked now; it may confirm before it has answered. */
  void asking(Instant at) {
    askedMode = wanted();
    askedAt = at;
    tries++;
    dueAt = at.plus(state == State.ACTIVE ? CONFIRMS : longer());
    state = state == State.FOUND || state == State.DENIED ? State.ASKED : state;
  }

  void failed(PollFailure why, Instant at) {
    fault = why.fault();
    faultDetail = why.getMessage();
    askedMode = null;
    if (state == State.LEAVING) {
      left();
    } else {
      state = state == State.ACTIVE ? State.ACTIVE : State.FOUND;
      dueAt = at.plus(longer());
    }
  }

  private Duration longer() {
    return CONFIRMS.multipliedBy(1L << Math.min(tries, MOST_DOUBLINGS));
  }

  /** Whether the hub may confirm this now: it was asked for, and about this feed. */
  boolean expects(String mode, String about) {
    return mode != null && mode.equals(askedMode) && topic.equals(about);
  }

  void confirmed(Long leaseSeconds, Instant at) {
    if (askedMode.equals("unsubscribe")) {
      left();
      return;
    }
    Duration lease = leaseSeconds == null ? LEASE : Duration.ofSeconds(leaseSeconds);
    lease = lease.compareTo(SHORTEST) < 0 ? SHORTEST : lease;
    lease = lease.compareTo(LONGEST) > 0 ? LONGEST : lease;
    state = State.ACTIVE;
    askedMode = null;
    tries = 0;
    fault = null;
    faultDetail = null;
    leaseUntil = at.plus(lease);
    // In time to try several times before it runs out.
    dueAt = at.plus(lease.multipliedBy(4).dividedBy(5));
  }

  void denied(String reason, Instant at) {
    state = State.DENIED;
    askedMode = null;
    leaseUntil = null;
    fault = null;
    faultDetail = reason;
    dueAt = at.plus(AFTER_NO);
  }

  /** The feed names it no more. */
  void leave(Instant at) {
    if (state == State.ACTIVE) {
      state = State.LEAVING;
      dueAt = at;
    } else if (state != State.LEAVING) {
      left();
    }
  }

  private void left() {
    state = State.LEFT;
    askedMode = null;
    leaseUntil = null;
    dueAt = null;
  }

  void pushed(Instant at) {
    pushes++;
    pushedAt = at;
  }

  void refused(Instant at) {
    refusedPushes++;
    refusedAt = at;
  }
}
