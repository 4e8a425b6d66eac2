package org.juzhen.impersonation;

import static org.juzhen.impersonation.CaseState.CLOSED;
import static org.juzhen.impersonation.CaseState.CONFIRMED;
import static org.juzhen.impersonation.CaseState.POLICE;
import static org.juzhen.impersonation.CaseState.REPORTED;
import static org.juzhen.impersonation.CaseState.REQUESTED;
import static org.juzhen.impersonation.CaseState.TAKEN_DOWN;
import static org.juzhen.impersonation.CaseState.VERIFYING;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Every arrow of a case. Nothing else changes its state: 核实 → 商请网信部门处理 → 平台关停 → 打击 (国办发〔2017〕47号
 * 七(二)3; 国办发〔2018〕123号 四(四); 陕政公开办〔2021〕18号 第23条(三)).
 */
public enum CaseAction {
  /** A supervisor looks into it. */
  TAKE_UP(Set.of(REPORTED), VERIFYING),
  /** It is an imitation; needs grounds and evidence. */
  CONFIRM(Set.of(VERIFYING), CONFIRMED),
  /** It is none; needs a reason. */
  DISMISS(Set.of(REPORTED, VERIFYING), CLOSED),
  /** Platform and cyberspace office have been written to. */
  REQUEST(Set.of(CONFIRMED), REQUESTED),
  /** It cannot be seen any more. */
  TAKE_DOWN(Set.of(REQUESTED), TAKEN_DOWN),
  /** The police has been written to. */
  REFER(Set.of(REQUESTED, TAKEN_DOWN), POLICE),
  /** Nothing is left to do. */
  CLOSE(Set.of(TAKEN_DOWN, POLICE), CLOSED);

  private final Set<CaseState> from;
  private final CaseState to;

  CaseAction(Set<CaseState> from, CaseState to) {
    this.from = from;
    this.to = to;
  }

  /** Where it leads, or WRONG_CASE_STATE. */
  CaseState leadsFrom(CaseState state) {
    if (!from.contains(state)) {
      throw ImpersonationProblem.WRONG_CASE_STATE.with("state", state).with("action", this);
    }
    return to;
  }

  /** What may be done in this state, by the arrows alone. */
  static List<CaseAction> from(CaseState state) {
    return Arrays.stream(values()).filter(a -> a.from.contains(state)).toList();
  }

  /** The arrows as a Mermaid diagram, for the page of the capability. */
  static String diagram() {
    return Arrays.stream(values())
        .flatMap(a -> a.from.stream().sorted().map(f -> "    %s --> %s : %s".formatted(f, a.to, a)))
        .collect(
            Collectors.joining(
                "\n", "stateDiagram-v2\n    [*] --> REPORTED\n", "\n    CLOSED --> [*]\n"));
  }
}
