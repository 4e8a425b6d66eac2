package org.juzhen.repost.planner;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** Books what cannot be in time as soon as it can be: late is better than never. */
final class MadeUp {
  /** Further ahead nothing is planned; two months have every quota fresh again. */
  private static final Duration AHEAD = Duration.ofDays(62);

  private final Situation s;
  private final Draft draft;
  private final Map<Owed, Instant> soonest = new HashMap<>();

  private MadeUp(Situation s, Draft draft) {
    this.s = s;
    this.draft = draft;
  }

  /** Adds them to the draft; answers when each goes out, without those that never can. */
  static Map<Owed, Instant> into(Situation s, Draft draft) {
    MadeUp madeUp = new MadeUp(s, draft);
    draft.notInTime.forEach(madeUp::book);
    return madeUp.soonest;
  }

  private void book(Owed owed) {
    Instant from = Span.later(owed.ready(), s.now());
    Load shared = sharedPush(owed, from);
    Instant pushed = shared == null ? newPush(owed, from) : shared.at;
    Instant alone = alone(owed, from);
    Pin fixed = fixedPush(owed, from);
    if (fixed != null && isFirst(fixed.at(), pushed, alone)) {
      draft.join(owed, fixed);
      soonest.put(owed, fixed.at());
    } else if (alone != null && (pushed == null || !alone.isAfter(pushed))) {
      draft.singles.put(owed, alone);
      soonest.put(owed, alone);
    } else if (pushed != null) {
      push(owed, shared, pushed);
      soonest.put(owed, pushed);
    }
  }

  private void push(Owed owed, Load shared, Instant at) {
    Load push = shared == null ? new Load(at, Reason.LATE) : shared;
    if (shared == null) {
      draft.pushes.add(push);
    }
    push.articles.add(owed);
  }

  private static boolean isFirst(Instant at, Instant pushed, Instant alone) {
    return (pushed == null || !at.isAfter(pushed)) && (alone == null || !at.isAfter(alone));
  }

  private Pin fixedPush(Owed owed, Instant from) {
    return s.openPushes().stream()
        .filter(p -> !p.at().isBefore(from) && draft.roomIn(p) > 0)
        .filter(p -> s.push().isOpenFor(owed, p.at()))
        .min((one, other) -> one.at().compareTo(other.at()))
        .orElse(null);
  }

  private Load sharedPush(Owed owed, Instant from) {
    if (!Situation.fulfils(s.push())) {
      return null;
    }
    Instant fresh = newPush(owed, from);
    return draft.pushes.stream()
        .filter(p -> !p.at.isBefore(from) && p.articles.size() < s.push().together())
        .filter(p -> s.push().isOpenFor(owed, p.at))
        .filter(p -> fresh == null || !p.at.isAfter(fresh))
        .min((one, other) -> one.at.compareTo(other.at))
        .orElse(null);
  }

  private Instant newPush(Owed owed, Instant from) {
    return Situation.fulfils(s.push())
        ? draft.pushLedger(s).first(s.push().openFor(owed), from, s.now().plus(AHEAD))
        : null;
  }

  private Instant alone(Owed owed, Instant from) {
    return Situation.fulfils(s.single())
        ? draft.singleLedger(s).first(s.single().openFor(owed), from, s.now().plus(AHEAD))
        : null;
  }
}
