package org.juzhen.repost;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the rules of reposting. */
@MessageBundle("repostrule")
interface RuleMessages {
  @Message
  String title();

  @Message
  String hint();

  @Message
  String shipped();

  @Message
  String unit();

  @Message
  String show();

  @Message
  String classes();

  @Message
  String tiers();

  @Message
  String platforms();

  @Message
  String topics();

  @Message
  String industries();

  @Message
  String regions();

  @Message
  String words();

  @Message
  String portal();

  @Message
  String below();

  @Message
  String line();

  @Message
  String nameHint();

  @Message
  String binds();

  @Message
  String bindsWhom(RepostRule.Binds whom);

  @Message
  String tier(Tier tier);

  @Message
  String importance(String importance);

  @Message
  String any();

  @Message
  String test();

  @Message
  String set();

  @Message
  String confirm();

  @Message
  String end();

  @Message
  String accounts(int count);

  @Message
  String nobody();

  @Message
  String waits();

  @Message
  String wouldBind(int count);

  @Message
  String someOfThem();

  @Message
  String write();

  @Message
  String saved();

  @Message
  String releases(String importance, int count);

  @Message
  String releasesBeside(String importance, int count);

  @Message
  String releasesHint();

  @Message
  String secondUrgent();

  @Message
  String lineHint();

  @Message
  String endTitle();

  @Message
  String endAsk();

  @Message
  String endHint();

  @Message
  String endWaits();

  @Message
  String endNothing();

  @Message
  String endNumbers(int before, int after);

  @Message
  String endShipped();

  @Message
  String endNobody();

  @Message
  String endReleased(int count);

  @Message
  String endAdded(int count);

  @Message
  String endStill();

  @Message
  String endKeep();

  @Message
  String regionWords();
}
