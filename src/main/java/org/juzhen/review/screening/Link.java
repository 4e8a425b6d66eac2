package org.juzhen.review.screening;

import java.net.IDN;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.select.NodeVisitor;

/**
 * A link of a piece, in the markup or written out.
 *
 * @param place where its words stand
 * @param host lower case
 * @param address where it leads, with its scheme
 * @param from where its words begin in the plain text, less than nought where it has no words
 * @param to where they end
 */
record Link(Place place, String host, String address, int from, int to) {
  private static final int LONGEST_HOST = 253;

  /** Of names that people write without a scheme. */
  private static final String ENDINGS =
      "com|cn|net|org|gov|edu|mil|int|top|vip|shop|info|cc|me|io|ly|gl|gd|im|mobi|xyz|site|online|store"
          + "|club|link|app|tv|co|so|gg|gy|mk|mp|yt|nz|win|icu|ltd|work|wang|biz|hk|tw|mo|sg|jp|kr|uk|us"
          + "|eu|de|fr|ru|in|au|ca|ms|fm|id|pw|tk|ml|ga|cf|gq|fun|tech|cloud|life|bet|xin|ren|asia|ink"
          + "|red|pub|pro|live|group|center|space|website|host|press|wiki|design|video|love|fit|beer|run"
          + "|cyou|bond|sbs|cfd|lol|mom|quest|world|today|news|media|fyi|bid|loan|date|trade|party|review"
          + "|stream|download|racing|science|men|gift|games|casino|poker|best|plus|social|chat|dev|page"
          + "|web|ai|ws|nu|la|ph|vn|th|lc|hn|cm|pm|vc|sx|ac|kim|market|mall|sale|buzz|rest|hair|skin";

  private static final Pattern WRITTEN =
      Pattern.compile(
          "(?i)https?://(?=[A-Za-z0-9._-]{0,100}[^\\x00-\\x7f])(?:[\\p{L}\\p{N}_-]{1,63}\\.){1,6}"
              + "[a-z]{2,24}(?![a-z0-9.-])(?::[0-9]{1,5})?(?:[/?#][\\x21-\\x7e&&[^<>\"'),;]]*)?"
              + "|(?<![a-z0-9@./_-])www\\.(?:[\\p{L}\\p{N}_-]{1,63}\\.){1,5}"
              + "[a-z]{2,24}(?![a-z0-9@.-])(?:/[\\x21-\\x7e&&[^<>\"'),;]]*)?"
              + "|https?://[\\x21-\\x7e&&[^<>\"'),;]]+"
              + "|(?<![A-Za-z0-9@./_-])(?:[A-Za-z0-9-]{1,63}\\.){1,5}"
              + "(?:"
              + ENDINGS
              + ")"
              + "(?![A-Za-z0-9@.-])(?:/[\\x21-\\x7e&&[^<>\"'),;]]*)?");

  /**
   * As browsers read it: a backslash is a slash, and of {@code http:} the slashes may be missing.
   */
  private static final Pattern OUTSIDE =
      Pattern.compile(
          "(?i)(?:https?:[/\\\\]*|(?:[a-z][a-z0-9+.-]*:)?[/\\\\]{2,})(?<authority>[^/\\\\?#]*).*",
          Pattern.DOTALL);

  /** The links of all texts of a piece, those of the body first. */
  static List<Link> in(Draft.Texts texts, PlainText body) {
    List<Link> links = new ArrayList<>(in(body, texts.drawn()));
    links.addAll(written(Place.TITLE, texts.title()));
    links.addAll(written(Place.SUMMARY, texts.summary()));
    links.addAll(written(Place.CARD, Cards.of(body.document(), texts.drawn()).text()));
    written(Place.WHOLE, texts.shortText()).forEach(l -> links.add(l.withoutWords()));
    return links;
  }

  private static List<Link> written(Place place, String text) {
    Found found = new Found(place);
    found.written(text == null ? "" : text);
    return found.links;
  }

  /** The links of a body, also those in words beside pictures. */
  private static List<Link> in(PlainText body, List<String> drawn) {
    Found found = new Found(Place.BODY);
    Set<String> unseen = new LinkedHashSet<>();
    Map<Node, String> leading = leading(body, unseen);
    for (PlainText.Run run : body.runs()) {
      String address = leading.get(run.node());
      if (address != null && run.start() < run.end()) {
        found.add(address, run.start(), run.end());
        unseen.remove(address);
      }
    }
    found.written(body.text());
    unseen.forEach(address -> alone(address).ifPresent(found.links::add));
    written(Place.WHOLE, body.asides(drawn)).forEach(l -> found.links.add(l.withoutWords()));
    return found.links;
  }

  /** An address that stands behind no words, when it leads to another host. */
  static Optional<Link> alone(String address) {
    return Optional.ofNullable(host(address))
        .map(h -> new Link(Place.WHOLE, h, address.strip(), -1, -1));
  }

  private Link withoutWords() {
    return new Link(Place.WHOLE, host, address, -1, -1);
  }

  /** Where each stretch of text leads, by one walk, however deep the markup is. */
  private static Map<Node, String> leading(PlainText body, Set<String> all) {
    Map<Node, String> leading = new IdentityHashMap<>();
    body.document().body().traverse(new Anchors(leading, all));
    return leading;
  }

  /** The host that a browser goes to, in lower case and ASCII, or null when there is none. */
  static String host(String address) {
    if (address == null) {
      return null;
    }
    Matcher outside = OUTSIDE.matcher(address.strip().replaceAll("[\\t\\r\\n]", ""));
    if (!outside.matches()) {
      return null;
    }
    String named = outside.group("authority");
    String host = named.substring(named.lastIndexOf('@') + 1).replaceFirst(":[0-9]*$", "");
    String plain = withoutRoot(ascii(host.strip()).toLowerCase(Locale.ROOT));
    return plain.isBlank() ? null : plain;
  }

  /** A dot behind it is the root of all names; longer names lead nowhere. */
  private static String withoutRoot(String host) {
    int end = host.length();
    while (end > 0 && ".。．｡".indexOf(host.charAt(end - 1)) >= 0) {
      end--;
    }
    return host.substring(Math.max(0, end - LONGEST_HOST), end);
  }

  private static String ascii(String host) {
    try {
      return IDN.toASCII(host, IDN.ALLOW_UNASSIGNED);
    } catch (IllegalArgumentException e) {
      return host;
    }
  }

  /** What was found so far; words of a link that name its own host are said once. */
  private static final class Found {
    private final Place place;
    private final List<Link> links = new ArrayList<>();
    private final Set<String> said = new HashSet<>();
    private final Map<String, String> hosts = new HashMap<>();

    Found(Place place) {
      this.place = place;
    }

    void written(String text) {
      BitSet known = new BitSet();
      Matcher written = WRITTEN.matcher(text);
      while (written.find()) {
        take(written.group(), written.start(), written.end());
        known.set(written.start(), written.end());
      }
      WrittenAddress meant = WrittenAddress.of(text);
      Matcher disguised = WRITTEN.matcher(meant == null ? "" : meant.text());
      while (disguised.find()) {
        int from = meant.from(disguised.start());
        int to = meant.to(disguised.end());
        if (known.get(from, to).isEmpty()) {
          take(disguised.group(), from, to);
        }
      }
    }

    private void take(String words, int from, int to) {
      add(words.contains("://") ? words : "http://" + words, from, to);
    }

    void add(String address, int from, int to) {
      String host = hosts.computeIfAbsent(address, a -> Objects.requireNonNullElse(host(a), ""));
      if (host.isEmpty()) {
        return;
      }
      Link last = links.isEmpty() ? null : links.get(links.size() - 1);
      boolean within = last != null && last.host.equals(host) && last.from <= from && to <= last.to;
      if (!within && said.add(host + '@' + from) && !covered(host, from, to)) {
        links.add(new Link(place, host, address.strip(), from, to));
      }
    }

    private boolean covered(String host, int from, int to) {
      return links.size() < 1000
          && links.stream().anyMatch(l -> l.host.equals(host) && l.from <= from && to <= l.to);
    }
  }

  private static final class Anchors implements NodeVisitor {
    private final Map<Node, String> leading;
    private final Set<String> all;
    private final java.util.ArrayDeque<Element> open = new java.util.ArrayDeque<>();

    Anchors(Map<Node, String> leading, Set<String> all) {
      this.leading = leading;
      this.all = all;
    }

    @Override
    public void head(Node node, int depth) {
      if (isAnchor(node)) {
        open.push((Element) node);
        all.add(node.attr("href"));
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
