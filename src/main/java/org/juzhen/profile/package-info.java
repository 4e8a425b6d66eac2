/**
 * Jurisdiction profiles (规则档案): every number with legal meaning, dated, inherited from the country
 * down to the county, each with the text it comes from; and the calendar by which working days are
 * counted.
 *
 * <p>Read {@link org.juzhen.profile.RuleKey} → {@link org.juzhen.profile.RuleValue} → {@link
 * org.juzhen.profile.Rules} → {@link org.juzhen.profile.WorkingDays}.
 */
package org.juzhen.profile;
