package org.juzhen.inbox;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.KernelProblem;
import org.juzhen.kernel.Role;

/** Who sees an inquiry and who may do what with it; the same for guards, buttons and lists. */
final class InquiryPolicy {
  private static final Set<InquiryAction> OF_THE_ACCOUNT =
      Set.of(InquiryAction.SCREEN, InquiryAction.HIDE, InquiryAction.ASSIGN);
  private static final Set<InquiryAction> OF_THE_HANDLER =
      Set.of(
          InquiryAction.ACCEPT,
          InquiryAction.BOUNCE,
          InquiryAction.EXTEND,
          InquiryAction.REPLY,
          InquiryAction.TAKE_BACK_REPLY,
          InquiryAction.EXPLAIN,
          InquiryAction.CLOSE);

  private InquiryPolicy() {}

  /** The account's unit, the answering department, and those above the account's unit. */
  static boolean sees(Actor by, Inquiry inquiry, String unitPath) {
    return by.sees(inquiry.unitId, unitPath)
        || by.grants().stream()
            .anyMatch(g -> g.unitId() != null && g.unitId().equals(inquiry.assignedUnitId));
  }

  /** The same as a condition on rows. */
  static String seenBy(Actor by, List<Object> values) {
    List<UUID> own =
        by.grants().stream().map(g -> g.unitId()).filter(Objects::nonNull).distinct().toList();
    values.add(own);
    StringBuilder seen = new StringBuilder("(unitId in ?1 or assignedUnitId in ?1");
    by.grants().stream()
        .filter(g -> g.role() == Role.SUPERVISOR || g.role() == Role.OBSERVER)
        .map(g -> g.unitPath())
        .distinct()
        .forEach(
            path -> {
              values.add(path + "%");
              seen.append(" or unitId in (select u.id from Unit u where u.path like ?")
                  .append(values.size())
                  .append(")");
            });
    return seen.append(by.has(Role.AUDITOR) ? " or 1 = 1)" : ")").toString();
  }

  /** What waits for this very person, or null where nothing can. */
  static String workOf(Actor by, List<Object> values) {
    List<UUID> handles = by.unitsWith(Role.HANDLER);
    List<UUID> screens =
        by.grants().stream()
            .filter(g -> g.role() == Role.EDITOR || g.role() == Role.COORDINATOR)
            .map(g -> g.unitId())
            .distinct()
            .toList();
    if (handles.isEmpty() && screens.isEmpty()) {
      return null;
    }
    values.add(handles);
    values.add(screens);
    return "(assignedUnitId in ?1 and state in ('ASSIGNED', 'ACCEPTED')"
        + " or unitId in ?2 and state in ('RECEIVED', 'SCREENED', 'BOUNCED'))";
  }

  /** Says no to whoever may not do this; hidden things stay hidden. */
  static void must(Actor by, InquiryAction action, Inquiry inquiry) {
    if (!mayByRole(by, action, inquiry)) {
      throw KernelProblem.FORBIDDEN.with("needs", needed(action));
    }
  }

  /** Only who answers for it reads what a citizen wrote of himself. */
  static boolean readsOriginal(Actor by, Inquiry inquiry) {
    return inquiry.state != InquiryState.BOUNCED
        && inquiry.assignedUnitId != null
        && by.has(Role.HANDLER, inquiry.assignedUnitId);
  }

  /** What the person may do now; an answer is taken back where one is cleared. */
  static List<InquiryAction> actionsFor(Actor by, Inquiry inquiry, List<InquiryReply> replies) {
    return Arrays.stream(InquiryAction.values())
        .filter(a -> OF_THE_ACCOUNT.contains(a) || OF_THE_HANDLER.contains(a))
        .filter(a -> a.allowedFrom(inquiry.state) && mayByRole(by, a, inquiry))
        .filter(a -> a != InquiryAction.EXTEND || inquiry.extendedAt == null)
        .filter(
            a ->
                a != InquiryAction.TAKE_BACK_REPLY
                    || replies.stream().anyMatch(InquiryReply::isCleared))
        .toList();
  }

  private static boolean mayByRole(Actor by, InquiryAction action, Inquiry inquiry) {
    return OF_THE_ACCOUNT.contains(action)
        ? by.hasAny(inquiry.unitId, Role.EDITOR, Role.COORDINATOR)
        : inquiry.assignedUnitId != null && by.has(Role.HANDLER, inquiry.assignedUnitId);
  }

  private static List<Role> needed(InquiryAction action) {
    return OF_THE_ACCOUNT.contains(action)
        ? List.of(Role.EDITOR, Role.COORDINATOR)
        : List.of(Role.HANDLER);
  }
}
