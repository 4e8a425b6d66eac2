package org.juzhen.supervision;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of supervision. */
@MessageBundle("supervision")
interface SupervisionMessages {
  @Message
  String title();

  @Message
  String filingsWaiting();

  @Message
  String onTime();

  @Message
  String nothingDue();

  @Message
  String counted(long due);

  @Message
  String state();

  @Message
  String overdueDuties();

  @Message
  String openDuties(long open);

  @Message
  String silentAccounts();

  @Message
  String silentDetail(long warned, long overdue);

  @Message
  String unfiled(long unfiled, long accounts);

  @Message
  String trend();

  @Message
  String trendTable();

  @Message
  String day();

  @Message
  String doneOnTime();

  @Message
  String doneLate();

  @Message
  String notDone();

  @Message
  String silentList();

  @Message
  String nobodySilent();

  @Message
  String missingList();

  @Message
  String nobodyMissing();

  @Message
  String except(String units);

  @Message
  String account();

  @Message
  String unit();

  @Message
  String lastPost();

  @Message
  String never();

  @Message
  String silentFor(long days);

  @Message
  String left(long days);

  @Message
  String over();

  @Message
  String warned();

  @Message
  String basis(String document, String clause);

  @Message
  String queue();

  @Message
  String overdueInquiries();

  @Message
  String overdueInquiriesFoot();

  @Message
  String percent(long value);

  @Message
  String outdatedPosts();

  @Message
  String outdatedDetail(long overdue);
}
