package org.juzhen.registry;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What an address says of an account (链接识别): people paste whole sentences from their telephones,
 * with short links, mobile hosts and everything that applications add behind the question mark.
 *
 * @param platformId its identity there, or null where the address hides it
 * @param url the one address under which it is kept, or what was pasted where there is none
 */
public record PlatformAddress(Outcome outcome, Platform platform, String platformId, String url) {
  private static final Pattern LINK = Pattern.compile("https?://[\\x21-\\x7e]+");
  private static final Pattern BARE =
      Pattern.compile("(?:[a-zA-Z0-9-]+\\.)+[a-zA-Z]{2,}(?:/[\\x21-\\x7e]*)?");
  private static final Pattern ORIGINAL_ID = Pattern.compile("gh_\\w{6,40}");
  private static final Pattern APP_ID = Pattern.compile("wx[0-9a-f]{16}");

  /** What came out. */
  public enum Outcome {
    /** Platform and identity are known. */
    FOUND,
    /** A short link, or one of a single piece: the identity is behind it. */
    HIDDEN,
    /** The platform is known, but this is nobody's home page. */
    NO_HOME,
    /** No platform that the register knows; perhaps the unit's own site or application. */
    UNKNOWN,
    /** A platform that is not open to government accounts. */
    FOREIGN,
    /** There is no address in it. */
    NO_ADDRESS
  }

  /** Reads what was pasted. */
  public static PlatformAddress of(String pasted) {
    String text = pasted.strip();
    if (ORIGINAL_ID.matcher(text).matches()) {
      return new PlatformAddress(Outcome.FOUND, Platform.WECHAT, text, null);
    }
    if (APP_ID.matcher(text).matches()) {
      return new PlatformAddress(Outcome.FOUND, Platform.MINI_PROGRAM, text, null);
    }
    if (text.startsWith("#") && text.contains("://")) {
      return new PlatformAddress(Outcome.HIDDEN, Platform.MINI_PROGRAM, null, null);
    }
    String link = link(text);
    return link == null ? new PlatformAddress(Outcome.NO_ADDRESS, null, null, null) : read(link);
  }

  /** The identity on a known platform, or null where the address does not show it. */
  static String idOf(Platform platform, String url) {
    if (platform == null || url == null) {
      return null;
    }
    PlatformAddress read = of(url);
    return read.platform == platform ? read.platformId : null;
  }

  private static PlatformAddress read(String link) {
    String address = plain(link);
    if (AddressForm.foreign(address)) {
      return new PlatformAddress(Outcome.FOREIGN, null, null, link);
    }
    for (AddressForm form : AddressForm.ALL) {
      String id = form.identity(address);
      if (id != null) {
        String home = form.home() == null ? link : form.home().formatted(id);
        return new PlatformAddress(Outcome.FOUND, form.platform(), id, home);
      }
    }
    Platform hiding = AddressForm.hiding(address);
    if (hiding != null) {
      return new PlatformAddress(Outcome.HIDDEN, hiding, null, link);
    }
    Platform house = AddressForm.house(address);
    return new PlatformAddress(
        house == null ? Outcome.UNKNOWN : Outcome.NO_HOME, house, null, link);
  }

  private static String link(String text) {
    Matcher found = LINK.matcher(text);
    if (found.find()) {
      return found.group().replaceAll("[.,;)\\]}>\"']+$", "");
    }
    Matcher bare = BARE.matcher(text);
    return bare.matches() ? "https://" + text : null;
  }

  /** Without scheme, port and fragment; the host in small letters. */
  private static String plain(String link) {
    String rest = link.replaceFirst("^https?://", "").replaceFirst("#.*$", "");
    int end = rest.replaceFirst("[/?].*$", "").length();
    String host = rest.substring(0, end).replaceFirst(":\\d+$", "").toLowerCase(Locale.ROOT);
    return host + rest.substring(end);
  }
}
