package org.juzhen.publishing;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import org.juzhen.publishing.drafting.PlatformForm.Shape;
import org.juzhen.publishing.drafting.Rendered.CoverFrom;
import org.juzhen.publishing.drafting.Rendered.Fate;
import org.juzhen.publishing.drafting.Rendered.Fault;
import org.juzhen.publishing.drafting.Rendered.Part;

/** The words of the previews (预览). */
@MessageBundle("drafting")
interface DraftingMessages {
  @Message
  String title();

  @Message
  String hint();

  @Message
  String back();

  @Message
  String accounts();

  @Message
  String open();

  @Message
  String none();

  @Message
  String phone(String account);

  @Message
  String inList();

  @Message
  String now();

  @Message
  String readOriginal();

  @Message
  String noCover();

  @Message
  String picture(int number);

  @Message
  String cover();

  @Message
  String shape(Shape shape);

  /** An article that goes out with a short post. */
  @Message
  String headline();

  @Message
  String part(Part part);

  @Message
  String coverFrom(CoverFrom from);

  @Message
  String fault(Fault fault);

  @Message
  String fate(Fate fate);

  @Message
  String taken(RepostMeasure.Taken taken);

  @Message
  String counts();

  @Message
  String countOf(int is, int most);

  @Message
  String countAlone(int is);

  @Message
  String cuts();

  @Message
  String cutText(String part, int most, int lost);

  @Message
  String cutPictures(int most, int lost);

  @Message
  String cutBegins(String words);

  @Message
  String uncut();

  @Message
  String links();

  @Message
  String original();

  @Message
  String refused();

  @Message
  String former(String rendering);

  @Message
  String signed();

  @Message
  String bound(String digest, String rendering);

  @Message
  String limits(String source);
}
