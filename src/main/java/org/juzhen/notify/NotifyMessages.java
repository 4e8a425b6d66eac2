package org.juzhen.notify;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the pages of notices. */
@MessageBundle("notify")
interface NotifyMessages {
  @Message
  String title();

  @Message
  String readAll();

  @Message
  String none();

  @Message
  String unread();

  @Message
  String open();

  @Message
  String waiting(long count);
}
