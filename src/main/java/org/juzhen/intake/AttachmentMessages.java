package org.juzhen.intake;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words about files of articles (附件). */
@MessageBundle("attachment")
interface AttachmentMessages {
  @Message
  String title();

  @Message
  String hint();

  @Message
  String kept(Long kilobytes);

  @Message
  String waiting();

  @Message
  String missing();

  @Message
  String againAt();

  @Message
  String givenUp();

  @Message
  String atThePortal();

  @Message
  String ownLink();

  @Message
  String copy();

  @Message
  String copied();

  @Message
  String notOpen();

  @Message
  String fetchAgain();

  @Message
  String fetchedAgain();

  @Message
  String fault(AttachmentFault fault);
}
