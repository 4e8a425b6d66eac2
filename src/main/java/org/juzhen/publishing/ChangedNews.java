package org.juzhen.publishing;

import io.smallrye.mutiny.Uni;
import java.util.UUID;

/**
 * Told, in the transaction that writes it and behind the post's lock, that its words or the
 * accounts that are to show it were changed (改稿).
 */
public interface ChangedNews {
  Uni<Void> changed(UUID post);
}
