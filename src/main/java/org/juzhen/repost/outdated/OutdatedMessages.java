package org.juzhen.repost.outdated;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of posts that say what their articles say no more. */
@MessageBundle("outdated")
interface OutdatedMessages {
  @Message
  String title();

  @Message
  String intro();

  @Message
  String standing();

  @Message
  String done();

  @Message
  String none();

  @Message
  String noneHint();

  @Message
  String article();

  @Message
  String account();

  @Message
  String deadline();

  @Message
  String status();

  @Message
  String post();

  @Message
  String toPost();

  @Message
  String read();

  @Message
  String shown(int version, int now);

  @Message
  String unknownText();

  @Message
  String since();

  @Message
  String kind(OutdatedKind kind);

  @Message
  String state(OutdatedState state);

  @Message
  String how(OutdatedHow how);

  @Message
  String settle();

  @Message
  String settleHint();

  @Message
  String way();

  @Message
  String reason();

  @Message
  String settled();

  @Message
  String stillShown(long standing, int all);

  @Message
  String all();

  @Message
  String today(OutdatedKind kind, String title);

  @Message
  String todayPosts(long posts, long late);

  @Message
  String todayUnits(String unit, long units);

  @Message
  String look();
}
