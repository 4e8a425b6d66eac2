package org.juzhen.publishing;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * What one worker holds: deliveries that go alone, and whole groups of what goes together.
 *
 * @param good whose clearance holds at this moment
 */
record DuePosts(List<Delivery> alone, List<List<Delivery>> groups, Set<UUID> good) {

  static DuePosts of(List<Delivery> alone, Set<UUID> good) {
    return new DuePosts(alone, List.of(), good);
  }

  DuePosts with(List<Delivery> members, List<UUID> cleared) {
    Set<UUID> all = new HashSet<>(good);
    all.addAll(cleared);
    Map<UUID, List<Delivery>> groups =
        members.stream()
            .collect(
                Collectors.groupingBy(d -> d.groupId, LinkedHashMap::new, Collectors.toList()));
    return new DuePosts(alone, List.copyOf(groups.values()), all);
  }

  /** Without these; of what goes together the others. */
  DuePosts without(Set<UUID> these) {
    return these.isEmpty()
        ? this
        : new DuePosts(
            rest(alone, these),
            groups.stream().map(g -> rest(g, these)).filter(g -> !g.isEmpty()).toList(),
            good);
  }

  private static List<Delivery> rest(List<Delivery> all, Set<UUID> these) {
    return all.stream().filter(d -> !these.contains(d.id)).toList();
  }

  List<Delivery> all() {
    List<Delivery> all = new ArrayList<>(alone);
    groups.forEach(all::addAll);
    return all;
  }
}
