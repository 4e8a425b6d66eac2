package org.juzhen.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.juzhen.house.World.as;

import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.juzhen.files.WebPicture;
import org.juzhen.house.HubTest;
import org.juzhen.house.Platforms;
import org.juzhen.house.World;
import org.juzhen.kernel.Digests;
import org.juzhen.publishing.GivenPosts.Office;

/** Pictures that platforms do not take go out all the same, or are named before anybody signs. */
@HubTest
class WebPicturesStoryTest {
  private static final String NOT_TAKEN = "PICTURE_NOT_TAKEN";

  @Inject GivenPosts given;
  private Office office;
  private String marker;

  @BeforeEach
  void an_office() {
    office = given.office();
    marker = given.marker();
  }

  @Test
  void a_webp_goes_out_to_platforms_that_take_none_and_nothing_is_missing() {
    String post =
        written(
            WebPicture.bytes(marker), given.wechat(office), given.weibo(office), given.app(office));
    previews(post)
        .body("items.faults.flatten()", not(hasItem(NOT_TAKEN)))
        .body("items.find{it.platform=='WEIBO'}.coverFrom", equalTo("PICKED"));

    given.submitAndSign(office, post);
    given.act(office, post, "schedule", Map.of()).then().statusCode(200);
    given.drive();

    Platforms.letTimePass(60);
    given.drive();

    given.seen(office, post).body("deliveries.state", not(hasItem("FAILED")));
    assertThat(Platforms.posts("wechat", marker).toString())
        .contains("/wechat/media/")
        .doesNotContain("file:");
    assertThat(Platforms.posts("weibo", marker)).hasSize(1);
  }

  @Test
  void one_that_nobody_can_open_is_named_before_anybody_signs() {
    String post = written(WebPicture.broken(marker), given.wechat(office), given.app(office));

    previews(post).body("items.faults", everyItem(hasItem(NOT_TAKEN)));
    assertThat(given.page(office.editor(), "/posts/" + post + "/previews")).contains("有一张图片打不开");
  }

  private String written(byte[] picture, String... accounts) {
    String file =
        World.id(
            RestAssured.given()
                .auth()
                .oauth2(World.token(office.editor()))
                .multiPart("file", "a.webp", picture)
                .post("/api/v1/files"));
    assertThat(file).isNotNull();
    Map<String, Object> draft = given.draft(marker, accounts);
    draft.put(
        "bodyHtml",
        "<p>12路公交车延长到高铁站。</p><p><img src=\"file:" + Digests.hex(picture) + "\" alt=\"车站\"></p>");
    return World.id(as(office.editor()).body(draft).post("/api/v1/posts"));
  }

  private ValidatableResponse previews(String post) {
    return as(office.editor()).get("/api/v1/posts/" + post + "/previews").then().statusCode(200);
  }
}
