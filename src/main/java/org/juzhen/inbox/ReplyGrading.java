package org.juzhen.inbox;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.juzhen.files.FileDesk;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.KernelProblem;
import org.juzhen.review.ConcernedUnits;
import org.juzhen.review.Grade;
import org.juzhen.review.Grading;
import org.juzhen.review.SubjectKind;

/** Reads how an answer is classed (分级分类); what nobody said is refused. */
@ApplicationScoped
class ReplyGrading {
  private final ConcernedUnits units;
  private final FileDesk files;

  ReplyGrading(ConcernedUnits units, FileDesk files) {
    this.units = units;
    this.files = files;
  }

  /**
   * What was said of an answer.
   *
   * @param grade its grade
   * @param concernedUnitIds units that co-sign it, or null
   * @param planFileId its contingency plan, or null
   */
  record Said(Grade grade, List<UUID> concernedUnitIds, UUID planFileId) {}

  /** The class of an answer of this unit. */
  Uni<Grading> of(Actor by, UUID unit, Said said) {
    if (said.grade() == null) {
      throw KernelProblem.field("grade", "REQUIRED");
    }
    if (!said.grade().fits(SubjectKind.REPLY)) {
      throw KernelProblem.field("grade", "WRONG_VALUE");
    }
    UUID plan = said.planFileId();
    return units
        .named(unit, said.concernedUnitIds())
        .call(x -> plan == null ? Uni.createFrom().nullItem() : files.required(by, plan))
        .map(named -> new Grading(said.grade(), named, plan));
  }
}
