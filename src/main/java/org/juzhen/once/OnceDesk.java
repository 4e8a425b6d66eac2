package org.juzhen.once;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.Map;
import org.juzhen.kernel.Sealed;
import org.juzhen.kernel.WallClock;

/** Remembers what was answered under a key, for a day. */
@ApplicationScoped
public class OnceDesk {
  private final OnceKeys keys;
  private final Sealed sealed;
  private final WallClock wall;

  OnceDesk(OnceKeys keys, Sealed sealed, WallClock wall) {
    this.keys = keys;
    this.sealed = sealed;
    this.wall = wall;
  }

  /** What was answered to this request before; null when it was never carried out. */
  @WithTransaction
  Uni<OnceAnswer> earlier(OnceKey key) {
    return keys.read(key.personId(), key.key(), wall.now().minus(OnceRow.KEPT))
        .map(row -> row == null ? null : answer(key, row));
  }

  private OnceAnswer answer(OnceKey key, OnceRow row) {
    if (!row.digest().equals(key.digest())) {
      throw OnceProblem.IDEMPOTENCY_KEY_REUSED.problem().field("Idempotency-Key", "WRONG_VALUE");
    }
    if (row.answer() == null) {
      throw row.mayStillAnswer(wall.now())
          ? OnceProblem.IDEMPOTENCY_KEY_RUNNING.with("retryAfter", OnceDoor.RETRY_SECONDS)
          : OnceProblem.IDEMPOTENCY_ANSWER_LOST.with("subject", subject(row));
    }
    return opened(key, row.answer());
  }

  private static Map<String, Object> subject(OnceRow row) {
    Map<String, Object> subject = new LinkedHashMap<>();
    subject.put("type", row.subjectType());
    subject.put("id", row.subjectId());
    return subject;
  }

  private OnceAnswer opened(OnceKey key, OnceAnswer kept) {
    byte[] body = kept.body() == null ? null : sealed.open(kept.body(), key.sealPurpose());
    return new OnceAnswer(kept.status(), kept.mediaType(), kept.etag(), body);
  }

  /**
   * Keeps the answer for whoever asks again. An act that left no entry in the journal has no claim
   * yet and gets one now.
   */
  @WithTransaction
  Uni<Void> keep(OnceKey key, OnceAnswer answer) {
    byte[] body = answer.body() == null ? null : sealed.seal(answer.body(), key.sealPurpose());
    return keys.isMine(key)
        .chain(mine -> mine ? Uni.createFrom().item(1) : keys.claim(key, null, null, wall.now()))
        .chain(
            x ->
                keys.keep(
                    key, new OnceAnswer(answer.status(), answer.mediaType(), answer.etag(), body)))
        .replaceWithVoid();
  }

  /** Forgets what is older than a day; returns how many. */
  @WithTransaction
  public Uni<Integer> forget() {
    return keys.forget(wall.now().minus(OnceRow.KEPT));
  }
}
