package org.juzhen.repost;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of duties. */
@MessageBundle("repost")
interface RepostMessages {
  @Message
  String title();

  @Message
  String article();

  @Message
  String account();

  @Message
  String unit();

  @Message
  String deadline();

  @Message
  String status();

  @Message
  String empty();

  @Message
  String open();

  @Message
  String draft();

  @Message
  String askExemption();

  @Message
  String exempt();

  @Message
  String asked(String reason);

  @Message
  String reason();

  @Message
  String reasonHint();

  @Message
  String missedFrom();

  @Message
  String wasMissed();

  @Message
  String version(int version);

  @Message
  String correction();

  @Message
  String covered(long done, long all);

  @Message
  String noDuties();

  @Message
  String counts(long done, long open, long overdue, long released);

  @Message
  String read();

  @Message
  String next();

  @Message
  String doneAt();

  @Message
  String state(String state);

  @Message
  String tier(String tier);

  @Message
  String owed(String article);

  @Message
  String exemptionAsked(String article);

  @Message
  String goOn();

  @Message
  String draftAll(int count);

  @Message
  String accountCount(int count);

  @Message
  String begun(String state);

  @Message
  String byHand();

  @Message
  String arrived();

  @Message
  String leftOnArrival(long hours, long minutes);

  @Message
  String overOnArrival(long hours, long minutes);

  @Message
  String arrivedLate();

  @Message
  String classedLate();

  @Message
  String stateCouncil();

  @Message
  String refuse();

  @Message
  String refused();

  @Message
  String withdraw();

  @Message
  String withdrawn();

  @Message
  String wasRefused(String reason);

  @Message
  String sync();

  @Message
  String syncGap(long minutes);

  @Message
  String syncEarly(long minutes);

  @Message
  String syncWaits();

  @Message
  String syncWithin(int hours);

  @Message
  String inStep();

  @Message
  String notInStep();

  @Message
  String decideExemption();

  @Message
  String said(boolean exempt);
}
