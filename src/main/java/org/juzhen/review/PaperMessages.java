package org.juzhen.review;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of signing on paper, on a phone and for others. */
@MessageBundle("signing")
interface PaperMessages {
  @Message
  String paperTitle();

  @Message
  String paperHint();

  @Message
  String notAllowed(String basis);

  @Message
  String record();

  @Message
  String signer();

  @Message
  String signedOn();

  @Message
  String code();

  @Message
  String scan();

  @Message
  String decision();

  @Message
  String approve();

  @Message
  String giveBack();

  @Message
  String reject();

  @Message
  String gates();

  @Message
  String findings();

  @Message
  String note();

  @Message
  String save();

  @Message
  String papers();

  @Message
  String none();

  @Message
  String state(PaperSignature.State state);

  @Message
  String by(String recorder);

  @Message
  String checkedBy(String who);

  @Message
  String counts();

  @Message
  String refuse();

  @Message
  String refuseWhy();

  @Message
  String openScan();

  @Message
  String recorded();

  @Message
  String counted();

  @Message
  String refused();

  @Message
  String toForm();

  @Message
  String paperLink();

  @Message
  String phoneLink();

  @Message
  String standsFor(String holder);

  @Message
  String signTitle();

  @Message
  String signed();

  @Message
  String notNow();

  @Message
  String fullDesk();

  @Message
  String decided(StepState state);

  @Message
  String scanAgain();

  @Message
  String deputiesTitle();

  @Message
  String deputiesHint();

  @Message
  String post();

  @Message
  String holder();

  @Message
  String deputy();

  @Message
  String noDeputy();

  @Message
  String awayNow();

  @Message
  String choose();

  @Message
  String setDeputy();

  @Message
  String end();

  @Message
  String absences();

  @Message
  String noAbsences();

  @Message
  String person();

  @Message
  String from();

  @Message
  String until();

  @Message
  String reason();

  @Message
  String noteAbsence();

  @Message
  String setBy(String who);

  @Message
  String deputyNamed();

  @Message
  String deputyProposed();

  @Message
  String proposed(String deputy);

  @Message
  String proposedBy(String who);

  @Message
  String stillStands();

  @Message
  String endProposal();

  @Message
  String notAgreed();

  @Message
  String agree();

  @Message
  String awayUncounted();

  @Message
  String deputyAgreed();

  @Message
  String deputyEnded();

  @Message
  String absenceNoted();

  @Message
  String absenceEnded();

  @Message
  String noUnits();

  @Message
  String deputiesLink();
}
