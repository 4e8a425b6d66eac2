package org.juzhen.publishing;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words about what goes out as one push. */
@MessageBundle("together")
interface TogetherMessages {
  @Message
  String headline(int of);

  @Message
  String stands(int of, int place);

  @Message
  String order();

  @Message
  String rise();

  @Message
  String sink();

  @Message
  String takeOut();

  @Message
  String takeOutAsk(String account);

  @Message
  String retryAsk(int of);

  @Message
  String planned(String titles);

  @Message
  String plannedHint();
}
