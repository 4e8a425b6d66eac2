package org.juzhen.profile;

import static org.juzhen.profile.RuleChoice.*;
import static org.juzhen.profile.RuleGroup.*;
import static org.juzhen.profile.RuleShape.choice;
import static org.juzhen.profile.RuleShape.flag;
import static org.juzhen.profile.RuleShape.of;
import static org.juzhen.profile.RuleShape.set;
import static org.juzhen.profile.RuleType.COUNT;
import static org.juzhen.profile.RuleType.DAYS;
import static org.juzhen.profile.RuleType.HOURS;
import static org.juzhen.profile.RuleType.MONTHS;
import static org.juzhen.profile.RuleType.MONTH_DAY;
import static org.juzhen.profile.RuleType.NOTICE;
import static org.juzhen.profile.RuleType.PERCENT;
import static org.juzhen.profile.RuleType.SET;
import static org.juzhen.profile.RuleType.TEXT;
import static org.juzhen.profile.RuleType.WORKING_DAYS;
import static org.juzhen.profile.RuleType.YEARS;
import static org.juzhen.profile.Stricter.FALSE;
import static org.juzhen.profile.Stricter.HIGHER;
import static org.juzhen.profile.Stricter.LOWER;
import static org.juzhen.profile.Stricter.SUBSET;
import static org.juzhen.profile.Stricter.SUPERSET;
import static org.juzhen.profile.Stricter.TRUE;

/**
 * The numbers and choices that differ by place (规则参数). What each of them means is said in {@code
 * messages/rulewhy_zh.properties}; what applies where lies in {@code rule_value}.
 */
public enum RuleKey {
  INTERNAL_BODY_ALLOWED(OPENING, flag(FALSE)),
  /** Kinds and levels of units that have to have an account. */
  MUST_OPEN(OPENING, set(SUPERSET, GOVERNMENT_PROVINCE, OTHER_BODY)),
  MUST_OPEN_EXCEPTIONS(OPENING, set(SUBSET, SECRET_RELATED, NO_PUBLIC_FUNCTION)),
  MAY_OPEN(OPENING, set(SUBSET, GOVERNMENT_PROVINCE, OTHER_BODY).alwaysSome()),
  /** What becomes of a unit that neither must nor may. */
  UNLISTED_OPENER(OPENING, choice(JUSTIFY, REFUSE)),
  EVENT_ACCOUNT_ALLOWED(OPENING, flag(FALSE)),
  /** In principle: an exception needs a reason and an approval. */
  ONE_ACCOUNT_PER_PLATFORM(OPENING, choice(IN_PRINCIPLE, STRICT)),
  SUBSCRIPTION_AND_SERVICE_TOGETHER(OPENING, flag(TRUE)),
  PLATFORM_APPROVED_ONLY(OPENING, flag(TRUE)),
  /** Names of platforms as the register knows them, or as they are called. */
  APPROVED_PLATFORMS(OPENING, of(SET, SUBSET).orNothing()),
  OPEN_MODE(OPENING, choice(FILING, APPROVAL)),
  OPEN_FINAL_LEVEL(OPENING, choice(COMPETENT_UNIT, COUNTY, PREFECTURE, PROVINCE, STATE)),
  /** Whether an approved opening is filed as well. */
  FILE_AFTER_APPROVAL(OPENING, flag(TRUE)),
  FILE_WORKING_DAYS(OPENING, of(WORKING_DAYS, LOWER)),
  OPEN_MATERIALS(OPENING, papers()),
  SYSTEM_DOCUMENTS(OPENING, set(SUPERSET, SECURITY_RULES, EMERGENCY_PLAN)),
  GO_LIVE_YEARS(OPENING, of(YEARS, LOWER).orNothing()),
  APP_SECURITY_TEST(OPENING, flag(TRUE)),
  OPEN_ANNOUNCE_CHANNELS(OPENING, set(SUPERSET, PORTAL, ACCOUNT)),
  OPEN_ANNOUNCE_LEVEL(OPENING, choice(ANY_LEVEL, SAME_LEVEL, BY_RANK)),
  OPEN_NOTICE(OPENING, of(NOTICE, HIGHER).orNothing()),
  LEVEL_DECISION_WORKING_DAYS(OPENING, of(WORKING_DAYS, LOWER)),
  REGULARISE_WORKING_DAYS(OPENING, of(WORKING_DAYS, LOWER)),
  /** Days in which an imported account may post before its historic filing is confirmed. */
  UNFILED_GRACE_DAYS(OPENING, of(DAYS, LOWER)),

  CHANGE_MODE(CHANGING, choice(FILING, APPROVAL)),
  CHANGE_FINAL_LEVEL(CHANGING, choice(COMPETENT_UNIT, COUNTY, PREFECTURE, PROVINCE, STATE)),
  CHANGE_MATERIALS(CHANGING, papers()),
  /** How long a notice of a major change hangs, or nothing. */
  CHANGE_NOTICE(CHANGING, of(NOTICE, HIGHER).orNothing()),
  /** Which changes are major ones; every other is minor. */
  CHANGE_MAJOR(CHANGING, set(SUPERSET, SPONSOR_CHANGED, ADDRESS_CHANGED)),
  CHANGE_MINOR_EXEMPT(CHANGING, flag(FALSE)),
  SPONSOR_CHANGE_ANNOUNCED(CHANGING, flag(TRUE)),
  /** Days after a merger or an abolition in which each account is changed or closed. */
  REORGANISATION_DAYS(CHANGING, of(DAYS, LOWER)),

  CLOSE_MODE(CLOSING, choice(FILING, APPROVAL)),
  CLOSE_FINAL_LEVEL(CLOSING, choice(COMPETENT_UNIT, COUNTY, PREFECTURE, PROVINCE, STATE)),
  /** The fewer reasons, the harder it is to close. */
  CLOSE_REASONS(CLOSING, set(SUBSET, LOW_USE, CONSOLIDATION).alwaysSome()),
  CLOSE_MATERIALS(CLOSING, papers()),
  CLOSE_ANNOUNCE_CHANNELS(CLOSING, set(SUPERSET, PORTAL, ACCOUNT)),
  CLOSE_NOTICE(CLOSING, of(NOTICE, HIGHER).orNothing()),
  GOVERNMENT_MAIN_CLOSABLE(CLOSING, flag(FALSE)),
  CONTENT_MIGRATION(CLOSING, flag(TRUE)),
  DESTINATION_NOTICE(CLOSING, flag(TRUE)),
  DEREGISTER_MATERIALS(CLOSING, papers()),
  DEREGISTER_CHASE_DAYS(CLOSING, of(DAYS, LOWER)),

  /**
   * With it a pause needs a cause, dates and papers and is short and seldom; without it none does.
   */
  TEMP_OFFLINE_ENABLED(OFFLINE, flag(TRUE)),
  TEMP_OFFLINE_MODE(OFFLINE, choice(FILING, APPROVAL)),
  TEMP_OFFLINE_FINAL_LEVEL(OFFLINE, choice(COMPETENT_UNIT, COUNTY, PREFECTURE, PROVINCE, STATE)),
  TEMP_OFFLINE_PER_YEAR(OFFLINE, of(COUNT, LOWER)),
  TEMP_OFFLINE_MAX_DAYS(OFFLINE, of(DAYS, LOWER)),
  TEMP_OFFLINE_ALARM_DAYS(OFFLINE, of(DAYS, LOWER)),
  TEMP_OFFLINE_ANNOUNCE(OFFLINE, set(SUPERSET, OWN, SAME_LEVEL)),
  SUSPEND_MATERIALS(OFFLINE, papers()),
  SERVICE_INTERRUPTION_FILED(OFFLINE, flag(TRUE)),
  EMERGENCY_REPORT_HOURS(OFFLINE, of(HOURS, LOWER)),
  EMERGENCY_REPORT_LEVEL(OFFLINE, choice(COMPETENT_UNIT, COUNTY, PREFECTURE, PROVINCE, STATE)),
  EMERGENCY_MATERIALS(OFFLINE, set(SUPERSET, COLLECTIVE_RECORD, STAFFING_DECISION)),
  /** Whether an emergency counts as one of the year's offline times. */
  EMERGENCY_COUNTED(OFFLINE, flag(TRUE)),

  EXIT_FINAL_LEVEL(EXIT, choice(COMPETENT_UNIT, COUNTY, PREFECTURE, PROVINCE, STATE)),
  EXIT_MATERIALS(EXIT, set(SUPERSET, COLLECTIVE_RECORD, STAFFING_DECISION)),
  EXIT_CLEANUP_MONTHS(EXIT, of(MONTHS, LOWER)),

  REPOST_DEADLINE_HOURS(REPOST, of(HOURS, LOWER)),
  /** Hours after the deadline after which a repost that is still owed counts as missed. */
  REPOST_MISSED_HOURS(REPOST, of(HOURS, LOWER)),
  /** Shares of a duty's time after which those who write, lead and supervise are told. */
  DUTY_EDITOR_PERCENT(REPOST, of(PERCENT, LOWER)),
  DUTY_LEADER_PERCENT(REPOST, of(PERCENT, LOWER)),
  DUTY_SUPERVISOR_PERCENT(REPOST, of(PERCENT, LOWER)),
  /** Share of its time after which an article that only then arrives counts as late itself. */
  ARRIVED_LATE_PERCENT(REPOST, of(PERCENT, HIGHER)),
  /** Hours of the day between which whoever is on watch is told of a duty. */
  NIGHT_FROM_HOUR(REPOST, of(COUNT, LOWER)),
  NIGHT_UNTIL_HOUR(REPOST, of(COUNT, HIGHER)),
  /** Days for which an exemption may be agreed in advance. */
  STANDING_EXEMPTION_DAYS(REPOST, of(DAYS, LOWER)),
  /** Accounts above which a rule of reposting needs a second person. */
  REPOST_RULE_ACCOUNTS(REPOST, of(COUNT, LOWER)),
  /** Units above which a class or labels of an article need a second person. */
  SECOND_PERSON_UNITS(REPOST, of(COUNT, LOWER)),
  /** Whether a class that a portal says of its article waits for a person where it binds many. */
  PORTAL_CLASS_WAITS(REPOST, flag(TRUE)),
  /** Whose post fulfils what a unit's accounts owe. */
  REPOST_FULFILLED_BY(REPOST, choice(ANY_ACCOUNT, MAIN_ACCOUNT, EACH_ACCOUNT)),
  /** Words: whoever says more has to say what is asked above as well. */
  STATE_COUNCIL_REPOST(REPOST, of(TEXT, SUPERSET)),
  SYNC_WITH_PORTAL(REPOST, flag(TRUE)),
  /** Hours between portal and account that still count as going in step. */
  SYNC_HOURS(REPOST, of(HOURS, LOWER)),
  LINK_COUNTS_AS_REPOST(REPOST, flag(FALSE)),
  /** Hours in which a portal above answers what is offered to it. */
  UPWARD_ANSWER_HOURS(REPOST, of(HOURS, LOWER)),
  /** Hours in which a post is put right whose article says something else now. */
  CORRECT_POST_HOURS(REPOST, of(HOURS, LOWER)),
  /** Hours in which a post is taken back whose article was taken back. */
  TAKE_DOWN_POST_HOURS(REPOST, of(HOURS, LOWER)),
  /** Hours after which nobody has to guess why an accepted text is not at its address. */
  UPWARD_ADDRESS_HOURS(REPOST, of(HOURS, LOWER)),
  /** Whether a duty is done by what was published without being sent to the followers. */
  UNPUSHED_FULFILS(REPOST, flag(FALSE)),
  /** Hours of the day in which no repost is planned. */
  QUIET_HOURS(REPOST, set(SUPERSET, HOUR_0, HOUR_23)),
  /** Whether emergencies go out in those hours too. */
  EMERGENCY_PASSES_QUIET(REPOST, flag(TRUE)),
  SOURCE_POLICY(REPOST, choice(SOFT, HARD)),
  TITLE_CHANGE_CONFIRMED(REPOST, flag(TRUE)),

  REVIEW_LEVELS(REVIEW, of(COUNT, HIGHER)),
  FIVE_GATES(REVIEW, flag(TRUE)),
  /** Whether each signer confirms one by one that the text is none of what is never posted. */
  CONTENT_CHECKLIST(REVIEW, flag(TRUE)),
  SECRECY_REVIEWED(REVIEW, flag(TRUE)),
  COSIGN_OTHER_UNIT(REVIEW, flag(TRUE)),
  SENSITIVE_SIGNER(REVIEW, choice(LEADER, PRINCIPAL_LEADER)),
  SENSITIVE_PLAN(REVIEW, flag(TRUE)),
  /** Days for which a clearance may be used. */
  CLEARANCE_DAYS(REVIEW, of(DAYS, LOWER)),
  /** Days for which an answer of the library goes out without signatures of its own. */
  LIBRARY_CLEARANCE_DAYS(REVIEW, of(DAYS, LOWER)),
  /** Days before the end of such a clearance on which whoever keeps the answer is told. */
  LIBRARY_RENEWAL_DAYS(REVIEW, of(DAYS, HIGHER)),
  /** Hours within which an emergency that went out on one signature is read again. */
  AFTER_REVIEW_HOURS(REVIEW, of(HOURS, LOWER)),
  /** How many per cent of a repost's time its review may take before those who sign are told. */
  REVIEW_CLOCK_PERCENT(REVIEW, of(PERCENT, LOWER)),
  /** Whether the scan of a signed form stands for a signature in the hub. */
  PAPER_SIGNATURE(REVIEW, flag(FALSE)),
  /** Share of the time for reposts after which a step may be signed by the holder's deputy too. */
  DEPUTY_AFTER_PERCENT(REVIEW, of(PERCENT, HIGHER)),

  REPLY_SIMPLE_WORKING_DAYS(MESSAGES, of(WORKING_DAYS, LOWER)),
  REPLY_VALUABLE_WORKING_DAYS(MESSAGES, of(WORKING_DAYS, LOWER)),
  /** In all, not on top. */
  REPLY_EXTENDED_WORKING_DAYS(MESSAGES, of(WORKING_DAYS, LOWER)),
  COMPLAINT_WORKING_DAYS(MESSAGES, of(WORKING_DAYS, LOWER)),
  ERROR_FORWARD_WORKING_DAYS(MESSAGES, of(WORKING_DAYS, LOWER)),
  ERROR_REPLY_WORKING_DAYS(MESSAGES, of(WORKING_DAYS, LOWER)),
  BOUNCE_WORKING_DAYS(MESSAGES, of(WORKING_DAYS, LOWER)),
  OPINION_FIRST_INFO_HOURS(MESSAGES, of(HOURS, LOWER)),
  OPINION_PRESS_HOURS(MESSAGES, of(HOURS, LOWER)),
  OPINION_OTHER_HOURS(MESSAGES, of(HOURS, LOWER)),
  /** Hours after which a major emergency is told of again. */
  OPINION_UPDATE_HOURS(MESSAGES, of(HOURS, LOWER)),
  /** Hours in which all main accounts show an update. */
  OPINION_SYNC_HOURS(MESSAGES, of(HOURS, LOWER)),
  MESSAGES_PUBLIC(MESSAGES, flag(TRUE)),
  MESSAGES_PUBLIC_COUNT(MESSAGES, of(COUNT, HIGHER).orNothing()),
  MESSAGES_PUBLIC_MONTHS(MESSAGES, of(MONTHS, LOWER).orNothing()),
  MESSAGE_STATISTICS_PUBLIC(MESSAGES, flag(TRUE)),
  COMMENTS_CLOSABLE(MESSAGES, flag(FALSE)),
  SURVEY_RESULT_MONTHS(MESSAGES, of(MONTHS, LOWER).orNothing()),
  SURVEY_EMAIL_ONLY(MESSAGES, flag(FALSE)),
  INBOX_CHECK_DAYS(MESSAGES, of(DAYS, LOWER)),
  KNOWLEDGE_REVIEW_MONTHS(MESSAGES, of(MONTHS, LOWER)),

  DORMANCY_WARN_DAYS(UPDATING, of(DAYS, LOWER)),
  DORMANCY_OVERDUE_DAYS(UPDATING, of(DAYS, LOWER)),
  DORMANCY_ZOMBIE_DAYS(UPDATING, of(DAYS, LOWER)),
  /** Whether what was published without being sent to the followers ends an account's silence. */
  UNPUSHED_RESETS_SILENCE(UPDATING, flag(FALSE)),
  UPDATE_CYCLE_REQUIRED(UPDATING, flag(TRUE)),
  PROFILE_REVIEW_MONTHS(UPDATING, of(MONTHS, LOWER).orNothing()),
  COLUMN_DYNAMIC_DAYS(UPDATING, of(DAYS, LOWER).orNothing()),
  COLUMN_STATISTICS_MONTHS(UPDATING, of(MONTHS, LOWER).orNothing()),
  COLUMN_POLICY_MONTHS(UPDATING, of(MONTHS, LOWER).orNothing()),
  COLUMN_REPORT_MONTHS(UPDATING, of(MONTHS, LOWER).orNothing()),

  CHECK_CYCLE(CHECKING, choice(YEARLY, QUARTERLY, MONTHLY, DAILY)),
  CHECK_SITE_RATIO(CHECKING, of(PERCENT, HIGHER).orNothing()),
  CHECK_ACCOUNT_RATIO(CHECKING, of(PERCENT, HIGHER).orNothing()),
  CHECK_PUBLISHED(CHECKING, flag(TRUE)),
  BULLETIN_CYCLE(CHECKING, choice(YEARLY, QUARTERLY, MONTHLY)),
  ASSESSMENT_CYCLE(CHECKING, choice(YEARLY, QUARTERLY, MONTHLY)),
  ASSESSMENT_PUBLISHED(CHECKING, flag(TRUE)),
  SANCTIONS(CHECKING, set(SUPERSET, REMINDER, INTERVIEW)),
  REPEAT_ESCALATES(CHECKING, flag(TRUE)),
  ANNUAL_REPORT_DUE(CHECKING, of(MONTH_DAY, LOWER)),
  ANNUAL_REPORT_ACCOUNTS(CHECKING, flag(TRUE)),

  SECURITY_CHECK_MONTHS(SECURITY, of(MONTHS, LOWER).orNothing()),
  CYBERSPACE_CHECK_MONTHS(SECURITY, of(MONTHS, LOWER).orNothing()),
  DRILLS_REQUIRED(SECURITY, flag(TRUE)),
  LOG_MONTHS(SECURITY, of(MONTHS, HIGHER)),
  TWO_FACTOR(SECURITY, flag(TRUE)),

  LEADER_IN_CHARGE(STAFF, flag(TRUE)),
  AB_POST(STAFF, flag(TRUE)),
  REGISTER_BEFORE_POST(STAFF, flag(TRUE)),
  TRAIN_BEFORE_POST(STAFF, flag(TRUE)),
  TRAINING_PER_YEAR(STAFF, of(COUNT, HIGHER)),
  DUTY_24H(STAFF, flag(TRUE)),
  PATROL_DAILY(STAFF, flag(TRUE)),
  CONTRACT_PAPERS(STAFF, set(SUPERSET, QUALIFICATION_REVIEW, SECRECY_AGREEMENT)),
  CONTRACT_WARN_DAYS(STAFF, of(DAYS, HIGHER));

  private final RuleGroup group;
  private final RuleShape shape;

  RuleKey(RuleGroup group, RuleShape shape) {
    this.group = group;
    this.shape = shape;
  }

  private static RuleShape papers() {
    return set(SUPERSET, COLLECTIVE_RECORD, COLLECTIVE_OR_LEADER);
  }

  public RuleGroup group() {
    return group;
  }

  public RuleShape shape() {
    return shape;
  }

  /**
   * Whether the value that the hub ships binds below it like a text, though no text says so: what
   * keeps the gate of review is tightened by a place and never loosened. The database has the same
   * list ({@code rule_binds_as_shipped}).
   */
  public boolean bindsAsShipped() {
    return switch (this) {
      case CLEARANCE_DAYS,
          LIBRARY_CLEARANCE_DAYS,
          AFTER_REVIEW_HOURS,
          DEPUTY_AFTER_PERCENT,
          REVIEW_LEVELS ->
          true;
      default -> false;
    };
  }

  /**
   * Whether a looser value is given by a text, or by who supervises from above, to nobody itself.
   */
  public boolean isAllowedFromAbove() {
    return this == PAPER_SIGNATURE;
  }
}
