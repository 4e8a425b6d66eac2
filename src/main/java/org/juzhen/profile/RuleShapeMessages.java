package org.juzhen.profile;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** How values of rules are written, and which way a lower level may go. */
@MessageBundle("ruleshape")
interface RuleShapeMessages {
  @Message
  String stricter(Stricter stricter);

  @Message
  String type(RuleType type);
}
