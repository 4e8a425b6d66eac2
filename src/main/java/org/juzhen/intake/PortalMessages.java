package org.juzhen.intake;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import org.juzhen.intake.reading.Found;

/** The words of how portals do, and of trying selectors (采集状况、选择器试用). */
@MessageBundle("portal")
interface PortalMessages {
  @Message
  String toPortal();

  @Message
  String whatFailed();

  @Message
  String broken(int count);

  @Message
  String brokenShort();

  @Message
  String stuck();

  @Message
  String stuckWhy();

  @Message
  String stuckNext();

  @Message
  String stuckTimes(int count);

  @Message
  String lag();

  @Message
  String lagIs(Long minutes, int count);

  @Message
  String lagUnknown();

  @Message
  String tryNow();

  @Message
  String wasTried();

  @Message
  String missed();

  @Message
  String missedWhy();

  @Message
  String emptyLinks();

  @Message
  String emptyLinksWhy();

  @Message
  String emptyTimes(int count);

  @Message
  String flipping();

  @Message
  String flippingWhy();

  @Message
  String flips(int count);

  @Message
  String flipped(int count);

  @Message
  String dayOnly();

  @Message
  String trial();

  @Message
  String trialIntro();

  @Message
  String trialKind();

  @Message
  String tryOut();

  @Message
  String titleSelector();

  @Message
  String dateSelector();

  @Message
  String sourceSelector();

  @Message
  String bodySelector();

  @Message
  String noTitle();

  @Message
  String noSource();

  @Message
  String noText();

  @Message
  String pictures();

  @Message
  String none();

  @Message
  String nowhere();

  @Message
  String linksFound(int count);

  @Message
  String place(Found.Place place);

  @Message
  String miss(Found.Miss miss);

  @Message
  String field(Found.Field field);

  @Message
  String kind(TrialKind kind);

  @Message
  String openEmergency();

  @Message
  String back();

  @Message
  String trialNone();

  @Message
  String trialNoneHint();
}
