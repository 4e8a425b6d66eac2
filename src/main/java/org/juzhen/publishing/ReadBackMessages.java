package org.juzhen.publishing;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import org.juzhen.review.PostedTrace.Found;

/** The words of the page on which a posted text is read where it stands. */
@MessageBundle("readback")
interface ReadBackMessages {
  @Message
  String title();

  @Message
  String hint();

  @Message
  String cleared();

  @Message
  String words();

  @Message
  String wordsHint();

  /** What stands on drawn cards. */
  @Message
  String cards();

  @Message
  String cardsHint();

  @Message
  String cardsSeen();

  @Message
  String cardsUnseen();

  @Message
  String card(int number);

  /** What a look at each card showed. */
  @Message
  String seen(CardsSeen seen);

  @Message
  String cardsCompared();

  @Message
  String cardsByEye(String who);

  @Message
  String note();

  @Message
  String looks();

  @Message
  String none();

  @Message
  String toPost();

  @Message
  String notYours();

  @Message
  String surrounded();

  @Message
  String confirm();

  @Message
  String confirmAsk();

  @Message
  String confirmed();

  @Message
  String confirmedBy(String who);

  @Message
  String notedSurrounded();

  /** What was read. */
  @Message
  String found(Found found);

  /** What is said after a look. */
  @Message
  String noted(Found found);
}
