package org.juzhen.intake;

import io.vertx.sqlclient.Row;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.juzhen.intake.Arrival.Content;
import org.juzhen.intake.Arrival.Origin;

/** What has to be known of an article to tell whether what arrives is new. */
record KnownArticle(
    UUID id,
    int version,
    boolean withdrawn,
    int textVersion,
    String importance,
    String saidImportance,
    Instant saidAt,
    String digest,
    String textDigest,
    Way way) {

  static KnownArticle of(Row row) {
    OffsetDateTime said = row.getOffsetDateTime("said_at");
    return new KnownArticle(
        row.getUUID("id"),
        row.getInteger("version"),
        row.getString("state").equals("WITHDRAWN"),
        row.getInteger("text_version"),
        row.getString("importance"),
        row.getString("said_importance"),
        said == null ? null : said.toInstant(),
        row.getString("digest"),
        row.getString("text_digest"),
        Way.valueOf(row.getString("way")));
  }

  /** An older message that comes late changes nothing. */
  boolean isNewerThan(Instant said) {
    return said != null && saidAt != null && said.isBefore(saidAt);
  }

  /**
   * Whether this makes a new version. The same way compares everything; another way only the words,
   * since every way has its own markup, and only a way that is trusted as much.
   */
  boolean isChangedBy(Origin origin, Content content) {
    if (withdrawn) {
      return origin.way().mayReplace(way);
    }
    if (origin.way() == way) {
      return !digest.equals(Fingerprint.whole(content));
    }
    return origin.way().mayReplace(way) && !textDigest.equals(Fingerprint.text(content));
  }
}
