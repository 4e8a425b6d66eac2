package org.juzhen.review.screening;

import java.util.List;
import java.util.Set;

/**
 * What the unit and the units above it keep for the checks (审核名录).
 *
 * @param leaders one list for each unit that keeps one, each in its order
 * @param laws titles of laws and regulations besides those that come with the hub
 * @param names organisations and places as they are written
 * @param sites hosts that may be linked, with everything below them
 */
record KeptLists(
    List<List<Leader>> leaders, Set<String> laws, Set<String> names, Set<String> sites) {
  static final KeptLists NONE = new KeptLists(List.of(), Set.of(), Set.of(), Set.of());

  /**
   * Somebody whose name, title and place in the order must be right (领导同志).
   *
   * @param titles as they are written, one for each office held
   */
  record Leader(String name, List<String> titles) {}
}
