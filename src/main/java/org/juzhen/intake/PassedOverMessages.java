package org.juzhen.intake;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of messages that were passed over as older than what is known (未采用的较早消息). */
@MessageBundle("passedover")
interface PassedOverMessages {
  @Message
  String withdrawal();

  @Message
  String text();

  @Message
  String came();

  @Message
  String said();

  @Message
  String today(String title);

  @Message
  String look();
}
