package org.juzhen.publishing;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the page from which a person posts. */
@MessageBundle("byhand")
interface ByHandMessages {
  @Message
  String byHandTitle(String account);

  @Message
  String byHandSteps();

  @Message
  String stepCopy();

  @Message
  String stepPost(String platform);

  @Message
  String stepProve();

  @Message
  String stepPostHint();

  @Message
  String copy();

  @Message
  String copied();

  @Message
  String pictures(int count);

  @Message
  String screenshot();

  @Message
  String screenshotHint();

  @Message
  String screenshotKept();

  @Message
  String notThere();

  @Message
  String postedAt();

  @Message
  String postedAtHint();

  @Message
  String saidAt();

  @Message
  String sayWhen();

  @Message
  String found();

  @Message
  String foundHint();
}
