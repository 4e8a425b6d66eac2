package org.juzhen.web;

import java.net.URI;
import java.net.URISyntaxException;

/** Where a browser may be sent on to: pages of this hub, nothing else. */
public final class Local {
  private static final URI HOME = URI.create("/");

  private Local() {}

  /** The wanted page, or the home page when it would lead elsewhere. */
  public static URI page(String wanted) {
    if (wanted == null || !wanted.matches("/(?![/\\\\]).*") || wanted.contains("\\")) {
      return HOME;
    }
    try {
      URI uri = new URI(wanted);
      return uri.getScheme() == null && uri.getRawAuthority() == null ? uri : HOME;
    } catch (URISyntaxException e) {
      return HOME;
    }
  }
}
