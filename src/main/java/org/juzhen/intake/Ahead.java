package org.juzhen.intake;

import io.vertx.sqlclient.Row;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;

/**
 * A withdrawal that came before its article (先到的撤回).
 *
 * @param saidAt the portal's time of it, or null
 */
record Ahead(UUID articleId, Instant saidAt, Instant receivedAt) {

  static Ahead of(Row row) {
    OffsetDateTime said = row.getOffsetDateTime("ahead_said_at");
    return new Ahead(
        row.getUUID("ahead"),
        said == null ? null : said.toInstant(),
        row.getOffsetDateTime("ahead_at").toInstant());
  }

  /** What was sent, or published, after the withdrawal is meant to stand. */
  boolean takesEffectOn(Arrival a, Instant now) {
    if (saidAt != null && a.saidAt() != null) {
      return !a.said(now).isAfter(saidAt);
    }
    Instant published = a.content().publishedAt();
    return published == null || !published.isAfter(receivedAt);
  }
}
