package org.juzhen.profile;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What rules mean. */
@MessageBundle("rulewhy")
interface RuleWhyMessages {
  @Message
  String why(RuleKey key);
}
