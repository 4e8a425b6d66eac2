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
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.juzhen.house.DueWorks;
import org.juzhen.house.HubTest;
import org.juzhen.kernel.Digests;

/**
 * Real articles, pages and feeds through the running hub: pushed with a signature, or read from a
 * portal's web server, and seen again by its editor ({@code mvn -Pload -Dintake.pages=<folder>[,
 * <folder>]}, files as in {@link RealPagesLoadTest}, which says in words what is wrong with each).
 */
@HubTest
@Tag("load")
@EnabledIfSystemProperty(named = "intake.pages", matches = ".+")
class RealInputLoadTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String NO_DAY = "没有发布日期，推送被拒绝，由人补填";

  private final LoopbackPortal site = new LoopbackPortal();
  private final Map<String, Integer> counted = new TreeMap<>();

  @Inject PortalPollDesk polls;
  @Inject DueWorks due;

  @AfterEach
  void closed() {
    site.close();
    counted.forEach((what, count) -> System.out.println(count + " x " + what));
  }

  @Test
  void every_real_article_that_is_pushed_is_shown_as_it_came() throws IOException {
    GivenPortal portal = new GivenPortal();
    Map<String, JsonNode> articles = new TreeMap<>();
    for (Path file : files(".json")) {
      for (JsonNode one : JSON.readTree(Files.readAllBytes(file))) {
        HttpResponse<String> answer = portal.publish(data(one));
        if (one.path("date").asText().isBlank()) {
          assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
          counted.merge(NO_DAY, 1, Integer::sum);
        } else {
          assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
          articles.putIfAbsent(path(answer, "articleId"), one);
          counted.merge("收下", 1, Integer::sum);
        }
      }
    }
    due.drive("hook-receipts");
    due.drive("article-news");

    articles.forEach((id, said) -> isShown(portal, id, said));
    System.out.println(articles.size() + " articles");
    assertThat(articles).isNotEmpty();
  }

  /** The day is left out where there is none, as a portal would. */
  private static Map<String, Object> data(JsonNode one) {
    String title = one.path("title").asText().strip();
    Map<String, Object> data = new TreeMap<>();
    data.put("id", Digests.hex(one.path("url").asText() + title));
    data.put("url", one.path("url").asText());
    data.put("title", title);
    data.put("bodyHtml", "<p>" + one.path("body").asText().replace("\n", "</p><p>") + "</p>");
    data.put("source", one.path("category").asText("门户"));
    if (!one.path("date").asText().isBlank()) {
      data.put("publishedAt", one.path("date").asText().strip());
    }
    data.put(
        "attachments",
        Stream.of(one.path("attachments").asText().split(";"))
            .filter(url -> !url.isBlank())
            .map(url -> Map.of("name", "附件", "url", url.strip()))
            .toList());
    return data;
  }

  private void isShown(GivenPortal portal, String id, JsonNode said) {
    JsonPath shown = portal.show(id).then().statusCode(200).extract().jsonPath();
    String title = said.path("title").asText().strip();
    assertThat(squeezed(shown.getString("title"))).isEqualTo(squeezed(title));
    assertThat(squeezed(Jsoup.parse(shown.getString("bodyHtml")).text()))
        .as(title)
        .isEqualTo(squeezed(Jsoup.parse(said.path("body").asText()).text()));
    counted.merge(shown.getList("attachments").isEmpty() ? "没有附件" : "有附件", 1, Integer::sum);
  }

  private static String squeezed(String text) {
    return text.replaceAll("[\\s\\u00a0\\u3000\\u200b]+", "");
  }

  @Test
  void every_entry_of_a_real_feed_and_every_real_page_is_read_from_its_site() throws IOException {
    for (Path file : files(".xml")) {
      String feed = Files.readString(file);
      site.put("/feed.xml", "application/xml", feed);
      List<String> titles = read("FEED", "/feed.xml");
      int entries =
          Jsoup.parse(feed, "", org.jsoup.parser.Parser.xmlParser()).select("item").size();
      assertThat(titles).as(file.toString()).hasSize(entries);
      counted.merge("信源条目", entries, Integer::sum);
    }
    for (Path file : files(".html")) {
      if (!file.getFileName().toString().contains("list")) {
        readsPage(file);
      }
    }
  }

  private void readsPage(Path file) throws IOException {
    String page = Files.readString(file);
    String title = Jsoup.parse(page).select("meta[name=ArticleTitle]").attr("content");
    site.put("/art/t20261120_1.html", "text/html", page);
    site.put(
        "/list.html",
        "text/html",
        "<html><body><a href='/art/t20261120_1.html'>" + title + "</a></body></html>");
    List<String> titles = read("PAGE", "/list.html");
    System.out.println(file.getFileName() + " | " + titles);
    assertThat(titles).as(file.toString()).hasSize(1);
    assertThat(squeezed(titles.get(0))).contains(squeezed(title));
    counted.merge("网页", 1, Integer::sum);
  }

  private List<String> read(String intake, String path) {
    GivenPortal portal = new GivenPortal(Map.of("intake", intake, "feedUrl", site.address(path)));
    DueWorks.await(() -> polls.readNow(UUID.fromString(portal.id)));
    due.drive("article-news");
    return as(portal.editor).get("/api/v1/articles?limit=500").path("items.title");
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
