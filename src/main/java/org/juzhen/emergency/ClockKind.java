package org.juzhen.emergency;

import org.juzhen.profile.RuleKey;

/** The clocks of a thread (时限), each with the rule that says how long it runs. */
public enum ClockKind {
  /** Authoritative information of a major emergency (首发权威信息), 国办发〔2016〕80号. */
  FIRST_RELEASE(RuleKey.OPINION_FIRST_INFO_HOURS),
  /** A press conference on a major emergency (新闻发布会), 国办发〔2016〕61号. */
  PRESS(RuleKey.OPINION_PRESS_HOURS),
  /** A response to any other public concern (回应), 国办发〔2016〕61号. */
  RESPONSE(RuleKey.OPINION_OTHER_HOURS),
  /** The next update of a major emergency (持续发布); the texts name no number. */
  UPDATE(RuleKey.OPINION_UPDATE_HOURS),
  /** An update on all main accounts (同步推送), 国办发〔2017〕47号 八(三). */
  SYNC(RuleKey.OPINION_SYNC_HOURS),
  /** A corrected update in place of the words of before, wherever these stand (同步更正). */
  CORRECT(RuleKey.OPINION_SYNC_HOURS);

  private final RuleKey rule;

  ClockKind(RuleKey rule) {
    this.rule = rule;
  }

  RuleKey rule() {
    return rule;
  }

  /** Is about the accounts of one update. */
  boolean isOfAnUpdate() {
    return this == SYNC || this == CORRECT;
  }

  /** Is met by the first thing that can be read on an account. */
  boolean isMetByTheFirst() {
    return this == FIRST_RELEASE || this == RESPONSE;
  }
}
