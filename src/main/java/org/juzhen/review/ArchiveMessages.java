package org.juzhen.review;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the review form on paper and of the page that checks one. */
@MessageBundle("archive")
interface ArchiveMessages {
  @Message
  String title();

  @Message
  String matter();

  @Message
  String heading();

  @Message
  String points();

  @Message
  String category();

  @Message
  String origin();

  @Message
  String originOwn();

  @Message
  String originCollected(String name);

  @Message
  String originHandedIn(String units, String names);

  @Message
  String originReply();

  @Message
  String sourceUrl();

  @Message
  String kinds();

  @Message
  String kind(String number, String name);

  @Message
  String kindNone(String names);

  @Message
  String kindOpen();

  @Message
  String offList();

  @Message
  String offListSaid();

  @Message
  String offListOpen();

  @Message
  String offListSigned(String name);

  @Message
  String authors();

  @Message
  String writtenSince();

  @Message
  String unit();

  @Message
  String submitted();

  @Message
  String submittedAs(int number, String when);

  @Message
  String accounts();

  @Message
  String planned();

  @Message
  String plan();

  @Message
  String enclosed();

  @Message
  String content();

  @Message
  String contentOn(String accounts);

  @Message
  String pictures();

  @Message
  String digest();

  @Message
  String wholeDigest();

  @Message
  String opinions();

  @Message
  String first();

  @Message
  String firstBy(String who, String when);

  @Message
  String middle();

  @Message
  String secrecy();

  @Message
  String cosign(String unit);

  @Message
  String last();

  @Message
  String principal();

  @Message
  String waiting();

  @Message
  String notReached();

  @Message
  String signedBy(String who, String role);

  @Message
  String gates(String passed);

  @Message
  String findings();

  @Message
  String nothing();

  @Message
  String dictionary();

  @Message
  String unanswered();

  @Message
  String release();

  @Message
  String conclusion();

  @Message
  String noClearance();

  @Message
  String lapsed(String when);

  @Message
  String notPosted();

  @Message
  String postedAt(String when);

  @Message
  String recalledAt(String when);

  @Message
  String sender(String who);

  @Message
  String bySystem();

  @Message
  String asCleared();

  @Message
  String notAsCleared();

  @Message
  String readBack(String found, String who, String when);

  @Message
  String notRead();

  @Message
  String codeFoot(String code, String address);

  @Message
  String qrVerify();

  @Message
  String qrSign();

  @Message
  String word();

  @Message
  String print();

  @Message
  String back();

  @Message
  String readNow();

  @Message
  String verifyHead();

  @Message
  String verifyHint();

  @Message
  String code();

  @Message
  String check();

  @Message
  String unknown();

  @Message
  String genuine();

  @Message
  String continued();

  @Message
  String broken();

  @Message
  String issuedAt();

  @Message
  String state();

  @Message
  String nothingPosted();

  @Message
  String yes();

  @Message
  String standsIn(String deputy, String holder);

  @Message
  String onPaper(String signer);

  /** What was read where it stands. */
  @Message
  String found(PostedTrace.Found found);

  /** Several of a kind, one after the other. */
  @Message
  String and(String one, String other);
}
