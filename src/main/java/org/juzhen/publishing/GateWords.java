package org.juzhen.publishing;

import io.quarkus.qute.TemplateExtension;
import io.quarkus.qute.TemplateExtension.TemplateAttribute;
import io.quarkus.qute.Variant;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/** Words that are kept with a delivery. */
@TemplateExtension(namespace = "gatewords")
final class GateWords {
  private static final String FILE = "problems.publishing_";

  private GateWords() {}

  static String of(String code) {
    return in("zh", code);
  }

  /**
   * Why a delivery stands where it stands, in the language of the page where the hub itself said
   * so; what a platform said is shown as it was said.
   */
  static String why(
      DeliveryView d,
      @TemplateAttribute("locale") Object locale,
      @TemplateAttribute("selectedVariant") Object variant) {
    Object given = locale == null && variant instanceof Variant v ? v.getLocale() : locale;
    boolean english = given != null && given.toString().startsWith("en");
    return english ? why(d.errorCode(), d.error()) : d.error();
  }

  /** In English where it is the hub's own sentence; words that were kept else may say more. */
  static String why(String code, String kept) {
    try {
      return code != null && of(code).equals(kept) ? in("en", code) : kept;
    } catch (MissingResourceException e) {
      return kept;
    }
  }

  private static String in(String language, String code) {
    return ResourceBundle.getBundle(FILE + language, Locale.ROOT).getString("delivery." + code);
  }
}
