package org.juzhen.publishing;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of deadlines beside the form that schedules, and of what is planned after them. */
@MessageBundle("lateplan")
interface LatePlanMessages {
  @Message
  String due(String at, String accounts);

  @Message
  String why(String reason);
}
