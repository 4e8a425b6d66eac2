package org.juzhen.review;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
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
  private final Deputies deputies;

  DeskSideDesk(
      ReviewCases cases,
      ReviewFiles files,
      CommentDesk comments,
      HoldDesk holds,
      QueueDesk queue,
      GradeSides grades,
      Deputies deputies) {
    this.deputies = deputies;
    this.grades = grades;
    this.cases = cases;
    this.files = files;
    this.comments = comments;
    this.holds = holds;
    this.queue = queue;
  }

  @WithTransaction
  Uni<DeskSide> of(Actor by, ReviewSheet sheet, Locale language) {
    return cases
        .required(sheet.step().caseId())
        .chain(files::of)
        .invoke(file -> ReviewRules.mustSee(by, file))
        .call(file -> deputies.mark(by, file))
        .chain(
            file ->
                comments
                    .views(file)
                    .chain(
                        said ->
                            earlier(file)
                                .map(
                                    old ->
                                        new Papers(papers(sheet, file, said, old, language), said)))
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

  private static List<DeskSide.Paper> papers(
      ReviewSheet sheet,
      ReviewFile file,
      List<CommentView> said,
      List<ReviewFile> earlier,
      Locale language) {
    BoundMessages words = Languages.bound(language);
    return sheet.drafts().stream()
        .map(d -> paper(d, comments(d, said), since(d, file, earlier, words), words))
        .toList();
  }

  private static List<CommentView> comments(ReviewSheet.Draft draft, List<CommentView> said) {
    return said.stream()
        .filter(c -> c.state() != CommentState.RESOLVED)
        .filter(
            c ->
                c.accountId() == null
                    || draft.accounts().stream().anyMatch(a -> a.is(c.accountId())))
        .toList();
  }

  private static PieceChange since(
      ReviewSheet.Draft draft, ReviewFile file, List<ReviewFile> earlier, BoundMessages words) {
    ReviewPiece first =
        file.pieces().stream()
            .filter(p -> draft.accounts().stream().anyMatch(a -> a.is(p.accountId)))
            .findFirst()
            .orElseThrow();
    boolean markup = file.submission().subjectKind == SubjectKind.POST;
    return PieceChange.of(first, markup, earlier, words);
  }

  private static DeskSide.Paper paper(
      ReviewSheet.Draft draft, List<CommentView> here, PieceChange since, BoundMessages words) {
    return new DeskSide.Paper(
        draft,
        CommentMarks.in(draft.title(), at(here, Place.TITLE)),
        ShownMarkup.of(CommentMarks.in(draft.body(), at(here, Place.BODY)), draft.drawn(), words),
        ShownMarkup.cards(CommentMarks.in(draft.cards(), at(here, Place.CARD)), words),
        CommentMarks.in(draft.summary(), at(here, Place.SUMMARY)),
        since);
  }

  private static List<CommentView> at(List<CommentView> comments, Place place) {
    return comments.stream().filter(c -> c.place() == place).toList();
  }
}
