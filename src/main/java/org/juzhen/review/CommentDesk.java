package org.juzhen.review;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.juzhen.audit.AuditDesk;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.HubClock;
import org.juzhen.kernel.KernelProblem;
import org.juzhen.review.screening.Place;

/** Where people comment on words, and authors answer (批注). */
@ApplicationScoped
public class CommentDesk {
  private final ReviewFiles files;
  private final ReviewComments comments;
  private final AuditDesk audit;
  private final HubClock clock;

  CommentDesk(ReviewFiles files, ReviewComments comments, AuditDesk audit, HubClock clock) {
    this.files = files;
    this.comments = comments;
    this.audit = audit;
    this.clock = clock;
  }

  /** All comments on the subject, each where its words stand in this submission. */
  @WithTransaction
  public Uni<List<CommentView>> list(Actor by, UUID id) {
    return files.named(id).invoke(file -> ReviewRules.mustSee(by, file)).chain(this::views);
  }

  Uni<List<CommentView>> views(ReviewFile file) {
    return comments
        .on(file.submission().subjectId)
        .map(all -> all.stream().map(c -> view(file, c)).toList());
  }

  private static CommentView view(ReviewFile file, ReviewComment c) {
    CommentAnchor where = CommentRules.anchor(file, c.accountId, c.place, c.quote, c.spanFrom);
    return c.view(where, CommentRules.cards(file, c.accountId, c.place, where));
  }

  /** Comments on words that stand in the text; words that do not are refused. */
  @WithTransaction
  public Uni<CommentView> write(Actor by, UUID id, NewComment wanted) {
    return files
        .named(id)
        .chain(
            file -> {
              CommentRules.mustComment(by, file);
              mustBeText(file, wanted);
              int near = wanted.near() == null ? 0 : wanted.near();
              CommentAnchor where =
                  CommentRules.anchor(
                      file, wanted.accountId(), wanted.place(), wanted.quote(), near);
              if (where == null) {
                throw ReviewProblem.WORDS_NOT_FOUND.problem().field("quote", "UNKNOWN");
              }
              ReviewComment c =
                  new ReviewComment(file.submission(), wanted, where, by, clock.now());
              return comments
                  .on(c.subjectId)
                  .invoke(CommentDesk::mustBeFew)
                  .chain(x -> comments.persistAndFlush(c))
                  .call(x -> note(by, "COMMENT", file, c))
                  .map(x -> view(file, c));
            });
  }

  private static void mustBeText(ReviewFile file, NewComment wanted) {
    if (wanted.place() == Place.WHOLE) {
      throw KernelProblem.field("place", "WRONG_VALUE");
    }
    boolean shown = file.pieces().stream().anyMatch(p -> p.accountId.equals(wanted.accountId()));
    if (wanted.accountId() != null && !shown) {
      throw KernelProblem.field("accountId", "UNKNOWN");
    }
  }

  private static void mustBeFew(List<ReviewComment> all) {
    if (all.size() >= ReviewComments.MOST) {
      throw ReviewProblem.TOO_MANY_COMMENTS.with("most", ReviewComments.MOST);
    }
  }

  /** The author says what was done about it. */
  @WithTransaction
  public Uni<CommentView> answer(Actor by, UUID id, UUID commentId, String answer) {
    return change(
        by,
        id,
        commentId,
        "ANSWER_COMMENT",
        file -> {
          ReviewRules.mustSee(by, file);
          if (!CommentRules.mayAnswer(by, file)) {
            throw KernelProblem.FORBIDDEN.with("needs", List.of("EDITOR"));
          }
        },
        c -> c.answered(answer.strip(), by, clock.now()));
  }

  /** It is settled. */
  @WithTransaction
  public Uni<CommentView> resolve(Actor by, UUID id, UUID commentId) {
    return change(
        by,
        id,
        commentId,
        "RESOLVE_COMMENT",
        file -> CommentRules.mustSettle(by, file),
        c -> c.resolved(by, clock.now()));
  }

  private Uni<CommentView> change(
      Actor by,
      UUID id,
      UUID commentId,
      String verb,
      Consumer<ReviewFile> may,
      Consumer<ReviewComment> change) {
    return files
        .named(id)
        .invoke(may)
        .chain(
            file ->
                comments
                    .required(file.submission().subjectId, commentId)
                    .invoke(change)
                    .call(x -> comments.flush())
                    .call(c -> note(by, verb, file, c))
                    .map(c -> view(file, c)));
  }

  /** A return names the comments of this submission that wait, beside what was written. */
  Uni<Verdict> collected(UUID stepId, Verdict verdict, Locale language) {
    return verdict.decision() != Decision.RETURN
        ? Uni.createFrom().item(verdict)
        : comments.openAt(stepId).map(open -> with(verdict, open, Languages.reading(language)));
  }

  private static Verdict with(Verdict v, List<ReviewComment> open, ReadingMessages words) {
    return new Verdict(
        v.decision(),
        v.gates(),
        v.kinds(),
        v.findings(),
        CommentRules.reasons(v.note(), open, words));
  }

  private Uni<Void> note(Actor by, String verb, ReviewFile file, ReviewComment c) {
    return audit.record(by, verb, Submission.subject(file.submission()), Map.of("comment", c.id));
  }
}
