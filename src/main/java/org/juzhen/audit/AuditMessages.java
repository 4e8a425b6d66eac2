package org.juzhen.audit;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the journal's page. */
@MessageBundle("audit")
interface AuditMessages {

  @Message
  String title();

  @Message
  String hint();

  @Message
  String check();

  @Message
  String intact();

  @Message
  String broken(long number);

  @Message
  String at();

  @Message
  String who();

  @Message
  String verb();

  @Message
  String subject();

  @Message
  String detail();

  @Message
  String hub();

  @Message
  String none();

  @Message
  String only();

  @Message
  String all();
}
