package org.juzhen.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.juzhen.intake.GivenPortal.path;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.juzhen.house.DueWorks;
import org.juzhen.house.HubTest;
import org.juzhen.house.TurnedClock;
import org.juzhen.review.GivenSql;

/**
 * A picture that could not be had is tried again and holds up no other; beyond the most they are
 * counted and said.
 */
@HubTest
class KeepingPicturesTest {
  private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A, 7, 7};

  private final LoopbackPortal site = new LoopbackPortal();

  @Inject DueWorks due;
  @Inject TurnedClock clock;
  @Inject GivenSql sql;

  @AfterEach
  void closed() {
    site.close();
    clock.reset();
  }

  @Test
  void what_failed_once_is_fetched_a_little_later() {
    GivenPortal portal = new GivenPortal();
    String article = published(portal, "p1", picture("/p/1.png"));
    due.drive("article-pictures");
    portal
        .show(article)
        .then()
        .body("versions[0].picturesMissing", equalTo(1))
        .body("versions[0].picturesAgainAt", notNullValue())
        .body("bodyHtml", containsString(site.address("/p/1.png")));
    sql.browser(portal.editor)
        .get("/articles/" + article)
        .then()
        .body(containsString("1 张图片未能取回，将再次取回"));
    site.put("/p/1.png", "image/png", PNG);
    due.drive("article-pictures");
    assertThat(site.asked()).as("not before its time").containsExactly("/p/1.png 404");

    clock.turn(Duration.ofSeconds(61));
    due.drive("article-pictures");

    portal
        .show(article)
        .then()
        .body("versions[0].picturesMissing", equalTo(0))
        .body("versions[0].picturesAgainAt", nullValue())
        .body("bodyHtml", containsString("src=\"file:"));
  }

  @Test
  void what_never_comes_is_given_up_and_stays_counted() {
    GivenPortal portal = new GivenPortal();
    String article = published(portal, "p2", picture("/p/2.png"));
    for (int i = 0; i < 9; i++) {
      due.drive("article-pictures");
      clock.turn(Duration.ofHours(13));
    }

    assertThat(site.asked()).as("once, and six times again").hasSize(7);
    portal
        .show(article)
        .then()
        .body("versions[0].picturesMissing", equalTo(1))
        .body("versions[0].picturesAgainAt", nullValue());
  }

  @Test
  void beyond_the_most_they_are_counted_and_said() {
    site.put("/p/3.png", "image/png", PNG);
    for (int i = 0; i < 43; i++) {
      site.put("/p/n" + i + ".png", "image/png", PNG);
    }
    GivenPortal portal = new GivenPortal();
    String many =
        IntStream.range(0, 43)
            .mapToObj(i -> picture("/p/n" + i + ".png"))
            .collect(Collectors.joining());
    String article = published(portal, "p3", many);

    due.drive("article-pictures");

    assertThat(site.asked()).hasSize(40);
    portal
        .show(article)
        .then()
        .body("versions[0].picturesMissing", equalTo(3))
        .body("versions[0].picturesOver", equalTo(3))
        .body("versions[0].picturesAgainAt", nullValue());
    sql.browser(portal.editor)
        .get("/articles/" + article)
        .then()
        .body(containsString("其中 3 张超出每篇取回上限"));
  }

  @Test
  void a_server_that_does_not_answer_holds_up_no_other() {
    site.put("/p/slow.png", "image/png", PNG);
    site.put("/p/quick.png", "image/png", PNG);
    site.holdUntilAsked("/p/slow.png", "/p/quick.png");
    GivenPortal portal = new GivenPortal();
    String slow = published(portal, "p4", picture("/p/slow.png"));
    String quick = published(portal, "p5", picture("/p/quick.png"));

    due.drive("article-pictures");

    for (String article : List.of(slow, quick)) {
      portal.show(article).then().body("versions[0].picturesMissing", equalTo(0));
    }
  }

  @Test
  void a_server_that_is_silent_twice_is_left_alone_for_the_rest_of_the_text() {
    GivenPortal portal = new GivenPortal();
    StringBuilder many = new StringBuilder();
    for (int i = 0; i < 6; i++) {
      site.hangUp("/p/dead" + i + ".png");
      many.append(picture("/p/dead" + i + ".png"));
    }
    try (LoopbackPortal other = new LoopbackPortal()) {
      other.put("/p/good.png", "image/png", PNG);
      many.append("<p><img src=\"" + other.address("/p/good.png") + "\" alt=\"图\"></p>");
      String article = published(portal, "p6", many.toString());

      due.drive("article-pictures");

      assertThat(site.asked()).hasSize(2);
      portal
          .show(article)
          .then()
          .body("versions[0].picturesMissing", equalTo(6))
          .body("versions[0].picturesAgainAt", notNullValue())
          .body("bodyHtml", containsString("src=\"file:"));
    }
  }

  private String picture(String path) {
    return "<p><img src=\"" + site.address(path) + "\" alt=\"图\"></p>";
  }

  private String published(GivenPortal portal, String key, String html) {
    Map<String, Object> data = portal.article(key);
    data.put("bodyHtml", "<p>文</p>" + html);
    String article = path(portal.publish(data), "articleId");
    due.drive("hook-receipts");
    return article;
  }
}
