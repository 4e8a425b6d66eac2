package org.juzhen.publishing;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import io.quarkus.vertx.VertxContextSupport;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.juzhen.house.HubTest;
import org.juzhen.house.World;
import org.juzhen.identity.SessionDesk;

@HubTest
class PostPagesTest {
  @Inject GivenPosts posts;
  @Inject SessionDesk sessions;

  @Test
  void a_post_is_written_on_its_form_and_put_forward_on_its_page() {
    GivenPosts.Office office = posts.office();
    String weibo = posts.weibo(office);
    String app = posts.app(office);
    String marker = posts.marker();
    page(office.editor(), "/posts/new?accountId=" + weibo)
        .then()
        .statusCode(200)
        .body(allOf(containsString(weibo), containsString(app), containsString("checked")));

    Response saved =
        form(office.editor(), "/posts/new")
            .formParam("accountIds", weibo, app)
            .formParam("title", "公交线路调整" + marker)
            .formParam("bodyHtml", "12路延长到高铁站。\n首班车早上六点。")
            .formParam("summary", "")
            .formParam("sourceUrl", GivenPosts.SITE)
            .formParam("grade", "ORIGINAL")
            .post("/posts");

    saved.then().statusCode(303);
    String path = saved.header("Location").replaceFirst("https?://[^/]+", "");
    page(office.editor(), path)
        .then()
        .statusCode(200)
        .body(
            allOf(
                containsString("<p>首班车早上六点。</p>"), containsString("草稿"), containsString("还没有送审")));
    page(office.editor(), path + "/edit")
        .then()
        .statusCode(200)
        .body(containsString("12路延长到高铁站。\n首班车早上六点。</textarea>"));
    page(office.editor(), "/posts").then().statusCode(200).body(containsString(marker));
    form(office.editor(), path).post(path + "/submission").then().statusCode(303);
    page(office.editor(), path).then().body(containsString("审核中"));
    page(office.reviewer(), path).then().statusCode(200).body(not(containsString("/edit\"")));
  }

  @Test
  void a_form_that_is_refused_keeps_what_was_typed() {
    GivenPosts.Office office = posts.office();

    form(office.editor(), "/posts/new")
        .formParam("title", "没有选账号的稿件")
        .formParam("bodyHtml", "正文")
        .post("/posts")
        .then()
        .statusCode(400)
        .body(allOf(containsString("没有选账号的稿件"), containsString("reason-late")));
  }

  @Test
  void what_waits_for_a_person_offers_its_package_and_takes_the_link() {
    GivenPosts.Office office = posts.office();
    String account = posts.account(office, "TOUTIAO", posts.marker());
    String post = posts.scheduled(office, posts.marker(), account);
    posts.drive();
    String delivery = posts.delivery(office, post);
    page(office.editor(), "/posts/" + post)
        .then()
        .statusCode(200)
        .body(allOf(containsString("待人工"), containsString("/deliveries/" + delivery + "\"")));
    fetch(office.editor(), "/deliveries/" + delivery + "/package").then().statusCode(200);

    form(office.editor(), "/posts/" + post)
        .formParam("url", "不是链接")
        .post("/deliveries/" + delivery + "/evidence")
        .then()
        .statusCode(400)
        .body(containsString("reason-late"));
  }

  private RequestSpecification form(String who, String page) {
    String token = page(who, page).getCookie("csrf-token");
    return given()
        .redirects()
        .follow(false)
        .cookie("juzhen_session", cookie(who))
        .cookie("csrf-token", token)
        .accept("text/html")
        .contentType("application/x-www-form-urlencoded; charset=UTF-8")
        .formParam("csrf-token", token);
  }

  private Response page(String who, String path) {
    return given().cookie("juzhen_session", cookie(who)).accept("text/html").get(path);
  }

  /** As a script or a download asks: for whatever there is. */
  private Response fetch(String who, String path) {
    return given().cookie("juzhen_session", cookie(who)).get(path);
  }

  private String cookie(String who) {
    try {
      return VertxContextSupport.subscribeAndAwait(() -> sessions.enter(who, World.PASSWORD))
          .cookie();
    } catch (Throwable e) {
      throw new IllegalStateException(e);
    }
  }
}
