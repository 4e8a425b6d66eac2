package org.juzhen.review;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * What a signer says of a submission (审核意见).
 *
 * @param gates answers to the five gates; all have to be yes to approve
 * @param kinds of each kind that is never posted whether the text is none of it
 * @param findings how each finding was answered
 * @param note the reason; needed to return, to refuse and to let a blocking finding pass
 */
public record Verdict(
    @NotNull Decision decision,
    @Valid Gates gates,
    @Size(max = 10) Map<@NotNull ProhibitedKind, @NotNull Boolean> kinds,
    @Size(max = 500) Map<@NotNull UUID, @NotNull Answer> findings,
    @Size(max = 2000) @Pattern(regexp = "[^\\u0000]*") String note) {
  public Verdict {
    gates = gates == null ? Gates.NONE : gates;
    kinds = kinds == null ? Map.of() : kinds;
    findings = findings == null ? Map.of() : findings;
    note = note == null || note.isBlank() ? null : note.strip();
  }

  /** Refuses what cannot stand whatever the submission is. */
  void mustBeComplete() {
    if (decision != Decision.APPROVE && note == null) {
      throw ReviewProblem.REASON_MISSING.problem().field("note", "REQUIRED");
    }
    List<String> closed = gates.notPassed();
    if (decision == Decision.APPROVE && !closed.isEmpty()) {
      var problem = ReviewProblem.GATE_NOT_PASSED.with("gates", closed);
      closed.forEach(gate -> problem.field("gates." + gate, "REQUIRED"));
      throw problem;
    }
  }

  Map<String, String> answersByText() {
    Map<String, String> texts = new TreeMap<>();
    findings.forEach((id, answer) -> texts.put(id.toString(), answer.name()));
    return texts;
  }
}
