package org.juzhen.review;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import java.util.UUID;
import org.juzhen.kernel.KernelProblem;

/**
 * What was ticked in the queue, kept when it is refused.
 *
 * @param cursor the page of the queue on which it was ticked, empty for the first
 */
record BatchForm(List<String> steps, ReviewForm gates, String cursor) {
  private static final int MOST = 50;

  static BatchForm at(String cursor) {
    return new BatchForm(List.of(), ReviewForm.EMPTY, cursor == null ? "" : cursor);
  }

  static BatchForm of(MultivaluedMap<String, String> sent) {
    return new BatchForm(
        sent.getOrDefault("step", List.of()),
        ReviewForm.of(sent),
        CommentForm.shown(sent.getFirst("cursor")));
  }

  public boolean picked(UUID step) {
    return steps.contains(step.toString());
  }

  public boolean passed(String gate) {
    return gates.passed(gate);
  }

  /** The steps that are to be signed. */
  List<UUID> wanted() {
    if (steps.isEmpty() || steps.size() > MOST) {
      throw KernelProblem.field("step", steps.isEmpty() ? "REQUIRED" : "TOO_LONG");
    }
    try {
      return steps.stream().map(UUID::fromString).toList();
    } catch (IllegalArgumentException e) {
      throw KernelProblem.field("step", "WRONG_FORMAT");
    }
  }
}
