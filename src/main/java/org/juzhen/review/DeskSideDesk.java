package org.juzhen.review;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.juzhen.kernel.Actor;
import org.juzhen.review.screening.Place;

/** Fetches what lies on the desk beside the submission: comments, changes, who reads, how long. */
@ApplicationScoped
public class DeskSideDesk {
  /** Nobody compares with what was before these. */
  private static final int EARLIER = 10;

  private final ReviewCases cases;
  private final ReviewFiles files;
  private final CommentDesk comments;
  private final HoldDesk holds;
  private final QueueDesk queue;
  private final GradeSides grades;

  DeskSideDesk(
      ReviewCases cases,
      ReviewFiles files,
      CommentDesk comments,
      HoldDesk holds,
      QueueDesk queue,
      GradeSides grades) {
    this.grades = grades;
    this.cases = cases;
    this.files = files;
    this.comments = comments;
    this.holds = holds;
    this.queue = queue;
  }

  @WithTransaction
  Uni<DeskSide> of(Actor by, ReviewSheet sheet) {
    return cases
        .required(sheet.step().caseId())
        .chain(files::of)
        .invoke(file -> ReviewRules.mustSee(by, file))
        .chain(
            file ->
                comments
                    .views(file)
                    .chain(said -> earlier(file).map(old -> papers(sheet, file, said, old)))
                    .chain(papers -> side(by, file, papers)));
  }

  private Uni<DeskSide> side(Actor by, ReviewFile file, Papers papers) {
    return queue
        .pace(file)
        .chain(
            pace ->
                hold(by, file)
                    .chain(
                        hold ->
                            grades
                                .of(file)
                                .map(graded -> side(by, file, papers, hold, pace, graded))));
  }

  private static DeskSide side(
      Actor by, ReviewFile file, Papers papers, HoldSheet hold, ReviewPace pace, GradeSide graded) {
    return new DeskSide(
        hold,
        pace,
        papers.papers(),
        papers.comments(),
        CommentRules.mayComment(by, file),
        CommentRules.mayAnswer(by, file),
        CommentRules.maySettle(by, file),
        graded);
  }

  private Uni<HoldSheet> hold(Actor by, ReviewFile file) {
    ReviewStep open = ReviewRules.turn(by, file);
    return open == null ? Uni.createFrom().nullItem() : holds.sheet(by, file, open.id);
  }

  /** What the grade asks for besides, for pages that show no more of the desk. */
  @WithTransaction
  Uni<GradeSide> graded(Actor by, UUID caseId) {
    return cases
        .required(caseId)
        .chain(files::of)
        .invoke(file -> ReviewRules.mustSee(by, file))
        .chain(grades::of);
  }

  private Uni<List<ReviewFile>> earlier(ReviewFile file) {
    ReviewCase c = file.submission();
    return cases
        .history(c.subjectId)
        .map(
            all ->
                all.stream()
                    .filter(x -> x.submission < c.submission && x.subjectKind == c.subjectKind)
                    .limit(EARLIER)
                    .toList())
        .chain(files::of);
  }

  private record Papers(List<DeskSide.Paper> papers, List<CommentView> comments) {}

  private static Papers papers(
      ReviewSheet sheet, ReviewFile file, List<CommentView> said, List<ReviewFile> earlier) {
    return new Papers(
        sheet.drafts().stream().map(d -> paper(d, file, said, earlier)).toList(), said);
  }

  private static DeskSide.Paper paper(
      ReviewSheet.Draft draft, ReviewFile file, List<CommentView> said, List<ReviewFile> earlier) {
    List<UUID> accounts = draft.accounts().stream().map(ReviewSheet.Where::id).toList();
    ReviewPiece first =
        file.pieces().stream()
            .filter(p -> accounts.contains(p.accountId))
            .findFirst()
            .orElseThrow();
    List<CommentView> here =
        said.stream()
            .filter(c -> c.state() != CommentState.RESOLVED)
            .filter(c -> c.accountId() == null || accounts.contains(c.accountId()))
            .toList();
    return new DeskSide.Paper(
        draft,
        CommentMarks.in(draft.title(), at(here, Place.TITLE)),
        CommentMarks.in(draft.body(), at(here, Place.BODY)),
        CommentMarks.in(draft.summary(), at(here, Place.SUMMARY)),
        PieceChange.of(first, file.submission().subjectKind == SubjectKind.POST, earlier));
  }

  private static List<CommentView> at(List<CommentView> comments, Place place) {
    return comments.stream().filter(c -> c.place() == place).toList();
  }
}
