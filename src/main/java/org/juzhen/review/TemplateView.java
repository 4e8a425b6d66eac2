package org.juzhen.review;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.juzhen.profile.RuleValue;

/**
 * How a unit reviews a grade.
 *
 * @param steps what a text of this grade goes through from now on
 * @param own the unit decided it; otherwise it is exactly what is asked for at least
 * @param tooWeak the unit's own falls short of what is asked for by now and is not used
 * @param version for the next change, 0 where the unit decided nothing
 * @param least what is asked for at least
 * @param signatures so many people of the unit sign at least
 * @param rules what applies at the place, with its sources
 */
public record TemplateView(
    UUID unitId,
    String unitName,
    Grade grade,
    List<TemplateStep> steps,
    boolean own,
    boolean tooWeak,
    int version,
    List<TemplateStep> least,
    int signatures,
    List<RuleValue> rules,
    boolean mayChange,
    String changedBy,
    Instant changedAt) {}
