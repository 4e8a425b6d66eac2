package org.juzhen.repost.outdated;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** How a post stopped being a task (办结方式). */
public enum OutdatedHow {
  /** The hub recorded that it was taken back. */
  RECALLED(Set.of()),
  /** The article asks for something else by now, which is a task of its own. */
  SUPERSEDED(Set.of()),
  /** Put right, or marked as outdated, on the platform. */
  MARKED(Set.of(OutdatedKind.CORRECT, OutdatedKind.TAKE_DOWN)),
  /** Gone from the platform by other hands than the hub's. */
  REMOVED(Set.of(OutdatedKind.CORRECT, OutdatedKind.TAKE_DOWN)),
  /** It does not contain what changed. */
  UNAFFECTED(Set.of(OutdatedKind.CORRECT)),
  /** The platform lets nobody change or delete it. */
  IMPOSSIBLE(Set.of(OutdatedKind.CORRECT, OutdatedKind.TAKE_DOWN));

  /** What a person may end in this way. */
  private final Set<OutdatedKind> byPeople;

  OutdatedHow(Set<OutdatedKind> byPeople) {
    this.byPeople = byPeople;
  }

  /** The post can still be seen. */
  boolean leavesIt() {
    return this == MARKED || this == IMPOSSIBLE;
  }

  boolean isForPeople(OutdatedKind kind) {
    return byPeople.contains(kind);
  }

  /** What a person may say of a task of this kind. */
  static List<OutdatedHow> forPeople(OutdatedKind kind) {
    return Stream.of(values()).filter(how -> how.isForPeople(kind)).toList();
  }
}
