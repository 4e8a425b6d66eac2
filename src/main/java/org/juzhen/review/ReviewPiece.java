package org.juzhen.review;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A piece as it was submitted. */
@Entity
@Immutable
@IdClass(ReviewPiece.Key.class)
class ReviewPiece {
  /** Its key: one piece for each account. */
  record Key(UUID caseId, UUID accountId) implements Serializable {}

  @Id UUID caseId;
  @Id UUID accountId;

  /** The name of that day, written by the database. */
  @Column(insertable = false, updatable = false)
  String accountName;

  String digest;
  int position;
  String title;
  String bodyHtml;
  String summary;
  String sourceUrl;

  @JdbcTypeCode(SqlTypes.ARRAY)
  List<String> media;

  String cover;
  String rendering;

  @JdbcTypeCode(SqlTypes.ARRAY)
  List<String> drawn;

  String shortText;

  protected ReviewPiece() {}

  ReviewPiece(ReviewCase submission, int position, Piece piece) {
    this.caseId = submission.id;
    this.accountId = piece.accountId();
    this.digest = piece.digest();
    this.position = position;
    this.title = piece.title();
    this.bodyHtml = piece.bodyHtml();
    this.summary = piece.summary();
    this.sourceUrl = piece.sourceUrl();
    this.media = piece.media();
    this.cover = piece.cover();
    this.rendering = piece.rendering();
    this.drawn = piece.drawn();
    this.shortText = piece.shortText();
  }

  /** As it was put forward. */
  Piece piece() {
    return new Piece(
        accountId, title, bodyHtml, summary, sourceUrl, media, cover, rendering, drawn, shortText);
  }
}
