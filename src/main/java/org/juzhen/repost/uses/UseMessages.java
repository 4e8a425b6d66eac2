package org.juzhen.repost.uses;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of what articles were used for. */
@MessageBundle("articleuse")
interface UseMessages {
  @Message
  String title();

  @Message
  String intro();

  @Message
  String none();

  @Message
  String noneHint();

  @Message
  String article();

  @Message
  String account();

  @Message
  String used();

  @Message
  String outcomeHead();

  @Message
  String outcome(UseOutcome outcome);

  @Message
  String all();

  @Message
  String read();
}
