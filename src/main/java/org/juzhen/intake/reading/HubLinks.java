package org.juzhen.intake.reading;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Who pushes what is new in a feed (WebSub 推送中心): the hub, and the name under which it knows the
 * feed. Only what stands beside the articles counts, never what an article says.
 */
public record HubLinks(URI hub, URI topic) {
  private static final Pattern HEADER = Pattern.compile("<([^>]{1,2000})>([^<]{0,500})");
  private static final Pattern REL =
      Pattern.compile(";\\s*rel\\s*=\\s*(?:\"([^\"]*)\"|([^\\s;,]+))", Pattern.CASE_INSENSITIVE);

  /** An address, and how it is related to the feed. */
  record Link(String rel, String href) {
    boolean is(String relation) {
      return List.of(rel.toLowerCase(Locale.ROOT).split("\\s+")).contains(relation);
    }
  }

  static List<Link> inHeaders(List<String> headers) {
    List<Link> links = new ArrayList<>();
    for (String header : headers) {
      Matcher m = HEADER.matcher(header);
      while (m.find()) {
        Matcher rel = REL.matcher(m.group(2));
        if (rel.find()) {
          links.add(new Link(rel.group(1) == null ? rel.group(2) : rel.group(1), m.group(1)));
        }
      }
    }
    return links;
  }

  /** What stands first counts; a feed that does not name itself is known by its address. */
  static HubLinks of(URI feed, List<Link> links) {
    URI hub = first(feed, links, "hub");
    URI self = first(feed, links, "self");
    return hub == null ? null : new HubLinks(hub, self == null ? feed : self);
  }

  private static URI first(URI feed, List<Link> links, String relation) {
    return links.stream()
        .filter(l -> l.is(relation))
        .map(l -> absolute(feed, l.href()))
        .filter(u -> u != null)
        .findFirst()
        .orElse(null);
  }

  private static URI absolute(URI feed, String href) {
    try {
      return CanonicalUrl.parsed(feed.resolve(href.strip()).toString());
    } catch (IllegalArgumentException e) {
      return null;
    }
  }
}
