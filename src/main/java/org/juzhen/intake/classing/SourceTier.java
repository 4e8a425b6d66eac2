package org.juzhen.intake.classing;

import java.util.regex.Pattern;

/** How high the source that an article names stands (来源层级). */
public enum SourceTier {
  /** The Centre and the State Council (党中央、国务院). */
  STATE_COUNCIL,
  /** A province and its offices (省级). */
  PROVINCE,
  /** The unit of the portal itself (本级). */
  OWN,
  OTHER;

  private static final Pattern CENTRE = Pattern.compile("国务院|中共中央|中央办公厅|中办|国办|中国政府网|新华社|全国人民代表大会");

  private static final Pattern CENTRE_SITE =
      Pattern.compile("https?://(?:www\\.)?gov\\.cn(?:[/:?#].*)?");

  private static final Pattern OF_PROVINCE =
      Pattern.compile(
          "[\\u4e00-\\u9fff]{2,3}(?:省|自治区)[\\u4e00-\\u9fff]*|省(?:委|政府|人民政府|[\\u4e00-\\u9fff]{1,8}厅).*");

  /**
   * The tier of a named source.
   *
   * @param source its name
   * @param address where it stands, or null
   * @param own the name of the portal's unit
   */
  static SourceTier of(String source, String address, String own) {
    String named = source == null ? "" : source.strip();
    if (CENTRE.matcher(named).find() || address != null && CENTRE_SITE.matcher(address).matches()) {
      return STATE_COUNCIL;
    }
    if (!own.isEmpty() && named.startsWith(own)) {
      return OWN;
    }
    return OF_PROVINCE.matcher(named).matches() && !named.matches(".*[市县区](?!域).*")
        ? PROVINCE
        : OTHER;
  }
}
