package org.juzhen.upward;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the figures of offers (报送统计). */
@MessageBundle("upwardfigure")
interface UpwardFigureMessages {
  @Message
  String title();

  @Message
  String hint();

  @Message
  String sheet();

  @Message
  String export();

  @Message
  String from();

  @Message
  String to();

  @Message
  String sideHead();

  @Message
  String side(UpwardFigures.Side side);

  @Message
  String show();

  @Message
  String unit();

  @Message
  String offered();

  @Message
  String accepted();

  @Message
  String edited();

  @Message
  String declined();

  @Message
  String known();

  @Message
  String withdrawn();

  @Message
  String late();

  @Message
  String usedShare();

  @Message
  String median();

  @Message
  String hours(Double hours);

  @Message
  String percent(Integer share);

  @Message
  String all();

  @Message
  String nothing();
}
