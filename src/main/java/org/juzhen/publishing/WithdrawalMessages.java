package org.juzhen.publishing;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of taking a post back from review (撤回送审), and of one that is owed no more. */
@MessageBundle("withdrawal")
interface WithdrawalMessages {
  @Message
  String withdraw();

  @Message
  String hint();

  @Message
  String ask();

  @Message
  String done();

  @Message
  String unowed();

  @Message
  String heldHint();

  @Message
  String keep();

  @Message
  String keepAsk();

  @Message
  String kept();
}
