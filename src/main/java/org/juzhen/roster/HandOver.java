package org.juzhen.roster;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.juzhen.identity.Person;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.Ids;

/** A login on its way from one person to another (登录移交); both confirm, the giver first. */
@Entity
class HandOver {
  @Id UUID id;
  UUID accountId;
  UUID unitId;
  UUID giverId;
  String giverName;
  UUID receiverId;
  String receiverName;

  @Enumerated(EnumType.STRING)
  HandOverState state;

  String reason;

  @JdbcTypeCode(SqlTypes.ARRAY)
  List<String> checklist;

  boolean giverAbsent;
  Instant openedAt;
  UUID openedBy;
  Instant givenAt;
  UUID givenBy;
  Instant receivedAt;
  Instant endedAt;
  @Version int version;

  protected HandOver() {}

  HandOver(Custody custody, Person giver, Person receiver, String reason, Actor by, Instant at) {
    id = Ids.next();
    accountId = custody.accountId;
    unitId = custody.unitId;
    giverId = giver.id();
    giverName = giver.name();
    giverAbsent = giver.hasLeft();
    receiverId = receiver.id();
    receiverName = receiver.name();
    state = HandOverState.OPEN;
    this.reason = reason;
    checklist = List.of();
    openedAt = at;
    openedBy = by.id();
  }

  /** The giver confirms that everything was seen to. */
  void give(Actor by, List<CheckPoint> done, Instant at) {
    must(HandOverState.OPEN);
    List<CheckPoint> missing = CheckPoint.missing(done);
    if (!missing.isEmpty()) {
      throw RosterProblem.CHECKLIST_INCOMPLETE
          .with("missing", missing)
          .field("checklist", "REQUIRED");
    }
    checklist = done.stream().distinct().map(Enum::name).toList();
    givenAt = at;
    givenBy = by.id();
    state = HandOverState.GIVEN;
  }

  /** The receiver confirms that the login works. */
  void receive(Actor by, Instant at) {
    must(HandOverState.GIVEN);
    if (!receiverId.equals(by.id())) {
      throw RosterProblem.NOT_THE_ONE.with("name", receiverName);
    }
    receivedAt = at;
    endedAt = at;
    state = HandOverState.DONE;
  }

  void cancel(Instant at) {
    if (state == HandOverState.DONE || state == HandOverState.CANCELLED) {
      throw RosterProblem.HAND_OVER_NOT_THERE.with("state", state);
    }
    endedAt = at;
    state = HandOverState.CANCELLED;
  }

  private void must(HandOverState wanted) {
    if (state != wanted) {
      throw RosterProblem.HAND_OVER_NOT_THERE.with("state", state);
    }
  }
}
