package org.juzhen.channel;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * How a call to a platform ended (平台答复). Expected refusals are answers, never exceptions.
 *
 * @param kind the six ways
 * @param id the platform's id of what became visible; only with DONE
 * @param url where it can be read, or null
 * @param at when it became visible by the platform's clock; only with DONE
 * @param ticket what later calls need, as a JSON object; never null
 * @param pause when to ask or try again; ACCEPTED and NOT_NOW
 * @param code the platform's own code, or the hub's word where no platform was asked
 * @param reason in words that a clerk understands, without secrets
 * @param fixBy who can change a refusal
 * @param others with DONE, what became visible by the same call after the first, in its order
 */
public record Answer(
    Kind kind,
    String id,
    String url,
    Instant at,
    String ticket,
    Duration pause,
    String code,
    String reason,
    FixBy fixBy,
    List<Answer> others) {
  /** A ticket that says nothing. */
  public static final String NO_TICKET = "{}";

  /** About one alone, or about all alike. */
  public Answer(
      Kind kind,
      String id,
      String url,
      Instant at,
      String ticket,
      Duration pause,
      String code,
      String reason,
      FixBy fixBy) {
    this(kind, id, url, at, ticket, pause, code, reason, fixBy, List.of());
  }

  /** The six ways a call can end. */
  public enum Kind {
    /** It is visible. */
    DONE,
    /** The platform is working on it; look again. */
    ACCEPTED,
    /** Certainly not posted, and will not be. */
    REFUSED,
    /** Certainly not posted; the same call may work later. */
    NOT_NOW,
    /** Certainly not posted; the account has no key or no right, posting by hand still works. */
    NO_ACCESS,
    /** Nobody knows; find out, never repeat. */
    UNCLEAR
  }

  /** Who can do something about a refusal. */
  public enum FixBy {
    AUTHOR,
    ADMINISTRATOR,
    NOBODY
  }

  static Answer done(String id, String url, Instant at, String ticket) {
    return new Answer(Kind.DONE, id, url, at, ticket, null, null, null, null);
  }

  Answer with(List<Answer> more) {
    return new Answer(kind, id, url, at, ticket, pause, code, reason, fixBy, more);
  }

  /** The same with something that a person has to know; null says nothing. */
  Answer saying(String toPerson) {
    return new Answer(kind, id, url, at, ticket, pause, code, toPerson, fixBy, others);
  }

  /**
   * What it says of one of several that went together, counted from 1; what it says nothing of is
   * unclear.
   */
  public Answer of(int place) {
    if (kind != Kind.DONE || place <= 1) {
      return this;
    }
    return place - 2 < others.size() ? others.get(place - 2) : unclear("", ticket);
  }

  static Answer accepted(String ticket, Duration pause) {
    return new Answer(Kind.ACCEPTED, null, null, null, ticket, pause, null, null, null);
  }

  /** Certainly not posted, and why. */
  public static Answer refused(String code, String reason, FixBy fixBy) {
    return new Answer(Kind.REFUSED, null, null, null, NO_TICKET, null, code, reason, fixBy);
  }

  /** Nothing was called; it goes again at once. */
  public static Answer again(String code, String reason) {
    return notNow(Duration.ZERO, code, reason);
  }

  static Answer notNow(Duration pause, String code, String reason) {
    return new Answer(Kind.NOT_NOW, null, null, null, NO_TICKET, pause, code, reason, null);
  }

  static Answer noAccess(String code, String reason) {
    return new Answer(
        Kind.NO_ACCESS, null, null, null, NO_TICKET, null, code, reason, FixBy.ADMINISTRATOR);
  }

  static Answer unclear(String trace, String ticket) {
    return new Answer(Kind.UNCLEAR, null, null, null, ticket, null, "UNCLEAR", trace, null);
  }
}
