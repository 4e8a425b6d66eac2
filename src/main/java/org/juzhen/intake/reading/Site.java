package org.juzhen.intake.reading;

import java.util.Locale;
import java.util.Set;

/** Which hosts belong to one site (同一网站): a portal's columns often live on a host of their own. */
final class Site {
  private static final Set<String> SHARED = Set.of("gov", "com", "org", "net", "edu", "ac");

  private Site() {}

  static boolean isOne(String host, String other) {
    return of(host).equals(of(other));
  }

  /** hdzf.hd.gov.cn and www.hd.gov.cn are hd.gov.cn; an address of numbers is itself. */
  private static String of(String host) {
    String name = host.toLowerCase(Locale.ROOT);
    String[] parts = name.split("\\.");
    if (parts.length < 3 || name.matches("[0-9.]+") || name.contains(":")) {
      return name;
    }
    int kept = SHARED.contains(parts[parts.length - 2]) ? 3 : 2;
    StringBuilder site = new StringBuilder();
    for (int i = Math.max(0, parts.length - kept); i < parts.length; i++) {
      site.append(site.length() == 0 ? "" : ".").append(parts[i]);
    }
    return site.toString();
  }
}
