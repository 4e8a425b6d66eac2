package org.juzhen.filing;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the pages of accounts and of the import. */
@MessageBundle("accountpage")
interface AccountPageMessages {
  @Message
  String accounts();

  @Message
  String toFilings();

  @Message
  String open();

  @Message
  String importLedger();

  @Message
  String exportLedger();

  @Message
  String search();

  @Message
  String words();

  @Message
  String anyPlatform();

  @Message
  String anyStatus();

  @Message
  String unit();

  @Message
  String filingNo();

  @Message
  String lastPost();

  @Message
  String days(long days);

  @Message
  String neverPosted();

  @Message
  String mainMark();

  @Message
  String account();

  @Message
  String statusHead();

  @Message
  String platformHead();

  @Message
  String noAccounts();

  @Message
  String noAccountsHint();

  @Message
  String timeline();

  @Message
  String facts();

  @Message
  String posts();

  @Message
  String reposts();

  @Message
  String noHistory();

  @Message
  String mayPost();

  @Message
  String graceUntil(String until);

  @Message
  String graceOver(String until);

  @Message
  String mayNotPost();

  @Message
  String filedOn();

  @Message
  String authority();

  @Message
  String byWhom(String who);

  @Message
  String nothing();

  @Message
  String openFiling();

  @Message
  String file();

  @Message
  String fileHint();

  @Message
  String tryIt();

  @Message
  String reallyImport();

  @Message
  String dryRunDone(int rows, int accepted, int rejected);

  @Message
  String importDone(int rows, int accepted, int rejected);

  @Message
  String row();

  @Message
  String outcomeHead();

  @Message
  String why();

  @Message
  String shownRows(int n);

  @Message
  String fileFor(String kind);

  @Message
  String timeSubmitted(String kind);

  @Message
  String timeDecided(String kind);

  @Message
  String timeNoticeEnd(String notice);

  @Message
  String timeRemoved();

  @Message
  String timeEntrusted(String holder);

  @Message
  String timeHandOver(String giver, String receiver);

  @Message
  String timeHandedOver(String giver, String receiver);

  @Message
  String timeHandOverCancelled(String giver, String receiver);

  @Message
  String wishes();

  @Message
  String archived(String day);

  @Message
  String archivedHint();

  @Message
  String archivedPosts();
}
