package org.juzhen.review;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.InTurn;
import org.juzhen.kernel.KernelProblem;
import org.juzhen.kernel.Problem;

/**
 * Signs several reposts with one act (批量签发). Each is decided by itself, with its own signature and
 * its own line in the journal; what does not qualify is left, and says why.
 */
@ApplicationScoped
public class BatchDesk {
  private final ReviewCases cases;
  private final ReviewSteps steps;
  private final ReviewFiles files;
  private final ReviewComments comments;
  private final JudgementDesk judgements;
  private final Deputies deputies;

  BatchDesk(
      ReviewCases cases,
      ReviewSteps steps,
      ReviewFiles files,
      ReviewComments comments,
      JudgementDesk judgements,
      Deputies deputies) {
    this.deputies = deputies;
    this.cases = cases;
    this.steps = steps;
    this.files = files;
    this.comments = comments;
    this.judgements = judgements;
  }

  /**
   * What became of one of them.
   *
   * @param review as it stands now, or null when it was refused
   * @param refusal why it was not signed, or null
   */
  record Signed(UUID step, ReviewView review, Problem refusal) {}

  /** What was confirmed of all of them. */
  public record Checked(Gates gates, Map<ProhibitedKind, Boolean> kinds) {}

  /** Signs what may be signed; each in a transaction of its own, one after the other. */
  Uni<List<Signed>> sign(Actor by, List<UUID> wanted, Checked checked, Locale language) {
    Verdict verdict =
        new Verdict(Decision.APPROVE, checked.gates(), checked.kinds(), Map.of(), null);
    verdict.mustBeComplete();
    return InTurn.of(wanted.stream().distinct().toList(), step -> one(by, step, verdict, language))
        .invoke(BatchDesk::mustConcern);
  }

  /** Who has nothing to do with any of them is refused as a whole. */
  private static void mustConcern(List<Signed> all) {
    if (all.stream().allMatch(s -> s.refusal() != null && isStrange(s.refusal()))) {
      throw all.get(0).refusal();
    }
  }

  private static boolean isStrange(Problem no) {
    return no.code() == KernelProblem.NOT_FOUND || no.code() == KernelProblem.FORBIDDEN;
  }

  private Uni<Signed> one(Actor by, UUID step, Verdict verdict, Locale language) {
    return signOne(by, step, verdict, language)
        .map(view -> new Signed(step, view, null))
        .onFailure(Problem.class)
        .recoverWithItem(no -> new Signed(step, null, no));
  }

  @WithTransaction
  Uni<ReviewView> signOne(Actor by, UUID step, Verdict verdict, Locale language) {
    return steps
        .caseOf(step)
        .chain(cases::held)
        .chain(files::of)
        .call(file -> deputies.mark(by, file))
        .invoke(file -> ReviewRules.capacity(by, file, file.step(step)))
        .chain(this::refusal)
        .invoke(
            no -> {
              if (no != null) {
                throw ReviewProblem.READ_IT_ALONE.with("why", no);
              }
            })
        .chain(x -> judgements.decide(by, step, verdict, language));
  }

  private Uni<BatchRefusal> refusal(ReviewFile file) {
    BatchRefusal no = BatchRules.refusal(file);
    return no != null
        ? Uni.createFrom().item(no)
        : comments
            .unsettled(file.submission().subjectId)
            .map(n -> n == 0 ? null : BatchRefusal.COMMENT_OPEN);
  }
}
