package org.juzhen.intake.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.juzhen.intake.reading.Fetched.Validators;

class HubLinksTest {
  private static final URI FEED = URI.create("https://www.city.example/rss/news.xml");

  private static HubLinks of(String body, String... headers) {
    return FeedReader.hub(
        new Fetched(
            200,
            FEED,
            body.getBytes(StandardCharsets.UTF_8),
            "application/xml",
            Validators.NONE,
            List.of(headers)));
  }

  @Test
  void the_headers_go_before_the_feed_and_addresses_may_be_relative() {
    HubLinks links =
        of(
            "<feed xmlns='http://www.w3.org/2005/Atom'><link rel='hub' href='https://b.example/'/>"
                + "<link rel='self' href='/rss/all.xml'/></feed>",
            "<https://a.example/hub>; rel=\"hub\", <https://x.example/>; rel=\"next\"");

    assertThat(links.hub()).hasToString("https://a.example/hub");
    assertThat(links.topic()).hasToString("https://www.city.example/rss/all.xml");
  }

  @Test
  void what_an_article_says_is_no_hub_and_a_feed_without_one_has_none() {
    String item =
        "<item><atom:link xmlns:atom='http://www.w3.org/2005/Atom' rel='hub' href='http://e/'/>"
            + "<description>&lt;link rel='hub' href='http://e/'&gt;</description></item>";

    assertThat(of("<rss version='2.0'><channel>" + item + "</channel></rss>")).isNull();
    assertThat(of("not a feed")).isNull();
    assertThat(of("<rss/>", "<javascript:x>; rel=hub")).isNull();
  }
}
