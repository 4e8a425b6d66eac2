package org.juzhen.publishing;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Formula;
import org.hibernate.annotations.Immutable;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.Ids;
import org.juzhen.review.ClearedWords.Likeness;
import org.juzhen.review.PostedTrace.Found;

/** What somebody read where a cleared text stands (读网核对). Written once. */
@Entity
@Immutable
class ReadBack {
  @Id UUID id;
  UUID deliveryId;

  @Enumerated(EnumType.STRING)
  Found found;

  /** The cleared words stand there, with others around them. */
  boolean surrounded;

  String words;

  /** What was read off its cards, or null. */
  String cardWords;

  /** What a look at each card showed, or null. */
  @Enumerated(EnumType.STRING)
  CardsSeen cardsSeen;

  Instant readAt;
  UUID readBy;
  String readByName;

  /** Who said of the words around that they are a page's furniture, or null. */
  @Formula("(select c.confirmed_by_name from read_back_confirmation c where c.read_back_id = id)")
  String confirmedByName;

  protected ReadBack() {}

  ReadBack(UUID deliveryId, Likeness likeness, WordsRead read, Actor by, Instant at) {
    id = Ids.next();
    this.deliveryId = deliveryId;
    found = found(likeness, read.words());
    surrounded = likeness == Likeness.SURROUNDED;
    words = read.words();
    cardWords = read.cards().isEmpty() ? null : read.cards();
    cardsSeen = read.cardsSeen();
    readAt = at;
    readBy = by.id();
    readByName = by.name();
  }

  private static Found found(Likeness likeness, String words) {
    if (words.isEmpty()) {
      return Found.GONE;
    }
    return likeness == Likeness.SAME ? Found.SAME : Found.DIFFERENT;
  }

  /** What counts: words around the cleared ones mean other words until somebody else confirms. */
  Found counts() {
    return confirmedByName == null ? found : Found.SAME;
  }
}
