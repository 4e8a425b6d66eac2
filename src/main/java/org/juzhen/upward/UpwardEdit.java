package org.juzhen.upward;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.juzhen.files.CleanHtml;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.Ids;
import org.juzhen.kernel.KernelProblem;

/** What the receiving unit wants to say instead (修改稿), and the answer to it. */
@Entity
class UpwardEdit {
  @Id UUID id;
  UUID offerId;
  int number;
  String title;
  String bodyHtml;
  String bodyText;
  String digest;
  String note;
  UUID madeBy;
  String madeName;
  Instant madeAt;

  @Enumerated(EnumType.STRING)
  Consent answer;

  String answerWords;
  UUID answeredBy;
  String answeredName;
  Instant answeredAt;

  protected UpwardEdit() {}

  UpwardEdit(UpwardOffer offer, int number, NewEdit wanted, Actor by, Instant at) {
    id = Ids.next();
    offerId = offer.id;
    this.number = number;
    title = wanted.title().strip();
    bodyHtml = CleanHtml.clean(wanted.bodyHtml());
    bodyText = CleanHtml.text(bodyHtml);
    digest = OfferedWords.digestOf(title, bodyHtml);
    note = wanted.note().strip();
    madeBy = by.id();
    madeName = by.name();
    madeAt = at;
    mustChange(offer);
  }

  private void mustChange(UpwardOffer offer) {
    if (bodyText.isBlank()) {
      throw KernelProblem.field("bodyHtml", "REQUIRED");
    }
    if (digest.equals(OfferedWords.digestOf(offer.title, offer.bodyHtml))) {
      throw UpwardProblem.NOTHING_EDITED.problem();
    }
    if (!offer.files.containsAll(OfferedWords.filesOf(bodyHtml, List.of()))) {
      throw UpwardProblem.PICTURE_NOT_OFFERED.problem().field("bodyHtml", "WRONG_VALUE");
    }
  }

  void answer(Consent said, String words, Actor by, Instant at) {
    answer = said;
    answerWords = words;
    answeredBy = by.id();
    answeredName = by.name();
    answeredAt = at;
  }
}
