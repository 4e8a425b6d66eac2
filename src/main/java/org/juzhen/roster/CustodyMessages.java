package org.juzhen.roster;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import org.juzhen.registry.LookAlike;

/** The words of the pages of logins and of look-alikes. */
@MessageBundle("custody")
interface CustodyMessages {
  @Message
  String custody();

  @Message
  String noCustody();

  @Message
  String keptBy();

  @Message
  String boundTo();

  @Message
  String devices();

  @Message
  String holderLeft();

  @Message
  String entrust();

  @Message
  String holder();

  @Message
  String boundPhone();

  @Message
  String boundMail();

  @Message
  String devicesHint();

  @Message
  String neverPassword();

  @Message
  String handOver();

  @Message
  String receiver();

  @Message
  String begin();

  @Message
  String give();

  @Message
  String receive();

  @Message
  String cancel();

  @Message
  String giveHint();

  @Message
  String checklistHead();

  @Message
  String earlier();

  @Message
  String absent();

  @Message
  String alike();

  @Message
  String alikeHint();

  @Message
  String noAlike();

  @Message
  String others();

  @Message
  String point(CheckPoint point);

  @Message
  String stateOf(HandOverState state);

  @Message
  String why(LookAlike.Why why);
}
