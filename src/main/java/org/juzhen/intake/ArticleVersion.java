package org.juzhen.intake;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** One text of an article (稿件版本); only its pictures change, when they have been fetched. */
@Entity
public class ArticleVersion {
  @Id UUID id;
  UUID articleId;
  int number;
  String title;
  String bodyHtml;
  String bodyText;
  String digest;
  String textDigest;
  String source;
  String sourceUrl;

  @Convert(converter = AttachmentsColumn.class)
  List<Attachment> attachments;

  @Enumerated(EnumType.STRING)
  Way way;

  Instant receivedAt;
  Instant picturesDueAt;
  int picturesTries;
  int picturesMissing;

  /** Of those, how many are beyond the most that are fetched of one text. */
  int picturesOver;

  @Column(updatable = false)
  UUID enteredBy;

  @Column(updatable = false)
  Instant provenAt;

  protected ArticleVersion() {}

  /** A file that the portal offers beside the text; see {@link ArticleAttachment}. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Attachment(String name, String url) {}

  public UUID id() {
    return id;
  }

  public UUID articleId() {
    return articleId;
  }

  public int number() {
    return number;
  }

  public String title() {
    return title;
  }

  /** Sanitised; a picture that was fetched is {@code file:DIGEST}. */
  public String bodyHtml() {
    return bodyHtml;
  }

  /** One paragraph a line. */
  public String bodyText() {
    return bodyText;
  }

  /** The unit that the text names as its source (来源), possibly empty. */
  public String source() {
    return source;
  }

  public String sourceUrl() {
    return sourceUrl;
  }

  /** Somebody typed it; its address is what that person says. */
  public boolean isTyped() {
    return way == Way.HAND;
  }

  /** The hub itself found the same words at the article's address. */
  public boolean isProven() {
    return provenAt != null;
  }

  public List<Attachment> attachments() {
    return attachments;
  }
}
