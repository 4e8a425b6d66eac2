package org.juzhen.review;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of what authors are told to mend. */
@MessageBundle("mend")
interface MendMessages {
  @Message
  String title();

  @Message
  String look();

  @Message
  String nothing();

  @Message
  String counts(long blocking, long asking, long hints);

  @Message
  String how();

  @Message
  String back();

  @Message
  String with(String dictionaries);
}
