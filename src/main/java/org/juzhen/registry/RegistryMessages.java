package org.juzhen.registry;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the register says without refusing. */
@MessageBundle("registry")
interface RegistryMessages {
  @Message
  String found();

  @Message
  String hiddenArticle();

  @Message
  String hiddenProgram();

  @Message
  String hiddenChannels();

  @Message
  String hiddenShort();

  @Message
  String noHome();

  @Message
  String unknown();
}
