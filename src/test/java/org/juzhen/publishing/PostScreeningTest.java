package org.juzhen.publishing;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.juzhen.house.World.as;

import com.sun.net.httpserver.HttpServer;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.juzhen.house.Clause;
import org.juzhen.house.HubTest;

/** What the author hears of a post before anybody reads it, links looked at for real. */
@HubTest
class PostScreeningTest {
  @Inject GivenPosts posts;

  private GivenPosts.Office office;
  private HttpServer site;
  private String address;

  @BeforeEach
  void a_site_with_a_page() throws IOException {
    office = posts.office();
    site = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    site.createContext(
        "/", x -> answer(x, x.getRequestURI().getPath().equals("/here") ? 200 : 404));
    site.createContext("/moved", x -> moved(x, "/gone"));
    site.start();
    address = "http://127.0.0.1:" + site.getAddress().getPort();
  }

  @AfterEach
  void closes() {
    site.stop(0);
  }

  private static void answer(com.sun.net.httpserver.HttpExchange x, int status) throws IOException {
    x.sendResponseHeaders(status, -1);
    x.close();
  }

  private static void moved(com.sun.net.httpserver.HttpExchange x, String to) throws IOException {
    x.getResponseHeaders().add("Location", to);
    answer(x, 302);
  }

  private String written(String body) {
    Map<String, Object> wanted = posts.draft(posts.marker(), posts.app(office));
    wanted.put("bodyHtml", body);
    return as(office.editor())
        .body(wanted)
        .post("/api/v1/posts")
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  private ValidatableResponse screened(String who, String post) {
    return as(who).post("/api/v1/posts/" + post + "/screening").then();
  }

  @Test
  @Clause({"R-IM-007", "R-IM-083"})
  void each_finding_says_where_it_is_what_is_wrong_and_how_to_mend_it() {
    String post = written("<p>中标人 11010519491231002X，详见 https://t.cn/A6x1 。</p>");

    screened(office.editor(), post)
        .statusCode(200)
        .body("blocking", equalTo(1))
        .body("findings[0].severity", equalTo("BLOCK"))
        .body("findings[0].gate", equalTo("legal"))
        .body("findings[0].rule", containsString("身份证"))
        .body("findings[0].mend", containsString("星号"))
        .body("findings[0].text", equalTo("110*************2X"))
        .body("findings[0].span", equalTo(java.util.List.of(4, 22)))
        .body("findings.rule", hasItem(containsString("短链接")));

    as(office.editor())
        .get("/api/v1/posts/" + post)
        .then()
        .body("state", equalTo("DRAFT"))
        .body("reviews", hasSize(0));
  }

  @Test
  void dead_links_lie_before_the_first_reader_and_the_hub_s_own_trouble_is_no_fault_of_the_page() {
    String closed = "http://127.0.0.1:1/x";
    String post =
        written(
            "<p><a href='%s/here'>好的</a><a href='%s/gone'>没了</a><a href='%s/moved'>搬了</a><a href='%s'>连不上</a></p>"
                .formatted(address, address, address, closed));

    posts.act(office, post, "submission", Map.of()).then().statusCode(200);

    ValidatableResponse review =
        as(office.editor()).get("/api/v1/posts/" + post).then().statusCode(200);
    String findings = "reviews[0].findings.findAll { it.rule.contains('%s') }.text";
    review.body(findings.formatted("打不开"), equalTo(java.util.List.of("没了", "搬了")));
    review.body(findings.formatted("没能访问到"), equalTo(java.util.List.of("连不上")));
    review.body("reviews[0].findings.findAll { it.text == '连不上' }.severity", not(hasItem("BLOCK")));
  }

  @Test
  void only_who_writes_it_hears_it() {
    String post = written("<p>正文</p>");

    screened(office.reviewer(), post).statusCode(403);
    screened(posts.office().editor(), post).statusCode(404);
  }
}
