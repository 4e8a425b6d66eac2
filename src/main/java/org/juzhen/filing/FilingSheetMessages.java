package org.juzhen.filing;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of a filing on paper and of the page that checks one. */
@MessageBundle("filingsheet")
interface FilingSheetMessages {
  @Message
  String title(String kind);

  @Message
  String matter();

  @Message
  String number();

  @Message
  String filedOn();

  @Message
  String state();

  @Message
  String unit();

  @Message
  String applicant();

  @Message
  String submitted();

  @Message
  String historicNo();

  @Message
  String historicOn();

  @Message
  String historicAuthority();

  @Message
  String reason();

  @Message
  String accountPart();

  @Message
  String changes();

  @Message
  String platform();

  @Message
  String account();

  @Message
  String name();

  @Message
  String papers();

  @Message
  String scanned();

  @Message
  String opinions();

  @Message
  String waiting();

  @Message
  String document(String number);

  @Message
  String recordedBy(String who);

  @Message
  String outside();

  @Message
  String outsideOf(String authority);

  @Message
  String notices();

  @Message
  String since(String day);

  @Message
  String notInForce();

  @Message
  String codeFoot(String code, String address);

  @Message
  String printHead();

  @Message
  String word();

  @Message
  String back();

  @Message
  String verifyHead();

  @Message
  String verifyHint();

  @Message
  String code();

  @Message
  String check();

  @Message
  String unknown();

  @Message
  String genuine();

  @Message
  String outdated();

  @Message
  String issuedAt();

  @Message
  String days(long n);

  @Message
  String kindOfNotice(String notice, String channel);

  @Message
  String until(String day);

  @Message
  String removed(String day);

  @Message
  String letters();

  @Message
  String letterOf(String number);

  @Message
  String answerOf(String number);

  @Message
  String statements();

  @Message
  String checkedBy(String who);

  @Message
  String event();
}
