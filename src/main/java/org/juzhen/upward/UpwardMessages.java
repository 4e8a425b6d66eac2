package org.juzhen.upward;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of offers to portals above (报送). */
@MessageBundle("upward")
interface UpwardMessages {
  @Message
  String title();

  @Message
  String hint();

  @Message
  String figures();

  @Message
  String box(OfferBox box);

  @Message
  String boxHint(OfferBox box);

  @Message
  String empty(OfferBox box);

  @Message
  String emptyHint();

  @Message
  String state(OfferState state);

  @Message
  String todo(OfferState state);

  @Message
  String look();

  @Message
  String kind(OfferKind kind);

  @Message
  String anyState();

  @Message
  String stateHead();

  @Message
  String show();

  @Message
  String name();

  @Message
  String clock();

  @Message
  String wished();

  @Message
  String noWish();

  @Message
  String round(int number);

  @Message
  String rounds();

  @Message
  String holder();

  @Message
  String nobody();

  @Message
  String answeredLate();

  @Message
  String editedMark();

  @Message
  String add();

  @Message
  String what();

  @Message
  String whatHint();

  @Message
  String portal();

  @Message
  String portalHint();

  @Message
  String noPortal();

  @Message
  String noPortalHint();

  @Message
  String reason();

  @Message
  String reasonHint();

  @Message
  String wishedHint();

  @Message
  String negotiate();

  @Message
  String negotiateHint();

  @Message
  String propose();

  @Message
  String proposeHint();

  @Message
  String proposed();

  @Message
  String saved(OfferState state);

  @Message
  String offeredWords();

  @Message
  String summary();

  @Message
  String source();

  @Message
  String original();

  @Message
  String files(int count);

  @Message
  String digest();

  @Message
  String intact();

  @Message
  String broken();

  @Message
  String cleared();

  @Message
  String publicAlready(Integer number);

  @Message
  String sourceChanged();

  @Message
  String sourceWithdrawn();

  @Message
  String editNo(int number);

  @Message
  String editCounts();

  @Message
  String editWaits();

  @Message
  String answer(Consent answer);

  @Message
  String differences();

  @Message
  String next();

  @Message
  String action(OfferAction action);

  @Message
  String actionHint(OfferAction action);

  @Message
  String words();

  @Message
  String wordsOptional();

  @Message
  String knownUrl();

  @Message
  String url();

  @Message
  String urlHint();

  @Message
  String publishedAt();

  @Message
  String awaited();

  @Message
  String awaitedInVain();

  @Message
  String article();

  @Message
  String decided();

  @Message
  String life();

  @Message
  String step(String action);

  @Message
  String editTitle();

  @Message
  String editBody();

  @Message
  String editBodyHint();

  @Message
  String editNote();

  @Message
  String editNoteHint();

  @Message
  String editHint(boolean negotiate);

  @Message
  String back();

  @Message
  String sendEdit();

  @Message
  String nothingToDo();
}
