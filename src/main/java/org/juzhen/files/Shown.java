package org.juzhen.files;

import io.smallrye.mutiny.Uni;
import org.juzhen.kernel.Actor;

/**
 * Something that names files and shows them to whoever may see it (引用附件): a filing its papers, a
 * post its pictures. Asked inside the transaction of whoever asks.
 */
public interface Shown {
  /** Whether the actor may see something that names this file. */
  Uni<Boolean> isShown(Actor by, StoredFile file);
}
