/**
 * Repost duties (转载任务): one for each important article and each account that owes it, with its own
 * clock. The obligation is a fact with a deadline, not a plan; late is still to be made up.
 *
 * <p>Read {@link org.juzhen.repost.DutyAction} → {@link org.juzhen.repost.Duty} → {@link
 * org.juzhen.repost.DutyDesk}.
 */
package org.juzhen.repost;
