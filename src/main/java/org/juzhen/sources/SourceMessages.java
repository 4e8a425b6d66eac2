package org.juzhen.sources;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import org.juzhen.sources.EditionResult.Outcome;

/** The words of the pages about the list of sources. */
@MessageBundle("sources")
interface SourceMessages {
  @Message
  String title();

  @Message
  String intro();

  @Message
  String hard();

  @Message
  String soft();

  @Message
  String portalsToo();

  @Message
  String unit();

  @Message
  String hub();

  @Message
  String ask();

  @Message
  String askPlaceholder();

  @Message
  String askListed(String host);

  @Message
  String askNot(String host);

  @Message
  String byPortal();

  @Message
  String part(SourcePart part);

  @Message
  String allParts();

  @Message
  String edition(int number);

  @Message
  String host();

  @Message
  String name();

  @Message
  String partHead();

  @Message
  String validity();

  @Message
  String since();

  @Message
  String until();

  @Message
  String openEnd();

  @Message
  String ended();

  @Message
  String coming();

  @Message
  String withEnded();

  @Message
  String search();

  @Message
  String q();

  @Message
  String none();

  @Message
  String noneHint();

  @Message
  String propose();

  @Message
  String proposeHint();

  @Message
  String basis();

  @Message
  String basisHint();

  @Message
  String validFrom();

  @Message
  String validFromHint();

  @Message
  String complete();

  @Message
  String file();

  @Message
  String lines();

  @Message
  String linesHint();

  @Message
  String preview();

  @Message
  String previewTitle();

  @Message
  String hand();

  @Message
  String handFaults(int count);

  @Message
  String nothing();

  @Message
  String again();

  @Message
  String row();

  @Message
  String outcome(Outcome outcome);

  @Message
  String outcomeHead();

  @Message
  String summary(int added, int changed, int same, int ending);

  @Message
  String ending();

  @Message
  String effect();

  @Message
  String effectOf(int days, int articles);

  @Message
  String gained();

  @Message
  String lost();

  @Message
  String sameEffect();

  @Message
  String off(int count);

  @Message
  String articles(int count);

  @Message
  String waiting();

  @Message
  String confirmed();

  @Message
  String discarded();

  @Message
  String shipped();

  @Message
  String editions();

  @Message
  String rows(int count);

  @Message
  String madeBy(String name);

  @Message
  String decidedBy(String name);

  @Message
  String whole();

  @Message
  String open();

  @Message
  String confirm();

  @Message
  String confirmAsk();

  @Message
  String discard();

  @Message
  String ownHint();

  @Message
  String hubOwnHint();

  @Message
  String proposed();

  @Message
  String nowInForce();

  @Message
  String thrownAway();

  @Message
  String changes();

  @Message
  String faults();

  @Message
  String back();
}
