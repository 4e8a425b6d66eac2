package org.juzhen.directory;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import org.juzhen.registry.AccountStatus;
import org.juzhen.registry.Platform;

/** The words of the public directory. */
@MessageBundle("directory")
interface DirectoryMessages {
  @Message
  String title();

  @Message
  String intro();

  @Message
  String verify();

  @Message
  String verifyHint();

  @Message
  String url();

  @Message
  String name();

  @Message
  String or();

  @Message
  String platform();

  @Message
  String anyPlatform();

  @Message
  String region();

  @Message
  String unit();

  @Message
  String search();

  @Message
  String account();

  @Message
  String statusHead();

  @Message
  String filingNo();

  @Message
  String filedSince();

  @Message
  String endedOn();

  @Message
  String authority();

  @Message
  String home();

  @Message
  String main();

  @Message
  String noFilingNo();

  @Message
  String nothing();

  @Message
  String nothingHint();

  @Message
  String check();

  @Message
  String inForce(String unit);

  @Message
  String suspended(String unit);

  @Message
  String ended(String unit);

  @Message
  String unknown();

  @Message
  String unknownHint();

  @Message
  String lookAlike(String name);

  @Message
  String lookAlikeHint();

  @Message
  String rightOnes();

  @Message
  String report();

  @Message
  String badge();

  @Message
  String badgeUnknown();

  @Message
  String status(AccountStatus status);

  @Message
  String platformName(Platform platform);

  @Message
  String toDirectory();

  @Message
  String imprint();

  @Message
  String archive();

  @Message
  String archived();

  @Message
  String archivedSince(String day);

  @Message
  String leftOut(int count);

  @Message
  String sourceLink();

  @Message
  String noPosts();
}
