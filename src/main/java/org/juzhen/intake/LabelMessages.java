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

  /** Saved, but it binds so many that another person says it too. */
  @Message
  String waits(int accounts);

  @Message
  String wanted(String topics, String industries, String regions);

  @Message
  String edit();

  @Message
  String codes();

  @Message
  String regionsNow();
}
