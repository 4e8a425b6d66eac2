package org.juzhen.filing;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of imports that run by themselves, exports, and the national system's sheet. */
@MessageBundle("ledger")
interface LedgerMessages {
  @Message
  String filings();

  @Message
  String number();

  @Message
  String kind();

  @Message
  String unit();

  @Message
  String platform();

  @Message
  String account();

  @Message
  String state();

  @Message
  String filingNo();

  @Message
  String filedOn();

  @Message
  String submittedAt();

  @Message
  String decidedAt();

  @Message
  String writtenBy();

  @Message
  String reason();
}
