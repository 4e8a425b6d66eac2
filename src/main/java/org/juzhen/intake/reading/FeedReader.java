package org.juzhen.intake.reading;

import com.rometools.rome.feed.synd.SyndContent;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import com.rometools.rome.io.XmlReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jdom2.Document;
import org.jdom2.Element;
import org.jdom2.JDOMException;
import org.jdom2.input.SAXBuilder;
import org.jsoup.Jsoup;
import org.juzhen.intake.reading.TolerantDates.Moment;

/**
 * Reads RSS and Atom. The library's dates take a missing zone for Greenwich, so the dates are read
 * here from the same document; document types are refused, and with them every entity trick.
 */
public final class FeedReader {
  private static final Set<String> ITEMS = Set.of("item", "entry");
  private static final List<String> DATES =
      List.of("pubDate", "published", "date", "issued", "updated", "modified");

  /** Feeds name persons and offices in the same place; a person is no source (来源). */
  private static final Pattern PERSON =
      Pattern.compile(
          "(本报|本网|本台|见习|实习)*(记者|通讯员|作者|编辑|责编).*"
              + "|[\\u4e00-\\u9fff·]{1,4}(?<![网社报台局厅委办府院部会处科室司校端队所站馆组团布市县区])");

  private FeedReader() {}

  /** The feed's articles in its own order; fails with {@link PollFailure} NOT_A_FEED. */
  public static List<Incoming> read(Fetched answer) {
    try {
      Document document = document(answer);
      List<Moment> dates =
          elements(document.getRootElement()).stream().map(FeedReader::date).toList();
      SyndFeedInput input = new SyndFeedInput();
      input.setPreserveWireFeed(false);
      SyndFeed feed = input.build(document);
      List<Incoming> found = new ArrayList<>();
      for (int i = 0; i < feed.getEntries().size(); i++) {
        Moment date = dates.size() == feed.getEntries().size() ? dates.get(i) : null;
        found.add(incoming(feed.getEntries().get(i), date, answer.uri()));
      }
      return found.stream().filter(f -> !f.title().isBlank()).toList();
    } catch (IOException | JDOMException | FeedException | IllegalArgumentException e) {
      throw new PollFailure(PollFault.NOT_A_FEED, answer.uri().getHost());
    }
  }

  /** The hub that the feed names beside its articles, or in the headers; null when none. */
  public static HubLinks hub(Fetched answer) {
    try {
      Element root = document(answer).getRootElement();
      Element head = root.getName().equals("rss") ? root.getChild("channel") : root;
      List<HubLinks.Link> links = new ArrayList<>(HubLinks.inHeaders(answer.links()));
      for (Element child : head == null ? List.<Element>of() : head.getChildren()) {
        if (child.getName().equals("link") && child.getAttributeValue("href") != null) {
          links.add(
              new HubLinks.Link(
                  child.getAttributeValue("rel", ""), child.getAttributeValue("href")));
        }
      }
      return HubLinks.of(answer.uri(), links);
    } catch (IOException | JDOMException | IllegalArgumentException e) {
      return HubLinks.of(answer.uri(), HubLinks.inHeaders(answer.links()));
    }
  }

  private static Document document(Fetched answer) throws IOException, JDOMException {
    SAXBuilder builder = new SAXBuilder();
    builder.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
    builder.setFeature("http://xml.org/sax/features/external-general-entities", false);
    builder.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
    builder.setExpandEntities(false);
    try (XmlReader reader = reader(answer)) {
      return builder.build(reader);
    }
  }

  /**
   * Lenient, because portals name a charset in the header that contradicts the document. Where the
   * header names none, the document alone counts: by the letter text/xml would then be ASCII.
   */
  private static XmlReader reader(Fetched answer) throws IOException {
    ByteArrayInputStream body = new ByteArrayInputStream(answer.body());
    return answer.namedCharset() == null
        ? new XmlReader(body, true)
        : new XmlReader(body, answer.contentType(), true);
  }

  private static List<Element> elements(Element root) {
    List<Element> items = new ArrayList<>();
    for (Element child : root.getChildren()) {
      if (ITEMS.contains(child.getName())) {
        items.add(child);
      } else if (child.getName().equals("channel")) {
        items.addAll(elements(child));
      }
    }
    return items;
  }

  private static Moment date(Element item) {
    return item.getChildren().stream()
        .filter(c -> DATES.contains(c.getName()))
        .min(Comparator.comparingInt(c -> DATES.indexOf(c.getName())))
        .map(c -> TolerantDates.read(c.getText()))
        .orElse(null);
  }

  private static Incoming incoming(SyndEntry entry, Moment date, URI feed) {
    Date other = entry.getPublishedDate();
    Moment published = date != null || other == null ? date : new Moment(other.toInstant(), false);
    String link = absolute(entry.getLink(), feed);
    String id = entry.getUri() == null || entry.getUri().isBlank() ? link : entry.getUri().strip();
    String title = entry.getTitle() == null ? "" : Jsoup.parse(entry.getTitle()).text();
    return new Incoming(
        id, link, title, body(entry), source(entry), published, null, files(entry, feed));
  }

  private static List<FileLink> files(SyndEntry entry, URI feed) {
    return entry.getEnclosures().stream()
        .map(e -> absolute(e.getUrl(), feed))
        .filter(url -> url != null && FileLink.isFile(url))
        .map(url -> new FileLink("", url))
        .toList();
  }

  /** The longest of what the entry offers: some put the text into content, some the summary. */
  private static String body(SyndEntry entry) {
    List<SyndContent> offers = new ArrayList<>(entry.getContents());
    if (entry.getDescription() != null) {
      offers.add(entry.getDescription());
    }
    return offers.stream()
        .map(SyndContent::getValue)
        .filter(v -> v != null)
        .max(Comparator.comparingInt(String::length))
        .orElse("");
  }

  private static String source(SyndEntry entry) {
    if (entry.getSource() != null && entry.getSource().getTitle() != null) {
      return entry.getSource().getTitle().strip();
    }
    String author = entry.getAuthor();
    return author == null || author.isBlank() || PERSON.matcher(author.strip()).matches()
        ? null
        : author.strip();
  }

  private static String absolute(String link, URI feed) {
    if (link == null || link.isBlank()) {
      return null;
    }
    try {
      return feed.resolve(link.strip()).toString();
    } catch (IllegalArgumentException e) {
      return null;
    }
  }
}
