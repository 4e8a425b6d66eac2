package org.juzhen.intake;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words about hubs that push for portals (WebSub 订阅). */
@MessageBundle("subscription")
interface SubscriptionMessages {
  @Message
  String title();

  @Message
  String state(PortalHub.State state);

  @Message
  String noAddress();

  @Message
  String pullGoesOn();

  @Message
  String hub();

  @Message
  String leaseUntil();

  @Message
  String pushed();

  @Message
  String pushes(int count);

  @Message
  String neverPushed();

  @Message
  String refused();

  @Message
  String refusedWhy(int count);

  @Message
  String failed();

  @Message
  String reason();

  @Message
  String nextAt();
}
