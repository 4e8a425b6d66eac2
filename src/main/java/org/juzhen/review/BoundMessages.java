package org.juzhen.review;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import org.juzhen.paper.PaperRun.Look;

/** The words for what a signature binds. */
@MessageBundle("bound")
interface BoundMessages {
  @Message
  String part(BoundPart part);

  /** Words that do not look plain, where looks cannot be shown. */
  @Message
  String look(Look look);

  @Message
  String looks(String look, String words);

  @Message
  String target(String address);

  @Message
  String targetTitled(String address, String title);

  @Message
  String picture(String said);

  @Message
  String pictureUnsaid();

  @Message
  String pictureLine(int number, String name, String digest);

  /** What is written on the pictures that the hub drew. */
  @Message
  String cards();

  /** One of them, counted as the pictures are looked through. */
  @Message
  String card(int number);

  /** The same beside the picture. */
  @Message
  String cardPicture(int number);

  @Message
  String layoutOnly();

  /** By which version of its rules the hub laid it out. */
  @Message
  String layout(String version);

  /** Where the answer of an entry stands. */
  @Message
  String library(String unit);

  /** Which wording of an entry it is, and how long and where it holds. */
  @Message
  String entryFacts();

  /** Asked before the last signature of an entry. */
  @Message
  String entrySignAsk();

  /** Opens the entry. */
  @Message
  String entryLink();

  /** Opens all of it. */
  @Message
  String read();

  /** Opens what readers of each platform would see. */
  @Message
  String previews();
}
