package org.juzhen.intake;

import io.vertx.sqlclient.Row;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
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
    Way way,
    String flipDigest,
    Instant flipSince,
    boolean calm,
    List<String> recent) {
  /** How long a text that was left counts as one that the portal may flip back to. */
  static final Duration REMEMBERED = Duration.ofHours(24);

  /** A text that stays for so long is what the portal wants to say. */
  private static final Duration SETTLED = Duration.ofHours(1);

  static KnownArticle of(Row row) {
    OffsetDateTime since = row.getOffsetDateTime("flip_since");
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
        Way.valueOf(row.getString("way")),
        row.getString("flip_digest"),
        since == null ? null : since.toInstant(),
        row.getBoolean("calm"),
        List.of(row.getArrayOfStrings("recent")));
  }

  /** An older message that comes late changes nothing. */
  boolean isNewerThan(Instant said) {
    return said != null && saidAt != null && said.isBefore(saidAt);
  }

  /** Whether what came late and was passed over says what the hub has not had. */
  boolean isOtherThan(Arrival a) {
    if (a.content() == null) {
      return !withdrawn;
    }
    String arriving = Fingerprint.whole(a.content());
    return !digest.equals(arriving) && !recent.contains(arriving);
  }

  /**
   * Whether a portal that is read goes back and forth between texts (来回变动): it may go back once, as
   * who takes a change back; what it goes back to then waits until it has stayed for an hour.
   */
  boolean flips(Arrival a, Instant at) {
    String arriving = Fingerprint.whole(a.content());
    if (!a.origin().way().isRead() || recent.size() < 2 || !recent.contains(arriving)) {
      return false;
    }
    return !arriving.equals(flipDigest) || flipSince.plus(SETTLED).isAfter(at);
  }

  /** Shows the present text again while another one waits to have stayed. */
  boolean isBack(Arrival a) {
    return flipDigest != null && a.origin().way() == way;
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
