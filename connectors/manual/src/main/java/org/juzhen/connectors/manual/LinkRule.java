package org.juzhen.connectors.manual;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What the link to a post on one platform looks like (发布链接).
 *
 * @param address host, path and query, without {@code https://}
 * @param looksLike one sentence for people
 */
record LinkRule(Pattern address, String looksLike) {
  private static final String QUERY = "(\\?.*)?";

  static LinkRule of(String address, String looksLike) {
    return new LinkRule(Pattern.compile(address + QUERY), looksLike);
  }

  /** Null for a good link, else one sentence. */
  String fault(String url) {
    if (url == null || url.isBlank()) {
      return "请填写发布后的链接。" + looksLike;
    }
    try {
      URI link = new URI(url.strip());
      return plain(link) && address.matcher(written(link)).matches()
          ? null
          : "这不像是该平台的发布链接。" + looksLike;
    } catch (URISyntaxException notALink) {
      return "这不是一个链接。" + looksLike;
    }
  }

  /** No other protocol, no name before the host that could pass for it, no odd port. */
  private static boolean plain(URI link) {
    return "https".equalsIgnoreCase(link.getScheme())
        && link.getHost() != null
        && link.getUserInfo() == null
        && link.getPort() == -1;
  }

  private static String written(URI link) {
    String query = link.getRawQuery() == null ? "" : "?" + link.getRawQuery();
    return link.getHost().toLowerCase(Locale.ROOT) + link.getRawPath() + query;
  }
}
