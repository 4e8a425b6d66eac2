package org.juzhen.web.door;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words at the door. */
@MessageBundle("door")
interface DoorMessages {
  @Message
  String secondFactor();

  @Message
  String why();

  @Message
  String needed();

  @Message
  String begin();

  @Message
  String scan();

  @Message
  String typed();

  @Message
  String picture();

  @Message
  String firstCode();

  @Message
  String confirm();

  @Message
  String code();

  @Message
  String codeHint();

  @Message
  String goOn();

  @Message
  String lost();

  @Message
  String recovery();

  @Message
  String recoveryWords();

  @Message
  String kept();

  @Message
  String enrolled();

  @Message
  String left(long codes);

  @Message
  String toPassword();
}
