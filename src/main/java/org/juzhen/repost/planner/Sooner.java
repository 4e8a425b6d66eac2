package org.juzhen.repost.planner;

import java.time.Instant;
import java.util.List;

/**
 * Lets what is urgent go at its first moment, by itself or by a push that is left over, instead of
 * waiting until others go along (应急优先). Nothing else becomes late by it.
 */
final class Sooner {
  private final Situation s;
  private final Draft draft;

  private Sooner(Situation s, Draft draft) {
    this.s = s;
    this.draft = draft;
  }

  static void in(Situation s, Draft draft) {
    Sooner sooner = new Sooner(s, draft);
    List.copyOf(draft.pushes).forEach(sooner::from);
    List.copyOf(draft.joined.keySet()).forEach(sooner::from);
  }

  private void from(Load push) {
    for (Owed owed : List.copyOf(push.articles)) {
      if (owed.isUrgent()) {
        push.articles.remove(owed);
        boolean empty = push.articles.isEmpty() && draft.pushes.remove(push);
        if (!goes(owed, push.at)) {
          push.articles.add(owed);
          if (empty) {
            draft.pushes.add(push);
          }
        }
      }
    }
  }

  private void from(Pin fixed) {
    List<Owed> along = draft.joined.get(fixed);
    for (Owed owed : List.copyOf(along)) {
      if (owed.isUrgent() && goes(owed, fixed.at())) {
        along.remove(owed);
      }
    }
    if (along.isEmpty()) {
      draft.joined.remove(fixed);
    }
  }

  /** Whether it found an earlier moment than this. */
  private boolean goes(Owed owed, Instant before) {
    Instant alone = alone(owed);
    Instant pushed = pushed(owed);
    boolean aloneIsBest = alone != null && (pushed == null || !alone.isAfter(pushed));
    Instant best = aloneIsBest ? alone : pushed;
    if (best == null || !best.isBefore(before)) {
      return false;
    }
    if (aloneIsBest) {
      draft.singles.put(owed, best);
    } else {
      loadAt(best).articles.add(owed);
    }
    return true;
  }

  private Instant alone(Owed owed) {
    return Situation.fulfils(s.single())
        ? draft.singleLedger(s).first(s.single().openFor(owed), earliest(owed), owed.deadline())
        : null;
  }

  /** With one that goes anyway and has room, or by one more. */
  private Instant pushed(Owed owed) {
    if (!Situation.fulfils(s.push())) {
      return null;
    }
    Instant own =
        draft.pushLedger(s).first(s.push().openFor(owed), earliest(owed), owed.deadline());
    return draft.pushes.stream()
        .filter(p -> p.articles.size() < s.push().together())
        .map(p -> p.at)
        .filter(at -> owed.inTimeAt(at) && s.push().isOpenFor(owed, at))
        .filter(at -> own == null || !at.isAfter(own))
        .min(Instant::compareTo)
        .orElse(own);
  }

  private Load loadAt(Instant at) {
    return draft.pushes.stream()
        .filter(p -> p.at.equals(at) && p.articles.size() < s.push().together())
        .findFirst()
        .orElseGet(
            () -> {
              Load more = new Load(at, Reason.ONLY_PUSH);
              draft.pushes.add(more);
              return more;
            });
  }

  private Instant earliest(Owed owed) {
    return Span.later(owed.ready(), s.now());
  }
}
