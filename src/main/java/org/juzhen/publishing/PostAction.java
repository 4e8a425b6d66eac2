package org.juzhen.publishing;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What may be done with a post, and when; the one table behind guards and buttons. */
enum PostAction {
  EDIT(
      PostState.DRAFT,
      PostState.IN_REVIEW,
      PostState.RETURNED,
      PostState.CLEARED,
      PostState.SCHEDULED,
      PostState.PARTLY_POSTED),
  SUBMIT(PostState.DRAFT, PostState.RETURNED, PostState.SCHEDULED, PostState.PARTLY_POSTED),
  WITHDRAW(PostState.IN_REVIEW, PostState.SCHEDULED, PostState.PARTLY_POSTED, PostState.POSTED),
  SCHEDULE(PostState.CLEARED, PostState.SCHEDULED, PostState.PARTLY_POSTED, PostState.RETURNED),
  UNSCHEDULE(PostState.SCHEDULED, PostState.PARTLY_POSTED),
  RECALL(PostState.POSTED, PostState.PARTLY_POSTED, PostState.SCHEDULED);

  private final Set<PostState> from;

  PostAction(PostState first, PostState... others) {
    from = EnumSet.of(first, others);
  }

  boolean allowedIn(PostState state) {
    return from.contains(state);
  }

  /** Also of a post that is out, where an account was left out and may still get it. */
  boolean allowedIn(PostState state, boolean somethingLeft) {
    return allowedIn(state)
        || somethingLeft && state == PostState.POSTED && (this == SUBMIT || this == SCHEDULE);
  }

  /** Only what is under review can be taken back from it, whatever some accounts show already. */
  boolean allowedAt(PostStage stage) {
    return this != WITHDRAW || stage == PostStage.IN_REVIEW;
  }

  boolean allowed(PostStage stage, PostState state, boolean somethingLeft) {
    return allowedAt(stage) && allowedIn(state, somethingLeft);
  }

  static List<String> in(PostState state, PostStage stage, boolean somethingLeft) {
    return Arrays.stream(values())
        .filter(a -> a.allowed(stage, state, somethingLeft))
        .map(Enum::name)
        .toList();
  }
}
