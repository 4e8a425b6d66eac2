package org.juzhen.intake;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of pasting a page into the form of an article (粘贴录入). */
@MessageBundle("paste")
interface PasteMessages {
  @Message
  String hint();

  @Message
  String source();

  @Message
  String shown();

  @Message
  String pictures();

  @Message
  String busy();

  @Message
  String lost();

  @Message
  String tooLarge();

  @Message
  String elsewhere();

  @Message
  String said(int words, int tables, int pictures);

  @Message
  String nothing();

  /** With how many it happened, 0 where that says nothing, and what some of them are called. */
  @Message
  String missing(String why, int count, String names);

  @Message
  String fault(PasteFault fault);

  @Message
  String portal();

  @Message
  String noPortal();

  @Message
  String portalHint();

  @Message
  String labels();

  @Message
  String files();

  @Message
  String filesHint();

  @Message
  String keptFiles();

  @Message
  String documentNoHint();
}
