package org.juzhen.emergency;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of emergencies. */
@MessageBundle("emergency")
interface EmergencyMessages {
  @Message
  String title();

  @Message
  String hint();

  @Message
  String tabOpen();

  @Message
  String tabOver();

  @Message
  String add();

  @Message
  String empty();

  @Message
  String emptyHint();

  @Message
  String emptyOver();

  @Message
  String nobodyOpens();

  @Message
  String name();

  @Message
  String kindHead();

  @Message
  String stateHead();

  @Message
  String nextClock();

  @Message
  String progress();

  @Message
  String noClock();

  @Message
  String noUpdate();

  @Message
  String updates();

  @Message
  String unit();

  @Message
  String unitHint();

  @Message
  String eventTitle();

  @Message
  String summary();

  @Message
  String summaryHint();

  @Message
  String respondingBody();

  @Message
  String respondingHint();

  @Message
  String beganAt();

  @Message
  String beganHint();

  @Message
  String fromArticle();

  @Message
  String look();

  @Message
  String open();

  @Message
  String cancelForm();

  @Message
  String clocks();

  @Message
  String ofUpdate(int number);

  @Message
  String calendar();

  @Message
  String met();

  @Message
  String metLate();

  @Message
  String dropped();

  @Message
  String began();

  @Message
  String first();

  @Message
  String minutes(long hours, long rest);

  @Message
  String notGuided();

  @Message
  String handlingHead();

  @Message
  String timeline();

  @Message
  String write();

  @Message
  String writeTitle();

  @Message
  String writeHint();

  @Message
  String updateKindHead();

  @Message
  String updateTitle();

  @Message
  String body();

  @Message
  String bodyHint();

  @Message
  String rumourHead();

  @Message
  String noRumour();

  @Message
  String jointWith();

  @Message
  String jointHint();

  @Message
  String sourceUrl();

  @Message
  String submit();

  @Message
  String useArticle();

  @Message
  String useArticleHint();

  @Message
  String board();

  @Message
  String boardTitle(int number);

  @Message
  String boardHint();

  @Message
  String posted(long posted, long accounts);

  @Message
  String missing(long missing);

  @Message
  String waitingRelease();

  @Message
  String heldBack();

  @Message
  String takeOver(long mine);

  @Message
  String takeOverHint();

  @Message
  String ownWords();

  @Message
  String ownWordsHint();

  @Message
  String publish();

  @Message
  String push();

  @Message
  String seePost();

  @Message
  String account();

  @Message
  String accountUnit();

  @Message
  String accountState();

  @Message
  String postedAt();

  @Message
  String statement();

  @Message
  String sure();

  @Message
  String saved();

  @Message
  String opened();

  @Message
  String putForward();

  @Message
  String takenOver();

  @Message
  String sent();

  @Message
  String noMoments();

  @Message
  String accountsBelow();

  @Message
  String kind(EmergencyKind kind);

  @Message
  String state(EmergencyState state);

  @Message
  String handling(HandlingState handling);

  @Message
  String clock(ClockKind clock);

  @Message
  String updateKind(UpdateKind kind);

  @Message
  String verdict(Verdict verdict);

  @Message
  String entry(EntryKind entry);

  @Message
  String stage(String stage);

  @Message
  String year(long all);

  @Message
  String inTime(long percent);

  @Message
  String article();

  @Message
  String median();
}
