package org.juzhen.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.juzhen.house.World.as;
import static org.juzhen.intake.GivenPortal.path;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.juzhen.house.DueWorks;
import org.juzhen.house.HubTest;
import org.juzhen.identity.SessionDesk;
import org.juzhen.kernel.Digests;

/**
 * Real articles, pages and feeds through the running hub, and what was wrong with each in words:
 * {@code mvn -Pload -Dintake.pages=<folder>[,<folder>]}. JSON files are arrays of articles that a
 * portal pushes with a signature; XML files are feeds, HTML files pages (lists where their name
 * says so) that are read from a web server. docs/real-input.md keeps what came of it.
 */
@HubTest
@Tag("load")
@EnabledIfSystemProperty(named = "intake.pages", matches = ".+")
class RealInputLoadTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final LoopbackPortal site = new LoopbackPortal();
  private final RealReport report = new RealReport();

  @Inject PortalPollDesk polls;
  @Inject DueWorks due;
  @Inject SessionDesk sessions;

  @AfterEach
  void closed() {
    site.close();
  }

  @Test
  void every_real_article_that_is_pushed_is_shown_as_it_came() throws IOException {
    for (Path file : files(".json")) {
      GivenPortal portal = new GivenPortal();
      SeenAgain seen = new SeenAgain(portal, sessions);
      int number = 0;
      for (JsonNode one : JSON.readTree(Files.readAllBytes(file))) {
        number++;
        RealMaterial came = material(one);
        String id = "%s %02d".formatted(file.getFileName(), number);
        report.add(new RealItem(id, came.wrong(), pushed(portal, seen, one, came)));
      }
      assertThat(number).isPositive();
    }
    report.compare();
  }

  private static RealMaterial material(JsonNode one) {
    return new RealMaterial(
        one.path("title").asText().strip(),
        one.path("body").asText(),
        one.path("date").asText().strip(),
        null,
        Stream.of(one.path("attachments").asText().split(";"))
            .map(String::strip)
            .filter(url -> !url.isEmpty())
            .toList());
  }

  /** First as it came; then, where that is refused, with its column for a source. */
  private List<String> pushed(GivenPortal portal, SeenAgain seen, JsonNode one, RealMaterial came) {
    Map<String, Object> data = data(one, came);
    List<String> did = new ArrayList<>();
    HttpResponse<String> answer = portal.publish(data);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
    did.add("refused: " + missing(answer));
    data.put("source", one.path("category").asText("门户"));
    answer = portal.publish(data);
    if (came.date().isEmpty()) {
      assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
      did.add("refused: " + missing(answer));
      return did;
    }
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
    did.add("taken with its column as source");
    due.drive("hook-receipts");
    due.drive("article-news");
    did.addAll(seen.article(path(answer, "articleId"), came.from(data.get("source").toString())));
    return did;
  }

  private static String missing(HttpResponse<String> answer) {
    JsonPath said = JsonPath.from(answer.body());
    List<String> fields = said.getList("fields.field");
    assertThat(said.getList("fields.code")).containsOnly("REQUIRED");
    return String.join(", ", fields) + " is missing";
  }

  /** As its own system would send it: what it does not know is left out. */
  private static Map<String, Object> data(JsonNode one, RealMaterial came) {
    Map<String, Object> data = new HashMap<>();
    data.put("id", Digests.hex(one.path("url").asText() + came.title()));
    data.put("url", one.path("url").asText());
    data.put("title", came.title());
    data.put("bodyHtml", "<p>" + came.html().replace("\n", "</p><p>") + "</p>");
    if (!came.date().isEmpty()) {
      data.put("publishedAt", came.date());
    }
    data.put(
        "attachments", came.files().stream().map(url -> Map.of("name", "附件", "url", url)).toList());
    return data;
  }

  @Test
  void every_entry_of_a_real_feed_and_every_real_page_is_read_from_its_site() throws IOException {
    for (Path file : files(".xml")) {
      readsFeed(file);
    }
    for (Path file : files(".html")) {
      if (file.getFileName().toString().contains("list")) {
        readsList(file);
      } else {
        readsPage(file);
      }
    }
    report.compare();
  }

  private void readsFeed(Path file) throws IOException {
    String feed = Files.readString(file);
    site.put("/feed.xml", "application/xml", feed);
    GivenPortal portal = read("FEED", "/feed.xml");
    Map<String, String> found = articles(portal);
    List<Element> entries = Jsoup.parse(feed, "", Parser.xmlParser()).select("item");
    assertThat(found).as(file.toString()).hasSize(entries.size());
    SeenAgain seen = new SeenAgain(portal, sessions);
    for (int i = 0; i < entries.size(); i++) {
      Element entry = entries.get(i);
      String author = entry.select("author").text();
      RealMaterial came =
          new RealMaterial(
              entry.select("title").text(),
              entry.select("description").first().wholeText(),
              entry.select("pubDate").text(),
              // Three signs or fewer without an office's word are a person's name.
              author.matches(".{2,3}") && !author.endsWith("网") ? null : author,
              List.of());
      String id = file.getFileName() + " " + (i + 1);
      String article = found.get(came.title());
      report.add(new RealItem(id, came.wrong(), read(seen, article, came)));
    }
  }

  private void readsPage(Path file) throws IOException {
    String html = Files.readString(file);
    Document page = Jsoup.parse(html);
    String title = page.select("meta[name=ArticleTitle]").attr("content");
    site.put("/art/t20261120_1.html", "text/html", html);
    site.put(
        "/list.html",
        "text/html",
        "<html><body><a href='/art/t20261120_1.html'>" + title + "</a></body></html>");
    GivenPortal portal = read("PAGE", "/list.html");
    Map<String, String> found = articles(portal);
    assertThat(found).as(file.toString()).hasSize(1);
    RealMaterial came =
        new RealMaterial(
            title,
            page.select(".TRS_Editor, .article").html(),
            page.select("meta[name=PubDate]").attr("content"),
            page.select("meta[name=ContentSource]").attr("content"),
            List.of());
    report.add(
        new RealItem(
            file.getFileName().toString(),
            came.wrong(),
            read(new SeenAgain(portal, sessions), found.values().iterator().next(), came)));
  }

  private static List<String> read(SeenAgain seen, String article, RealMaterial came) {
    List<String> did = new ArrayList<>(List.of("taken"));
    did.addAll(seen.article(article, came));
    return did;
  }

  /** A list whose site is this machine now; the pages behind it were not saved with it. */
  private void readsList(Path file) throws IOException {
    String list = Files.readString(file);
    String before =
        Jsoup.parse(list).select("td a[href], li a[href]").stream()
            .map(a -> a.attr("href"))
            .filter(href -> href.matches("https?://.*/t20\\d{6}_\\d+\\.html"))
            .findFirst()
            .orElseThrow();
    String host = before.replaceFirst("(https?://[^/]+).*", "$1");
    site.put("/index.html", "text/html", list.replace(host, site.address("")));
    GivenPortal portal = read("PAGE", "/index.html");
    assertThat(articles(portal)).isEmpty();
    List<String> asked = site.asked().stream().filter(a -> a.matches(".*/t20.* 404")).toList();
    assertThat(asked).isNotEmpty();
    report.add(
        new RealItem(
            file.getFileName().toString(),
            List.of("a list whose articles were not saved with it"),
            List.of(
                asked.size() + " address of an article found and asked for",
                "says 「" + new SeenAgain(portal, sessions).failure() + "」")));
  }

  private GivenPortal read(String intake, String path) {
    GivenPortal portal = new GivenPortal(Map.of("intake", intake, "feedUrl", site.address(path)));
    DueWorks.await(() -> polls.readNow(UUID.fromString(portal.id)));
    due.drive("article-news");
    return portal;
  }

  /** The articles of a portal by their titles. */
  private static Map<String, String> articles(GivenPortal portal) {
    List<Map<String, String>> items =
        as(portal.editor).get("/api/v1/articles?limit=500").jsonPath().getList("items");
    Map<String, String> found = new HashMap<>();
    items.forEach(i -> found.put(i.get("title"), i.get("id")));
    return found;
  }

  private static List<Path> files(String ending) throws IOException {
    List<Path> found = new ArrayList<>();
    for (String folder : System.getProperty("intake.pages").split(",")) {
      try (Stream<Path> files = Files.list(Path.of(folder.strip()))) {
        files.filter(f -> f.toString().endsWith(ending)).sorted().forEach(found::add);
      }
    }
    return found;
  }
}
