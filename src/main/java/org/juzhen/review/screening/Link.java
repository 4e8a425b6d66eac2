package org.juzhen.review.screening;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/**
 * A link of a body, in the markup or written out.
 *
 * @param host lower case
 * @param from where its words begin in the plain text
 * @param to where they end
 */
record Link(String host, int from, int to) {
  private static final Pattern WRITTEN = Pattern.compile("https?://[\\x21-\\x7e&&[^<>\"']]+");

  static List<Link> in(PlainText body) {
    List<Link> links = new ArrayList<>();
    for (PlainText.Run run : body.runs()) {
      Element anchor = anchor(run.node());
      if (anchor != null) {
        add(links, anchor.attr("href"), run.start(), run.end());
      }
    }
    Matcher written = WRITTEN.matcher(body.text());
    while (written.find()) {
      add(links, written.group(), written.start(), written.end());
    }
    return links;
  }

  private static Element anchor(Node node) {
    for (Node up = node.parent(); up instanceof Element e; up = up.parent()) {
      if (e.normalName().equals("a") && e.hasAttr("href")) {
        return e;
      }
    }
    return null;
  }

  private static void add(List<Link> links, String address, int from, int to) {
    String host = host(address);
    boolean said =
        links.stream().anyMatch(l -> l.host.equals(host) && l.from <= from && to <= l.to);
    if (host != null && !said) {
      links.add(new Link(host, from, to));
    }
  }

  /** The host of an address in lower case, or null when it has none. */
  static String host(String address) {
    try {
      String host = address == null ? null : URI.create(address.strip()).getHost();
      return host == null ? null : host.toLowerCase(Locale.ROOT);
    } catch (IllegalArgumentException e) {
      return null;
    }
  }
}
