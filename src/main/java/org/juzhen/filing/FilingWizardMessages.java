package org.juzhen.filing;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the wizard, of answers from outside and of the notice board. */
@MessageBundle("filingwizard")
interface FilingWizardMessages {
  @Message
  String queueHint();

  @Message
  String backToQueue();

  @Message
  String externalUnit();

  @Message
  String recorded();

  @Message
  String scan();

  @Message
  String confirmedBy(String who);

  @Message
  String nothingMissing();

  @Message
  String paperText();

  @Message
  String paperFile();

  @Message
  String toForm();

  @Message
  String papersHead();

  @Message
  String removePaper(String name);

  @Message
  String otherPaper();

  @Message
  String addPaper();

  @Message
  String whoDecides();

  @Message
  String byLetter();

  @Message
  String usually(int days, long count);

  @Message
  String notYetKnown();

  @Message
  String outsideHead();

  @Message
  String outsideHint();

  @Message
  String letter();

  @Message
  String letterNo();

  @Message
  String letterOn();

  @Message
  String keepLetter();

  @Message
  String answeredOn();

  @Message
  String scanOfAnswer();

  @Message
  String verdictHead();

  @Message
  String keepAnswer();

  @Message
  String waitsForSecond();

  @Message
  String doubted(String who);

  @Message
  String doubtHead();

  @Message
  String itMatches();

  @Message
  String itDiffers();

  @Message
  String noticesMissing();

  @Message
  String remindsOnly();

  @Message
  String evidence();

  @Message
  String evidenceFile();

  @Message
  String removedEarly(String when);

  @Message
  String countsFrom(String day);

  @Message
  String countsEarlier(String day);

  @Message
  String placeUnchecked();

  @Message
  String heldHead();

  @Message
  String heldWhy(NoticeBoard.Why why);

  @Message
  String heldHint();

  @Message
  String acceptedBy(String who, String reason);

  @Message
  String acceptReason();

  @Message
  String acceptHint(String day);

  @Message
  String acceptNotice();

  @Message
  String noticeKind();

  @Message
  String noticePlace();

  @Message
  String stepMatter();

  @Message
  String stepFill();

  @Message
  String stepCheck();

  @Message
  String chooseMatter();

  @Message
  String chooseAccount(String kind);

  @Message
  String noAccountFor();

  @Message
  String noAccountForHint();

  @Message
  String newFiling(String kind);

  @Message
  String causeHead();

  @Message
  String offlineFrom();

  @Message
  String offlineUntil();

  @Message
  String targetAccount();

  @Message
  String noTarget();

  @Message
  String eventAccount();

  @Message
  String exceptionHead();

  @Message
  String exceptionHint();

  @Message
  String saveAndCheck();

  @Message
  String registerHint();

  @Message
  String certifiedBody();

  @Message
  String certifiedOn();

  @Message
  String securityTest();

  @Message
  String statement();

  @Message
  String statementText();

  @Message
  String part(FormField.Part part);

  @Message
  String filled(long n);

  @Message
  String now(String value);

  @Message
  String furtherHead();

  @Message
  String furtherHint();

  @Message
  String sponsorToCome();

  @Message
  String sponsorStays();

  @Message
  String kept();

  @Message
  String listHint();

  @Message
  String regionsHint();

  @Message
  String contractorHint();

  @Message
  String noTargets();

  @Message
  String otherPicture();

  @Message
  String closingHeld();

  @Message
  String heldByMessages(long count);

  @Message
  String heldBySending(long count);
}
