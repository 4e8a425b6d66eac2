package org.juzhen.profile;

import java.time.LocalDate;
import java.util.List;

/**
 * One rule of one unit: what applies, who said what, and what was said before (参数详情).
 *
 * @param on the day asked about
 * @param applies what applied then; null before anything was said
 * @param chain what each level said, from the country down
 * @param history everything that was ever said along this line, the newest first
 */
public record RuleStory(
    RuleKey key,
    String name,
    String why,
    RuleGroup group,
    RuleShape shape,
    LocalDate on,
    RuleStep applies,
    List<RuleStep> chain,
    List<RuleStep> history) {}
