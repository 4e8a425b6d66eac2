package org.juzhen.publishing;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the calendar. */
@MessageBundle("planning")
interface CalendarMessages {
  @Message
  String calendarHint();

  @Message
  String legend();

  @Message
  String today();

  @Message
  String month();

  @Message
  String week();

  @Message
  String list();

  @Message
  String nothingPlanned();

  @Message
  String earlier();

  @Message
  String later();

  @Message
  String tooMany(int shown);
}
