package org.juzhen.filing;

import static org.juzhen.filing.FilingState.DRAFT;
import static org.juzhen.filing.FilingState.FILED;
import static org.juzhen.filing.FilingState.IN_APPROVAL;
import static org.juzhen.filing.FilingState.REJECTED;
import static org.juzhen.filing.FilingState.RETURNED;
import static org.juzhen.filing.FilingState.WITHDRAWN;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** Every arrow of the filing road. Nothing else changes a filing's state. */
enum FilingAction {
  /** The sponsoring unit writes on. */
  EDIT("EDIT", Set.of(DRAFT, RETURNED), null),
  /** The sponsoring unit hands it in; the levels are copied now. */
  SUBMIT("SUBMIT", Set.of(DRAFT, RETURNED), IN_APPROVAL),
  /** A level agrees and another one follows. */
  PASS("AGREE", Set.of(IN_APPROVAL), IN_APPROVAL),
  /** The last level agrees: the filing takes effect. */
  FILE("AGREE", Set.of(IN_APPROVAL), FILED),
  /** A level wants it completed. */
  RETURN("RETURN", Set.of(IN_APPROVAL), RETURNED),
  /** A level refuses. */
  REJECT("REJECT", Set.of(IN_APPROVAL), REJECTED),
  /** The sponsoring unit takes it back. */
  WITHDRAW("WITHDRAW", Set.of(DRAFT, IN_APPROVAL, RETURNED), WITHDRAWN),
  /** The sponsoring unit tells the public; a closing's notice begins. */
  ANNOUNCE("ANNOUNCE", Set.of(FILED), FILED);

  private final String button;
  private final Set<FilingState> from;
  private final FilingState to;

  FilingAction(String button, Set<FilingState> from, FilingState to) {
    this.button = button;
    this.from = from;
    this.to = to;
  }

  /** The button it stands behind; agreeing is one button with two outcomes. */
  String button() {
    return button;
  }

  boolean allowedFrom(FilingState state) {
    return from.contains(state);
  }

  /** Where it leads; the same place where it moves nothing. */
  FilingState leadsFrom(FilingState state) {
    if (!allowedFrom(state)) {
      throw FilingProblem.WRONG_STATE.with("state", state).with("action", button);
    }
    return to == null ? state : to;
  }

  /** Whether a level's decision makes this move. */
  boolean decides() {
    return this == PASS || this == FILE || this == RETURN || this == REJECT;
  }

  /** The arrows as a Mermaid diagram, for the page of the capability. */
  static String diagram() {
    return Arrays.stream(values())
        .flatMap(a -> a.from.stream().sorted().map(f -> line(f, a)))
        .collect(Collectors.joining("\n", "stateDiagram-v2\n    [*] --> DRAFT\n", "\n"));
  }

  private static String line(FilingState from, FilingAction action) {
    return "    %s --> %s : %s".formatted(from, action.leadsFrom(from), action);
  }
}
