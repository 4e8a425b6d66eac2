package org.juzhen.intake;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.juzhen.files.StoredFile;

/** A file that a text of an article offers (稿件附件), kept or missing. */
@Entity
public class ArticleAttachment {
  /** A file may be put there a little later than the text; after the last time nobody asks. */
  private static final List<Duration> AGAIN =
      List.of(
          Duration.ofMinutes(10),
          Duration.ofHours(1),
          Duration.ofHours(4),
          Duration.ofHours(12),
          Duration.ofHours(24));

  private static final int LONGEST_DETAIL = 300;

  @Id UUID id;
  UUID versionId;
  int place;
  String name;
  String url;
  UUID fileId;
  Instant dueAt;
  int tries;

  @Enumerated(EnumType.STRING)
  AttachmentFault fault;

  String faultDetail;

  protected ArticleAttachment() {}

  void kept(StoredFile file) {
    fileId = file.id();
    dueAt = null;
    fault = null;
    faultDetail = null;
  }

  void missing(AttachmentFault why, String detail, Instant at) {
    String words = detail == null ? "" : detail.replace("\u0000", "");
    fault = why;
    faultDetail = words.substring(0, Math.min(words.length(), LONGEST_DETAIL));
    boolean again = why.isPassing() && tries <= AGAIN.size();
    dueAt = again ? at.plus(AGAIN.get(tries - 1)) : null;
  }

  /** Somebody wants it to be tried once more from the beginning. */
  void again(Instant at) {
    if (fileId == null) {
      tries = 0;
      dueAt = at;
    }
  }
}
