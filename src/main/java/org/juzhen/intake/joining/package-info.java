/**
 * Tells whether two portals published the same article (重复稿件识别). Knows neither portals nor the
 * database; {@link org.juzhen.intake.joining.SameArticle} is the rule.
 */
package org.juzhen.intake.joining;
