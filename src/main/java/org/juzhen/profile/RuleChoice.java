package org.juzhen.profile;

/** The words of which choices and sets are made. */
public enum RuleChoice {
  // How strong a demand is.
  SOFT,
  HARD,
  IN_PRINCIPLE,
  STRICT,
  JUSTIFY,
  REFUSE,
  // How a case is handled, and who has the last word.
  FILING,
  APPROVAL,
  COMPETENT_UNIT,
  COUNTY,
  PREFECTURE,
  PROVINCE,
  STATE,
  // Whose account it is: kind and level; a development zone counts as a government.
  GOVERNMENT_PROVINCE,
  GOVERNMENT_PREFECTURE,
  GOVERNMENT_COUNTY,
  GOVERNMENT_TOWNSHIP,
  DEPARTMENT_STATE,
  DEPARTMENT_PROVINCE,
  DEPARTMENT_PREFECTURE,
  DEPARTMENT_COUNTY,
  OTHER_BODY,
  SECRET_RELATED,
  NO_PUBLIC_FUNCTION,
  // Where the public is told.
  PORTAL,
  ACCOUNT,
  OWN,
  SAME_LEVEL,
  ANY_LEVEL,
  /** A government at the level above, a department at its own. */
  BY_RANK,
  // Why an account closes.
  LOW_USE,
  CANNOT_MAINTAIN,
  SPONSOR_ABOLISHED,
  CONSOLIDATION,
  // Papers.
  COLLECTIVE_RECORD,
  LEADER_CONSENT,
  COLLECTIVE_OR_LEADER,
  WRITTEN_REPORT,
  STAFFING_DECISION,
  SECURITY_RULES,
  SECRECY_RULES,
  EMERGENCY_PLAN,
  QUALIFICATION_REVIEW,
  UNDERTAKING_AGREEMENT,
  SECRECY_AGREEMENT,
  // Who signs.
  LEADER,
  PRINCIPAL_LEADER,
  // How often.
  YEARLY,
  QUARTERLY,
  MONTHLY,
  DAILY,
  // What follows a finding.
  REMINDER,
  CIRCULAR,
  INTERVIEW,
  // What a change is about.
  SPONSOR_CHANGED,
  NAME_CHANGED,
  IDENTITY_CHANGED,
  RESPONSIBLE_CHANGED,
  CONTACT_CHANGED,
  ADDRESS_CHANGED,
  // Whose post fulfils a repost.
  ANY_ACCOUNT,
  MAIN_ACCOUNT,
  EACH_ACCOUNT
}
