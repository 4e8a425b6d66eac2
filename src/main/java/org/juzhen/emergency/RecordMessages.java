package org.juzhen.emergency;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of what is recorded in emergencies. */
@MessageBundle("emrecord")
interface RecordMessages {
  @Message
  String guidance();

  @Message
  String guidanceOffice();

  @Message
  String guidanceWords();

  @Message
  String record();

  @Message
  String file();

  @Message
  String handlingBody();

  @Message
  String handlingWords();

  @Message
  String briefing();

  @Message
  String briefingPlace();

  @Message
  String briefingWords();

  @Message
  String link();

  @Message
  String at();

  @Message
  String atHint();

  @Message
  String rumours();

  @Message
  String rumourWords();

  @Message
  String rumourUrl();

  @Message
  String rumourFile();

  @Message
  String rumourHint();

  @Message
  String addRumour();

  @Message
  String verdictHead();

  @Message
  String basis();

  @Message
  String basisUrl();

  @Message
  String judge();

  @Message
  String notJudged();

  @Message
  String refute();

  @Message
  String screenshot();

  @Message
  String close();

  @Message
  String closeHint();

  @Message
  String unshown();

  @Message
  String unshownHint();

  @Message
  String showOld(long old);

  @Message
  String cancel();

  @Message
  String reopen();

  @Message
  String reason();

  @Message
  String raise();

  @Message
  String trueHint();

  @Message
  String unclearHint();
}
