package org.juzhen.roster;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/**
 * The words of working with other offices, of contractors looked at again, and of reading on duty.
 */
@MessageBundle("unitwork")
interface UnitWorkMessages {
  @Message
  String together();

  @Message
  String togetherHint();

  @Message
  String noTogether();

  @Message
  String authority();

  @Message
  String nameOffice();

  @Message
  String officeId();

  @Message
  String officeIdHint();

  @Message
  String passMatter();

  @Message
  String matterTitle();

  @Message
  String matterWords();

  @Message
  String dueOn();

  @Message
  String answer();

  @Message
  String giveAnswer();

  @Message
  String waitsAnswer();

  @Message
  String answered();

  @Message
  String passedBy();

  @Message
  String grantException();

  @Message
  String validUntil();

  @Message
  String platformHead();

  @Message
  String reviewsHead();

  @Message
  String reviewContractor();

  @Message
  String peopleInPlace();

  @Message
  String serviceInPlace();

  @Message
  String safetyInPlace();

  @Message
  String reviewFindings();

  @Message
  String reviewFindingsHint();

  @Message
  String allInPlace();

  @Message
  String notInPlace();

  @Message
  String neverReviewed();

  @Message
  String addOutsider();

  @Message
  String readings();

  @Message
  String readingsHint();

  @Message
  String noReadings();

  @Message
  String reader();

  @Message
  String pieces();

  @Message
  String findings();

  @Message
  String measures();

  @Message
  String noFault();

  @Message
  String enterReading();

  @Message
  String authorityOf(Authority authority);

  @Message
  String partOf(Authority authority);
}
