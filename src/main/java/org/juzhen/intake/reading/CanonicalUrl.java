package org.juzhen.intake.reading;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.juzhen.kernel.Digests;

/** Recognises an address that is written in several ways. */
public final class CanonicalUrl {
  private static final Pattern TRACKING =
      Pattern.compile("(utm_[a-z]+|spm|from|isappinstalled|share_token)=.*");

  /** An index holds no more than 2,700 bytes. */
  private static final int LONGEST_KEY = 600;

  private CanonicalUrl() {}

  /**
   * A key that is the same for all spellings: no scheme, no fragment, no usual port, host in lower
   * case, no tracking parameters; null when it is no address of the Web.
   */
  public static String of(String url) {
    URI uri = parsed(url);
    if (uri == null) {
      return null;
    }
    String port =
        uri.getPort() < 0 || uri.getPort() == 80 || uri.getPort() == 443 ? "" : ":" + uri.getPort();
    String path = uri.getRawPath() == null || uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
    String query = query(uri.getRawQuery());
    String key = uri.getHost().toLowerCase(Locale.ROOT) + port + path + query;
    return key.length() > LONGEST_KEY ? Digests.hex(key) : key;
  }

  /** The address if it is an absolute one of the Web, else null. */
  public static URI parsed(String url) {
    if (url == null) {
      return null;
    }
    try {
      URI uri = new URI(url.strip().replace(" ", "%20")).normalize();
      String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
      boolean web = scheme.equals("http") || scheme.equals("https");
      return web && uri.getHost() != null ? uri : null;
    } catch (URISyntaxException e) {
      return null;
    }
  }

  private static String query(String raw) {
    if (raw == null || raw.isEmpty()) {
      return "";
    }
    String kept =
        Arrays.stream(raw.split("&"))
            .filter(p -> !TRACKING.matcher(p).matches())
            .collect(Collectors.joining("&"));
    return kept.isEmpty() ? "" : "?" + kept;
  }
}
