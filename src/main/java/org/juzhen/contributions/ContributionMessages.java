package org.juzhen.contributions;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of contributions. */
@MessageBundle("contribution")
interface ContributionMessages {
  @Message
  String title();

  @Message
  String tabDesk();

  @Message
  String tabMine();

  @Message
  String tabFigures();

  @Message
  String give();

  @Message
  String deskHint();

  @Message
  String mineHint();

  @Message
  String emptyDesk();

  @Message
  String emptyDeskHint();

  @Message
  String emptyMine();

  @Message
  String emptyMineHint();

  @Message
  String emptyState();

  @Message
  String waitingAll();

  @Message
  String stateHead();

  @Message
  String show();

  @Message
  String fromUnit();

  @Message
  String contributor();

  @Message
  String toAccount();

  @Message
  String held(String name);

  @Message
  String age();

  @Message
  String ageDays(long days, long hours);

  @Message
  String ageHours(long hours);

  @Message
  String wordsOf(int words);

  @Message
  String picturesOf(long pictures);

  @Message
  String postedOn(long accounts);

  @Message
  String choose(String title);

  @Message
  String makeOne();

  @Message
  String amend();

  @Message
  String answer();

  @Message
  String take();

  @Message
  String putBack();

  @Message
  String use();

  @Message
  String ask();

  @Message
  String askHint();

  @Message
  String sendAsk();

  @Message
  String decline();

  @Message
  String declineWhy();

  @Message
  String declineHint();

  @Message
  String sendDecline();

  @Message
  String resume();

  @Message
  String withdraw();

  @Message
  String withdrawAsk();

  @Message
  String asked();

  @Message
  String declined();

  @Message
  String words();

  @Message
  String where();

  @Message
  String notOut();

  @Message
  String out();

  @Message
  String takenBack();

  @Message
  String open();

  @Message
  String seePost();

  @Message
  String kept(Integer percent);

  @Message
  String keptHow();

  @Message
  String useTitle();

  @Message
  String useHint();

  @Message
  String useMaterial();

  @Message
  String useAccounts();

  @Message
  String grade();

  @Message
  String makePost();

  @Message
  String made(int count);

  @Message
  String handedIn();

  @Message
  String amended();

  @Message
  String moved(String state);

  @Message
  String figures();

  @Message
  String figuresHint();

  @Message
  String figuresOwn();

  @Message
  String figuresLed();

  @Message
  String figuresEmpty();

  @Message
  String fromDay();

  @Message
  String toDay();

  @Message
  String narrow();

  @Message
  String xlsx();

  @Message
  String csv();

  @Message
  String byUnit();

  @Message
  String byPerson();

  @Message
  String handedInCount();

  @Message
  String usedCount();

  @Message
  String usedShare();

  @Message
  String declinedCount();

  @Message
  String withdrawnCount();

  @Message
  String waitingCount();

  @Message
  String accountsCount();

  @Message
  String wordsCount();

  @Message
  String picturesCount();

  @Message
  String keptShare();

  @Message
  String whyDeclined();

  @Message
  String percent(Integer percent);

  @Message
  String ofPost();

  @Message
  String todayAsked(String title);

  @Message
  String todayWaits(String name, String title);

  @Message
  String look();

  @Message
  String state(ContributionState state);

  @Message
  String action(ContributionAction action);

  @Message
  String reason(DeclineReason reason);
}
