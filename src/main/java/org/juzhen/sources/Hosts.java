package org.juzhen.sources;

import java.net.IDN;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How a site is written, and below which names it stands (网站域名). */
public final class Hosts {
  private static final int LONGEST = 200;

  private static final Pattern SITE =
      Pattern.compile(
          "(?:https?://)?([a-z0-9-]+(?:\\.[a-z0-9-]+){1,8})\\.?(?::\\d{1,5})?(?:[/?#].*)?");

  /** Under these anybody may register. */
  private static final Set<String> OPEN =
      Set.of(
          "com.cn",
          "net.cn",
          "org.cn",
          "ac.cn",
          "co.uk",
          "com.hk",
          "com.tw",
          "org.hk",
          "bj.cn",
          "sh.cn",
          "github.io",
          "blogspot.com",
          "weebly.com",
          "wordpress.com");

  private Hosts() {}

  /** {@code www.a.gov.cn} ends in itself, {@code a.gov.cn}, {@code gov.cn} and {@code cn}. */
  public static List<String> endings(String host) {
    List<String> endings = new ArrayList<>();
    for (int dot = 0; dot >= 0; dot = host.indexOf('.', dot)) {
      if (dot > 0) {
        dot++;
      }
      endings.add(host.substring(dot));
    }
    return endings;
  }

  /** The host of what somebody wrote, an address or a bare name, or null where there is none. */
  static String written(String text) {
    if (text == null || text.isBlank()) {
      return null;
    }
    try {
      String plain = text.strip().toLowerCase(Locale.ROOT);
      boolean ascii = plain.chars().allMatch(c -> c < 128);
      Matcher m = SITE.matcher(ascii ? plain : IDN.toASCII(plain));
      return m.matches() && m.group(1).length() <= LONGEST && !isNumber(m.group(1))
          ? m.group(1)
          : null;
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  private static boolean isNumber(String host) {
    return host.matches("[0-9.]+");
  }

  static boolean isOpenToAll(String host) {
    return OPEN.contains(host);
  }
}
