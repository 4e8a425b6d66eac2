package org.juzhen.review;

import io.smallrye.mutiny.Uni;
import java.util.UUID;

/**
 * Hears, in the transaction of the change, that somebody is said to be away or to be back (离岗变更通知).
 */
public interface AbsenceNews {
  Uni<Void> absenceChanged(UUID person);
}
