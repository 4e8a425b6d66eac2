/**
 * The best delivery for each duty before its deadline (转载排期), for one account at a time: plain
 * functions of what the account owes, may do and has left. Nothing here knows of a database, a
 * clock or chance; the same situation always gives the same plan.
 *
 * <p>Read {@link org.juzhen.repost.planner.Situation} → {@link org.juzhen.repost.planner.Planner} →
 * {@link org.juzhen.repost.planner.Plan}.
 */
package org.juzhen.repost.planner;
