package org.juzhen.publishing;

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

/** Reads how a writer classes a post (分级分类); what nobody said is refused, never guessed. */
@ApplicationScoped
class PostGrading {
  private final ConcernedUnits units;
  private final FileDesk files;

  PostGrading(ConcernedUnits units, FileDesk files) {
    this.units = units;
    this.files = files;
  }

  /** How a new post is classed. */
  Uni<Grading> of(Actor by, UUID unit, WantedPost w) {
    return of(by, unit, grade(w.grade()), w.concernedUnitIds(), w.planFileId());
  }

  /** How a post is classed after the change. */
  Uni<Grading> of(Actor by, Post post, PostChange c) {
    Grading before = post.grading();
    Grade grade = c.grade() == null ? before.grade() : grade(c.grade());
    List<UUID> concerned =
        c.concernedUnitIds() == null ? before.concernedUnits() : c.concernedUnitIds();
    boolean samePlan = c.planFileId() == null || c.planFileId().equals(before.planFileId());
    return samePlan
        ? units
            .named(post.unitId, concerned)
            .map(named -> new Grading(grade, named, before.planFileId()))
        : of(by, post.unitId, grade, concerned, c.planFileId());
  }

  private Uni<Grading> of(Actor by, UUID unit, Grade grade, List<UUID> concerned, UUID plan) {
    return units
        .named(unit, concerned)
        .call(x -> plan == null ? Uni.createFrom().nullItem() : files.required(by, plan))
        .map(named -> new Grading(grade, named, plan));
  }

  /** A grade that posts know; answers to citizens have their own. */
  private static Grade grade(String said) {
    if (said == null) {
      throw KernelProblem.field("grade", "REQUIRED");
    }
    return Grade.of(SubjectKind.POST).stream()
        .filter(g -> g.name().equals(said))
        .findFirst()
        .orElseThrow(() -> KernelProblem.field("grade", "WRONG_VALUE"));
  }
}
