/**
 * Plans what accounts owe (转载排期): reads accounts as they stand, lets {@link
 * org.juzhen.repost.planner.Planner} plan them, and keeps what it said beside each duty. News marks
 * whose plan has to be made again ({@link org.juzhen.repost.plan.PlanMarks}); {@link
 * org.juzhen.repost.plan.PlanDesk} makes it.
 */
package org.juzhen.repost.plan;
