package org.juzhen.repost;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of how duties were met. */
@MessageBundle("dutymetrics")
interface MetricsMessages {
  @Message
  String title();

  @Message
  String hint();

  @Message
  String from();

  @Message
  String to();

  @Message
  String show();

  @Message
  String tier(String tier);

  @Message
  String tierHead();

  @Message
  String all();

  @Message
  String due();

  @Message
  String coverage();

  @Message
  String onTimeShare();

  @Message
  String delay();

  @Message
  String syncShare();

  @Message
  String bySay(Long many);

  @Message
  String minutes(Long minutes);

  @Message
  String percent(Integer share);

  @Message
  String onTime();

  @Message
  String lateByPortal();

  @Message
  String lateByClassing();

  @Message
  String lateByUnit();

  @Message
  String open();

  @Message
  String exempt();

  @Message
  String part(String what);

  @Message
  String picture();

  @Message
  String nothing();
}
