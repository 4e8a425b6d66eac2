package org.juzhen.review;

import java.util.List;
import java.util.UUID;
import org.juzhen.identity.Humans;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.KernelProblem;
import org.juzhen.kernel.Problem;
import org.juzhen.kernel.Role;

/**
 * Whether somebody may take a signed form in hand (纸质审签经手): the unit's own people, with no other
 * hand in the text.
 *
 * @param outside works for a contractor
 * @param users the person's other users
 */
record PaperHands(Actor by, boolean outside, Humans users, ReviewFile file, ReviewStep step) {
  private static final Role[] READERS = {
    Role.COORDINATOR, Role.REVIEWER, Role.CHIEF_REVIEWER, Role.SECRECY_REVIEWER
  };

  void mustRecord(UUID signer) {
    ReviewRules.mustSee(by, file);
    if (by.grants().stream().noneMatch(g -> step.unitId.equals(g.unitId()))) {
      throw KernelProblem.FORBIDDEN.with("needs", step.roles);
    }
    mustBeAnother(signer);
  }

  /** Onlookers are sent away before any paper is looked for. */
  void mustBelong() {
    ReviewRules.mustSee(by, file);
    if (by.grants().stream().noneMatch(g -> step.unitId.equals(g.unitId())) && !supervises()) {
      throw KernelProblem.FORBIDDEN.with("needs", List.of(READERS));
    }
  }

  private boolean supervises() {
    return by.covers(Role.SUPERVISOR, file.units().get(step.unitId).path());
  }

  /** Whoever answers for reading at the unit compares, or whoever supervises it. */
  void mustCheck(PaperSignature paper) {
    ReviewRules.mustSee(by, file);
    if (users.same(by.id(), paper.recordedBy)) {
      throw SigningProblem.PAPER_NEEDS_OTHERS.problem();
    }
    mustBeAnother(paper.signerId);
    if (!by.hasAny(step.unitId, READERS) && !supervises()) {
      throw KernelProblem.FORBIDDEN.with("needs", List.of(READERS));
    }
  }

  boolean mayCheck(PaperSignature paper) {
    try {
      mustCheck(paper);
      return true;
    } catch (Problem no) {
      return false;
    }
  }

  /** Neither wrote nor signed the text, here or on any paper. */
  private void mustBeAnother(UUID signer) {
    if (file.isFrom(by.id())
        || file.hasSigned(by.id())
        || users.same(by.id(), signer)
        || file.papers().stream().anyMatch(p -> users.same(by.id(), p.signerId))) {
      throw SigningProblem.PAPER_NEEDS_OTHERS.problem();
    }
    if (outside) {
      throw SigningProblem.PAPER_STAYS_IN_HOUSE.problem();
    }
  }
}
