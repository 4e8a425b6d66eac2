package org.juzhen.profile;

import java.util.List;
import java.util.stream.Stream;

/**
 * What a change of a rule would do to something that stands already.
 *
 * @param what it is
 * @param count how many
 * @param frozen they keep the value by which they began
 * @param first up to 20 of them, with where they are found
 */
public record RuleEffect(What what, long count, boolean frozen, List<Named> first) {

  /** Counted, without names. */
  public RuleEffect(What what, long count, boolean frozen) {
    this(what, count, frozen, List.of());
  }

  /** What stands and does not change is said as well. */
  static List<RuleEffect> orNothing(List<RuleEffect> effects) {
    boolean touched = effects.stream().anyMatch(e -> e.what != What.UNITS && e.count > 0);
    return touched
        ? effects
        : Stream.concat(effects.stream(), Stream.of(new RuleEffect(What.NOTHING, 0, false)))
            .toList();
  }

  /** Whether there are more than are named. */
  public boolean hasMore() {
    return count > first.size();
  }

  /** One of them. */
  public record Named(String name, String link) {}

  /** What a rule can reach. */
  public enum What {
    /** Units that read the rule. */
    UNITS,
    NOTICES,
    DUTIES,
    INQUIRIES,
    /** Other clocks that run. */
    CLOCKS,
    /** Filings under way, whose levels were written down when they were handed in. */
    APPROVALS,
    /** Filings not handed in yet: judged by the new value. */
    DRAFTS,
    /** Accounts of a unit that has another one on the platform. */
    DOUBLES,
    /** Accounts on platforms that would not be approved any more. */
    UNAPPROVED,
    /** Units with accounts and an empty post. */
    POSTS,
    /** Accounts that would be silent too long from now on. */
    DORMANT,
    /** Accounts that were not silent too long any more. */
    REVIVED,
    /** Accounts that have been offline as often as they may. */
    EXHAUSTED,
    /** Old accounts that may post until their grace is over. */
    UNFILED,
    /** Nothing that stands was found to change. */
    NOTHING
  }
}
