package org.juzhen.board;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the calendar board. */
@MessageBundle("board")
interface BoardMessages {
  @Message
  String title();

  @Message
  String hint();

  @Message
  String posts();

  @Message
  String print();

  @Message
  String search();

  @Message
  String words();

  @Message
  String platform();

  @Message
  String anyPlatform();

  @Message
  String unitOnly();

  @Message
  String allUnits();

  @Message
  String oneAccount();

  @Message
  String allAccounts();

  @Message
  String view(String view);

  @Message
  String views();

  @Message
  String today();

  @Message
  String earlier();

  @Message
  String later();

  @Message
  String legend();

  @Message
  String state(String state);

  @Message
  String shade();

  @Message
  String line();

  @Message
  String dashed();

  @Message
  String board();

  @Message
  String keys();

  @Message
  String noScript();

  @Message
  String word(String word);

  @Message
  String sheetTitle();

  @Message
  String before();

  @Message
  String after();

  @Message
  String nothingBefore();

  @Message
  String way(boolean duty);

  @Message
  String deadlines();

  @Message
  String deadline(String due, boolean before, boolean after, long hours, int minutes);

  @Message
  String noDeadline();

  @Message
  String quotas();

  @Message
  String quota(String per, int after, int most);

  @Message
  String quotaSpent(String per, int used, int most);

  @Message
  String noQuota();

  @Message
  String hours();

  @Message
  String quiet();

  @Message
  String unconfirmed();

  @Message
  String openHours();

  @Message
  String clearance();

  @Message
  String together();

  @Message
  String leaves(int others);

  @Message
  String clearedUntil(String until);

  @Message
  String reason();

  @Message
  String reasonHint();

  @Message
  String change();

  @Message
  String tryAgain();

  @Message
  String confirm();

  @Message
  String cancel();

  @Message
  String close();

  @Message
  String done(String title, String at);

  @Message
  String letGo(String title);

  @Message
  String undo();
}
