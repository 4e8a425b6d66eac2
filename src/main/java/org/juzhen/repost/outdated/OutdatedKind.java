package org.juzhen.repost.outdated;

import org.juzhen.profile.RuleKey;

/** What an article asks of a post that shows what it said before (任务类别). */
public enum OutdatedKind {
  /** It says something else now: the post is marked, put right or taken back. */
  CORRECT(RuleKey.CORRECT_POST_HOURS),
  /** Its portal took it back: the post goes as well. */
  TAKE_DOWN(RuleKey.TAKE_DOWN_POST_HOURS);

  private final RuleKey hours;

  OutdatedKind(RuleKey hours) {
    this.hours = hours;
  }

  /** What of a place's rules says how long it may take. */
  RuleKey hours() {
    return hours;
  }
}
