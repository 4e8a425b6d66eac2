package org.juzhen.registry;

import io.smallrye.mutiny.Uni;
import java.util.List;
import org.juzhen.kernel.Actor;

/**
 * Told, in the same transaction, that a unit's end is decided: each of its accounts that still
 * lives has to be changed over to the successor or closed (每个账号须办理变更或关停). Implemented above, called
 * below, like {@link AccountClosing}.
 */
public interface UnitEnding {
  /**
   * A unit ends.
   *
   * @param end how, when and by which document
   * @param accounts those of its accounts that are neither closed nor gone
   * @param by who recorded it
   */
  Uni<Void> ending(UnitEnd end, List<Account> accounts, Actor by);
}
