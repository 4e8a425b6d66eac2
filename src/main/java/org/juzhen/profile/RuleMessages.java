package org.juzhen.profile;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/**
 * What rules are called. What they mean, and how their values are written, stands in bundles of
 * their own: the generated class of one bundle does not load with more than 300 sentences.
 */
@MessageBundle("rules")
interface RuleMessages {
  @Message
  String name(RuleKey key);

  @Message
  String group(RuleGroup group);

  @Message
  String place(Jurisdiction place);
}
