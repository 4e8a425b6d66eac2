package org.juzhen.roster;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the roster of watches. */
@MessageBundle("watch")
interface WatchMessages {
  @Message
  String title();

  @Message
  String hint();

  @Message
  String person();

  @Message
  String from();

  @Message
  String until();

  @Message
  String enter();

  @Message
  String remove();

  @Message
  String now();

  @Message
  String empty();

  @Message
  String saved();

  @Message
  String gaps();

  @Message
  String nobody();
}
