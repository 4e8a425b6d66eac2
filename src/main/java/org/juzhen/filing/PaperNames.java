package org.juzhen.filing;

import io.quarkus.qute.TemplateExtension;
import io.quarkus.qute.TemplateExtension.TemplateAttribute;
import io.quarkus.qute.Variant;
import java.util.Locale;

/** How a paper is called, also one of former times that the hub knows no word for. */
@TemplateExtension(namespace = "papername")
final class PaperNames {
  private PaperNames() {}

  static String of(
      String type,
      @TemplateAttribute("locale") Object locale,
      @TemplateAttribute("selectedVariant") Object variant) {
    Needed needed = Needed.named(type);
    Object given = locale == null && variant instanceof Variant v ? v.getLocale() : locale;
    boolean english = given != null && given.toString().startsWith("en");
    return needed == null
        ? type
        : FilingTexts.in(english ? Locale.ENGLISH : Locale.CHINESE).needed(needed);
  }
}
