package org.juzhen.filing;

import java.util.Arrays;
import java.util.List;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.KernelProblem;
import org.juzhen.kernel.Role;

/** Who may do what with a filing; feeds the guards and the buttons alike. */
final class FilingPolicy {
  /** Who brings in the answer of an authority outside. */
  static final Role[] CLERKS = {
    Role.COORDINATOR, Role.SUPERVISOR, Role.LEADER, Role.PRINCIPAL_LEADER
  };

  private FilingPolicy() {}

  /** Says no to whoever files nowhere and decides nowhere. */
  static void mustFileOrDecide(Actor by) {
    if (!by.has(Role.COORDINATOR) && !by.has(Role.SUPERVISOR)) {
      throw KernelProblem.FORBIDDEN.with("needs", List.of(Role.COORDINATOR, Role.SUPERVISOR));
    }
  }

  /** Says no unless the person may make this move now; null level where nobody has to decide. */
  static void must(Actor by, FilingAction action, Filing filing, FilingLevel level) {
    if (!action.decides()) {
      by.must(filing.unitId, Role.COORDINATOR);
      action.leadsFrom(filing.kind, filing.state);
      return;
    }
    if (level != null && level.external()) {
      by.must(filing.unitId, CLERKS);
      action.leadsFrom(filing.kind, filing.state);
      return;
    }
    mustFileOrDecide(by);
    action.leadsFrom(filing.kind, filing.state);
    if (level == null) {
      throw FilingProblem.WRONG_STATE.with("state", filing.state).with("action", action.button());
    }
    by.must(level.unitId, Role.SUPERVISOR);
    mustBeOfOthers(filing, by);
  }

  /** Nobody decides what he wrote at. */
  static void mustBeOfOthers(Filing filing, Actor by) {
    if (filing.isOf(by)) {
      throw FilingProblem.OWN_FILING.problem();
    }
  }

  /** The buttons this person has now. */
  static List<String> buttons(Actor by, Filing filing, FilingLevel level) {
    return Arrays.stream(FilingAction.values())
        .filter(action -> may(by, action, filing, level))
        .map(FilingAction::button)
        .distinct()
        .toList();
  }

  private static boolean offers(FilingAction action, Filing filing) {
    if (action.isTheHubs() || !action.isOf(filing.kind) || !action.allowedFrom(filing.state)) {
      return false;
    }
    return switch (action) {
      case REGISTER -> filing.accountId != null && filing.registeredAt == null && !filing.historic;
      case EXPLAIN, CLEAN_UP -> filing.statedAt == null;
      case RECORD -> filing.owesRecord();
      case REPORT -> filing.statedAt == null && filing.isSudden();
      default -> true;
    };
  }

  private static boolean may(Actor by, FilingAction action, Filing filing, FilingLevel level) {
    if (!offers(action, filing)) {
      return false;
    }
    if (!action.decides()) {
      return by.has(Role.COORDINATOR, filing.unitId);
    }
    if (level == null) {
      return false;
    }
    return !level.external() && by.has(Role.SUPERVISOR, level.unitId) && !filing.isOf(by);
  }
}
