package org.juzhen.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * The goals of a run and what came of them: each is told when it is known, and all that were missed
 * again at the end.
 */
public final class Goals {
  /** How a run ends that missed a goal where goals are asked strictly. */
  static final int MISSED = 1;

  private final List<Goal> all = new ArrayList<>();
  private final Consumer<String> out;

  public Goals(Consumer<String> out) {
    this.out = out;
  }

  /** Tells a goal in a line of its own, and remembers it. */
  public void tell(Goal goal) {
    out.accept(goal.line());
    note(goal);
  }

  /** Remembers a goal that is told in a table. */
  void note(Goal goal) {
    all.add(goal);
  }

  private List<Goal> missed() {
    return all.stream().filter(g -> !g.reached()).toList();
  }

  /** Closes the run: how many goals there were, and which were missed by how much. */
  void close(boolean strict) {
    List<Goal> missed = missed();
    if (all.isEmpty()) {
      out.accept("no goals: nothing that was run has one");
    } else if (missed.isEmpty()) {
      out.accept("all %d goals reached".formatted(all.size()));
    } else {
      out.accept("%d of %d goals MISSED:".formatted(missed.size(), all.size()));
      missed.forEach(g -> out.accept("  " + g.line()));
      if (!strict) {
        out.accept("(the run ends well all the same; -Dbench.strict=true makes it fail)");
      }
    }
  }

  /** What the process ends with: a missed goal is a failure only where it was asked to be one. */
  int exitCode(boolean strict) {
    return strict && !missed().isEmpty() ? MISSED : 0;
  }
}
