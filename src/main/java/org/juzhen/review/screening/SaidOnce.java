package org.juzhen.review.screening;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Leaves out what a check says of words beside the text where it has said the same of the same
 * words before: a picture that the hub drew says what the text says, and so does the short post of
 * an article. Compared are the words as they stand, before any number in them is hidden, so that
 * nothing goes unsaid that is not said elsewhere.
 */
final class SaidOnce implements Consumer<Finding> {
  private final Draft draft;
  private final FewOfEach next;
  private final Set<Said> said = new HashSet<>();

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
    boolean first = said.add(said(finding));
    if (finding.place() != Place.WHOLE) {
      next.accept(finding);
    } else if (first) {
      next.accept(finding.withoutPlace());
    }
  }

  private Said said(Finding f) {
    String quoted = draft.at(f.place()).text().substring(f.from(), f.to());
    return new Said(f.rule(), f.gate(), f.severity(), f.acceptable(), f.words(), quoted);
  }
}
