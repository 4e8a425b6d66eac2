package org.juzhen.repost;

import java.util.List;
import java.util.stream.Stream;
import org.juzhen.kernel.Role;

/** Who is told of a duty that is still owed (催办对象), in the order of their turns. */
public enum Mark {
  EDITOR(Role.EDITOR),
  LEADER(Role.LEADER),
  SUPERVISOR(Role.SUPERVISOR),
  /** The time is over. */
  OVER(Role.EDITOR, Role.LEADER, Role.SUPERVISOR);

  private final List<Role> told;

  Mark(Role... told) {
    this.told = List.of(told);
  }

  public List<Role> told() {
    return told;
  }

  /** Who is told at this mark after so many: those whose marks were skipped too, each once. */
  public List<Role> toldAfter(int marks) {
    return Stream.of(values())
        .filter(m -> m == this || m.ordinal() >= marks && m.ordinal() < ordinal())
        .flatMap(m -> m.told.stream())
        .distinct()
        .toList();
  }

  public boolean isLast() {
    return this == OVER;
  }

  /** The one that comes after so many. */
  public static Mark after(int told) {
    return values()[Math.min(told, values().length - 1)];
  }
}
