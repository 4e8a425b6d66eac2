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
  String months(String n);

  @Message
  String years(String n);

  @Message
  String times(String n);

  @Message
  String percent(String n);

  @Message
  String monthDay(String month, String day);

  @Message
  String none();

  @Message
  String yes();

  @Message
  String no();

  @Message
  String comma();

  @Message
  String choice(RuleChoice word);
}
