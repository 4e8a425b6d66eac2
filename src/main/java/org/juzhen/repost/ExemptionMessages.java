package org.juzhen.repost;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of standing exemptions. */
@MessageBundle("exemption")
interface ExemptionMessages {
  @Message
  String title();

  @Message
  String hint();

  @Message
  String account();

  @Message
  String from();

  @Message
  String until();

  @Message
  String days();

  @Message
  String reason();

  @Message
  String status();

  @Message
  String ask();

  @Message
  String agree();

  @Message
  String refuse();

  @Message
  String end();

  @Message
  String holds();

  @Message
  String empty();

  @Message
  String saved();

  @Message
  String state(String state);
}
