package org.juzhen.knowledge;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.Role;

/** Who may do what with an entry; the same for guards and buttons. */
final class KnowledgePolicy {
  static final Role[] WRITERS = {
    Role.EDITOR, Role.CONTRIBUTOR, Role.HANDLER, Role.REVIEWER, Role.CHIEF_REVIEWER, Role.LEADER
  };
  static final Role[] LEADERS = {Role.LEADER};

  /** Who says whether a citizen's words become a wording. */
  static final Role[] JUDGES = {Role.LEADER, Role.REVIEWER, Role.CHIEF_REVIEWER};

  private KnowledgePolicy() {}

  /** Effective entries are common; anything else is seen by the owner unit and those above. */
  static boolean sees(Actor by, KnowledgeEntry entry, String unitPath) {
    return entry.state == KnowledgeState.EFFECTIVE || by.sees(entry.unitId, unitPath);
  }

  /** What is published is the business of those who sign it. */
  static Role[] rolesFor(KnowledgeAction action) {
    return action == KnowledgeAction.RETIRE ? LEADERS : WRITERS;
  }

  /** What the person may do with the entry as it stands. */
  static List<KnowledgeAction> actionsFor(Actor by, KnowledgeEntry entry) {
    return Arrays.stream(KnowledgeAction.values())
        .filter(a -> a != KnowledgeAction.OUTDATE && a != KnowledgeAction.PUBLISH)
        .filter(a -> a.allowedFrom(entry.state) && by.hasAny(entry.unitId, rolesFor(a)))
        .toList();
  }

  /** Who may propose another way to ask. */
  static boolean proposes(Actor by, UUID unit, KnowledgeState state) {
    return state != KnowledgeState.RETIRED && by.hasAny(unit, WRITERS);
  }

  static boolean judges(Actor by, UUID unit) {
    return by.hasAny(unit, JUDGES);
  }
}
