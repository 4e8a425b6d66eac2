package org.juzhen.filing;

import org.juzhen.profile.RuleChoice;
import org.juzhen.profile.RuleValue;
import org.juzhen.registry.UnitKind;

/** At which level an opening is told (公告层级). */
enum NoticeRank {
  SUPERIOR(NoticePlace.SUPERIOR_PORTAL, NoticePlace.SUPERIOR_ACCOUNT),
  SAME_LEVEL(NoticePlace.SAME_LEVEL_PORTAL, NoticePlace.SAME_LEVEL_ACCOUNT),
  ANY(NoticePlace.ANY_PORTAL, NoticePlace.ANY_ACCOUNT);

  private final NoticePlace portal;
  private final NoticePlace account;

  NoticeRank(NoticePlace portal, NoticePlace account) {
    this.portal = portal;
    this.account = account;
  }

  /** By rank a government tells one level up, a department at its own. */
  static NoticeRank of(RuleValue level, UnitKind kind) {
    if (level == null || level.choice() == RuleChoice.ANY_LEVEL) {
      return ANY;
    }
    boolean up = level.choice() == RuleChoice.BY_RANK && kind.isGovernment();
    return up ? SUPERIOR : SAME_LEVEL;
  }

  NoticePlace place(RuleChoice channel) {
    return channel == RuleChoice.PORTAL ? portal : account;
  }
}
