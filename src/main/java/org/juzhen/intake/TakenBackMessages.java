package org.juzhen.intake;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of articles that their portals took back (撤稿登记). */
@MessageBundle("takenback")
interface TakenBackMessages {
  @Message
  String title();

  @Message
  String head();

  @Message
  String why();

  @Message
  String reason();

  @Message
  String reasonHint();

  @Message
  String evidence();

  @Message
  String evidenceHint();

  @Message
  String record();

  @Message
  String confirm();

  @Message
  String dismissHead();

  @Message
  String dismissWhy();

  @Message
  String dismiss();

  @Message
  String edit();

  @Message
  String back();

  @Message
  String history();

  @Message
  String wasRecorded();

  @Message
  String wasWanted();

  @Message
  String wasDismissed();

  @Message
  String suspected(Integer looks);

  @Message
  String waits(String by, int accounts);

  @Message
  String decidedBy(String by);

  @Message
  String state(ArticleWithdrawal.State state);
}
