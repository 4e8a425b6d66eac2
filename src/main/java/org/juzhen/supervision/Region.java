package org.juzhen.supervision;

import java.util.List;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.Grant;
import org.juzhen.kernel.KernelProblem;
import org.juzhen.kernel.Role;

/**
 * What a person supervises: everything below these places in the tree.
 *
 * @param paths patterns for {@code like any}
 */
record Region(String[] paths) {

  /** The person's region, or FORBIDDEN for who supervises nothing. */
  static Region of(Actor by) {
    List<String> paths =
        by.grants().stream()
            .filter(g -> g.role() == Role.SUPERVISOR || g.role() == Role.OBSERVER)
            .map(Grant::unitPath)
            .map(p -> p + "%")
            .distinct()
            .toList();
    if (paths.isEmpty()) {
      throw KernelProblem.FORBIDDEN.with("needs", List.of(Role.SUPERVISOR));
    }
    return new Region(paths.toArray(String[]::new));
  }
}
