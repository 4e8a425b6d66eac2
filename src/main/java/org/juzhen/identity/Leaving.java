package org.juzhen.identity;

import io.smallrye.mutiny.Uni;
import java.util.List;
import org.juzhen.kernel.Actor;

/**
 * Asked before somebody leaves, and told, in the same transaction, that somebody does. Implemented
 * above by whoever has entrusted something to people.
 */
public interface Leaving {
  /** What the person still holds, each by its name; empty when nothing has to be handed over. */
  Uni<List<String>> holds(Person person);

  /** The person leaves in spite of it. */
  Uni<Void> leaves(Person person, Actor by);
}
