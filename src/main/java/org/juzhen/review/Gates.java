package org.juzhen.review;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.juzhen.review.screening.Gate;

/** Answers to the five gates (五关); null is not answered. */
public record Gates(
    Boolean political, Boolean legal, Boolean policy, Boolean secrecy, Boolean text) {
  static final Gates NONE = new Gates(null, null, null, null, null);
  static final Gates ALL = new Gates(true, true, true, true, true);

  /** From answers by their words. */
  static Gates of(Map<String, Boolean> said) {
    return new Gates(
        said.get(Gate.POLITICAL.word()),
        said.get(Gate.LEGAL.word()),
        said.get(Gate.POLICY.word()),
        said.get(Gate.SECRECY.word()),
        said.get(Gate.TEXT.word()));
  }

  /** The gates that were not answered with yes, by their words. */
  List<String> notPassed() {
    return List.of(Gate.values()).stream()
        .filter(gate -> !Boolean.TRUE.equals(of(gate)))
        .map(Gate::word)
        .toList();
  }

  /** Only those that were answered. */
  Map<String, Boolean> byWord() {
    Map<String, Boolean> answers = new TreeMap<>();
    for (Gate gate : Gate.values()) {
      if (of(gate) != null) {
        answers.put(gate.word(), of(gate));
      }
    }
    return answers;
  }

  private Boolean of(Gate gate) {
    return switch (gate) {
      case POLITICAL -> political;
      case LEGAL -> legal;
      case POLICY -> policy;
      case SECRECY -> secrecy;
      case TEXT -> text;
    };
  }
}
