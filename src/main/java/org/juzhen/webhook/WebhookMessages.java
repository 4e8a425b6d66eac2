package org.juzhen.webhook;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import org.juzhen.notify.EventType;

/** The words of the pages about telling other systems. */
@MessageBundle("webhook")
interface WebhookMessages {
  @Message
  String title();

  @Message
  String add();

  @Message
  String none();

  @Message
  String noneHint();

  @Message
  String address();

  @Message
  String addressHint();

  @Message
  String unit();

  @Message
  String subtree();

  @Message
  String subtreeHint();

  @Message
  String withBelow();

  @Message
  String wanted();

  @Message
  String state();

  @Message
  String running();

  @Message
  String failing();

  @Message
  String since();

  @Message
  String lastDelivered();

  @Message
  String never();

  @Message
  String save();

  @Message
  String switchOn();

  @Message
  String switchOff();

  @Message
  String switchOffAsk();

  @Message
  String remove();

  @Message
  String removeAsk();

  @Message
  String newSecret();

  @Message
  String newSecretAsk();

  @Message
  String secret();

  @Message
  String secretOnce();

  @Message
  String signedHow();

  @Message
  String toAddress();

  @Message
  String test();

  @Message
  String log();

  @Message
  String logNone();

  @Message
  String logNoneHint();

  @Message
  String event();

  @Message
  String times(int count);

  @Message
  String result();

  @Message
  String answer();

  @Message
  String nextCall();

  @Message
  String replay();

  @Message
  String settings();

  @Message
  String saved();

  @Message
  String switchedOn();

  @Message
  String switchedOff();

  @Message
  String removed(String host);

  @Message
  String testSent();

  @Message
  String replayed();

  @Message
  String eventType(EventType type);

  @Message
  String sendState(SendState state);

  @Message
  String fault(SendFault fault);

  @Message
  String stopped(StopReason reason);
}
