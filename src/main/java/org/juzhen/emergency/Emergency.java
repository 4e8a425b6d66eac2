package org.juzhen.emergency;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.Ids;

/** A thread of one emergency, public concern or rumour, led by one unit (突发事件). */
@Entity
class Emergency {
  /** Behind everything that has an end. */
  static final Instant NEVER = Instant.parse("9999-01-01T00:00:00Z");

  @Id UUID id;
  UUID unitId;

  @Enumerated(EnumType.STRING)
  EmergencyKind kind;

  String title;
  String summary;
  String respondingBody;
  Instant beganAt;
  UUID articleId;

  @Enumerated(EnumType.STRING)
  EmergencyState state;

  @Enumerated(EnumType.STRING)
  HandlingState handling;

  Instant firstReleasedAt;
  Instant sortAt;
  Instant openedAt;
  UUID openedBy;
  Instant closedAt;
  UUID closedBy;
  String statement;
  @Version int rowVersion;

  protected Emergency() {}

  Emergency(NewEmergency wanted, Actor by, Instant at) {
    id = Ids.next();
    unitId = wanted.unitId();
    kind = wanted.kind();
    title = wanted.title().strip();
    summary = wanted.summary().strip();
    respondingBody = wanted.respondingBody().strip();
    beganAt = wanted.beganAt().toInstant();
    articleId = wanted.articleId();
    state = EmergencyState.WAITING;
    handling = HandlingState.REPORTED;
    sortAt = NEVER;
    openedAt = at;
    openedBy = by.id();
  }

  /** Refuses what cannot be done now. */
  void must(EmergencyAction action) {
    action.after(state);
  }

  /** Refuses to bring its words to accounts once it is over. */
  void mustReachAccounts(EmergencyAction action) {
    if (!action.allowedIn(state)) {
      throw EmergencyProblem.EMERGENCY_OVER.with("state", state);
    }
  }

  /** Something is visible since then, or nothing is any more. */
  void shown(Instant first) {
    boolean shows = first != null;
    if (state == EmergencyState.WAITING && shows) {
      state = EmergencyAction.RELEASE.after(state);
    } else if (state == EmergencyState.RELEASED && !shows) {
      state = EmergencyAction.TAKE_BACK.after(state);
    }
    if (state.isOpen()) {
      firstReleasedAt = first;
    }
  }

  void handled(HandlingState now) {
    must(EmergencyAction.RECORD_HANDLING);
    handling = now;
  }

  /** It is more than it seemed; the event's own clocks run from the same moment. */
  void raise() {
    must(EmergencyAction.RAISE);
    if (kind == EmergencyKind.MAJOR) {
      throw EmergencyProblem.ALREADY_MAJOR.problem();
    }
    kind = EmergencyKind.MAJOR;
  }

  /** Ends with the last word to the public; what has to be there before is looked at here. */
  void close(Kept kept, String words, Actor by, Instant at) {
    EmergencyState next = EmergencyAction.CLOSE.after(state);
    if (kind.needsGuidance() && !kept.guided()) {
      throw EmergencyProblem.NO_GUIDANCE.problem();
    }
    if (kind.needsHandling() && handling != HandlingState.RESOLVED) {
      throw EmergencyProblem.NOT_RESOLVED.problem();
    }
    if (kind.clocks().contains(ClockKind.PRESS) && !kept.briefed()) {
      throw EmergencyProblem.NO_BRIEFING.problem();
    }
    if (!kept.everywhere()) {
      throw EmergencyProblem.NOT_EVERYWHERE.problem();
    }
    end(next, words, by, at);
  }

  /** It was opened by mistake. */
  void cancel(String words, Actor by, Instant at) {
    end(EmergencyAction.CANCEL.after(state), words, by, at);
  }

  private void end(EmergencyState next, String words, Actor by, Instant at) {
    state = next;
    closedAt = at;
    closedBy = by.id();
    statement = words;
    sortAt = NEVER;
  }

  /** It is not over after all. */
  void reopen() {
    state = EmergencyAction.REOPEN.after(state);
    closedAt = null;
    closedBy = null;
    statement = null;
  }

  /**
   * What the record holds when somebody wants to close.
   *
   * @param guided guidance of the propaganda office is there
   * @param briefed a press conference was held
   * @param everywhere no account is waited for, or it is said why no longer
   */
  record Kept(boolean guided, boolean briefed, boolean everywhere) {}
}
