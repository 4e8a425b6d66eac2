package org.juzhen.review.screening;

import java.util.Set;
import java.util.function.Consumer;

/**
 * Whether what stands in both texts is marked alike in both; of each kind of mark the first
 * difference is said. A link may be missing, as some platforms take none, but leads nowhere else.
 */
final class MarksKept {
  /** Where so many are to be looked up nothing is alike any more. */
  private static final int MOST = 200;

  private final Draft draft;
  private final Marks theirs;
  private final Marks ours;
  private final Consumer<Finding> report;

  MarksKept(Draft draft, Original original, Consumer<Finding> report) {
    this.draft = draft;
    this.theirs = Marks.of(original.html());
    this.ours = Marks.of(draft.bodyHtml());
    this.report = report;
  }

  void compare() {
    for (Marks.Kind kind : Marks.Kind.values()) {
      Marks.Mark added = firstOnlyIn(ours, theirs, kind);
      Marks.Mark lost = kind == Marks.Kind.LINKED ? null : firstOnlyIn(theirs, ours, kind);
      if (added != null || lost != null) {
        report.accept(found(added == null ? lost : added, original(added, lost)));
      }
    }
  }

  /** The first mark that the other text has not, although it has the words. */
  private static Marks.Mark firstOnlyIn(Marks here, Marks there, Marks.Kind kind) {
    Set<Marks.Mark> known = there.all();
    String letters = there.letters();
    int looked = 0;
    for (Marks.Mark mark : here.all()) {
      if (mark.kind() == kind && !known.contains(mark)) {
        if (++looked > MOST || letters.contains(mark.words()) && !isWrittenOut(mark, letters)) {
          return mark;
        }
      }
    }
    return null;
  }

  /** A number of a list may be written instead of set: 1. or 1、 */
  private static boolean isWrittenOut(Marks.Mark mark, String letters) {
    if (mark.kind() != Marks.Kind.NUMBERED) {
      return false;
    }
    String number = mark.shown().substring(0, mark.shown().indexOf('.'));
    return letters.contains(number + "." + mark.words())
        || letters.contains(number + "、" + mark.words());
  }

  /** How the original has it: as the mark that was lost, or bare. */
  private String original(Marks.Mark added, Marks.Mark lost) {
    if (lost != null) {
      return lost.shown();
    }
    return theirs.all().stream()
        .filter(m -> m.kind() == added.kind() && m.words().equals(added.words()))
        .map(Marks.Mark::shown)
        .findFirst()
        .orElse(added.words());
  }

  private Finding found(Marks.Mark mark, String original) {
    String text = draft.body().text();
    int from = text.indexOf(mark.words());
    return from < 0
        ? Finding.whole(Gate.POLICY, Severity.ANSWER, Rule.MARKS_CHANGED, original)
            .quoting(mark.shown())
        : Finding.at(
            draft.body(),
            from,
            from + mark.words().length(),
            Gate.POLICY,
            Severity.ANSWER,
            Rule.MARKS_CHANGED,
            original);
  }
}
