package org.juzhen.profile;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** How values read. */
@MessageBundle("profile")
interface ProfileMessages {
  @Message
  String hours(String n);

  @Message
  String days(String n);

  @Message
  String workingDays(String n);

  @Message
  String none();

  @Message
  String yes();

  @Message
  String no();

  @Message
  String hard();

  @Message
  String soft();
}
