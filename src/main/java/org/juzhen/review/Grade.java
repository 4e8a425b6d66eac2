package org.juzhen.review;

import static org.juzhen.review.LeastStep.elsewhere;
import static org.juzhen.review.LeastStep.own;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.juzhen.kernel.Role;

/**
 * Content grades (分级分类), each with the least that it asks for; the database holds the same list and
 * keeps it (国办发〔2018〕123号 四(二)).
 */
public enum Grade {
  /** Word for word what a listed source published (白名单原文转载). */
  REPOST(Grade.usual()),
  /** From a source, in words of one's own (改编转载). */
  ADAPTED(Grade.usual()),
  ORIGINAL(Grade.usual()),
  INTERPRETATION(Grade.usual()),
  /** One signature clears it; it is looked at again at once after the fact. */
  EMERGENCY(List.of(own(1, 1, Grade.release()))),
  RUMOUR(Grade.usual()),
  /** Sensitive, negative, or likely to stir the public (敏感、负面). */
  SENSITIVE(
      List.of(
          own(1, 1, EnumSet.of(Role.REVIEWER)),
          own(2, 1, EnumSet.of(Role.SECRECY_REVIEWER)),
          own(3, 2, EnumSet.of(Role.LEADER, Role.PRINCIPAL_LEADER)))),
  /** Concerns the work of other units, which co-sign (涉及其他单位). */
  COSIGN(
      List.of(
          own(1, 1, EnumSet.of(Role.REVIEWER)),
          elsewhere(2, 2, Grade.release()),
          own(3, 3, Grade.release()))),
  /** Read by two people, one for the language and one for the content (外文). */
  FOREIGN(
      List.of(
          own(1, 1, EnumSet.of(Role.REVIEWER)),
          own(2, 1, EnumSet.of(Role.REVIEWER)),
          own(3, 2, Grade.release()))),
  /** An answer to a citizen (答复). */
  REPLY(Grade.usual());

  private static final Set<Grade> OF_REPLIES =
      EnumSet.of(REPLY, RUMOUR, SENSITIVE, COSIGN, FOREIGN);

  private final List<LeastStep> least;

  Grade(List<LeastStep> least) {
    this.least = least;
  }

  private static Set<Role> release() {
    return EnumSet.of(Role.LEADER, Role.CHIEF_REVIEWER, Role.PRINCIPAL_LEADER);
  }

  private static List<LeastStep> usual() {
    return List.of(own(1, 1, EnumSet.of(Role.REVIEWER)), own(2, 2, release()));
  }

  /** The steps without which nothing of this grade is cleared. */
  List<LeastStep> least() {
    return least;
  }

  /** Whether what is put forward can be of this grade. */
  public boolean fits(SubjectKind kind) {
    return switch (kind) {
      case REPLY -> OF_REPLIES.contains(this);
      case ENTRY -> this == REPLY;
      case POST, OBSERVED -> this != REPLY;
    };
  }

  /** The grades of which something can be. */
  public static List<Grade> of(SubjectKind kind) {
    return List.of(values()).stream().filter(g -> g.fits(kind)).toList();
  }

  /** Looked at again after the fact (事后补审). */
  public boolean isReviewedAfterwards() {
    return this == EMERGENCY;
  }

  /** Cannot be without naming a unit that co-signs. */
  public boolean concernsOthers() {
    return this == COSIGN;
  }
}
