package org.juzhen.publishing;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.juzhen.files.CleanHtml;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.Ids;
import org.juzhen.publishing.drafting.PlatformForm.Shape;
import org.juzhen.review.Piece;

/** What one account shows of a post, exactly (账号版本). */
@Entity
class PostVariant {
  @Id UUID id;
  UUID postId;
  UUID accountId;
  String ownTitle;
  String ownBody;
  String title;
  String bodyHtml;
  String summary;
  String sourceUrl;

  @JdbcTypeCode(SqlTypes.ARRAY)
  List<String> media;

  String cover;

  /** Of what was written before covers were bound by the digest; nothing new has one. */
  String coverBefore;

  String digest;
  String rendering;

  /** Those of the media that the hub drew from the words. */
  @JdbcTypeCode(SqlTypes.ARRAY)
  List<String> drawn;

  /** The words of the short post that an article goes out with, or null. */
  String shortText;

  /** Who writes the post for this account too, and since when; the log of uses asks it. */
  UUID addedBy;

  Instant addedAt;

  protected PostVariant() {}

  PostVariant(UUID postId, UUID accountId, Actor by, Instant at) {
    id = Ids.next();
    this.postId = postId;
    this.accountId = accountId;
    addedBy = by.id();
    addedAt = at;
  }

  /** Whether these are other words of its own than it has; null leaves them as they are. */
  boolean isReworded(WantedPost.Own words) {
    return words != null
        && !(Objects.equals(ownTitle, words.title()) && Objects.equals(ownBody, cleaned(words)));
  }

  private static String cleaned(WantedPost.Own words) {
    return words.bodyHtml() == null ? null : CleanHtml.clean(words.bodyHtml());
  }

  /** Takes words of its own; null gives them up again. */
  void own(WantedPost.Own words) {
    if (words != null) {
      ownTitle = words.title();
      ownBody = cleaned(words);
    }
  }

  /** Shows this from now on; true when that is anything else than before. */
  boolean show(Piece piece) {
    if (isAsBefore(piece)) {
      return false;
    }
    String before = digest;
    title = piece.title();
    bodyHtml = piece.bodyHtml();
    summary = piece.summary();
    sourceUrl = piece.sourceUrl();
    media = piece.media();
    cover = piece.cover();
    coverBefore = null;
    rendering = piece.rendering();
    drawn = piece.drawn();
    shortText = piece.shortText();
    digest = piece.digest();
    return !digest.equals(before);
  }

  /** Whether this is what it shows already. */
  boolean shows(Piece piece) {
    return piece.digest().equals(digest) || isAsBefore(piece);
  }

  /** The words of its own that it has, or null. */
  WantedPost.Own ownWords() {
    return ownTitle == null && ownBody == null
        ? null
        : new WantedPost.Own(accountId, ownTitle, ownBody);
  }

  /** The words of its own that it would have, or null. */
  WantedPost.Own ownWords(WantedPost.Own given) {
    return given == null
        ? ownWords()
        : new WantedPost.Own(accountId, given.title(), cleaned(given));
  }

  /** What was cleared before covers were bound stays as it is while nothing of it changes. */
  private boolean isAsBefore(Piece piece) {
    return coverBefore != null
        && coverBefore.equals(piece.cover())
        && piece.withoutCover().digest().equals(digest);
  }

  /** What it looks like, where that is not the platform's ordinary way; else null. */
  Shape form() {
    return shortText == null ? null : Shape.ARTICLE;
  }

  /** The picture that goes out as the cover, or null. */
  String shownCover() {
    return cover == null ? coverBefore : cover;
  }

  Piece piece() {
    return new Piece(
        accountId, title, bodyHtml, summary, sourceUrl, media, cover, rendering, drawn, shortText);
  }
}
