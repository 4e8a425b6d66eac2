package org.juzhen.contributions;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the form in which material is handed in. */
@MessageBundle("giving")
interface GivingMessages {
  @Message
  String account();

  @Message
  String accountHint();

  @Message
  String noAccounts();

  @Message
  String noAccountsHint();

  @Message
  String name();

  @Message
  String text();

  @Message
  String textHint();

  @Message
  String pictures();

  @Message
  String pictureHint();

  @Message
  String alt();

  @Message
  String keptPictures();

  @Message
  String keptHint();

  @Message
  String more();

  @Message
  String gatheredBy();

  @Message
  String gatheredHint();

  @Message
  String writtenBy();

  @Message
  String place();

  @Message
  String happenedAt();

  @Message
  String topic();

  @Message
  String wantedOn();

  @Message
  String send();

  @Message
  String sendAgain();

  @Message
  String cancelForm();

  @Message
  String draftKept();

  @Message
  String draftBack();

  @Message
  String draftOffline();

  @Message
  String draftDrop();
}
