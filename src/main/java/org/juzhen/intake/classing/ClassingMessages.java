package org.juzhen.intake.classing;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import org.juzhen.intake.classing.ClassRule.Kind;
import org.juzhen.intake.classing.ClassRuleView.State;

/** The words of rules for the class. */
@MessageBundle("classing")
interface ClassingMessages {
  @Message
  String title();

  @Message
  String intro();

  @Message
  String none();

  @Message
  String state(State state);

  @Message
  String kind(Kind kind);

  @Message
  String tier(SourceTier tier);

  @Message
  String gives();

  @Message
  String allPortals();

  @Message
  String tested(Integer read, Integer matched, Integer agreed);

  @Message
  String notTested();

  @Message
  String test();

  @Message
  String testAgain();

  @Message
  String activate();

  @Message
  String activateAsk();

  @Message
  String end();

  @Message
  String endAsk();

  @Message
  String add();

  @Message
  String name();

  @Message
  String importance();

  @Message
  String sections();

  @Message
  String sectionsHint();

  @Message
  String titleWords();

  @Message
  String titleWordsHint();

  @Message
  String tiers();

  @Message
  String numbers();

  @Message
  String numbersHint();

  @Message
  String conditionsHint();

  @Message
  String whole();

  @Message
  String save();

  @Message
  String written();

  @Message
  String nowActive();

  @Message
  String nowEnded();

  @Message
  String trial(String name);

  @Message
  String trialOf(int days, int read);

  @Message
  String trialMatched(int matched);

  @Message
  String trialAgreed(int agreed);

  @Message
  String trialOther(int other);

  @Message
  String trialWaiting(int waiting);

  @Message
  String trialNothing();

  @Message
  String byRule(String name);

  @Message
  String unclassed();

  @Message
  String toPortal();
}
