package org.juzhen.review;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.Ids;
import org.juzhen.kernel.KernelProblem;
import org.juzhen.kernel.Role;

/** One signature that a submission needs (审核环节). */
@Entity
class ReviewStep {
  @Id UUID id;

  @Column(updatable = false)
  UUID caseId;

  @Column(updatable = false)
  int position;

  /** Steps of one stage stand beside each other; a later stage waits for the earlier. */
  @Column(updatable = false)
  int stage;

  /** Which step of the grade's least it stands for, or null. */
  @Column(updatable = false)
  Integer least;

  /** Carries the secrecy review (保密审查). */
  @Column(updatable = false)
  boolean secrecy;

  @Column(updatable = false)
  UUID unitId;

  @Column(updatable = false)
  @JdbcTypeCode(SqlTypes.ARRAY)
  List<String> roles;

  /** The name of that day, written by the database. */
  @Column(insertable = false, updatable = false)
  String unitName;

  @Enumerated(EnumType.STRING)
  StepState state;

  boolean nobodyToSign;
  Instant openedAt;
  Instant decidedAt;

  /** Set where it is told ({@link TimedOutDesk}). */
  @Column(insertable = false, updatable = false)
  Instant timeoutToldAt;

  @Version int version;

  /** For whom whoever asks may sign it; found out anew for each asker ({@link Deputies}). */
  @Transient Delegation delegation;

  /**
   * It is the last word, and whoever asks works for a contractor; found out with the delegation.
   */
  @Transient boolean refusesOutsiders;

  protected ReviewStep() {}

  ReviewStep(ReviewCase submission, int position, PlannedStep planned) {
    this.id = Ids.next();
    this.caseId = submission.id;
    this.position = position;
    this.stage = planned.stage();
    this.least = planned.least();
    this.secrecy = planned.secrecy();
    this.unitId = planned.unitId();
    this.roles = planned.roles().stream().map(Role::name).toList();
    this.state = StepState.WAITING;
  }

  void open(Instant at) {
    state = StepState.OPEN;
    openedAt = at;
  }

  void decided(Decision decision, Instant at) {
    state = decision.step();
    decidedAt = at;
  }

  boolean isUndecided() {
    return state == StepState.WAITING || state == StepState.OPEN;
  }

  void cancelled() {
    if (isUndecided()) {
      state = StepState.CANCELLED;
    }
  }

  List<Role> wanted() {
    return roles.stream().map(Role::valueOf).toList();
  }

  /** As what the person signs here: by an own role, else for somebody else, or a refusal. */
  Capacity capacityOf(Actor by) {
    Role own = wanted().stream().filter(role -> by.has(role, unitId)).findFirst().orElse(null);
    if (own == null && delegation == null) {
      throw KernelProblem.FORBIDDEN.with("needs", roles);
    }
    return own != null ? new Capacity(own, null) : new Capacity(delegation.role(), delegation);
  }

  /** The last signature is the sponsor's (终审由主办单位签发). */
  void mustStayInHouse() {
    if (refusesOutsiders) {
      throw SigningProblem.LAST_WORD_STAYS_IN_HOUSE.problem();
    }
  }

  void mustBeDecidable() {
    if (state == StepState.WAITING) {
      throw ReviewProblem.REVIEW_NOT_YET.problem();
    }
    if (state != StepState.OPEN) {
      throw ReviewProblem.REVIEW_ALREADY_DECIDED.with("state", state);
    }
  }
}
