package org.juzhen.identity;

import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Which users are one and the same human (同一人的多个用户): the same mobile or mailbox, also by way of a
 * third user who shares one with each.
 *
 * @param others of those that were asked about, their other users
 */
public record Humans(Map<UUID, Set<UUID>> others) {

  /** Nobody has a second user. */
  public static Humans apart() {
    return new Humans(Map.of());
  }

  /** Whether they are one, where one of the two was asked about. */
  public boolean same(UUID one, UUID other) {
    return one != null
        && other != null
        && (one.equals(other) || knows(one, other) || knows(other, one));
  }

  private boolean knows(UUID one, UUID other) {
    return others.getOrDefault(one, Set.of()).contains(other);
  }

  /** These and all their other users. */
  public Set<UUID> with(Collection<UUID> people) {
    Set<UUID> all = new HashSet<>(people);
    people.forEach(p -> all.addAll(others.getOrDefault(p, Set.of())));
    return all;
  }
}
