package org.juzhen.review.screening;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * Leaves out what a check says of words beside the text where it has said the same of the same
 * words before: a card that the hub drew says what the text says, and so does the short post of an
 * article. Compared are the words as they stand, before any number in them is hidden, so that
 * nothing goes unsaid that is not said elsewhere. What stands on cards names them; so often as the
 * text has said the same words, each time on a card is taken for one of those.
 */
final class SaidOnce implements Consumer<Finding> {
  private final Draft draft;
  private final FewOfEach next;
  private final Map<Said, Deque<Finding>> said = new HashMap<>();
  private final Map<Finding, TreeSet<Integer>> alsoOn = new IdentityHashMap<>();

  SaidOnce(Draft draft, FewOfEach next) {
    this.draft = draft;
    this.next = next;
  }

  private record Said(
      Rule rule,
      Gate gate,
      Severity severity,
      boolean acceptable,
      List<String> words,
      String quoted) {}

  @Override
  public void accept(Finding finding) {
    if (finding.from() == null) {
      next.accept(finding);
      return;
    }
    FewOfEach.mustGoOn();
    Said key = said(finding);
    boolean first = !said.containsKey(key);
    Deque<Finding> before = said.computeIfAbsent(key, x -> new ArrayDeque<>());
    if (finding.place() == Place.CARD) {
      onCards(finding, before);
    } else if (finding.place() != Place.WHOLE) {
      before.add(finding);
      next.accept(finding);
    } else if (first) {
      next.accept(finding.withoutPlace());
    }
  }

  private void onCards(Finding finding, Deque<Finding> inTheText) {
    List<Integer> numbers = draft.drawn().numbers(finding.from(), finding.to());
    Finding there = inTheText.poll();
    if (there == null) {
      next.accept(finding.onCards(numbers));
    } else {
      alsoOn.computeIfAbsent(there, x -> new TreeSet<>()).addAll(numbers);
    }
  }

  /** The finding with the cards on which the same words stand. */
  Finding withCards(Finding finding) {
    TreeSet<Integer> numbers = alsoOn.get(finding);
    return numbers == null ? finding : finding.onCards(List.copyOf(numbers));
  }

  private Said said(Finding f) {
    String quoted = draft.at(f.place()).text().substring(f.from(), f.to());
    return new Said(f.rule(), f.gate(), f.severity(), f.acceptable(), f.words(), quoted);
  }
}
