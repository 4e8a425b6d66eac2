package org.juzhen.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.juzhen.intake.Arrival.Content;
import org.juzhen.intake.reading.CanonicalUrl;
import org.juzhen.intake.reading.FeedReader;
import org.juzhen.intake.reading.Fetched;
import org.juzhen.intake.reading.Fetched.Validators;
import org.juzhen.intake.reading.Found;
import org.juzhen.intake.reading.PageReader;
import org.juzhen.intake.reading.PageReading;
import org.juzhen.intake.reading.Selectors;
import org.juzhen.kernel.Digests;
import org.juzhen.kernel.Problem;

/**
 * Real pages, feeds and articles through the ways by which they would come in, and what is wrong
 * with each in words: {@code mvn -Pload -Dintake.pages=<folder>[,<folder>]}. HTML files are pages
 * (lists where their name says so), XML files are feeds, JSON files are arrays of articles that a
 * portal would push.
 */
@Tag("load")
@EnabledIfSystemProperty(named = "intake.pages", matches = ".+")
class RealPagesLoadTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Instant NOW = Instant.now();

  private final Map<String, Integer> counted = new TreeMap<>();
  private int items;

  @Test
  void every_real_item_comes_in_or_it_is_said_why_not() throws IOException {
    for (String folder : System.getProperty("intake.pages").split(",")) {
      try (Stream<Path> files = Files.list(Path.of(folder.strip()))) {
        for (Path file : files.sorted().toList()) {
          read(file);
        }
      }
    }

    counted.forEach((what, count) -> System.out.println(count + " x " + what));
    System.out.println(items + " items in all");
    assertThat(items).isPositive();
    assertThat(counted).doesNotContainKey("did not come in");
  }

  private void read(Path file) throws IOException {
    String name = file.getFileName().toString();
    byte[] content = Files.readAllBytes(file);
    if (name.endsWith(".xml")) {
      FeedReader.read(answer(content, "application/xml"))
          .forEach(
              found ->
                  say(name, ReadArrival.of(portal(), found, NOW).content(), new ArrayList<>()));
    } else if (name.endsWith(".html") && name.contains("list")) {
      list(name, answer(content, "text/html"));
    } else if (name.endsWith(".html")) {
      article(name, answer(content, "text/html"));
    } else if (name.endsWith(".json")) {
      for (JsonNode one : JSON.readTree(content)) {
        pushed(one);
      }
    }
  }

  private static Portal portal() {
    return new Portal(
        new NewPortal("门户", "https://www.example.gov.cn", UUID.randomUUID(), "WEBHOOK", null, null),
        org.juzhen.kernel.Actor.hub("real-pages"),
        NOW);
  }

  /** A saved page tells its site in its meta tags. */
  private static Fetched answer(byte[] content, String type) {
    String text = new String(content, StandardCharsets.UTF_8);
    String site = text.replaceFirst("(?s).*name=\"SiteDomain\"\\s+content=\"([^\"]+)\".*", "$1");
    String host = site.length() < 100 ? site : "www.example.gov.cn";
    return new Fetched(
        200, URI.create("http://" + host + "/saved"), content, type, Validators.NONE);
  }

  private void list(String name, Fetched answer) {
    List<URI> links = PageReader.links(answer, Selectors.NONE);
    line(
        name,
        links.size() + " 个稿件链接",
        links.isEmpty() ? List.of("没有找到稿件链接，要给门户填写链接选择器") : List.of());
  }

  private void article(String name, Fetched answer) {
    PageReading reading = PageReader.article(answer, Selectors.NONE);
    List<String> wrong = new ArrayList<>();
    for (Found part : reading.parts()) {
      if (part.text() == null) {
        wrong.add(
            switch (part.field()) {
              case TITLE -> "没有标题，不会入库";
              case DATE -> "没有发布日期，按入库时间计时";
              case SOURCE -> "没有来源，以门户名称代替";
              case BODY -> "网页里没有正文（只有目录卡片或正文由脚本载入）";
            });
      }
    }
    say(name, ReadArrival.of(portal(), reading.article(), NOW).content(), wrong);
  }

  private void pushed(JsonNode one) {
    List<String> wrong = new ArrayList<>();
    String title = one.path("title").asText().strip();
    ObjectNode data = JSON.createObjectNode();
    data.put("id", Digests.hex(one.path("url").asText() + title));
    data.put("url", one.path("url").asText());
    data.put("title", title);
    data.put("bodyHtml", "<p>" + one.path("body").asText().replace("\n", "</p><p>") + "</p>");
    data.put("source", one.path("category").asText("门户"));
    String date = one.path("date").asText("").strip();
    data.put("publishedAt", date.isEmpty() ? NOW.toString() : date);
    if (date.isEmpty()) {
      wrong.add("没有发布日期，推送会被拒绝，只能由人补填");
    }
    ArrayNode files = data.putArray("attachments");
    for (String url : one.path("attachments").asText("").split(";")) {
      if (!url.isBlank()) {
        if (url.lastIndexOf("http") > 0) {
          wrong.add("附件地址把两个网址连在了一起：" + url.strip());
        }
        files.addObject().put("name", "附件").put("url", url.strip());
      }
    }
    ObjectNode message = JSON.createObjectNode();
    message.put("type", "article.published").set("data", data);
    try {
      HookEvent event = HookEvent.read(JSON.writeValueAsBytes(message));
      say(title, event.believed(NOW, NOW).content(), wrong);
    } catch (Problem refused) {
      wrong.add("没有入库：" + refused.fields());
      counted.merge("did not come in", 1, Integer::sum);
      line(title, "", wrong);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private void say(String name, Content c, List<String> wrong) {
    if (c.publishedAt() != null && c.dayOnly()) {
      wrong.add("只有日期没有时刻，按当日 24 时计");
    }
    if (c.title().endsWith("…") || c.title().endsWith("...")) {
      wrong.add("标题被截断");
    }
    if (c.text().isBlank()) {
      wrong.add("正文是空的");
    } else if (c.text().length() > 500 && !c.text().strip().contains("\n")) {
      wrong.add("正文没有分段，转载前要人工分段");
    }
    if (c.text().matches("(?s).*(更多信息请关注|扫一扫|关注官方微信|浏览次数).*")) {
      wrong.add("正文末尾带有推广或计数文字");
    }
    List<ArticleVersion.Attachment> files = OfferedFiles.of(c);
    boolean named = c.text().contains("附件");
    if (named && files.isEmpty()) {
      wrong.add("正文提到附件，但没有给出附件地址");
    }
    if (files.stream().anyMatch(f -> CanonicalUrl.parsed(f.url()).getHost().contains("cnhttp"))) {
      wrong.add("附件地址的主机名是错的，取不到");
    }
    line(
        name.equals(c.title()) ? name : name + " " + c.title(),
        c.text().length() + " 字，" + files.size() + " 个附件，" + c.source(),
        wrong);
  }

  private void line(String name, String what, List<String> wrong) {
    items++;
    System.out.println(name + " | " + what + " | " + (wrong.isEmpty() ? "没有问题" : wrong));
    wrong.forEach(w -> counted.merge(w.replaceFirst("：.*", ""), 1, Integer::sum));
  }
}
