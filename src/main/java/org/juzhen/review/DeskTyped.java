package org.juzhen.review;

import java.util.UUID;

/**
 * What was typed into the forms of the desk, for the page that shows them again.
 *
 * @param answerTo the comment whose answer came back, or null
 * @param successor to whom it should be handed
 */
record DeskTyped(
    ReviewForm form, CommentForm comment, UUID answerTo, String answer, String successor) {
  static final DeskTyped NOTHING = of(ReviewForm.EMPTY);

  static DeskTyped of(ReviewForm form) {
    return new DeskTyped(form, CommentForm.EMPTY, null, "", "");
  }

  static DeskTyped of(CommentForm comment) {
    return new DeskTyped(ReviewForm.EMPTY, comment, null, "", "");
  }

  static DeskTyped answer(UUID comment, String answer) {
    return new DeskTyped(
        ReviewForm.EMPTY, CommentForm.EMPTY, comment, CommentForm.shown(answer), "");
  }

  static DeskTyped successor(String person) {
    return new DeskTyped(ReviewForm.EMPTY, CommentForm.EMPTY, null, "", CommentForm.shown(person));
  }

  /** The answer that was typed to this comment. */
  public String answerTo(UUID comment) {
    return comment.equals(answerTo) ? answer : "";
  }
}
