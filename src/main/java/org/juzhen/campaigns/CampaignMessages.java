package org.juzhen.campaigns;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of campaigns. */
@MessageBundle("campaign")
interface CampaignMessages {
  @Message
  String title();

  @Message
  String hint();

  @Message
  String tabRunning();

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
  String name();

  @Message
  String tag();

  @Message
  String tagHint();

  @Message
  String topics();

  @Message
  String topicsHint();

  @Message
  String purpose();

  @Message
  String unit();

  @Message
  String fromOn();

  @Message
  String toOn();

  @Message
  String target();

  @Message
  String postsEach();

  @Message
  String takers();

  @Message
  String belowUnit();

  @Message
  String platforms();

  @Message
  String platformsHint();

  @Message
  String mainOnly();

  @Message
  String tryIt();

  @Message
  String tried(long accounts, long units, long main);

  @Message
  String open();

  @Message
  String openAsk();

  @Message
  String cancelForm();

  @Message
  String nobodyOpens();

  @Message
  String days(String from, String to);

  @Message
  String begun(long begun, long accounts);

  @Message
  String postedOf(long posted);

  @Message
  String figuresHead();

  @Message
  String metOf(long met, long accounts);

  @Message
  String nothingOf(long nothing);

  @Message
  String unitsOf(long units);

  @Message
  String itemsOf(long posts, long articles);

  @Message
  String suggestedOf(long suggested);

  @Message
  String timeline();

  @Message
  String timelineHint(String day, long posted, long accounts);

  @Message
  String noDays();

  @Message
  String accountsHead();

  @Message
  String ownOnly();

  @Message
  String all();

  @Message
  String nothingOnly();

  @Message
  String allPosted();

  @Message
  String allPostedHint();

  @Message
  String account();

  @Message
  String platformHead();

  @Message
  String unitHead();

  @Message
  String stageHead();

  @Message
  String postedHead();

  @Message
  String articlesHead();

  @Message
  String plannedHead();

  @Message
  String lastHead();

  @Message
  String export();

  @Message
  String items();

  @Message
  String look();

  @Message
  String lookHint();

  @Message
  String found(long found);

  @Message
  String close();

  @Message
  String closeHint();

  @Message
  String cancel();

  @Message
  String cancelHint();

  @Message
  String finalHint();

  @Message
  String ended(String state);

  @Message
  String openedBy(String name);

  @Message
  String opened(long units);

  @Message
  String itemTitle();

  @Message
  String kindHead();

  @Message
  String howHead();

  @Message
  String stateOf();

  @Message
  String confirm();

  @Message
  String reject();

  @Message
  String settled();

  @Message
  String emptyItems();

  @Message
  String running();

  @Message
  String runningHint();

  @Message
  String join();

  @Message
  String joined();

  @Message
  String asksPosts(int count);

  @Message
  String asksArticles();

  @Message
  String state(CampaignState state);

  @Message
  String targetPosts();

  @Message
  String targetArticles();

  @Message
  String stage(AccountStage stage);

  @Message
  String item(ItemState item);

  @Message
  String kind(ItemKind kind);

  @Message
  String how(ItemHow how);
}
