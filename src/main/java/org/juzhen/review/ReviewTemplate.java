package org.juzhen.review;

import java.util.List;
import org.juzhen.kernel.Role;

/**
 * Which signatures a submission needs, in their order (审核模板). The author's own check is the first
 * reading (初审); all ordinary grades then take a reviewer (复审) and whoever signs for release (终审签发).
 */
final class ReviewTemplate {
  private static final List<List<Role>> TWO_SIGNATURES =
      List.of(List.of(Role.REVIEWER), List.of(Role.LEADER, Role.CHIEF_REVIEWER));

  private ReviewTemplate() {}

  /** For each step, the roles of which one signs. */
  static List<List<Role>> of(ReviewOrder order) {
    return TWO_SIGNATURES;
  }
}
