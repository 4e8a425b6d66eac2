package org.juzhen.publishing;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import org.juzhen.publishing.drafting.PlatformForm.Shape;

/** The words for the form in which accounts show posts (发布形式). */
@MessageBundle("forms")
interface FormMessages {
  @Message
  String title();

  @Message
  String account();

  @Message
  String hint();

  @Message
  String onlyOne();

  @Message
  String shape(Shape shape);

  @Message
  String about(Shape shape);

  @Message
  String byDefault();

  @Message
  String unreachable();

  @Message
  String save();

  @Message
  String saved();

  @Message
  String of(String account);

  @Message
  String cover();

  @Message
  String coverHint();

  @Message
  String coverKept();

  @Message
  String coverNow();

  @Message
  String copyShort();
}
