package org.juzhen.repost.plan;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import java.util.List;

/** The words of plans. */
@MessageBundle("plan")
public interface PlanMessages {
  @Message
  String done(String at, String way, String visibility);

  @Message
  String merged(String titles, int place);

  @Message
  String metBy(String account);

  @Message
  String why(String reason);

  @Message
  String late(String due, String cause);

  @Message
  String wayOut(String way, String at);

  @Message
  String confirmedBy(List<String> names);

  @Message
  String nextConfirmer(List<String> names, String at);

  @Message
  String noConfirmerThen();

  @Message
  String noConfirmerComes();

  @Message
  String lapsed(String at);

  @Message
  String never();

  @Message
  String notBest();

  @Message
  String saved();

  @Message
  String planned();

  @Message
  String at();

  @Message
  String wayLabel();

  @Message
  String wayName(String way);

  @Message
  String pinReason();

  @Message
  String pinReasonHint();

  @Message
  String pin();

  @Message
  String unpin();

  @Message
  String pinned();

  @Message
  String unpinned();

  @Message
  String tooLate();

  @Message
  String none();

  @Message
  String wishes();

  @Message
  String wishesHint();

  @Message
  String account();

  @Message
  String push();

  @Message
  String pushHint();

  @Message
  String pushAt();

  @Message
  String reserve();

  @Message
  String reserveHint();

  @Message
  String hold();

  @Message
  String holdHint();

  @Message
  String apartMinutes();

  @Message
  String confirm();

  @Message
  String confirmHint();

  @Message
  String confirmFrom();

  @Message
  String confirmUntil();

  @Message
  String confirmWorkingDays();

  @Message
  String confirmers();

  @Message
  String confirmersHint();

  @Message
  String confirmersCount();

  @Message
  String confirmer();

  @Message
  String choose();

  @Message
  String confirmerHours();

  @Message
  String confirmerNext();

  @Message
  String hoursNextDay();

  @Message
  String everyDay();

  @Message
  String thereNow();

  @Message
  String notAllowed();

  @Message
  String notAllowedHint();

  @Message
  String comesNotSoon();

  @Message
  String noConfirmers();

  @Message
  String noCandidates();

  @Message
  String nameConfirmer();

  @Message
  String removeHours();

  @Message
  String save();
}
