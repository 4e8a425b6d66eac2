package org.juzhen.filing;

import static org.juzhen.filing.FilingKind.EXIT;
import static org.juzhen.filing.FilingKind.OPEN;
import static org.juzhen.filing.FilingKind.SUSPEND;
import static org.juzhen.filing.FilingState.DRAFT;
import static org.juzhen.filing.FilingState.FILED;
import static org.juzhen.filing.FilingState.IN_APPROVAL;
import static org.juzhen.filing.FilingState.LAPSED;
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
  ANNOUNCE("ANNOUNCE", Set.of(FILED), FILED),
  /** The agreed account is on its platform now, certified in the sponsor's name (注册认证). */
  REGISTER("REGISTER", Set.of(FILED), FILED, OPEN),
  /** The agreed account did not go live in time; the hub does this by itself. */
  LAPSE("LAPSE", Set.of(FILED), LAPSED, OPEN),
  /** The sponsoring unit says in writing why nothing came of it (书面声明). */
  EXPLAIN("STATE", Set.of(LAPSED), LAPSED, OPEN),
  /** The sponsoring unit files what was approved and is in use now (开通后备案). */
  RECORD("STATE", Set.of(FILED), FILED, OPEN),
  /** The sponsoring unit reports in writing what forced the account offline (书面报备). */
  REPORT("STATE", Set.of(IN_APPROVAL, FILED), null, SUSPEND),
  /** Name, certification and emblem no longer look governmental (清理标识). */
  CLEAN_UP("STATE", Set.of(FILED), FILED, EXIT);

  private final String button;
  private final Set<FilingState> from;
  private final FilingState to;
  private final Set<FilingKind> kinds;

  FilingAction(String button, Set<FilingState> from, FilingState to, FilingKind... kinds) {
    this.button = button;
    this.from = from;
    this.to = to;
    this.kinds = Set.of(kinds.length == 0 ? FilingKind.values() : kinds);
  }

  /** The button it stands behind; agreeing is one button with two outcomes. */
  String button() {
    return button;
  }

  /** Whether a filing of that kind has this arrow at all. */
  boolean isOf(FilingKind kind) {
    return kinds.contains(kind);
  }

  boolean allowedFrom(FilingState state) {
    return from.contains(state);
  }

  /** Where it leads; the same place where it moves nothing. */
  FilingState leadsFrom(FilingKind kind, FilingState state) {
    if (!isOf(kind) || !allowedFrom(state)) {
      throw FilingProblem.WRONG_STATE.with("state", state).with("action", button);
    }
    return to == null ? state : to;
  }

  /** Whether a level's decision makes this move. */
  boolean decides() {
    return this == PASS || this == FILE || this == RETURN || this == REJECT;
  }

  /** Whether no person makes this move, but the timetable. */
  boolean isTheHubs() {
    return this == LAPSE;
  }

  /** The arrows as a Mermaid diagram, for the page of the capability. */
  static String diagram() {
    return Arrays.stream(values())
        .flatMap(a -> a.from.stream().sorted().map(a::line))
        .collect(Collectors.joining("\n", "stateDiagram-v2\n    [*] --> DRAFT\n", "\n"));
  }

  private String line(FilingState state) {
    String only =
        kinds.size() == FilingKind.values().length
            ? ""
            : kinds.stream().sorted().map(Enum::name).collect(Collectors.joining(" ", " ", ""));
    return "    %s --> %s : %s%s".formatted(state, to == null ? state : to, this, only);
  }
}
