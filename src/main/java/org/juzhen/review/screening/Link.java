package org.juzhen.review.screening;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.select.NodeVisitor;

/**
 * A link of a body, in the markup or written out.
 *
 * @param host lower case
 * @param address where it leads, with its scheme
 * @param from where its words begin in the plain text
 * @param to where they end
 */
record Link(String host, String address, int from, int to) {
  private static final Pattern WRITTEN =
      Pattern.compile(
          "https?://[\\x21-\\x7e&&[^<>\"'),;]]+"
              + "|(?<![A-Za-z0-9@./_-])(?:[A-Za-z0-9-]{1,63}\\.){1,5}"
              + "(?:com|cn|net|org|gov|edu|top|vip|shop|info|cc|me|io|ly|gl|gd|im|mobi|xyz|site"
              + "|online|store|club|link|app|tv)"
              + "(?![A-Za-z0-9@.-])(?:/[\\x21-\\x7e&&[^<>\"'),;]]*)?");

  static List<Link> in(PlainText body) {
    Found found = new Found();
    Map<Node, String> leading = leading(body);
    for (PlainText.Run run : body.runs()) {
      String address = leading.get(run.node());
      if (address != null) {
        found.add(address, run.start(), run.end());
      }
    }
    Matcher written = WRITTEN.matcher(body.text());
    while (written.find()) {
      String words = written.group();
      found.add(words.contains("://") ? words : "http://" + words, written.start(), written.end());
    }
    return found.links;
  }

  /** Where each stretch of text leads, by one walk, however deep the markup is. */
  private static Map<Node, String> leading(PlainText body) {
    Map<Node, String> leading = new IdentityHashMap<>();
    body.document().body().traverse(new Anchors(leading));
    return leading;
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

  /** What was found so far; words of a link that name its own host are said once. */
  private static final class Found {
    private final List<Link> links = new ArrayList<>();
    private final Set<String> said = new HashSet<>();

    void add(String address, int from, int to) {
      String host = host(address);
      if (host == null) {
        return;
      }
      Link last = links.isEmpty() ? null : links.get(links.size() - 1);
      boolean within = last != null && last.host.equals(host) && last.from <= from && to <= last.to;
      if (!within && said.add(host + '@' + from) && !covered(host, from, to)) {
        links.add(new Link(host, address.strip(), from, to));
      }
    }

    private boolean covered(String host, int from, int to) {
      return links.size() < 1000
          && links.stream().anyMatch(l -> l.host.equals(host) && l.from <= from && to <= l.to);
    }
  }

  private static final class Anchors implements NodeVisitor {
    private final Map<Node, String> leading;
    private final java.util.ArrayDeque<Element> open = new java.util.ArrayDeque<>();

    Anchors(Map<Node, String> leading) {
      this.leading = leading;
    }

    @Override
    public void head(Node node, int depth) {
      if (isAnchor(node)) {
        open.push((Element) node);
      } else if (!open.isEmpty()) {
        leading.put(node, open.peek().attr("href"));
      }
    }

    @Override
    public void tail(Node node, int depth) {
      if (isAnchor(node)) {
        open.pop();
      }
    }

    private static boolean isAnchor(Node node) {
      return node instanceof Element e && e.normalName().equals("a") && e.hasAttr("href");
    }
  }
}
