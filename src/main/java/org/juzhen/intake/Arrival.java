package org.juzhen.intake;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.HubClock;

/**
 * Something that came in and is ready to be written: checked, cleaned, its keys made.
 *
 * @param content what it says, or null when the portal takes the article back
 * @param saidAt the portal's time of the message as it was written there, or null
 * @param raw byte by byte as it came
 * @param acknowledged what the sender was told, or null when nobody waits for an answer
 */
record Arrival(
    Origin origin,
    List<Key> keys,
    Content content,
    Labels labels,
    Instant saidAt,
    byte[] raw,
    Acknowledged acknowledged) {

  /** A message that was made durable, with the article that it is about, before it was read. */
  record Acknowledged(UUID receiptId, UUID articleId, Instant at) {}

  /** When it came. */
  Instant at(Instant now) {
    return acknowledged == null ? now : acknowledged.at();
  }

  /**
   * The portal's time of it, or null. Its clock may be ahead of that of the portal's other
   * machines; nobody has said anything after it came.
   */
  Instant said(Instant now) {
    return saidAt == null || saidAt.isBefore(at(now)) ? saidAt : at(now);
  }

  /**
   * Where it comes from.
   *
   * @param portalId null for articles entered by hand without a portal
   * @param webhookId the message's id, or null when it was not pushed
   * @param bodyDigest of the message, null with {@code webhookId}
   */
  record Origin(
      UUID portalId, UUID unitId, Way way, Actor by, String webhookId, byte[] bodyDigest) {

    /** The message's name in the whole hub, or null. */
    String message() {
      return webhookId == null ? null : portalId + " " + webhookId;
    }
  }

  /** What an article is recognised by, strongest first: id, address, text. */
  record Key(UUID unitId, String kind, String key) {}

  /**
   * What an article says.
   *
   * @param publishedAt null where the portal gave no date
   * @param dayOnly the portal named a day and no hour; {@code publishedAt} is where it begins
   * @param attachments JSON list of {@code {name,url}}
   * @param held what of it the hub has already
   */
  record Content(
      String url,
      String title,
      String html,
      String text,
      String source,
      String sourceUrl,
      Instant publishedAt,
      String attachments,
      boolean pictures,
      boolean dayOnly,
      Held held) {

    /** With nothing that the hub had before. */
    Content(
        String url,
        String title,
        String html,
        String text,
        String source,
        String sourceUrl,
        Instant publishedAt,
        String attachments,
        boolean pictures,
        boolean dayOnly) {
      this(
          url,
          title,
          html,
          text,
          source,
          sourceUrl,
          publishedAt,
          attachments,
          pictures,
          dayOnly,
          Held.NOTHING);
    }

    /** Published at a known hour, or at none. */
    Content(
        String url,
        String title,
        String html,
        String text,
        String source,
        String sourceUrl,
        Instant publishedAt,
        String attachments,
        boolean pictures) {
      this(url, title, html, text, source, sourceUrl, publishedAt, attachments, pictures, false);
    }

    /**
     * From when clocks run. A day without an hour is taken as ended (《民法典》第二百零一条、第二百零三条: the day
     * itself does not count, and ends at 24:00), but never as later than what was seen: nobody is
     * late by an hour that the portal did not tell.
     */
    Instant publishedAsOf(Instant came) {
      if (publishedAt == null) {
        return came;
      }
      if (!dayOnly) {
        return publishedAt;
      }
      Instant over = publishedAt.atZone(HubClock.ZONE).plusDays(1).toInstant();
      return came.isBefore(over) ? came : over;
    }
  }

  /** What it is about, and how important it is, in the portal's own words. */
  record Labels(
      Importance importance,
      String documentNo,
      List<String> topics,
      List<String> industries,
      List<String> regions) {
    static final Labels NONE = new Labels(null, null, List.of(), List.of(), List.of());
  }

  /**
   * What the sender learns.
   *
   * @param known the hub had the article already
   */
  record Receipt(UUID receiptId, UUID articleId, boolean replayed, boolean known) {}
}
