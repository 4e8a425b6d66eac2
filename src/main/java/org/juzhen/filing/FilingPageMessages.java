package org.juzhen.filing;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the pages of filings. */
@MessageBundle("filingpage")
interface FilingPageMessages {
  @Message
  String filings();

  @Message
  String anyState();

  @Message
  String anyKind();

  @Message
  String waitingForMe();

  @Message
  String historicOnes();

  @Message
  String allFilings();

  @Message
  String noFilings();

  @Message
  String noFilingsHint();

  @Message
  String confirmChosen();

  @Message
  String confirmAsk();

  @Message
  String confirmed(int n);

  @Message
  String choose(String name);

  @Message
  String historic();

  @Message
  String applicant();

  @Message
  String submittedAt();

  @Message
  String reason();

  @Message
  String materials();

  @Message
  String changesHead();

  @Message
  String levels();

  @Message
  String announcementsHead();

  @Message
  String round(int n);

  @Message
  String waitsFor();

  @Message
  String recordedBy(String who);

  @Message
  String documentNo();

  @Message
  String note();

  @Message
  String answeringAuthority();

  @Message
  String since(String day);

  @Message
  String missingHead();

  @Message
  String complete();

  @Message
  String submit();

  @Message
  String edit();

  @Message
  String withdraw();

  @Message
  String withdrawAsk();

  @Message
  String agree();

  @Message
  String giveBack();

  @Message
  String reject();

  @Message
  String decide();

  @Message
  String announce();

  @Message
  String channel();

  @Message
  String noticeUrl();

  @Message
  String startsOn();

  @Message
  String announceAsk();

  @Message
  String uncertain();

  @Message
  String name();

  @Message
  String platformId();

  @Message
  String platformIdHint();

  @Message
  String url();

  @Message
  String mainAccount();

  @Message
  String purpose();

  @Message
  String functionsHead();

  @Message
  String contentOwner();

  @Message
  String securityOwner();

  @Message
  String kindHead();

  @Message
  String matter();

  @Message
  String pick();

  @Message
  String changeHint();

  @Message
  String saved();

  @Message
  String submitted();

  @Message
  String withdrawn();

  @Message
  String agreed();

  @Message
  String gaveBack();

  @Message
  String rejected();

  @Message
  String announced();

  @Message
  String noticeAccepted();

  @Message
  String todayWaits(String kind, String name);

  @Message
  String todayHistoric();

  @Message
  String todayReturned(String kind, String name);

  @Message
  String todayNotice(String name);

  @Message
  String todayDecide();

  @Message
  String todayConfirm();

  @Message
  String todayComplete();

  @Message
  String todayLook();

  @Message
  String queueDone(String said);

  @Message
  String queueNext(String said);

  @Message
  String letterKept();

  @Message
  String answerKept();

  @Message
  String answerConfirmed();

  @Message
  String answerDoubted();

  @Message
  String paperKept();

  @Message
  String paperGone();

  @Message
  String register();

  @Message
  String registered();

  @Message
  String stated();

  @Message
  String sort(FilingSort sort);

  @Message
  String sortHead();

  @Message
  String lateOnly();

  @Message
  String everything();

  @Message
  String nothingFound();

  @Message
  String nothingFoundHint();
}
