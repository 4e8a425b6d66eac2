package org.juzhen.intake;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of putting right what an article is about. */
@MessageBundle("label")
interface LabelMessages {
  @Message
  String title();

  @Message
  String hint();

  @Message
  String between();

  @Message
  String save();

  @Message
  String saved();

  @Message
  String edit();
}
