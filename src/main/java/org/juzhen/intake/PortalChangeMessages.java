package org.juzhen.intake;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of portals that change, rest or end (门户变更). */
@MessageBundle("portalchange")
interface PortalChangeMessages {
  @Message
  String edit();

  @Message
  String editHint();

  @Message
  String reason();

  @Message
  String reasonHint();

  @Message
  String save();

  @Message
  String tryOut();

  @Message
  String tryHint();

  @Message
  String rest();

  @Message
  String pause();

  @Message
  String pauseHint();

  @Message
  String until();

  @Message
  String resume();

  @Message
  String resumeHint();

  @Message
  String end();

  @Message
  String endHint();

  @Message
  String endAsk();

  @Message
  String history();

  @Message
  String nothing();

  @Message
  String back();

  @Message
  String wasChanged();

  @Message
  String wasPaused();

  @Message
  String wasResumed();

  @Message
  String wasEnded();

  @Message
  String pausedNow();

  @Message
  String endedNow();

  @Message
  String kind(PortalChange.Kind kind);

  @Message
  String state(PortalView.State state);

  @Message
  String field(PortalChange.Field field);
}
