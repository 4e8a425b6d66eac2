package org.juzhen.intake.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FeedReaderTest {

  @ParameterizedTest
  @CsvSource({
    "云岫新闻网, 云岫新闻网",
    "云岫市消防救援支队, 云岫市消防救援支队",
    "文旅局, 文旅局",
    "沈知行,",
    "欧阳望舒,",
    "本报记者 沈知行,",
    "通讯员：陆望舒 沈知行,",
    "news@yunxiu.example (云岫发布), news@yunxiu.example (云岫发布)"
  })
  void a_person_who_wrote_an_article_is_not_its_source(String author, String source) {
    String feed =
        "<rss version=\"2.0\"><channel><title>要闻</title><item><title>供暖提前</title><link>"
            + "https://www.yunxiu.example/1.html</link><author>"
            + author
            + "</author></item></channel></rss>";

    assertThat(FeedReader.read(fetched(feed)))
        .singleElement()
        .extracting("source")
        .isEqualTo(source);
  }

  @ParameterizedTest
  @CsvSource({
    "UTF-8, text/xml",
    "GBK, text/xml",
    "GBK, application/rss+xml",
    "GBK, text/xml; charset=GBK"
  })
  void a_feed_is_read_in_the_charset_that_it_names(String charset, String type) throws Exception {
    String feed =
        "<?xml version=\"1.0\" encoding=\""
            + charset
            + "\"?><rss version=\"2.0\"><channel><title>要闻</title><item><title>供暖提前</title>"
            + "<link>https://www.yunxiu.example/1.html</link></item></channel></rss>";

    assertThat(FeedReader.read(fetched(feed.getBytes(charset), type)))
        .singleElement()
        .extracting("title")
        .isEqualTo("供暖提前");
  }

  private static Fetched fetched(String feed) {
    return fetched(feed.getBytes(StandardCharsets.UTF_8), "text/xml");
  }

  private static Fetched fetched(byte[] feed, String type) {
    return new Fetched(
        200,
        URI.create("https://www.yunxiu.example/feed.xml"),
        feed,
        type,
        Fetched.Validators.NONE);
  }
}
