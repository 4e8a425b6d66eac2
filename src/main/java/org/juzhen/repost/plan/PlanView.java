package org.juzhen.repost.plan;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * How a duty is best done, as others see it (排期).
 *
 * @param way PUSH, PUBLISH or BY_HAND; null where nothing that the account can do counts
 * @param mergedWith other duties of the same delivery
 * @param place where it stands in it, from 1; null where it goes alone or that is not known
 * @param visibility PUSHED, HOME_PAGE or LINK_ONLY
 * @param reason why it is planned this way
 * @param sentence all of it in words
 * @param best false where there were more combinations than were looked through
 * @param inTime whether it meets the deadline
 * @param cause why it does not, or null
 * @param waysOut what would make it in time, the cheapest first
 * @param pinned a person has fixed it
 * @param lapsedPinAt the moment that a person had fixed and that passed, or null
 * @param confirmers who confirms the push, or is there next where hours are closed; empty where
 *     nobody is named or has to
 * @param confirmersAt when they are there, or null
 * @param metBy the account of the same unit whose post does it in time, or null; this one needs no
 *     plan then
 */
public record PlanView(
    String way,
    Instant at,
    List<UUID> mergedWith,
    Integer place,
    String visibility,
    String reason,
    String sentence,
    boolean best,
    boolean inTime,
    String cause,
    List<Option> waysOut,
    boolean pinned,
    Instant lapsedPinAt,
    List<String> confirmers,
    Instant confirmersAt,
    String metBy) {

  /** One way out, with the moment at which the article would then go out where there is one. */
  public record Option(String way, Instant at, String sentence) {}
}
