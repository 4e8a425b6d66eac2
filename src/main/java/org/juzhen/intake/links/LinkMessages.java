package org.juzhen.intake.links;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of policies and what explains them. */
@MessageBundle("articlelink")
interface LinkMessages {
  @Message
  String title();

  @Message
  String intro();

  @Message
  String none();

  @Message
  String policy();

  @Message
  String reading();

  @Message
  String suggested();

  @Message
  String confirmedBy(String name);

  @Message
  String sameNumber(String number);

  @Message
  String sameName(String name);

  @Message
  String confirm();

  @Message
  String reject();

  @Message
  String add();

  @Message
  String other();

  @Message
  String otherHint();

  @Message
  String role();

  @Message
  String roleReading();

  @Message
  String rolePolicy();

  @Message
  String save();

  @Message
  String saved();

  @Message
  String back();

  @Message
  String manage();

  @Message
  String writeToo();

  @Message
  String besideDuty();
}
