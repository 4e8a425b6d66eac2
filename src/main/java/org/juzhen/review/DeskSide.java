package org.juzhen.review;

import java.util.List;

/**
 * What the desk of one submission shows besides the submission itself (审核台).
 *
 * @param hold who reads it, or null when nothing is to be signed
 * @param pace how much of the time its review has taken, or null
 * @param papers the drafts with comments marked in them
 * @param graded what the grade asks for besides
 */
record DeskSide(
    HoldSheet hold,
    ReviewPace pace,
    List<Paper> papers,
    List<CommentView> comments,
    boolean mayComment,
    boolean mayAnswer,
    boolean maySettle,
    GradeSide graded) {

  /**
   * A draft as it lies on the desk.
   *
   * @param cards what is drawn on cards, or empty
   * @param since what is different since it was last read, or null the first time
   */
  record Paper(
      ReviewSheet.Draft draft,
      String title,
      String body,
      String cards,
      String summary,
      PieceChange since) {}

  /** Something is drawn on cards. */
  public boolean cards() {
    return papers.stream().anyMatch(p -> !p.cards().isEmpty());
  }

  public long openComments() {
    return comments.stream().filter(c -> c.state() != CommentState.RESOLVED).count();
  }
}
