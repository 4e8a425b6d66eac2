package org.juzhen.review.dictionary;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import org.juzhen.review.ProhibitedKind;

/** The words of the pages of dictionaries. */
@MessageBundle("dictionary")
interface DictionaryMessages {
  @Message
  String tenKinds();

  @Message
  String tenKindsHint();

  @Message
  String tenKindsNone();

  @Message
  String prohibited(ProhibitedKind prohibited);

  @Message
  String title();

  @Message
  String hint();

  @Message
  String name();

  @Message
  String of();

  @Message
  String wholeHub();

  @Message
  String shipped();

  @Message
  String inForce();

  @Message
  String draft();

  @Message
  String never();

  @Message
  String create();

  @Message
  String createHint();

  @Message
  String created();

  @Message
  String draftBegun();

  @Message
  String draftDiscarded();

  @Message
  String trialBegun();

  @Message
  String activated();

  @Message
  String saved();

  @Message
  String removed();

  @Message
  String noTrial();

  @Message
  String outdated();

  @Message
  String progress();

  @Message
  String word();

  @Message
  String text();

  @Message
  String fresh();

  @Message
  String noWords();

  @Message
  String search();

  @Message
  String level();

  @Message
  String gate();

  @Message
  String rule();

  @Message
  String ruleEn();

  @Message
  String remove();

  @Message
  String harmless();

  @Message
  String harmlessHint();

  @Message
  String remarks();

  @Message
  String days();

  @Message
  String test();

  @Message
  String activate();

  @Message
  String discard();

  @Message
  String testFirst();

  @Message
  String enter();

  @Message
  String importFile();

  @Message
  String importHint();

  @Message
  String file();

  @Message
  String draftHint();

  @Message
  String beginDraft();

  @Message
  String versions();

  @Message
  String ofHub();

  @Message
  String version(int number);

  @Message
  String lastDays(int days);

  @Message
  String trialFound(int texts, int found, int fresh, int gone);

  @Message
  String ofUnit(String unit);

  @Message
  String inForceSince(int number);

  @Message
  String imported(int lines);

  @Message
  String line(int number);

  @Message
  String draftOf(int number);

  @Message
  String count(int number);

  @Message
  String trialState(DictionaryTrial.State trialState);

  @Message
  String kind(ImportResult.Kind kind);

  @Message
  String discardAsk();

  @Message
  String notFound();

  @Message
  String kindCount(String kind, int count);
}
