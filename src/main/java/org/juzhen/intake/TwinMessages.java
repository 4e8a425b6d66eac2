package org.juzhen.intake;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import org.juzhen.intake.joining.SameArticle.Reason;

/** The words about articles that several portals published (同稿). */
@MessageBundle("twin")
interface TwinMessages {
  @Message
  String title();

  @Message
  String why();

  @Message
  String withdrawn();

  @Message
  String edit();

  @Message
  String joinHead();

  @Message
  String joinWhy();

  @Message
  String address();

  @Message
  String addressHint();

  @Message
  String reason();

  @Message
  String join();

  @Message
  String partHead();

  @Message
  String partWhy();

  @Message
  String part();

  @Message
  String back();

  @Message
  String wasJoined();

  @Message
  String wasParted();

  @Message
  String reasonOf(Reason reason);
}
