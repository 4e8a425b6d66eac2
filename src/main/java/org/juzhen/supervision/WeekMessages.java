package org.juzhen.supervision;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the weekly sheet. */
@MessageBundle("week")
interface WeekMessages {
  @Message
  String title();

  @Message
  String hint();

  @Message
  String from();

  @Message
  String about();

  @Message
  String due();

  @Message
  String nothing();

  @Message
  String unit();

  @Message
  String number();

  @Message
  String head(WeekItem.Kind kind);
}
