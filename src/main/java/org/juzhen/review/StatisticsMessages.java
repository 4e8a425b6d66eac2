package org.juzhen.review;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the statistics of reviews. */
@MessageBundle("figure")
interface StatisticsMessages {
  @Message
  String title();

  @Message
  String why();

  @Message
  String from();

  @Message
  String to();

  @Message
  String unit();

  @Message
  String allUnits();

  @Message
  String show();

  @Message
  String export();

  @Message
  String nothing();

  @Message
  String sums(int submitted, int returned, int findings);

  @Message
  String counted();

  @Message
  String name();

  @Message
  String all();

  @Message
  String cleared();

  @Message
  String returned();

  @Message
  String rejected();

  @Message
  String voided();

  @Message
  String approved();

  @Message
  String resolved();

  @Message
  String accepted();

  @Message
  String blocking();

  @Message
  String unanswered();

  @Message
  String byMonth();

  @Message
  String byGrade();

  @Message
  String byUnit();

  @Message
  String byRule();

  @Message
  String byAuthor();

  @Message
  String byReader();

  @Message
  String people();

  @Message
  String table();
}
