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

  @Message
  String jobState(LedgerImport.State state);

  @Message
  String tried();

  @Message
  String progress();

  @Message
  String settled(int rows, int accepted, int rejected);

  @Message
  String ofAll(int total);

  @Message
  String interrupted(int times);

  @Message
  String job();

  @Message
  String another();

  @Message
  String allRows();

  @Message
  String rejectedRows();

  @Message
  String national();

  @Message
  String writeNational();

  @Message
  String compare();

  @Message
  String nationalSheet();

  @Message
  String compareNow();

  @Message
  String compared();

  @Message
  String sheet();

  @Message
  String layout();

  @Message
  String layoutHint();

  @Message
  String place();

  @Message
  String field();

  @Message
  String heading();

  @Message
  String values();

  @Message
  String saveLayout();

  @Message
  String layoutSaved();

  @Message
  String preview();

  @Message
  String comparison();

  @Message
  String differences();

  @Message
  String next();

  @Message
  String outcome(LedgerMatch.Outcome outcome);

  @Message
  String nextStep(LedgerMatch.Outcome outcome);

  @Message
  String mode();

  @Message
  String modeName(LedgerOrder.Mode mode);

  @Message
  String inBackground();
}
