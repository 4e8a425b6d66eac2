package org.juzhen.publishing;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the page on what went out past the hub. */
@MessageBundle("outside")
interface OutsideMessages {
  @Message
  String title();

  @Message
  String why();

  @Message
  String none();

  @Message
  String noneHint();

  @Message
  String begin();

  @Message
  String again();

  @Message
  String againHint();

  @Message
  String againHead();

  @Message
  String againReason();

  @Message
  String againReasonHint();

  @Message
  String text();

  @Message
  String textHint();

  @Message
  String send();

  @Message
  String under();

  @Message
  String stuck();

  @Message
  String end();

  @Message
  String endReason();

  @Message
  String endHint();

  @Message
  String ended();

  @Message
  String open();

  @Message
  String posted();

  @Message
  String push();

  @Message
  String pushHint();

  @Message
  String pushUnknown();

  @Message
  String pushTrue();

  @Message
  String pushFalse();

  @Message
  String pushSend();

  @Message
  String pushSaved();
}
