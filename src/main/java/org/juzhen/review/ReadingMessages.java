package org.juzhen.review;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of reading at the desk: who reads, comments, keys. */
@MessageBundle("reading")
interface ReadingMessages {
  @Message
  String held(String name);

  @Message
  String heldHint(String name);

  @Message
  String heldByYou();

  @Message
  String holdFree();

  @Message
  String holdOver();

  @Message
  String takeOver();

  @Message
  String handOver();

  @Message
  String handOverTo();

  @Message
  String release();

  @Message
  String doneTakenOver();

  @Message
  String doneHandedOver(String name);

  @Message
  String doneReleased();

  @Message
  String comments();

  @Message
  String noComments();

  @Message
  String openComments(long count);

  @Message
  String commentQuote();

  @Message
  String commentQuoteHint();

  @Message
  String commentBody();

  @Message
  String commentPlace();

  @Message
  String commentWrite();

  @Message
  String commentTextChanged();

  @Message
  String commentAnswer();

  @Message
  String commentAnswerIs(String name);

  @Message
  String commentResolve();

  @Message
  String commentState(CommentState state);

  @Message
  String doneCommented();

  @Message
  String doneAnswered();

  @Message
  String doneResolved();

  @Message
  String keysTitle();

  @Message
  String keyGates();

  @Message
  String keyApprove();

  @Message
  String keyReturn();

  @Message
  String keyComment();

  @Message
  String keyFinding();

  @Message
  String keyNext();

  @Message
  String keyHelp();

  @Message
  String close();

  @Message
  String plan();

  @Message
  String concerned();

  @Message
  String namedOnly();

  @Message
  String gatesFrom(String basis);

  @Message
  String gatesAnyway();

  @Message
  String keyAnswer();

  @Message
  String keyDifference();

  @Message
  String keyLeave();

  @Message
  String picked();

  @Message
  String pickAll();

  @Message
  String toBatch();

  @Message
  String reason(String quote, String body);

  @Message
  String said(String what, String words);
}
