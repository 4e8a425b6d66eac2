package org.juzhen.profile;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What rules are called and what they mean. */
@MessageBundle("rules")
interface RuleMessages {
  @Message
  String name(RuleKey key);

  @Message
  String why(RuleKey key);

  @Message
  String group(RuleGroup group);

  @Message
  String place(Jurisdiction place);

  @Message
  String stricter(Stricter stricter);

  @Message
  String type(RuleType type);
}
