/**
 * Posts that still stand with words of an article that was corrected or taken back (更正撤稿任务): one
 * task for each, with a clock, reminders and an end. Nothing is taken back by itself.
 *
 * <p>Read {@link org.juzhen.repost.outdated.OutdatedAction} → {@link
 * org.juzhen.repost.outdated.OutdatedPost} → {@link org.juzhen.repost.outdated.OutdatedDesk}.
 */
package org.juzhen.repost.outdated;
