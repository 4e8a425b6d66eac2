package org.juzhen.supervision;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import org.juzhen.profile.RuleEffect;

/** The words of the rule book and the calendar. */
@MessageBundle("rulepage")
interface RulePageMessages {
  @Message
  String title();

  @Message
  String of(String unit);

  @Message
  String unit();

  @Message
  String search();

  @Message
  String searchHint();

  @Message
  String chapter();

  @Message
  String allChapters();

  @Message
  String on();

  @Message
  String ownOnly();

  @Message
  String show();

  @Message
  String past(String day);

  @Message
  String nothing();

  @Message
  String nothingHint();

  @Message
  String rule();

  @Message
  String value();

  @Message
  String source();

  @Message
  String basis();

  @Message
  String since(String day);

  @Message
  String notYet();

  @Message
  String remindsOnly();

  @Message
  String extended(String decision);

  @Message
  String ownValue();

  @Message
  String back();

  @Message
  String applies();

  @Message
  String chain();

  @Message
  String chainHint();

  @Message
  String counts();

  @Message
  String overruled();

  @Message
  String history();

  @Message
  String historyHint();

  @Message
  String from();

  @Message
  String setBy(String name);

  @Message
  String shipped();

  @Message
  String decide();

  @Message
  String decideHint(String unit);

  @Message
  String nothingAsked();

  @Message
  String yes();

  @Message
  String no();

  @Message
  String calendarDays();

  @Message
  String workingDays();

  @Message
  String document();

  @Message
  String clause();

  @Message
  String binds();

  @Message
  String bindsAccount();

  @Message
  String bindsWebsite();

  @Message
  String force();

  @Message
  String forceRule();

  @Message
  String forceStandard();

  @Message
  String forcePractice();

  @Message
  String extendedBy();

  @Message
  String extendedByHint();

  @Message
  String validFrom();

  @Message
  String preview();

  @Message
  String save();

  @Message
  String saved();

  @Message
  String withdraw();

  @Message
  String withdrawHint();

  @Message
  String askWithdraw();

  @Message
  String withdrawnNow();

  @Message
  String withdrawn();

  @Message
  String outlook();

  @Message
  String outlookHint();

  @Message
  String effect(RuleEffect.What what);

  @Message
  String frozen();

  @Message
  String lower();

  @Message
  String kept();

  @Message
  String calendar();

  @Message
  String calendarOf(int year);

  @Message
  String unknownYear(int year);

  @Message
  String unknownHint();

  @Message
  String completedBy(String document);

  @Message
  String day();

  @Message
  String name();

  @Message
  String kind();

  @Message
  String work();

  @Message
  String rest();

  @Message
  String published();

  @Message
  String ownDay(String document, String by);

  @Message
  String changeDay();

  @Message
  String changeDayHint();

  @Message
  String enterDay();

  @Message
  String daySaved();

  @Message
  String complete();

  @Message
  String completeHint();

  @Message
  String completed();

  @Message
  String noDays();

  @Message
  String weekday(java.time.DayOfWeek day);
}
