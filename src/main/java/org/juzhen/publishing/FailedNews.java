package org.juzhen.publishing;

import io.smallrye.mutiny.Uni;

/** Told, in the transaction that records it, that a delivery failed for good (发布失败). */
public interface FailedNews {
  Uni<Void> failed(FailedFacts facts);
}
