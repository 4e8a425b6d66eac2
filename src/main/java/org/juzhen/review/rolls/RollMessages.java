package org.juzhen.review.rolls;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the page of lists. */
@MessageBundle("rolls")
interface RollMessages {
  @Message
  String title();

  @Message
  String intro();

  @Message
  String kind(RollKind kind);

  @Message
  String hint(RollKind kind);

  @Message
  String lines(int count);

  @Message
  String save();

  @Message
  String saved();

  @Message
  String above();

  @Message
  String readOnly();
}
