package org.juzhen.upward;

import java.time.Instant;
import org.juzhen.kernel.Basis;
import org.juzhen.kernel.ClockView;
import org.juzhen.profile.RuleKey;
import org.juzhen.profile.RuleValue;

/** The clocks of an offer as pages show them (答复时限、发布时限). */
final class OfferClock {
  private OfferClock() {}

  /** As it was when it began. */
  record Facts(Instant startAt, Instant dueAt, int hours, Basis basis) {}

  static ClockView view(RuleKey key, Facts f, Instant now) {
    RuleValue rule = new RuleValue(key, String.valueOf(f.hours()), f.basis(), null, null);
    return new ClockView("upward", f.startAt(), f.dueAt(), now, rule.words(), f.basis());
  }
}
