package org.juzhen.connectors.spi;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * How a call that changes something ended. Nothing that a platform can be expected to say is an
 * exception; an exception is a bug of the connector and is treated as {@link Unclear}.
 */
public sealed interface Outcome {

  /** For switching, as Java 17 has no pattern switch. */
  Kind kind();

  /** The six ways a call can end. */
  enum Kind {
    DONE,
    ACCEPTED,
    REFUSED,
    NOT_NOW,
    NO_ACCESS,
    UNCLEAR
  }

  /** Who can do something about a refusal. */
  enum FixBy {
    /** The text has to change: back to its author and through review. */
    AUTHOR,
    /** The account's rights or bindings on the platform have to change. */
    ADMINISTRATOR,
    /** Nobody; this will never work. */
    NOBODY
  }

  /** Why there is no access. */
  enum Barrier {
    /** The key or the authorisation is no longer good; a person must renew it. */
    CREDENTIALS,
    /** The account lacks this right on the platform; posting by hand still works. */
    PERMISSION
  }

  /**
   * It is visible on the platform.
   *
   * @param id the platform's id of the post or reply
   * @param url where it can be read, or null where the platform tells none
   * @param at when the platform says it happened, or the time of its answer
   * @param ticket what is needed to recall it or to read its comments
   * @param others what became visible by the same call, in its order; empty where it was one
   */
  record Done(String id, String url, Instant at, Ticket ticket, List<Done> others)
      implements Outcome {
    public Done {
      others = List.copyOf(others);
    }

    /** One alone. */
    public Done(String id, String url, Instant at, Ticket ticket) {
      this(id, url, at, ticket, List.of());
    }

    @Override
    public Kind kind() {
      return Kind.DONE;
    }
  }

  /**
   * The platform took the task and is still working on it: ask again with the ticket.
   *
   * @param ticket what {@link Publishes#look} needs
   * @param askAgainIn when to look first
   */
  record Accepted(Ticket ticket, Duration askAgainIn) implements Outcome {
    @Override
    public Kind kind() {
      return Kind.ACCEPTED;
    }
  }

  /**
   * The platform said no, and certainly nothing was posted.
   *
   * @param code the platform's own code, as text
   * @param reason the platform's own words, without secrets
   * @param fixBy who can change that
   */
  record Refused(String code, String reason, FixBy fixBy) implements Outcome {
    @Override
    public Kind kind() {
      return Kind.REFUSED;
    }
  }

  /**
   * Nothing was posted, and the same call may work later; it does not count as an attempt.
   *
   * @param retryAfter how long to wait at least
   * @param code the platform's own code
   * @param reason what limit was met
   */
  record NotNow(Duration retryAfter, String code, String reason) implements Outcome {
    @Override
    public Kind kind() {
      return Kind.NOT_NOW;
    }
  }

  /**
   * Nothing was posted because the account may not do this.
   *
   * @param barrier which kind of right is missing
   * @param code the platform's own code
   * @param reason the platform's own words, without secrets
   */
  record NoAccess(Barrier barrier, String code, String reason) implements Outcome {
    @Override
    public Kind kind() {
      return Kind.NO_ACCESS;
    }
  }

  /**
   * The call went out and nobody knows what became of it. Never repeated blindly: the hub looks
   * with {@link Publishes#find}, and where that cannot tell, a person does.
   *
   * @param trace what is known, for the person who has to find out; no secrets
   * @param ticket what had been created before the answer was lost; may be empty
   */
  record Unclear(String trace, Ticket ticket) implements Outcome {
    public Unclear(String trace) {
      this(trace, new Ticket(Map.of()));
    }

    @Override
    public Kind kind() {
      return Kind.UNCLEAR;
    }
  }
}
